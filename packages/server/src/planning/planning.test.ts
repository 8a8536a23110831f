/** Planning over HTTP: the due list by the rules, moves with the team, nobody twice, days agreed, and what the client does not see. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { BODY_DEADLINES, completed, type DeadlineName } from '@certwright/core/body/deadline.table';
import type { Certification } from '@certwright/core/decision/certification.state';
import { nextWindow } from '@certwright/core/planning/window';
import { rolesOf } from '@certwright/core/party/role.table';
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: { id: string; founder: Caller };
let auditor: Caller;
let other: Caller;
let today: string;
beforeAll(async () => {
  world = await openWorld();
  body = await world.organization('certification-body', rolesOf('certification-body'));
  auditor = await world.member(body.id, body.founder, ['auditor']);
  other = await world.member(body.id, body.founder, ['auditor']);
  today = world.clock.today();
});
afterAll(() => world.close());

/** A client with a transferred certification, decided some months ago. */
async function certified(monthsAgo: number) {
  const client = await world.organization('organization', rolesOf('organization'));
  const { id } = await client.founder.call('application.submit', client.id, {
    body: body.id,
    editions: ['iso-9001-2015'],
    scope: 'Pressing',
    sites: [{ name: 'Works', address: 'Hafen 1', city: 'Kiel', country: 'DE', persons: 20 }],
  });
  await body.founder.call('application.review', body.id, { id, outcome: 'accept', points: REVIEWED });
  const { engagement } = await body.founder.call('application.get', body.id, { id });
  const paper = { engagement, number: `P-${engagement}`, concludedOn: today, elsewhere: 'Folder 3' };
  await body.founder.call('contract.take-over', body.id, paper);
  const { rows } = await body.founder.call('decision.list', body.id, { engagement });
  const certification = rows[0]?.id ?? '';
  const decidedOn = addMonths(today, -monthsAgo);
  await body.founder.call('decision.transferIn', body.id, {
    id: certification,
    issuedBy: 'Another body',
    number: 'X-1',
    status: 'valid',
    originalOn: decidedOn,
    decidedOn,
    expiresOn: addDays(addMonths(decidedOn, 36), -1),
  });
  return { client, engagement, certification, decidedOn };
}
const plan = (made: { engagement: string; certification: string }, from: string, more: object = {}) =>
  body.founder.call('audit.plan', body.id, {
    engagement: made.engagement,
    kind: 'surveillance',
    certifications: [made.certification],
    from,
    to: addDays(from, 1),
    days: 2,
    ...more,
  });
const staff = (id: string, person: string, more: object = {}) =>
  body.founder.try('audit.appointTeam', body.id, { id, members: [{ person, role: 'lead' }], ...more });
const code = async (by: Caller, operation: string, org: string, input: object): Promise<string> =>
  (await by.try(operation, org, input)).problem.code;

