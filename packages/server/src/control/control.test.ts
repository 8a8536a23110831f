/** The Statement of Applicability over HTTP on the real database. */
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentsOf } from '../platform/zip/contents.ts';
import { download } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const edition = 'iso-iec-27001-2022';
const here = { edition };

async function organization(): Promise<{ id: string; founder: Caller }> {
  const made = await world.organization('organization', ['manager']);
  await made.founder.call('standard.adopt', made.id, { edition, scope: 'Hosting for customers in Łódź' });
  return made;
}

async function decideAll(org: string, by: Caller): Promise<void> {
  const { rows } = await by.call('control.list', org, here);
  await by.call('control.decide', org, {
    edition,
    decisions: rows.map(row =>
      row.key === 'A.8.30'
        ? { key: row.key, applicable: false, reason: '=1+1 nothing is developed outside' }
        : { key: row.key, applicable: true, bases: ['risk'], reason: `Risk ${row.key}` },
    ),
  });
}

describe('the statement of applicability', () => {
  test('begins with all 93 controls undecided', async () => {
    const { id, founder } = await organization();
    const statement = await founder.call('control.list', id, here);
    expect(statement).toMatchObject({ phase: 'none', undecided: 93, issues: [], version: 0 });
    expect(statement.rows[0]).toMatchObject({
      key: 'A.5.1',
      theme: 'Organizational controls',
      applicable: null,
    });
  });

  test('is issued as version 1 when every control is decided, and shows its clause', async () => {
    const { id, founder } = await organization();
    const before = (await founder.call('requirement.readiness', id)).editions[0];
    expect(before?.likelyMajors.map(one => one.code)).toContain('no-statement-of-applicability');
    await decideAll(id, founder);
    expect(await founder.call('control.issue', id, here)).toMatchObject({ number: 1, phase: 'issued' });
    const after = (await founder.call('requirement.readiness', id)).editions[0];
    expect(after?.likelyMajors.map(one => one.code)).not.toContain('no-statement-of-applicability');
    expect(after?.notApplicable).toBe(1);
    const excluded = await founder.call('requirement.get', id, { edition, key: 'A.8.30' });
    expect(excluded).toMatchObject({ state: 'not-applicable' });
    expect(excluded.justification).toContain('developed outside');
  });

  test('keeps an issued version while decisions go on', async () => {
    const { id, founder } = await organization();
    await decideAll(id, founder);
    await founder.call('control.issue', id, { ...here, on: '2026-11-20' });
    const decision = { key: 'A.8.30', applicable: true, bases: ['contract'], implementation: 'partly' };
    await founder.call('control.decide', id, { edition, decisions: [decision] });
    const working = await founder.call('control.list', id, here);
    expect(working).toMatchObject({ phase: 'changed', excluded: 0 });
    expect(working.rows.find(row => row.key === 'A.8.30')).toMatchObject({ implementation: 'partly' });
    const first = await founder.call('control.issued', id, { edition, number: 1 });
    expect(first.lines.find(line => line.key === 'A.8.30')).toMatchObject({ applicable: false });
    await founder.call('control.issue', id, here);
    const second = await founder.call('control.issued', id, { edition, number: 2 });
    expect(second.lines.find(line => line.key === 'A.8.30')).toMatchObject({
      applicable: true,
      implementation: 'partly',
    });
    expect((await founder.try('control.issued', id, { edition, number: 3 })).status).toBe(404);
  });

  test('sets the state of a control and leaves what else was said about it', async () => {
    const { id, founder } = await organization();
    const place = { edition, key: 'A.5.1' };
    await founder.call('requirement.assess', id, {
      ...place,
      state: 'partly',
      note: 'Draft',
      owner: founder.person,
    });
    const decision = { key: 'A.5.1', applicable: true, bases: ['risk'], implementation: 'in-place' };
    await founder.call('control.decide', id, { edition, decisions: [decision] });
    expect(await founder.call('requirement.get', id, place)).toMatchObject({
      state: 'in-place',
      note: 'Draft',
      owner: { id: founder.person },
    });
  });

  test('is refused with the clause that asks for it', async () => {
    const { id, founder } = await organization();
    const incomplete = await founder.try('control.issue', id, here);
    expect(incomplete.problem).toMatchObject({
      code: 'controls-undecided',
      facts: { count: 93 },
      citations: [{ doc: 'ISO/IEC 27001', edition: '2022', clause: '6.1.3 d' }],
    });
    const decide = (decision: object) =>
      founder.try('control.decide', id, { edition, decisions: [decision] });
    const silent = await decide({ key: 'A.5.1', applicable: false });
    expect(silent.problem).toMatchObject({ code: 'control-without-reason', facts: { controls: ['A.5.1'] } });
    expect((await decide({ key: 'A.9.1', applicable: true, bases: ['law'] })).status).toBe(404);
    await decideAll(id, founder);
    await founder.call('control.issue', id, here);
    const earlier = await founder.try('control.issue', id, { ...here, on: '2026-11-22' });
    expect(earlier.problem.code).toBe('issue-dated-before-the-last');
    const later = await founder.try('control.issue', id, { ...here, on: '2026-11-24' });
    expect(later.problem.code).toBe('dated-in-the-future');
    const other = await world.organization('organization', ['manager']);
    for (const operation of ['control.list', 'control.issue'])
      expect((await other.founder.try(operation, other.id, here)).problem.code).toBe('edition-not-adopted');
  });

  test('belongs to editions with controls, is decided by managers, and is closed to strangers', async () => {
    const { id, founder } = await organization();
    await founder.call('standard.adopt', id, { edition: 'iso-9001-2026', scope: 'All' });
    expect((await founder.try('control.list', id, { edition: 'iso-9001-2026' })).status).toBe(404);
    const owner = await world.member(id, founder, ['process-owner']);
    expect((await owner.try('control.issue', id, here)).status).toBe(403);
    expect((await owner.call('control.list', id, here)).undecided).toBe(93);
    const other = await organization();
    expect((await other.founder.try('control.list', id, here)).status).toBe(404);
  });
});

describe('an issued statement as a file', () => {
  test('is a PDF, a Word file, and an XLSX in which nothing is a formula', async () => {
    const { id, founder } = await organization();
    await decideAll(id, founder);
    await founder.call('control.issue', id, here);
    const path = `/api/organizations/${id}/statements-of-applicability/${edition}/issues/1/statement`;
    const pdf = await download(world, founder, `${path}.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((bytes.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(2);
    const word = await contentsOf(
      Buffer.from(await (await download(world, founder, `${path}.docx`)).arrayBuffer()),
    );
    const written = word.get('word/document.xml')?.toString() ?? '';
    expect(new Set(written.match(/A\.[5-8]\.\d+/g)).size).toBe(93);
    expect(written).toContain('w:orient="landscape"');
    const xlsx = await download(world, founder, `${path}.xlsx`);
    const rows = await readSheet(Buffer.from(await xlsx.arrayBuffer()));
    expect(rows).toHaveLength(94);
    expect(rows.find(row => row[0] === 'A.8.30')).toEqual([
      'A.8.30',
      'Outsourced development',
      'no',
      null,
      '=1+1 nothing is developed outside',
      null,
    ]);
    expect((await download(world, founder, `${path.replace('/1/', '/9/')}.pdf`)).status).toBe(404);
    const stranger = await world.someone('Stranger');
    expect((await download(world, stranger, `${path}.pdf`)).status).toBe(404);
  });
});
