/** Standards that an organization brings itself, over HTTP on the real database: in, again, adopted, out; and hostile files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE_ROWS } from '@certwright/standards/exchange/table';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { madeZip, officeParts, repetitive } from '../testing/made-zip.ts';
import { download, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

const NIST = join(
  process.env.CERTWRIGHT_OSCAL ?? join(import.meta.dirname, '../../../../../shared/data'),
  'oscal_nist_sp800-53_rev5_high_resolved_catalog.json',
);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const organization = () => world.organization('organization', ['manager']);
const house = { standard: 'House rules', year: 2026, title: 'Rules of the house' };
const HOUSE = 'own-house-rules-2026';
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
const few = (...rows: [string, string, string][]): string => csv([['Number', 'Below', 'Title'], ...rows]);

const sent = async (org: string, by: Caller, name: string, content: BodyInit): Promise<string> =>
  (await upload(world, by, org, name, content)).id;

async function bring(org: string, by: Caller, content: string, name = 'rules.csv') {
  const file = await sent(org, by, name, content);
  return by.call('own-standard.import', org, { file, ...house });
}

describe('a standard of your own', () => {
  test('is looked at first, brought from the template, listed and shown', async () => {
    const { id, founder } = await organization();
    const template = await download(
      world,
      founder,
      `/api/organizations/${id}/exports/standard-template.xlsx`,
    );
    const file = await sent(id, founder, 'rules.xlsx', await template.arrayBuffer());
    const dry = await founder.call('own-standard.preview', id, { file, ...house });
    expect(dry).toMatchObject({ kind: 'edition', format: 'table', faults: [], difference: { known: false } });
    expect(dry.difference?.added).toHaveLength(3);
    expect((await founder.call('own-standard.list', id)).rows).toEqual([]);
    await founder.call('own-standard.import', id, { file, ...house });
    expect((await founder.call('own-standard.list', id)).rows).toMatchObject([
      { id: HOUSE, name: 'House rules:2026', version: 1, adopted: false, count: { clauses: 1, controls: 1 } },
    ]);
    const shown = await founder.call('own-standard.get', id, { edition: HOUSE });
    expect(shown.requirements.map(one => one.key)).toEqual(['4', '4.1', 'T.1']);
    await founder.call('own-standard.import', id, { file, ...house });
    expect((await founder.call('own-standard.get', id, { edition: HOUSE })).version).toBe(1);
  });

  test('is adopted, assessed, audited and stated like an edition of the library', async () => {
    const { id, founder } = await organization();
    await bring(id, founder, csv(TEMPLATE_ROWS));
    await founder.call('standard.adopt', id, { edition: HOUSE, scope: 'The workshop' });
    expect((await founder.call('standard.adopted', id)).rows[0]?.edition.name).toBe('House rules:2026');
    await founder.call('requirement.assess', id, { edition: HOUSE, key: '4.1', state: 'in-place' });
    const { rows } = await founder.call('requirement.list', id, {});
    expect(rows.map(row => row.members[0]?.key)).toEqual(['4.1', 'T.1']);
    const one = await founder.call('requirement.get', id, { edition: HOUSE, key: '4.1' });
    expect(one).toMatchObject({ state: 'in-place', editionName: 'House rules:2026' });
    expect((await founder.call('control.list', id, { edition: HOUSE })).rows[0]?.key).toBe('T.1');
    expect((await founder.call('requirement.readiness', id)).editions[0]?.name).toBe('House rules:2026');
  });

  test('brought again shows the difference and keeps what was assessed', async () => {
    const { id, founder } = await organization();
    await bring(id, founder, few(['1', '', 'Tools'], ['2', '', 'Keys'], ['3', '', 'Doors']));
    await founder.call('standard.adopt', id, { edition: HOUSE, scope: 'The workshop' });
    for (const key of ['1', '3'])
      await founder.call('requirement.assess', id, { edition: HOUSE, key, state: 'partly', note: 'Half' });
    const file = await sent(
      id,
      founder,
      'new.csv',
      few(['1', '', 'All tools'], ['2', '', 'Keys'], ['4', '', 'Roof']),
    );
    const { difference } = await founder.call('own-standard.preview', id, { file, ...house });
    expect(difference).toEqual({
      known: true,
      added: [{ key: '4', title: 'Roof' }],
      changed: [{ key: '1', title: 'All tools', parts: ['title'] }],
      gone: [{ key: '3', title: 'Doors', assessed: true }],
      unchanged: 1,
    });
    await founder.call('own-standard.import', id, { file, ...house });
    const kept = await founder.call('requirement.get', id, { edition: HOUSE, key: '1' });
    expect(kept).toMatchObject({ title: 'All tools', state: 'partly', note: 'Half' });
    expect((await founder.try('requirement.get', id, { edition: HOUSE, key: '3' })).status).toBe(404);
    await bring(id, founder, few(['1', '', 'Tools'], ['3', '', 'Doors']), 'third.csv');
    expect(await founder.call('requirement.get', id, { edition: HOUSE, key: '3' })).toMatchObject({
      note: 'Half',
    });
  });

  test('is removed only while it is not adopted, and then cannot be adopted', async () => {
    const { id, founder } = await organization();
    await bring(id, founder, csv(TEMPLATE_ROWS));
    await founder.call('standard.adopt', id, { edition: HOUSE, scope: 'The workshop' });
    const early = await founder.try('own-standard.remove', id, { edition: HOUSE });
    expect(early.problem.code).toBe('own-standard-adopted');
    await founder.call('standard.drop', id, { edition: HOUSE, why: 'No longer asked' });
    await founder.call('own-standard.remove', id, { edition: HOUSE });
    expect((await founder.try('own-standard.remove', id, { edition: HOUSE })).problem.code).toBe(
      'own-standard-not-held',
    );
    expect((await founder.try('own-standard.get', id, { edition: HOUSE })).status).toBe(404);
    expect((await founder.try('standard.adopt', id, { edition: HOUSE, scope: 'x' })).status).toBe(404);
    expect((await founder.call('standard.adopted', id)).rows[0]).toMatchObject({ phase: 'dropped' });
  });

  test('is seen by nobody else, and brought by managers alone', async () => {
    const { id, founder } = await organization();
    await bring(id, founder, csv(TEMPLATE_ROWS));
    const other = await organization();
    expect((await other.founder.call('own-standard.list', other.id)).rows).toEqual([]);
    expect((await other.founder.try('own-standard.get', other.id, { edition: HOUSE })).status).toBe(404);
    expect((await other.founder.try('standard.adopt', other.id, { edition: HOUSE, scope: 'x' })).status).toBe(
      404,
    );
    expect((await founder.try('standard.get', '', { edition: HOUSE })).status).toBe(404);
    const path = `standards/${HOUSE}/catalog.json`;
    expect((await download(world, other.founder, `/api/organizations/${other.id}/${path}`)).status).toBe(404);
    const reader = await world.member(id, founder, ['reader']);
    const file = await sent(id, founder, 'again.csv', csv(TEMPLATE_ROWS));
    expect((await reader.try('own-standard.import', id, { file, ...house })).status).toBe(403);
    expect((await reader.call('own-standard.get', id, { edition: HOUSE })).id).toBe(HOUSE);
  });

  test('goes out as a table without a formula and comes in again the same', async () => {
    const { id, founder } = await organization();
    await bring(id, founder, csv(TEMPLATE_ROWS));
    const response = await download(
      world,
      founder,
      `/api/organizations/${id}/standards/${HOUSE}/requirements.xlsx`,
    );
    const bytes = await response.arrayBuffer();
    expect(Buffer.from(bytes).includes('<f>')).toBe(false);
    expect((await readSheet(Buffer.from(bytes)))[2]?.[3]).toBe('Tool register');
    const file = await sent(id, founder, 'back.xlsx', bytes);
    const { difference } = await founder.call('own-standard.preview', id, { file, ...house });
    expect(difference).toEqual({ known: true, added: [], changed: [], gone: [], unchanged: 3 });
  });
});

test.skipIf(!existsSync(NIST))(
  'the 370 controls of NIST SP 800-53 come in as OSCAL, are adopted, and go out as they came (skipped without the file)',
  async () => {
    const { id, founder } = await organization();
    const text = readFileSync(NIST, 'utf8');
    const file = await sent(id, founder, 'nist.json', text);
    const said = { file, standard: 'NIST SP 800-53', year: 2020 };
    const brought = await founder.call('own-standard.import', id, said);
    expect(brought.edition?.count).toEqual({ clauses: 0, controls: 370 });
    const edition = 'own-nist-sp-800-53-2020';
    await founder.call('standard.adopt', id, { edition, scope: 'All systems' });
    await founder.call('requirement.assess', id, { edition, key: 'AC-2(1)', state: 'partly' });
    expect((await founder.call('requirement.list', id, {})).total).toBe(370);
    const out = await download(world, founder, `/api/organizations/${id}/standards/${edition}/catalog.json`);
    expect(await out.json()).toEqual(JSON.parse(text));
  },
);

describe('relations between editions', () => {
  const NODE = 'urn:example:risk:req_node:house:';
  const mapping = (to: string, relationship = 'equal') =>
    [
      'objects:',
      '  requirement_mapping_set:',
      '    name: House to quality',
      '    requirement_mappings:',
      `    - source_requirement_urn: ${NODE}4.1`,
      `      target_requirement_urn: urn:example:risk:req_node:iso9001:${to}`,
      `      relationship: ${relationship}`,
    ].join('\n');

  test('are brought from a mapping, join what is equal, show what is related, and go again', async () => {
    const { id, founder } = await organization();
    await bring(id, founder, csv(TEMPLATE_ROWS));
    for (const edition of [HOUSE, 'iso-9001-2015'])
      await founder.call('standard.adopt', id, { edition, scope: 'The workshop' });
    const file = await sent(id, founder, 'map.yaml', mapping('7.1.5.1'));
    const asked = await founder.call('own-standard.preview', id, { file });
    expect(asked.faults.map(one => one.place)).toEqual(['Source', 'Target']);
    const places = { from: HOUSE, to: 'iso-9001-2015' };
    await founder.call('own-standard.import', id, { file, ...places });
    expect((await founder.call('own-standard.list', id)).crosswalks).toMatchObject([
      { ...places, relations: 1 },
    ]);
    const one = await founder.call('requirement.get', id, { edition: HOUSE, key: '4.1' });
    expect(one.alsoAnswers).toMatchObject([{ edition: 'iso-9001-2015', key: '7.1.5.1' }]);
    const weaker = await sent(id, founder, 'map2.yaml', mapping('7.1.5.1', 'subset'));
    await founder.call('own-standard.import', id, { file: weaker, ...places });
    const other = await founder.call('requirement.get', id, { edition: 'iso-9001-2015', key: '7.1.5.1' });
    expect(other.alsoAnswers).toEqual([]);
    expect(other.related).toMatchObject([{ edition: HOUSE, key: '4.1', kind: 'superset' }]);
    await founder.call('own-standard.removeCrosswalk', id, places);
    expect((await founder.try('own-standard.removeCrosswalk', id, places)).status).toBe(404);
  });

  test('that name a requirement that nobody has are refused with the row', async () => {
    const { id, founder } = await organization();
    await bring(id, founder, csv(TEMPLATE_ROWS));
    const file = await sent(id, founder, 'map.yaml', mapping('99'));
    const reply = await founder.try('own-standard.import', id, { file, from: HOUSE, to: 'iso-9001-2015' });
    expect(reply.problem).toMatchObject({ status: 422, code: 'standard-has-faults' });
    expect(reply.problem.detail).toMatch(/Row 1, urn.*iso9001:99: is no requirement of ISO 9001/);
    expect((await founder.call('own-standard.list', id)).crosswalks).toEqual([]);
  });
});

/** A workbook of one sheet with this content. */
const archive = (content: Buffer): Buffer<ArrayBuffer> =>
  madeZip([...officeParts('xlsx'), { name: 'xl/worksheets/sheet1.xml', content }]);

