/** A change of edition over HTTP: nothing that was assessed is lost, and progress counts what was looked at again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let org: { id: string; founder: Caller };
const PAIR = { from: 'iso-9001-2015', to: 'iso-9001-2026' };
const ENVIRONMENT = { from: 'iso-14001-2015', to: 'iso-14001-2026' };
beforeAll(async () => {
  world = await openWorld();
  org = await world.organization('organization', ['manager']);
  await org.founder.call('standard.adopt', org.id, { edition: PAIR.from, scope: 'Furniture' });
});
afterAll(() => world.close());

const change = (pair = PAIR) => org.founder.call('transition.get', org.id, pair);
const carry = (keys: readonly string[], pair = PAIR) =>
  org.founder.try('transition.carryOver', org.id, { ...pair, keys: [...keys] });

test('each requirement of the new edition is new, changed or unchanged, with its days and their source', async () => {
  const { steps, days, total, lookedAt } = await change();
  expect(new Set(steps.map(one => one.change))).toEqual(new Set(['changed', 'unchanged']));
  expect([lookedAt, total]).toEqual([0, steps.length]);
  expect(days).toContainEqual(expect.objectContaining({ on: '2029-09-30', confidence: 'single-source' }));
});

test('the environment has its own transition, and unlike standards have none', async () => {
  const environment = await change(ENVIRONMENT);
  expect(environment.steps.map(one => one.change)).toContain('new');
  expect(environment.days.map(one => one.on)).toContain('2029-04-30');
  for (const to of ['iso-14001-2026', 'iso-9001-2015']) {
    const reply = await org.founder.try('transition.get', org.id, { ...PAIR, to });
    expect(reply.problem.code).toBe('no-change-of-edition');
  }
});

test('what was said is taken over once, and the old edition keeps every word', async () => {
  const said = {
    state: 'effective',
    note: 'Works since 2019',
    strengths: 'Short',
    gaps: 'None known',
  } as const;
  const { steps } = await change();
  const plain = steps.find(one => one.change === 'unchanged' && one.before.length === 1);
  const key = plain?.key ?? '';
  const old = plain?.before[0]?.key ?? '';
  expect((await carry([key])).problem.code).toBe('edition-not-adopted');
  await org.founder.call('standard.adopt', org.id, { edition: PAIR.to, scope: 'Furniture' });
  expect((await carry([key])).problem.code).toBe('predecessor-not-assessed');
  await org.founder.call('requirement.assess', org.id, { edition: PAIR.from, key: old, ...said });
  expect((await carry([key])).status).toBe(200);
  for (const place of [
    { edition: PAIR.from, key: old },
    { edition: PAIR.to, key },
  ])
    expect(await org.founder.call('requirement.get', org.id, place)).toMatchObject(said);
  expect((await carry([key])).problem.code).toBe('requirement-already-looked-at');
  expect((await change()).lookedAt).toBe(1);
});

test('a new requirement is assessed by itself, and then counts', async () => {
  const fresh = (await change(ENVIRONMENT)).steps.find(one => one.change === 'new')?.key ?? '';
  await org.founder.call('standard.adopt', org.id, { edition: ENVIRONMENT.to, scope: 'Furniture' });
  expect((await carry([fresh], ENVIRONMENT)).problem.code).toBe('requirement-without-predecessor');
  await org.founder.call('requirement.assess', org.id, {
    edition: ENVIRONMENT.to,
    key: fresh,
    state: 'partly',
  });
  expect((await change(ENVIRONMENT)).lookedAt).toBe(1);
});

test('the transition audit lies ahead, and before the old certificates end', async () => {
  const plan = (auditOn: string) => org.founder.try('transition.planAudit', org.id, { ...PAIR, auditOn });
  expect((await plan('2029-10-01')).problem.code).toBe('transition-audit-too-late');
  expect((await plan('2026-01-01')).problem.code).toBe('transition-audit-in-the-past');
  expect((await plan('2027-10-01')).status).toBe(200);
  expect((await change()).auditOn).toBe('2027-10-01');
});
