/** Cycles of assessment over HTTP on the real database: ended, compared with, taken out as a table, withdrawn. */
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { download } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const QUALITY = 'iso-9001-2015';
const SECURITY = 'iso-iec-27001-2022';

async function organization(): Promise<{ id: string; founder: Caller }> {
  const made = await world.organization('organization', ['manager']);
  await made.founder.call('standard.adopt', made.id, { edition: QUALITY, scope: 'All we do' });
  return made;
}

const assess = (who: Caller, org: string, key: string, said: object) =>
  who.call('requirement.assess', org, { edition: QUALITY, key, ...said });

/** Something better, worse, newly assessed, gone and a standard adopted since. */
async function moved(org: string, founder: Caller): Promise<string> {
  await assess(founder, org, '4.1', { state: 'partly', maturity: 1 });
  await assess(founder, org, '4.2', { state: 'in-place', maturity: 3 });
  await assess(founder, org, '8.3.1', { state: 'partly' });
  await assess(founder, org, '4.3', { state: 'in-place' });
  const { id } = await founder.call('assessment-cycle.end', org, { title: 'Assessment of 2026' });
  await assess(founder, org, '4.1', { state: 'in-place', maturity: 2 });
  await assess(founder, org, '4.2', { state: 'in-place', maturity: 2 });
  await assess(founder, org, '8.3.1', {
    state: 'not-applicable',
    justification: 'Designs come from customers',
  });
  await assess(founder, org, '5.1.1', { state: 'partly' });
  await founder.call('standard.adopt', org, { edition: SECURITY, scope: 'IT' });
  return id;
}

test('a cycle keeps how everything stood at that moment, though it changes later on the same day', async () => {
  const { id: org, founder } = await organization();
  const id = await moved(org, founder);
  const { rows } = await founder.call('assessment-cycle.list', org);
  expect(rows).toMatchObject([
    {
      id,
      phase: 'ended',
      title: 'Assessment of 2026',
      on: '2026-11-23',
      by: { name: 'Founder' },
      editions: [{ id: QUALITY, name: 'ISO 9001:2015' }],
      counts: { partly: 2, 'in-place': 2 },
    },
  ]);
  expect((await founder.call('requirement.get', org, { edition: QUALITY, key: '4.1' })).lastCycle).toEqual({
    id,
    title: 'Assessment of 2026',
    on: '2026-11-23',
    state: 'partly',
    maturity: 1,
    proof: 'none',
  });
  const added = await founder.call('requirement.get', org, { edition: SECURITY, key: '4.1' });
  expect(added.lastCycle).toBeNull();
});

test('compared with the last cycle: new, better, worse, gone, and how much is unchanged', async () => {
  const { id: org, founder } = await organization();
  const id = await moved(org, founder);
  const found = await founder.call('assessment-cycle.compare', org, { id });
  const quality = found.rows.filter(one => one.edition === QUALITY);
  expect(quality.map(one => [one.key, one.change, one.why])).toEqual([
    ['4.1', 'better', 'state'],
    ['4.2', 'worse', 'maturity'],
    ['5.1.1', 'new', 'assessed'],
    ['8.3.1', 'gone', 'not-applicable'],
  ]);
  expect(quality[0]).toMatchObject({
    before: { state: 'partly', maturity: 1 },
    now: { state: 'in-place', maturity: 2 },
  });
  expect(found.editions).toMatchObject([
    { id: QUALITY, counts: { new: 1, better: 1, worse: 1, gone: 1 } },
    { id: SECURITY, counts: { new: 123, better: 0, unchanged: 0 } },
  ]);
  expect(found.total.unchanged).toBeGreaterThan(30);
  const same = await founder.call('assessment-cycle.compare', org, {
    id,
    change: 'unchanged',
    edition: QUALITY,
  });
  expect(same.rows).toHaveLength(found.total.unchanged);
  await founder.call('standard.drop', org, { edition: QUALITY, why: 'Ended' });
  const dropped = await founder.call('assessment-cycle.compare', org, {
    id,
    edition: QUALITY,
    change: 'gone',
  });
  expect(dropped.rows.find(one => one.key === '4.1')).toMatchObject({
    why: 'dropped',
    title: 'Understanding the organization and its context',
    now: null,
  });
});

