/** A change of edition over HTTP: nothing that was assessed is lost, and progress counts what was looked at again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from '../testing/upload.ts';
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

test('evidence and documents come along to every part of what they served, and only once', async () => {
  const here = await world.organization('organization', ['manager']);
  const { founder } = here;
  const call: Caller['call'] = (id, _, input) => founder.call(id, here.id, input);
  for (const edition of [PAIR.from, PAIR.to]) await call('standard.adopt', '', { edition, scope: 'All' });
  const { steps } = await call('transition.get', '', PAIR);
  const parts = steps.filter(one =>
    steps.some(other => other !== one && other.before.some(b => one.before.some(a => a.key === b.key))),
  );
  const divided = parts[0]?.before[0]?.key ?? '';
  const keys = steps.filter(one => one.before.some(b => b.key === divided)).map(one => one.key);
  expect(keys.length).toBeGreaterThan(1);
  const joined = steps.find(one => one.before.length > 1 && !keys.includes(one.key));
  const before = [divided, ...(joined?.before.map(one => one.key) ?? [])];
  const requirements = before.map(key => ({ edition: PAIR.from, key }));
  for (const place of requirements) await call('requirement.assess', '', { ...place, state: 'in-place' });

  const file = await upload(world, founder, here.id, 'minutes.pdf');
  await call('evidence.attach', '', {
    file: file.id,
    title: 'Minutes',
    standsFor: '2026-05-04',
    requirements,
  });
  const withdrawn = await call('evidence.attach', '', {
    file: file.id,
    title: 'Wrong minutes',
    standsFor: '2026-05-04',
    requirements,
  });
  await call('evidence.withdraw', '', { id: withdrawn.id, why: 'Wrong year' });
  const written = await call('document.draft', '', {
    number: 'QP-1',
    title: 'Plan',
    kind: 'procedure',
    text: 'Who does what.',
    requirements: [{ edition: PAIR.from, key: divided }],
  });
  await call('document.submit', '', { id: written.id });
  await call('document.approve', '', { id: written.id });

  const taken = [...keys, ...(joined ? [joined.key] : [])];
  const done = await call('transition.carryOver', '', { ...PAIR, keys: taken });
  expect(done).toEqual({ carried: taken.length, links: taken.length + keys.length });
  const after = await call('transition.get', '', PAIR);
  for (const key of keys)
    expect(after.steps.find(one => one.key === key)?.links).toMatchObject({ before: 2, here: 2 });
  for (const key of keys) {
    const requirement = await call('requirement.get', '', { edition: PAIR.to, key });
    expect(requirement).toMatchObject({ proof: 'shown', documents: 1 });
    expect(requirement.evidenceList.map(one => one.title)).toEqual(['Minutes']);
  }
  expect(await call('transition.link', '', { ...PAIR, keys: taken })).toEqual({ links: 0 });
  const [only] = (await call('evidence.list', '', { edition: PAIR.to })).rows;
  const names = only?.requirements.map(one => `${one.edition} ${one.key}`) ?? [];
  expect(new Set(names).size).toBe(names.length);
  expect(names).toHaveLength(before.length + taken.length);
});

test('what is handed in after the change is brought along later, for a requirement with a predecessor', async () => {
  const { steps } = await change();
  const step = steps.find(one => one.lookedAt && one.before.length > 0);
  const key = step?.key ?? '';
  const requirements = [{ edition: PAIR.from, key: step?.before[0]?.key ?? '' }];
  const file = await upload(world, org.founder, org.id, 'late.pdf');
  const late = { file: file.id, title: 'Late record', standsFor: '2026-06-01', requirements };
  await org.founder.call('evidence.attach', org.id, late);
  const links = async () => (await change()).steps.find(one => one.key === key)?.links;
  expect(await links()).toEqual({ before: 1, here: 0 });
  const input = { ...PAIR, keys: [key] };
  expect(await org.founder.call('transition.link', org.id, input)).toEqual({ links: 1 });
  expect(await links()).toEqual({ before: 1, here: 1 });
  const none = { ...PAIR, keys: ['99.9'] };
  const refused = await org.founder.try('transition.link', org.id, none);
  expect(refused.problem.code).toBe('requirement-without-predecessor');
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
