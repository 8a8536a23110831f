/** Replay = tables: after the whole road and the whole sample the rows are what the events give, and a change of them shows. */
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imported } from '../catalogue/catalogue.fixture.ts';
import { LIFECYCLES } from '../cli/rebuild.command.ts';
import { walkTheRoad } from '../journey/journey.ts';
import { scoped } from '../platform/db/scoped.ts';
import { fsck } from '../platform/events/fsck.ts';
import { type Replayable, replayAll } from '../platform/events/rebuild.ts';
import { openWorld, type World } from '../testing/world.ts';
import { untilSealed } from '../testing/sealed.ts';
import { worldDoor } from '../testing/world-door.ts';

let world: World;
const db = () => ({ pool: world.opened.pools.app });

beforeAll(async () => {
  world = await openWorld();
  const loaded = await world.opened.app.request('/api/public/sample', { method: 'POST' });
  if (loaded.status !== 200) throw new Error(`the sample could not be loaded: ${await loaded.text()}`);
  const { client } = await walkTheRoad(worldDoor(world, []), 'R');
  await imported(world, '{"id":1,"reference":"ISO 1","deliverableType":"IS","currentStage":6060}\n');
  await client.manager.call('catalogue.watch', client.id, { id: 1 });
}, 240_000);
afterAll(() => world.close());

test('the tables are what the events give', async () => {
  const { lifecycles, events, differences } = await replayAll(db(), LIFECYCLES, false);
  expect(differences).toEqual([]);
  expect(events).toBeGreaterThan(300);
  const kept = await scoped(db(), { role: 'app_platform', readOnly: true }, tx =>
    tx
      .selectFrom('event')
      .select(({ fn }) => fn.count<number>('stream').distinct().as('n'))
      .executeTakeFirst(),
  );
  expect(lifecycles).toBeLessThanOrEqual(kept?.n ?? 0);
}, 60_000);

test('every kind of lifecycle that the program has was lived through', async () => {
  const client = new pg.Client(world.engine.owner);
  await client.connect();
  await client.query('alter table event no force row level security');
  const { rows } = await client.query<{ kind: string }>(
    `select distinct split_part(stream, ':', 1) as kind from event`,
  );
  await client.query('alter table event force row level security');
  await client.end();
  const lived = new Set(rows.map(row => row.kind));
  expect(LIFECYCLES.map(one => one.table).filter(table => !lived.has(table))).toEqual([]);
});

test('a row that was changed beside the events is said and mended; a lost row comes back', async () => {
  const client = new pg.Client(world.engine.owner);
  await client.connect();
  await client.query('alter table finding no force row level security');
  const changed = await client.query<{ id: string }>(
    `update finding set state = state || '{"grade": "opportunity"}' where grade = 'major' returning id`,
  );
  const lost = await client.query<{ id: string }>(`delete from finding where grade = 'minor' returning id`);
  await client.query('alter table finding force row level security');
  await client.end();
  expect(changed.rows.length).toBeGreaterThan(0);
  expect(lost.rows.length).toBeGreaterThan(0);

  const said = await replayAll(db(), LIFECYCLES, false);
  expect(said.differences).toHaveLength(changed.rows.length + lost.rows.length);
  expect(said.differences.find(one => one.id === changed.rows[0]?.id)?.says).toBe('differs in state');
  expect(said.differences.find(one => one.id === lost.rows[0]?.id)?.says).toBe('the row is missing');

  await replayAll(db(), LIFECYCLES, true);
  expect((await replayAll(db(), LIFECYCLES, false)).differences).toEqual([]);
}, 60_000);

test('a row that no event tells of is said, and left alone', async () => {
  const client = new pg.Client(world.engine.owner);
  await client.connect();
  await client.query('alter table context_issue no force row level security');
  const put = await client.query<{ id: string }>(
    `insert into context_issue (id, org, client, shared, version, state, pos)
     select gen_random_uuid(), org, client, shared, version, state, pos from context_issue limit 1 returning id`,
  );
  const id = put.rows[0]?.id ?? '';
  try {
    const expected = [{ table: 'context_issue', id, says: 'no event tells of this row' }];
    expect((await replayAll(db(), LIFECYCLES, false)).differences).toEqual(expected);
    expect((await replayAll(db(), LIFECYCLES, true)).differences).toEqual(expected);
  } finally {
    await client.query('delete from context_issue where id = $1', [id]);
    await client.query('alter table context_issue force row level security');
    await client.end();
  }
}, 60_000);

test('every chain of the trail holds', async () => {
  await untilSealed(world);
  const { chains, links, waiting, broken } = await scoped(
    db(),
    { role: 'app_platform', readOnly: true },
    fsck,
  );
  expect(broken).toEqual([]);
  expect(waiting).toBe(0);
  expect(chains).toBeGreaterThan(8);
  expect(links).toBeGreaterThan(300);
});

test('any prefix and any selection of what happened folds into a state, whatever the lifecycle', async () => {
  const happened = await scoped(db(), { role: 'app_platform', readOnly: true }, tx =>
    tx
      .selectFrom('event')
      .select(['stream', 'type', 'data'])
      .orderBy('pos')
      .$castTo<{ stream: string; type: string; data: object }>()
      .execute(),
  );
  for (const { table, decider } of LIFECYCLES as readonly Replayable[]) {
    const events = happened
      .filter(event => event.stream.startsWith(`${table}:`))
      .map(({ type, data }) => ({ ...data, type }) as never);
    expect(events.length, table).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.shuffledSubarray(events.slice(0, 40)), some => {
        let state = decider.initial;
        for (const event of some) state = decider.evolve(state as never, event);
        expect(state).toBeTypeOf('object');
      }),
      { numRuns: 50 },
    );
  }
});