const MB = 1024 * 1024;
const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(9)}]`),
].join('\n');
const whole = csv(TEMPLATE_ROWS);

describe('a bad file', () => {
  test.each<[string, string, () => BodyInit | Promise<BodyInit>, RegExp]>([
    [
      'truncated within a cell',
      'a.csv',
      () => whole.slice(0, -4),
      /Row 4: The file ends within a quoted cell/,
    ],
    ['truncated within a row', 'a.csv', () => few(['1', '', 'a']).concat('\n"2",""'), /Row 3 has 2 cells/],
    ['with wrong columns', 'a.csv', () => 'Nr,Name\n1,Tools', /Row 1, Number: needs a column/],
    ['with duplicate numbers', 'a.csv', () => few(['1', '', 'a'], ['1', '', 'b']), /Row 3, 1: .*row 2/],
    [
      'with circular parents',
      'a.csv',
      () => few(['1', '2', 'a'], ['2', '1', 'b']),
      /Row 2, 1: stands below itself/,
    ],
    ['with a formula as text', 'a.csv', () => few(['1', '', '=cmd|x']), /Row 2.*begins like a formula/],
    [
      'with a formula in a cell of the sheet',
      'a.xlsx',
      async () =>
        new Uint8Array(
          await writeExcelFile([
            ['Number', 'Title'],
            ['1', { value: 'A1', type: 'Formula' }],
          ]).toBuffer(),
        ),
      /Row 2: the cell B2 holds a formula/,
    ],
    [
      'with a cell of half a megabyte',
      'a.csv',
      () => few(['1', '', 'x'.repeat(MB / 2)]),
      /Row 2: A cell is longer/,
    ],
    [
      'that unpacks to far more than a table',
      'a.xlsx',
      () => archive(repetitive(40 * MB)),
      /larger than 30 MB/,
    ],
    ['that is a YAML bomb', 'a.yaml', () => bomb, /aliases/],
    ['that is YAML nested without end', 'a.yaml', () => '['.repeat(200_000), /nested more than 64/],
    ['that is YAML cut off', 'a.yaml', () => 'objects: {framework: [', /not sound/],
    ['that is JSON cut off', 'a.json', () => '{"catalog": {"meta', /cut off or no JSON/],
    ['that is JSON nested without end', 'a.json', () => '[1,'.repeat(100_000), /nested more than 64/],
    ['that is some other JSON', 'a.json', () => '{"profile": {}}', /not an OSCAL catalogue/],
    ['that is no table at all', 'a.txt', () => 'hello', /none of XLSX, CSV, JSON and YAML/],
    ['that is not UTF-8', 'a.csv', () => new Uint8Array([78, 117, 109, 44, 233, 10, 49]), /not UTF-8/],
  ])('%s is refused with a reason, and nothing of it stays', async (_, name, content, sentence) => {
    const { id, founder } = await organization();
    const file = await sent(id, founder, name, await content());
    const reply = await founder.try('own-standard.import', id, { file, ...house });
    expect(reply.problem.status).toBe(422);
    expect(['standard-file-unreadable', 'standard-has-faults']).toContain(reply.problem.code);
    expect(reply.problem.detail).toMatch(sentence);
    expect((await founder.call('own-standard.list', id)).rows).toEqual([]);
  });

  test('with a cell of 200 MB is refused without unpacking it', async () => {
    const { id, founder } = await organization();
    const file = await sent(id, founder, 'a.xlsx', archive(repetitive(200 * MB)));
    globalThis.gc?.();
    const before = process.memoryUsage();
    const reply = await founder.try('own-standard.preview', id, { file, ...house });
    const after = process.memoryUsage();
    expect(reply.problem.detail).toMatch(/larger than 30 MB/);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(32 * MB);
  });

  test('larger than is read of its kind is not opened', async () => {
    const { id, founder } = await organization();
    const file = await sent(id, founder, 'a.csv', new Uint8Array(11 * MB).fill(0x61));
    const reply = await founder.try('own-standard.preview', id, { file, ...house });
    expect(reply.problem).toMatchObject({ code: 'standard-file-too-large', facts: { megabytes: 10 } });
  });

  test('brought over a good one leaves the good one as it was', async () => {
    const { id, founder } = await organization();
    await bring(id, founder, whole);
    const file = await sent(id, founder, 'bad.csv', few(['9', '', 'New'], ['9', '', 'Twice']));
    expect((await founder.try('own-standard.import', id, { file, ...house })).status).toBe(422);
    expect((await founder.call('own-standard.get', id, { edition: HOUSE })).requirements).toHaveLength(3);
  });
});
