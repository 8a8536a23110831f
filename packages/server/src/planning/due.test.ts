/** The due list by times of the body's own, page by page, against the domain's word for every row. */
import { completed, USUAL_DEADLINES } from '@certwright/core/body/deadline.table';
import type { Certification } from '@certwright/core/decision/certification.state';
import { rolesOf } from '@certwright/core/party/role.table';
import { nextWindow } from '@certwright/core/planning/window';
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: { id: string; founder: Caller };
let today: string;
const states = new Map<string, Certification>();

/** First and later cycles, with and without a surveillance, decided on days that meet at the ends of months. */
function madeState(n: number): Omit<Certification, 'engagement'> {
  const decidedOn = addDays(today, -(n * 13));
  const surveyed = n % 3 === 0 ? [{ audit: null, on: addMonths(decidedOn, 5) }] : [];
  return {
    phase: 'certified',
    edition: 'iso-9001-2015',
    scope: 'Work',
    cycles: n % 4 === 0 ? 2 : 1,
    surveillances: surveyed,
    late: [],
    cycle: { decidedOn, effectiveOn: decidedOn, expiresOn: addDays(addMonths(decidedOn, 36), -1) },
  };
}

beforeAll(async () => {
  world = await openWorld('2026-08-31T09:00:00.000Z');
  body = await world.organization('certification-body', rolesOf('certification-body'));
  today = world.clock.today();
  const owner = new pg.Client(world.engine.owner);
  await owner.connect();
  // Made past the operations, in the shape that they have.
  for (const table of ['engagement', 'certification'])
    await owner.query(`alter table ${table} no force row level security`);
  for (let n = 0; n < 84; n += 1) {
    const made = await owner.query<{ id: string; engagement: string; state: Certification }>(
      `with e as (insert into engagement (id, cb_org, client_name, created_at)
         values (gen_random_uuid(), $1, $2, now()) returning id)
       insert into certification (id, org, client, shared, version, state, pos)
         select gen_random_uuid(), $1, null, true, 1, $3::jsonb || jsonb_build_object('engagement', id), $4 from e
         returning id, state`,
      [body.id, `Client ${n}`, JSON.stringify(madeState(n)), n],
    );
    const [row] = made.rows;
    if (row) states.set(row.id, row.state);
  }
  for (const table of ['engagement', 'certification'])
    await owner.query(`alter table ${table} force row level security`);
  await owner.end();
});
afterAll(() => world.close());

const all = async (narrowed: object, limit: number) => {
  const rows: { certification: string; limit: string }[] = [];
  let counts: Record<string, number> = {};
  for (let after: string | null | undefined; after !== null; ) {
    const page: { rows: typeof rows; next: string | null; counts: Record<string, number> } =
      await body.founder.call('planning.due', body.id, {
        ...narrowed,
        limit,
        ...(after === undefined ? {} : { after }),
      });
    rows.push(...page.rows);
    ({ counts } = page);
    after = page.next;
  }
  return { rows, counts };
};

test.each([{}, { firstSurveillanceMonths: 6 }, { firstSurveillanceMonths: 11, restorationMonths: 1 }])(
  'with %j each certification stands once, in the order of its limit, and the counts agree',
  async change => {
    const times = completed(change);
    await body.founder.call('practice.set-deadlines', body.id, { ...USUAL_DEADLINES, ...change });
    const oldest = addMonths(today, -times.restorationMonths);
    const expected = [...states].flatMap(([certification, state]) => {
      const window = nextWindow(state, times);
      return window && (window.code !== 'recertification' || window.limit >= oldest)
        ? [{ certification, limit: window.limit }]
        : [];
    });
    const { rows, counts } = await all({}, 7);
    expect(rows.map(row => row.limit)).toEqual(expected.map(one => one.limit).toSorted());
    expect(new Set(rows.map(row => row.certification))).toEqual(
      new Set(expected.map(one => one.certification)),
    );
    const days = [today, addDays(today, 31), addDays(today, 91), '9999-12-31'];
    for (const [i, when] of (['late', 'in-30', 'in-90', 'later'] as const).entries()) {
      const from = i === 0 ? '' : (days[i - 1] ?? '');
      const within = expected.filter(one => one.limit >= from && one.limit < (days[i] ?? ''));
      const listed = await all({ when }, 5);
      expect(listed.rows.map(row => row.limit)).toEqual(within.map(one => one.limit).toSorted());
      expect(counts[when]).toBe(within.length);
      expect((await all({ when, lacks: 'audit' }, 5)).rows).toHaveLength(within.length);
      expect((await all({ when, lacks: 'team' }, 5)).rows).toHaveLength(0);
    }
  },
);
