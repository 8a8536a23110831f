/** Outside certificates over HTTP on the real database: a company whose body is not here keeps its cycle itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let org: string;
let manager: Caller;
beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder: manager } = await world.organization('organization', ['manager']));
  await manager.call('standard.adopt', org, { edition: 'iso-9001-2015', scope: 'Dairy' });
});
afterAll(() => world.close());

const facts = {
  edition: 'iso-9001-2015',
  body: 'Nordcert',
  accreditation: 'Example Accreditation, no. 7',
  number: 'NC-4711',
  scope: 'Cheese and yoghurt',
  sites: ['Dairy, Viborg'],
  issuedOn: '2025-06-10',
  validUntil: '2028-06-09',
  cycleStart: '2025-06-10',
} as const;
const visit = { kind: 'surveillance', from: '2026-05-19', to: '2026-05-20', days: 1.5 } as const;
const minor = {
  grade: 'minor',
  requirement: '8.4.1',
  statement: 'One supplier was not evaluated',
  dueOn: '2026-07-15',
} as const;

let count = 0;
const recorded = async (more: object = {}): Promise<string> =>
  (await manager.call('outside.record', org, { ...facts, number: `NC-${(count += 1)}`, ...more })).id;
async function visited(more: object = {}): Promise<{ id: string; seen: string }> {
  const id = await recorded(more);
  const { made } = await manager.call('outside.record-visit', org, { id, ...visit });
  return { id, seen: made };
}
async function found(more: object = {}) {
  const { id, seen } = await visited();
  const input = { id, visit: seen, ...minor, ...more };
  const { made } = await manager.call('outside.record-finding', org, input);
  return { id, finding: made };
}
const code = async (id: string, input: object, by = manager): Promise<string> =>
  (await by.try(id, org, input)).problem.code;

describe('a certificate in the middle of its cycle', () => {
  test('is recorded with visit, report and findings, and says what comes next', async () => {
    const id = await recorded();
    const report = (await upload(world, manager, org, 'report.pdf')).id;
    const said = { id, ...visit, lead: 'Karen Holt', report };
    const { made } = await manager.call('outside.record-visit', org, said);
    await manager.call('outside.record-finding', org, { id, visit: made, ...minor });
    await manager.call('outside.plan-visit', org, {
      id,
      kind: 'surveillance',
      from: '2027-05-10',
      to: '2027-05-11',
    });
    const shown = await manager.call('outside.get', org, { id });
    expect(shown).toMatchObject({
      editionName: 'ISO 9001:2015',
      status: 'valid',
      visits: [{ lead: 'Karen Holt', report: { id: report, name: 'report.pdf' } }],
      findings: [{ requirement: { edition: 'iso-9001-2015', key: '8.4.1' }, nonconformity: null }],
      next: { from: '2027-05-10', preparedOn: null },
      late: [],
    });
    expect(shown.due.map(({ code: what, due, overdue }) => [what, due, overdue])).toEqual([
      ['answer', '2026-07-15', true],
      ['surveillance', '2027-12-31', false],
      ['recertification', '2028-06-09', false],
    ]);
    const { rows } = await manager.call('outside.list', org);
    expect(rows.find(row => row.id === id)).toMatchObject({ openFindings: 1, untold: 0 });
  });

  test('keeps what was late with its true date, and marks it', async () => {
    const { id, finding } = await found();
    await manager.call('outside.answer', org, { id, finding, on: '2026-08-02' });
    await manager.call('outside.close', org, { id, finding, on: '2026-09-01' });
    const { late, findings } = await manager.call('outside.get', org, { id });
    expect(findings).toMatchObject([{ answeredOn: '2026-08-02', closedOn: '2026-09-01' }]);
    expect(late).toMatchObject([
      { code: 'answer-late', due: '2026-07-15', actual: '2026-08-02', about: finding },
    ]);
  });

  test('is corrected, renewed and ended, and stays in the list of all', async () => {
    const id = await recorded();
    await manager.call('outside.correct', org, { id, ...facts, number: 'NC-old' });
    const next = { id, ...facts, number: 'NC-new', cycleStart: '2026-11-01', validUntil: '2029-10-31' };
    const stale = await manager.try('outside.renew', org, next, { 'if-match': '"1"' });
    expect(stale.status).toBe(409);
    await manager.call('outside.renew', org, next);
    expect(await manager.call('outside.get', org, { id })).toMatchObject({
      number: 'NC-new',
      earlier: [{ number: 'NC-old', validUntil: '2028-06-09' }],
    });
    await manager.call('outside.end', org, { id, why: 'Moved to another body', on: '2026-11-20' });
    const listed = async (input: object) =>
      (await manager.call('outside.list', org, input)).rows.some(row => row.id === id);
    expect([await listed({}), await listed({ ended: 'true' })]).toEqual([false, true]);
  });

  test('has changes that its body is told of', async () => {
    const id = await recorded();
    const change = { id, what: 'Second hall', changesOn: '2027-01-01' };
    const { made } = await manager.call('outside.note-change', org, change);
    const untold = async () =>
      (await manager.call('outside.list', org)).rows.find(row => row.id === id)?.untold;
    expect(await untold()).toBe(1);
    await manager.call('outside.tell-change', org, { id, change: made, on: '2026-11-20' });
    expect(await untold()).toBe(0);
  });

  test('lets the name of a lead auditor be taken away; the trail never held it', async () => {
    const id = await recorded();
    const { made } = await manager.call('outside.record-visit', org, { id, ...visit, lead: 'Karen Holt' });
    const lead = async () => (await manager.call('outside.get', org, { id })).visits[0]?.lead;
    expect(await lead()).toBe('Karen Holt');
    await manager.call('outside.name-lead', org, { id, visit: made, lead: 'K. Holt' });
    expect(await lead()).toBe('K. Holt');
    await manager.call('outside.name-lead', org, { id, visit: made, lead: '' });
    expect(await lead()).toBe('');
    const { rows } = await manager.call('trail.list', org, { limit: '200' });
    expect(JSON.stringify(rows)).not.toContain('Holt');
    const other = await visited();
    const wrong = await manager.try('outside.name-lead', org, { id: other.id, visit: made, lead: 'X' });
    expect(wrong.status).toBe(404);
  });
});

describe('a finding', () => {
  test('is taken over as a nonconformity of one’s own, once, with the day of the visit', async () => {
    const { id, finding } = await found();
    const { nonconformity } = await manager.call('outside.take-over', org, { id, finding });
    expect(await manager.call('nonconformity.get', org, { id: nonconformity })).toMatchObject({
      source: 'external-audit',
      grade: 'minor',
      statement: minor.statement,
      raisedOn: '2026-05-20',
      dueOn: '2026-07-15',
      requirement: { key: '8.4.1' },
    });
    expect(await code('outside.take-over', { id, finding })).toBe('finding-taken-over-before');
  });

  test('is not taken over where it is an improvement, for an owner from elsewhere, or of a standard that is not adopted', async () => {
    const better = await found({ grade: 'opportunity', dueOn: null });
    expect(await code('outside.take-over', better)).toBe('only-nonconformities-taken-over');
    const stranger = await world.someone('Stranger');
    const one = await found();
    expect(await code('outside.take-over', { ...one, owner: stranger.person })).toBe('owner-not-a-member');
    const { id, seen } = await visited({ edition: 'iso-14001-2015' });
    const input = { id, visit: seen, ...minor, requirement: '6.1.2' };
    const { made } = await manager.call('outside.record-finding', org, input);
    expect(await code('outside.take-over', { id, finding: made })).toBe('edition-not-adopted');
    const again = await manager.call('outside.get', org, { id });
    expect(again.findings).toMatchObject([{ nonconformity: null }]);
  });
});

describe('what waits', () => {
  const waiting = async (by: Caller = manager) =>
    (await by.call('today.waiting', org)).items.filter(one => one.path.startsWith('/certify/outside/'));

  test('is an answer for whoever answers, the visit to prepare and what the body is told for the manager', async () => {
    const { id, finding } = await found({ dueOn: '2026-12-10' });
    const plan = { id, kind: 'surveillance', from: '2027-01-12', to: '2027-01-13' };
    await manager.call('outside.plan-visit', org, plan);
    await manager.call('outside.note-change', org, { id, what: 'New owner', changesOn: '2026-12-01' });
    const mine = async (by?: Caller) =>
      (await waiting(by)).filter(one => one.path.includes(id)).map(one => [one.kind, one.due]);
    expect(await mine()).toEqual([
      ['minor', '2026-12-10'],
      ['prepare', '2027-01-12'],
      ['change', null],
    ]);
    const owner = await world.member(org, manager, ['process-owner']);
    expect(await mine(owner)).toEqual([['minor', '2026-12-10']]);
    await owner.call('outside.answer', org, { id, finding });
    await manager.call('outside.prepare', org, { id });
    expect(await mine()).toEqual([['change', null]]);
    world.clock.set('2027-01-20');
    const passed = await mine();
    world.clock.set('2026-11-23');
    expect(passed).toContainEqual(['visit', '2027-01-13']);
  });

  test('is the recertification half a year before the expiry', async () => {
    const id = await recorded({ cycleStart: '2024-03-01', issuedOn: '2024-03-01', validUntil: '2027-02-28' });
    const items = (await waiting()).filter(one => one.path.includes(id));
    expect(items.map(one => [one.kind, one.because?.clause])).toContainEqual([
      'recertification',
      '9.6.3.2.3',
    ]);
  });
});

describe('refused', () => {
  test('is what cannot have been so', async () => {
    const refused = (more: object) => code('outside.record', { ...facts, number: 'NC-x', ...more });
    expect(await refused({ validUntil: '2025-06-10' })).toBe('cycle-ends-before-it-begins');
    expect(await refused({ issuedOn: '2026-02-01', validUntil: '2026-01-31' })).toBe('issued-after-expiry');
    expect(await refused({ issuedOn: '2026-11-24' })).toBe('dated-in-the-future');
    expect(await refused({ firstCertifiedOn: '2025-07-01' })).toBe('first-certified-after-cycle');
    expect(await refused({ edition: 'iso-1-2000' })).toBe('not-found');
    const { id, seen } = await visited();
    const visitRefused = (more: object) => code('outside.record-visit', { id, ...visit, ...more });
    expect(await visitRefused({ to: '2026-05-18' })).toBe('visit-ends-before-it-begins');
    expect(await visitRefused({})).toBe('visit-already-recorded');
    expect(await visitRefused({ from: '2026-11-24', to: '2026-11-24' })).toBe('dated-in-the-future');
    expect(await visitRefused({ from: '2026-06-01', to: '2026-06-01', report: id })).toBe('not-found');
    const findingRefused = (more: object) =>
      code('outside.record-finding', { id, visit: seen, ...minor, ...more });
    expect(await findingRefused({ visit: id })).toBe('visit-not-recorded');
    expect(await findingRefused({ grade: 'opportunity' })).toBe('no-answer-asked');
    expect(await findingRefused({ closedOn: '2026-05-01' })).toBe('dated-before-the-visit');
    expect(await findingRefused({ requirement: '99.9' })).toBe('not-found');
    expect(await findingRefused({ closedOn: '2026-11-24' })).toBe('dated-in-the-future');
  });

  test('is what was done before', async () => {
    const { id, finding } = await found();
    expect(await code('outside.answer', { id, finding: id })).toBe('finding-not-recorded');
    await manager.call('outside.answer', org, { id, finding });
    expect(await code('outside.answer', { id, finding })).toBe('finding-answered-before');
    await manager.call('outside.close', org, { id, finding });
    expect(await code('outside.close', { id, finding })).toBe('finding-closed-before');
    expect(await code('outside.prepare', { id })).toBe('no-visit-planned');
    await manager.call('outside.plan-visit', org, {
      id,
      kind: 'special',
      from: '2026-12-01',
      to: '2026-12-01',
    });
    await manager.call('outside.prepare', org, { id });
    expect(await code('outside.prepare', { id })).toBe('visit-already-prepared');
    const { made: change } = await manager.call('outside.note-change', org, {
      id,
      what: 'New hall',
      changesOn: '2026-12-01',
    });
    expect(await code('outside.tell-change', { id, change: id })).toBe('change-not-noted');
    await manager.call('outside.tell-change', org, { id, change });
    expect(await code('outside.tell-change', { id, change })).toBe('change-told-before');
    const { number } = await manager.call('outside.get', org, { id });
    expect(await code('outside.record', { ...facts, number })).toBe('outside-certificate-recorded');
    expect(await code('outside.renew', { id, ...facts })).toBe('renewal-ends-no-later');
    expect(await code('outside.renew', { id, ...facts, validUntil: '2031-06-09' })).toBe(
      'renewal-begins-no-later',
    );
    await manager.call('outside.end', org, { id, why: 'Left' });
    for (const [act, input] of [
      ['outside.prepare', { id }],
      ['outside.correct', { id, ...facts }],
      ['outside.record-visit', { id, ...visit, kind: 'special' }],
      ['outside.end', { id, why: 'Again' }],
    ] as const)
      expect(await code(act, input)).toBe('outside-certificate-ended');
  });

  test('is anybody of another organization, and whoever only reads', async () => {
    const { id, finding } = await found();
    const other = await world.organization('organization', ['manager']);
    for (const [act, input] of [
      ['outside.get', { id }],
      ['outside.answer', { id, finding }],
      ['outside.take-over', { id, finding }],
      ['outside.renew', { id, ...facts }],
    ] as const)
      expect((await other.founder.try(act, other.id, input)).status).toBe(404);
    expect((await other.founder.call('outside.list', other.id)).rows).toEqual([]);
    const auditor = await world.member(org, manager, ['internal-auditor']);
    expect((await auditor.call('outside.get', org, { id })).id).toBe(id);
    expect((await auditor.try('outside.record', org, facts)).status).toBe(403);
    const reader = await world.member(org, manager, ['reader']);
    expect((await reader.try('outside.list', org)).status).toBe(403);
  });

  test('texts that try something stay texts', async () => {
    const nasty = '=HYPERLINK("http://x","y") <script>alert(1)</script> {{7*7}} \u202Egnp.exe';
    const id = await recorded({ body: nasty, scope: nasty, sites: [nasty], accreditation: nasty });
    expect(await manager.call('outside.get', org, { id })).toMatchObject({ body: nasty, sites: [nasty] });
    expect(await code('outside.record', { ...facts, number: 'n\u0000' })).toBe('text-unusable');
  });
});