test('two cycles are compared with each other, the earlier one first', async () => {
  world.clock.set('2026-10-01');
  const { id: org, founder } = await organization();
  await assess(founder, org, '4.1', { state: 'partly' });
  world.clock.set('2026-11-23');
  await assess(founder, org, '4.1', { state: 'effective' });
  const end = (title: string, on?: string) =>
    founder.call('assessment-cycle.end', org, { title, ...(on ? { on } : {}) });
  const now = await end('Autumn');
  const before = await end('Summer', '2026-10-31');
  const pair = { id: before.id, with: now.id };
  expect(await founder.call('assessment-cycle.compare', org, pair)).toMatchObject({
    before: { title: 'Summer' },
    now: { title: 'Autumn' },
    rows: [{ key: '4.1', change: 'better', before: { state: 'partly' }, now: { state: 'effective' } }],
  });
  const back = await founder.try('assessment-cycle.compare', org, { id: now.id, with: before.id });
  expect(back.problem.code).toBe('cycles-in-reverse');
  const { rows } = await founder.call('assessment-cycle.list', org);
  expect(rows.map(one => one.title)).toEqual(['Autumn', 'Summer']);
});

test('nothing assessed ends no cycle, one that was ended by mistake is withdrawn with its reason', async () => {
  const { id: org, founder } = await organization();
  const end = (input: object) => founder.try('assessment-cycle.end', org, { title: 'First', ...input });
  expect((await end({})).problem.code).toBe('cycle-without-assessment');
  expect((await end({ on: '2026-12-31' })).problem.code).toBe('dated-in-the-future');
  await assess(founder, org, '4.1', { state: 'partly' });
  expect((await end({ on: '2026-11-01' })).problem.code).toBe('cycle-without-assessment');
  const { id } = (await end({})).body as { id: string };
  await founder.call('assessment-cycle.withdraw', org, { id, why: 'One standard was forgotten' });
  const again = await founder.try('assessment-cycle.withdraw', org, { id, why: 'Again' });
  expect(again.problem.code).toBe('cycle-withdrawn');
  expect((await founder.call('assessment-cycle.list', org)).rows[0]).toMatchObject({
    phase: 'withdrawn',
    why: 'One standard was forgotten',
  });
  const view = await founder.call('requirement.get', org, { edition: QUALITY, key: '4.1' });
  expect(view.lastCycle).toBeNull();
});

test('the comparison leaves as XLSX and CSV with the same lines', async () => {
  const { id: org, founder } = await organization();
  const id = await moved(org, founder);
  const path = `/api/organizations/${org}/assessment-cycles/${id}/comparison`;
  const book = await download(world, founder, `${path}.xlsx?edition=${QUALITY}`);
  const rows = await readSheet(Buffer.from(await book.arrayBuffer()));
  expect(rows.map(row => row.slice(1, 2).concat(row.slice(3, 7)))).toEqual([
    ['Number', 'Change', 'Why', 'State before', 'State now'],
    ['4.1', 'better', 'state', 'partly', 'in place'],
    ['4.2', 'worse', 'maturity', 'in place', 'in place'],
    ['5.1.1', 'new', 'assessed since', 'not started', 'partly'],
    ['8.3.1', 'gone', 'does not apply any more', 'partly', 'not applicable'],
  ]);
  const csv = await (await download(world, founder, `${path}.csv?edition=${QUALITY}&change=worse`)).text();
  expect(csv).toContain('ISO 9001:2015,4.2,');
  expect(csv).toContain('3 followed,2 described');
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  const other = await organization();
  expect((await download(world, other.founder, `${path}.csv`)).status).toBe(404);
});

test('who assesses does not end a cycle, and who reads compares', async () => {
  const { id: org, founder } = await organization();
  const id = await moved(org, founder);
  const owner = await world.member(org, founder, ['process-owner']);
  expect((await owner.try('assessment-cycle.end', org, { title: 'Mine' })).status).toBe(403);
  const reader = await world.member(org, founder, ['reader']);
  expect((await reader.call('assessment-cycle.compare', org, { id })).rows.length).toBeGreaterThan(0);
  expect((await reader.try('assessment-cycle.withdraw', org, { id, why: 'No' })).status).toBe(403);
});