test('the table’s next audit is the one that the domain says, whatever the state', async () => {
  const owner = new pg.Client(world.engine.owner);
  await owner.connect();
  const day = fc.integer({ min: 0, max: 4_000 }).map(n => addDays('2020-01-01', n));
  const state = fc
    .record({
      phase: fc.constantFrom('open', 'certified', 'suspended', 'withdrawn'),
      cycles: fc.integer({ min: 1, max: 3 }),
      decidedOn: day,
      lasts: fc.constantFrom(24, 36, 37, 40),
      surveillances: fc.array(
        day.map(on => ({ audit: 'a', on })),
        { maxLength: 3 },
      ),
    })
    .map(({ phase, cycles, decidedOn, lasts, surveillances }) => ({
      phase,
      cycles,
      surveillances,
      cycle: { decidedOn, effectiveOn: decidedOn, expiresOn: addDays(addMonths(decidedOn, lasts), -1) },
    }));
  const states = fc.sample(state, 400);
  const months = (name: DeadlineName) =>
    fc.integer({ min: BODY_DEADLINES[name].least, max: BODY_DEADLINES[name].most });
  const chosen = fc.sample(
    fc.record({
      firstSurveillanceMonths: months('firstSurveillanceMonths'),
      surveillanceOpensMonths: months('surveillanceOpensMonths'),
      recertificationOpensMonths: months('recertificationOpensMonths'),
    }),
    400,
  );
  type Reckoned = { code: string | null; from: string | null; limit: string | null };
  const { rows } = await owner.query<Reckoned>(
    `select next_audit_code(s) as code, next_audit_from(s)::text as from, next_audit_limit(s)::text as limit
     from jsonb_array_elements($1::jsonb) with ordinality t (s, n) order by n`,
    [JSON.stringify(states)],
  );
  const byChoice = await owner.query<Reckoned>(
    `select next_audit_code(s) as code, least(next_audit_limit(s), own)::text as limit,
       months_after(least(next_audit_around(s), own), -(c->>(case when next_audit_code(s) = 'recertification'
         then 'recertificationOpensMonths' else 'surveillanceOpensMonths' end))::int)::text as from
     from jsonb_array_elements($1::jsonb) with ordinality t (s, n)
       join jsonb_array_elements($2::jsonb) with ordinality u (c, n) using (n)
       cross join lateral (select months_after(first_surveillance_after(s), (c->>'firstSurveillanceMonths')::int)) o (own)
     order by n`,
    [JSON.stringify(states), JSON.stringify(chosen)],
  );
  await owner.end();
  expect(byChoice.rows.map(row => [row.code, row.from, row.limit])).toEqual(
    states.map((one, i) => {
      const window = nextWindow(one as unknown as Certification, completed(chosen[i]));
      return [window?.code ?? null, window?.from ?? null, window?.limit ?? null];
    }),
  );
  expect(rows).toEqual(
    states.map(one => {
      const window = nextWindow(one as unknown as Certification);
      return { code: window?.code ?? null, from: window?.from ?? null, limit: window?.limit ?? null };
    }),
  );
});

describe('the due list', () => {
  test('says what is late, and what the next audit still lacks', async () => {
    const made = await certified(13);
    const mine = async (query: object) =>
      (await body.founder.call('planning.due', body.id, { limit: 200, ...query })).rows.find(
        row => row.certification === made.certification,
      );
    expect(await mine({ when: 'late', lacks: 'audit' })).toMatchObject({
      code: 'surveillance-1',
      limit: addMonths(made.decidedOn, 12),
      because: { clause: '9.1.3.3' },
      late: true,
      audit: null,
    });
    // What is late already may be planned.
    const { id } = await plan(made, addDays(today, 20));
    expect(await mine({ lacks: 'audit' })).toBeUndefined();
    expect(await mine({ lacks: 'team', kind: 'surveillance' })).toMatchObject({ audit: { id, team: 0 } });
    const windows = await made.client.founder.call('planning.windows', made.client.id, {
      id: made.certification,
    });
    expect(windows.rows.map(row => row.code)).toEqual([
      'surveillance-1',
      'surveillance-2',
      'recertification',
    ]);
    await certified(12);
    const first = await body.founder.call('planning.due', body.id, { limit: 1 });
    const second = await body.founder.call('planning.due', body.id, { limit: 1, after: first.next ?? '' });
    expect([first.rows.length, second.rows.length]).toEqual([1, 1]);
    expect(second.rows).not.toEqual(first.rows);
  });
});

