/** Who may do what, over HTTP: roles of one's own, hand-over, memberships with an end, and what was opened. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

const NONCONFORMITY = {
  source: 'complaint',
  statement: 'Three deliveries left without final inspection',
  evidence: 'Orders of one day',
  on: '2026-11-20',
};

let world: World;
let org: string;
let mira: Caller;
const TODAY = '2026-11-23';
beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder: mira } = await world.organization('organization', ['manager']));
});
afterAll(() => world.close());

const place = (roles: readonly string[], more: object = {}) => ({ roles, ...more });
const mayIn = async (person: Caller): Promise<readonly string[]> => {
  const { organizations } = await person.call('party.session', '');
  return organizations.find(one => one.id === org)?.can ?? [];
};

describe('a role of the organization’s own', () => {
  test('gives what it includes, at once when changed, and nothing when ended', async () => {
    const { id } = await mira.call('own-role.make', org, {
      name: 'Document controller',
      permissions: ['party:read', 'requirement:read', 'document:write'],
    });
    const jonas = await world.member(org, mira, ['reader']);
    await mira.call('party.setRoles', org, { person: jonas.person, ...place([], { ownRoles: [id] }) });
    expect(await mayIn(jonas)).toEqual(['party:read', 'requirement:read', 'document:write']);
    expect((await jonas.try('party.people', org)).status).toBe(200);
    await mira.call('own-role.change', org, {
      id,
      name: 'Controller',
      permissions: ['party:read', 'trail:read'],
    });
    expect(await mayIn(jonas)).toEqual(['party:read', 'trail:read']);
    expect((await mira.call('own-role.list', org)).rows).toMatchObject([{ id, name: 'Controller' }]);
    await mira.call('own-role.end', org, { id });
    expect(await mayIn(jonas)).toEqual([]);
    expect((await jonas.try('party.people', org)).status).toBe(403);
    expect((await mira.try('own-role.end', org, { id })).status).toBe(404);
  });

  test('is refused where it cannot be', async () => {
    const taken = { name: 'Twice', permissions: ['party:read'] };
    await mira.call('own-role.make', org, taken);
    const again = await mira.try('own-role.make', org, { ...taken, name: 'TWICE' });
    expect(again.problem.code).toBe('role-name-taken');
    const body = await mira.try('own-role.make', org, {
      name: 'Judge',
      permissions: ['certification:decide'],
    });
    expect(body.problem.code).toBe('permission-of-another-kind');
    const other = await world.organization('organization', ['manager']);
    const { id } = await other.founder.call('own-role.make', other.id, taken);
    const foreign = { person: mira.person, ...place(['manager'], { ownRoles: [id] }) };
    expect((await mira.try('party.setRoles', org, foreign)).problem.code).toBe('role-not-of-organization');
    const none = { person: mira.person, ...place([]) };
    expect((await mira.try('party.setRoles', org, none)).problem.code).toBe('no-role-given');
  });
});

describe('work handed over', () => {
  test('is done by the delegate from the first day to the last, and says so', async () => {
    const giver = await world.member(org, mira, ['internal-auditor']);
    const taker = await world.member(org, mira, ['reader']);
    const { id } = await giver.call('delegation.give', org, {
      to: taker.person,
      firstDay: '2026-11-24',
      lastDay: '2026-11-30',
    });
    expect(await mayIn(taker)).not.toContain('internal-audit:conduct');
    world.clock.set('2026-11-24');
    expect(await mayIn(taker)).toContain('internal-audit:conduct');
    const { rows } = await mira.call('access.who', org, {
      permission: 'internal-audit:conduct',
      person: taker.person,
    });
    expect(rows[0]?.because).toEqual(['handed over by Member until 2026-11-30']);
    world.clock.set('2026-12-01');
    expect(await mayIn(taker)).not.toContain('internal-audit:conduct');
    world.clock.set('2026-11-25');
    await giver.call('delegation.end', org, { id });
    expect(await mayIn(taker)).not.toContain('internal-audit:conduct');
    expect((await mira.call('delegation.list', org)).rows).toEqual([]);
    world.clock.set(TODAY);
  });

  test('never carries judgements on certification or the management of people', async () => {
    const body = await world.organization('certification-body', ['scheme-manager']);
    const judge = await world.member(body.id, body.founder, ['decision-maker', 'scheme-manager']);
    const planner = await world.member(body.id, body.founder, ['planner']);
    const days = { firstDay: TODAY, lastDay: TODAY };
    await judge.call('delegation.give', body.id, { to: planner.person, ...days });
    const { organizations } = await planner.call('party.session', '');
    const can = organizations[0]?.can ?? [];
    expect(can).toContain('application:review');
    for (const kept of [
      'certification:decide',
      'certification:review',
      'certificate:issue',
      'party:manage',
    ]) {
      expect(can).not.toContain(kept);
    }
  });

  test('is refused where it cannot be', async () => {
    const reader = await world.member(org, mira, ['reader']);
    const give = async (by: Caller, input: object) =>
      (await by.try('delegation.give', org, { firstDay: TODAY, lastDay: TODAY, ...input })).problem.code;
    expect(await give(mira, { to: mira.person })).toBe('delegation-to-oneself');
    expect(await give(mira, { to: reader.person, lastDay: '2026-11-22' })).toBe('delegation-days');
    expect(await give(mira, { to: reader.person, lastDay: '2028-11-23' })).toBe('delegation-days');
    expect(await give(reader, { from: mira.person, to: reader.person })).toBe('not-permitted');
    const stranger = await world.someone('Stranger');
    expect(await give(mira, { to: stranger.person })).toBe('delegate-not-a-member');
    const guest = await world.member(org, mira, ['reader']);
    const limits = { kinds: ['documents'] };
    const limited = { person: guest.person, ...place(['guest'], { lastDay: '2026-12-31', limits }) };
    await mira.call('party.setRoles', org, limited);
    expect(await give(guest, { to: reader.person })).toBe('guest-hands-nothing-over');
    expect(await give(mira, { to: guest.person })).toBe('delegate-not-a-member');
  });
});

describe('a membership', () => {
  test('ends by itself after its last day, and at once when it is ended; the name stays', async () => {
    const guest = await world.member(org, mira, ['reader']);
    const until = { person: guest.person, ...place(['reader'], { lastDay: '2026-11-24' }) };
    await mira.call('party.setRoles', org, until);
    world.clock.set('2026-11-25');
    expect((await guest.try('party.get', org)).status).toBe(404);
    world.clock.set(TODAY);
    expect((await guest.try('party.get', org)).status).toBe(200);
    await mira.call('party.end', org, { person: guest.person });
    expect((await guest.try('party.get', org)).status).toBe(404);
    const { people } = await mira.call('party.people', org);
    expect(people.map(one => one.id)).not.toContain(guest.person);
    const { rows } = await mira.call('trail.list', org, { actor: guest.person });
    expect(rows[0]?.actor.name).toBe('Member');
  });

  test('of the last one who manages is neither ended, nor given an end, nor limited', async () => {
    const alone = await world.organization('organization', ['manager']);
    const { person } = alone.founder;
    const code = async (id: string, input: object) =>
      (await alone.founder.try(id, alone.id, { person, ...input })).problem.code;
    expect(await code('party.end', {})).toBe('last-manager');
    expect(await code('party.setRoles', place(['manager'], { lastDay: '2027-01-01' }))).toBe('last-manager');
    expect(await code('party.setRoles', place(['manager'], { lastDay: '2026-01-01' }))).toBe(
      'last-day-passed',
    );
    const limits = { kinds: ['documents'] };
    expect(await code('party.setRoles', place(['manager'], { limits }))).toBe('guest-limits-need-end');
  });

  test('an invitation carries roles, end and limits', async () => {
    const limits = { kinds: ['evidence'], records: null, from: '2026-01-01', to: '2026-06-30' };
    const email = 'auditor@example.org';
    const { token } = await mira.call('party.invite', org, {
      email,
      ...place(['guest'], { lastDay: '2026-12-05', limits }),
    });
    const auditor = await world.someone('Auditor');
    await auditor.call('party.accept', '', { token });
    const { organizations } = await auditor.call('party.session', '');
    expect(organizations[0]).toMatchObject({ lastDay: '2026-12-05', limits });
    expect(organizations[0]?.can).toEqual(['party:read', 'engagement:read', 'requirement:read']);
  });
});

test('what was opened is counted by person and record, and told to those who read the trail', async () => {
  const reader = await world.member(org, mira, ['process-owner']);
  const { id } = await reader.call('nonconformity.raise', org, NONCONFORMITY);
  for (const _ of [1, 2, 3]) await reader.call('nonconformity.get', org, { id });
  await world.opened.shell.openings.flush();
  const { rows } = await mira.call('access.opened', org, { person: reader.person });
  expect(rows.find(row => row.record === id)).toMatchObject({ operation: 'nonconformity.get', times: 3 });
  expect((await mira.call('access.openers', org, { record: id })).rows).toMatchObject([
    { person: { id: reader.person }, times: 3 },
  ]);
  expect((await reader.try('access.opened', org, { person: reader.person })).status).toBe(403);
});

test('records that a guest can be limited to are found by the words of their names', async () => {
  const raised = { ...NONCONFORMITY, statement: 'A torque wrench without a label' };
  const { id } = await mira.call('nonconformity.raise', org, raised);
  const draft = { number: '100%', title: 'Under_score', kind: 'procedure' } as const;
  const { id: document } = await mira.call('document.draft', org, draft);
  const found = async (text: string) => (await mira.call('access.records', org, { text })).rows;
  expect(await found('torque')).toMatchObject([{ id, kind: 'nonconformities' }]);
  expect(await found('100% under_')).toEqual([
    { id: document, kind: 'documents', label: '100% Under_score' },
  ]);
  expect(await found('100_ under')).toEqual([]);
  const other = await world.organization('organization', ['manager']);
  expect((await other.founder.call('access.records', other.id, { text: '' })).rows).toEqual([]);
});