describe('days', () => {
  test('past the limit are refused while it can be met; a move takes the team along and nobody is at two audits', async () => {
    const made = await certified(8);
    const late = addMonths(made.decidedOn, 13);
    expect(
      await code(body.founder, 'audit.plan', body.id, {
        engagement: made.engagement,
        kind: 'surveillance',
        certifications: [made.certification],
        from: late,
        to: late,
        days: 2,
      }),
    ).toBe('planned-past-the-limit');
    const from = addDays(today, 40);
    const { id } = await plan(made, from);
    await staff(id, auditor.person);
    const second = await plan(await certified(8), addDays(from, 7));
    await staff(second.id, auditor.person);
    const move = { id, from: addDays(from, 8), to: addDays(from, 9) };
    expect(await code(body.founder, 'audit.move', body.id, move)).toBe('person-not-able');
    expect(await code(body.founder, 'audit.move', body.id, { id, from: late, to: late })).toBe(
      'planned-past-the-limit',
    );
    const back = { id, from: addDays(from, 3), to: addDays(from, 2) };
    expect(await code(body.founder, 'audit.move', body.id, back)).toBe('visit-ends-before-it-begins');
    await body.founder.call('audit.move', body.id, { id, from: addDays(from, 2), to: addDays(from, 3) });
    const month = await body.founder.call('planning.month', body.id, { from, to: addDays(from, 20) });
    expect(month.bookings.filter(one => one.person === auditor.person).map(one => one.from)).toEqual([
      addDays(from, 2),
      addDays(from, 7),
    ]);
    expect(month.people.find(one => one.id === auditor.person)).toMatchObject({ days: 4 });
    const far = { person: auditor.person, role: 'lead', days: [{ from, to: from }] };
    expect(await code(body.founder, 'audit.appointTeam', body.id, { id, members: [far] })).toBe(
      'member-days-outside-the-audit',
    );
    const asked = { id, from, to: addDays(from, 20) };
    const { people, limits } = await body.founder.call('planning.questions', body.id, asked);
    expect(limits).toMatchObject([{ day: addMonths(made.decidedOn, 12), clause: '9.1.3.3' }]);
    expect(people.find(one => one.person === auditor.person)).toMatchObject({
      question: { booked: [{ from: addDays(from, 7) }] },
    });
  });

  test('are agreed by the client or written down for it, and only as they are', async () => {
    const made = await certified(9);
    const from = addDays(today, 60);
    const { id } = await plan(made, from);
    const to = addDays(from, 1);
    const { client } = made;
    expect(await code(client.founder, 'audit.agreeDates', client.id, { id, from, to: from })).toBe(
      'dates-changed-meanwhile',
    );
    await client.founder.call('audit.agreeDates', client.id, { id, from, to });
    expect(await code(client.founder, 'audit.agreeDates', client.id, { id, from, to })).toBe(
      'dates-already-agreed',
    );
    await body.founder.call('audit.move', body.id, { id, from: to, to: addDays(to, 1) });
    expect((await client.founder.call('audit.get', client.id, { id })).agreed).toBeNull();
    const behalf = { id, from: to, to: addDays(to, 1), how: 'By telephone with Ms Holm' };
    await body.founder.call('audit.recordAgreement', body.id, behalf);
    expect((await client.founder.call('audit.get', client.id, { id })).agreed).toMatchObject({
      recorded: true,
    });
  });

  test('that passed are as they were', async () => {
    const made = await certified(8);
    const from = addDays(today, -3);
    const { id } = await plan(made, from);
    await staff(id, other.person);
    const to = addDays(from, 1);
    await other.call('audit.performVisit', body.id, { id, from, to, days: 2, conclusion: 'Effective' });
    expect(await code(body.founder, 'audit.move', body.id, { id, from: today, to: today })).toBe(
      'audit-already-visited',
    );
    const { client } = made;
    expect(await code(client.founder, 'audit.agreeDates', client.id, { id, from, to })).toBe(
      'audit-already-visited',
    );
  });
});

describe('a visit without notice', () => {
  const announcement = (change: object = {}) => ({
    mode: 'short-notice',
    reason: 'A complaint about a recall',
    conditions: 'Two days before; the team is not open to objection',
    toldOn: addMonths(today, -2),
    ...change,
  });
  test('is a special audit whose conditions were told, with a team chosen with care that the client cannot object to', async () => {
    const made = await certified(8);
    const from = addDays(today, 5);
    const input = (change: object, kind = 'special') => ({
      engagement: made.engagement,
      kind,
      certifications: [made.certification],
      from,
      to: from,
      days: 1,
      announcement: announcement(change),
    });
    const refused = (change: object, kind?: string) =>
      code(body.founder, 'audit.plan', body.id, input(change, kind));
    expect(await refused({ conditions: '' })).toBe('conditions-not-told');
    expect(await refused({ mode: 'unannounced' })).toBe('scheme-without-unannounced');
    expect(await refused({}, 'surveillance')).toBe('short-notice-only-special');
    // What the body says of its scheme comes before what is known of the standard.
    const scheme = { edition: 'iso-9001-2015', from: '2020-01-01', unannounced: true };
    const { id: offered } = await body.founder.call('scheme.record', body.id, scheme);
    expect(await refused({ mode: 'unannounced', toldOn: addDays(from, 1) })).toBe('conditions-not-told');
    await body.founder.call('scheme.revise', body.id, { ...scheme, id: offered, unannounced: false });
    expect(await refused({ mode: 'unannounced' })).toBe('scheme-without-unannounced');
    expect((await body.founder.call('scheme.list', body.id, {})).rows[0]).toMatchObject({
      unannounced: false,
    });
    const { id } = await body.founder.call('audit.plan', body.id, input({}));
    expect(
      await code(body.founder, 'audit.appointTeam', body.id, {
        id,
        members: [{ person: other.person, role: 'lead' }],
      }),
    ).toBe('team-without-care');
    await staff(id, other.person, { care: 'Has never been at this client and has no ties with it' });
    expect((await body.founder.call('audit.get', body.id, { id })).announcement).toMatchObject({
      reason: 'A complaint about a recall',
      care: 'Has never been at this client and has no ties with it',
    });
    const { client } = made;
    expect((await client.founder.try('audit.get', client.id, { id })).status).toBe(404);
    const behalf = { id, from, to: from, how: 'x' };
    expect(await code(body.founder, 'audit.recordAgreement', body.id, behalf)).toBe('no-dates-to-agree');
  });
});

test('teams and days are proposed inside the window, and one is taken over', async () => {
  const made = await certified(8);
  const { id } = await plan(made, addDays(today, 45));
  const { rows, latest } = await body.founder.call('planning.propose', body.id, { id });
  expect(latest).toBe(addMonths(made.decidedOn, 12));
  const [best] = rows;
  expect(best?.from && best.from >= addDays(today, 14) && best.to <= latest).toBe(true);
  await body.founder.call('audit.move', body.id, { id, from: best?.from, to: best?.to });
  const members = best?.members.map(one => ({ person: one.person.id, role: one.role }));
  await body.founder.call('audit.appointTeam', body.id, { id, members });
  expect(await body.founder.call('audit.get', body.id, { id })).toMatchObject({ phase: 'staffed' });
});

test('days on which the body does not work are shown in its month, and nothing is proposed on them', async () => {
  const made = await certified(8);
  const { id } = await plan(made, addDays(today, 45));
  const propose = async () => (await body.founder.call('planning.propose', body.id, { id })).rows;
  const [before] = await propose();
  const holidays = [{ on: before?.from ?? '', name: 'Day of the house' }];
  await body.founder.call('practice.set-calendar', body.id, {
    weekdays: [1, 2, 3, 4],
    hoursPerDay: 8,
    holidays,
  });
  const rows = await propose();
  expect(rows.length).toBeGreaterThan(0);
  for (const { from, to } of rows) {
    const { closed } = await body.founder.call('planning.month', body.id, { from, to });
    expect(closed.map(one => one.on)).not.toContain(from);
    expect(closed.map(one => one.on)).not.toContain(to);
  }
  const week = { from: before?.from ?? '', to: addDays(before?.from ?? '', 6) };
  const { closed } = await body.founder.call('planning.month', body.id, week);
  expect(closed).toContainEqual({ on: week.from, name: 'Day of the house' });
  expect(closed).toHaveLength(4);
  await body.founder.call('practice.set-calendar', body.id, {
    weekdays: [1, 2, 3, 4, 5],
    hoursPerDay: 8,
    holidays: [],
  });
});

describe('an absence', () => {
  test('keeps somebody off an audit unless the body says why not, and is taken back', async () => {
    const from = addDays(today, 100);
    const { id } = await plan(await certified(7), from);
    const input = { person: other.person, from, to: addDays(from, 10), kind: 'leave' };
    expect(await code(auditor, 'absence.record', body.id, input)).toBe('absence-of-somebody-else');
    expect(await code(other, 'absence.record', body.id, { ...input, to: today })).toBe(
      'period-ends-before-it-begins',
    );
    const away = await other.call('absence.record', body.id, { ...input, person: undefined });
    const refused = await staff(id, other.person);
    expect(refused.problem).toMatchObject({ code: 'person-not-able' });
    const exceptions = [{ person: other.person, code: 'person-away', why: 'She comes back for it' }];
    expect((await staff(id, other.person, { exceptions })).status).toBe(200);
    expect(await code(auditor, 'absence.cancel', body.id, { id: away.id })).toBe('absence-of-somebody-else');
    await other.call('absence.cancel', body.id, { id: away.id });
    expect(await code(other, 'absence.cancel', body.id, { id: away.id })).toBe('absence-already-cancelled');
    expect((await body.founder.call('absence.list', body.id)).rows).toEqual([]);
    expect((await body.founder.call('planning.month', body.id, { from, to: from })).away).toEqual([]);
  });
});
