/** The trail cannot be changed unseen: every chain holds after writing at once, and each way of tampering is found. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { type Fsck, fsck } from '../platform/events/fsck.ts';
import { sealAll } from '../platform/events/sequencer.ts';
import { untilSealed } from '../testing/sealed.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let owner: pg.Client;
beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client(world.engine.owner);
  await owner.connect();
  // The owner of the tables can put every wall aside; that is who the chain is for.
  await owner.query(
    'alter table event no force row level security; alter table seal no force row level security',
  );
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const check = (): Promise<Fsck> =>
  scoped({ pool: world.opened.pools.app }, { role: 'app_platform', readOnly: true }, fsck);

/** An organization with some acts behind it, all of them sealed. */
async function withHistory(): Promise<{ id: string; founder: Caller }> {
  const made = await world.organization('organization', ['manager']);
  await made.founder.call('standard.adopt', made.id, { edition: 'iso-9001-2015', scope: 'Everything' });
  await untilSealed(world, made.id);
  return made;
}

/** Does something to the log as its owner, looks at what is found, and undoes it. */
async function tampering(statements: string, org: string): Promise<readonly string[]> {
  await owner.query('begin');
  await owner.query(
    // In the order in which the sequencer takes them.
    `lock table event, seal in access exclusive mode;
     alter table seal drop constraint seal_pos_fkey; ${statements.replaceAll(':org', `'${org}'`)}`,
  );
  await owner.query('commit');
  const { broken } = await check();
  return broken.filter(one => one.org === org).map(one => one.says);
}
const restoring =
  'alter table seal add constraint seal_pos_fkey foreign key (pos) references event (pos) not valid';

test('ten writers at once leave a chain without a gap', async () => {
  const { id, founder } = await world.organization('organization', ['manager']);
  const writers = Array.from({ length: 10 }, () => founder);
  const sealing = setInterval(() => void sealAll({ pool: world.opened.pools.app }), 5);
  for (let round = 0; round < 4; round++) {
    await Promise.all(
      writers.map(one =>
        one.call('party.invite', id, { email: `${randomUUID()}@example.org`, roles: ['reader'] }),
      ),
    );
  }
  clearInterval(sealing);
  await untilSealed(world, id);
  const { rows } = await owner.query<{ events: number; links: number; last: number }>(
    `select (select count(*)::int from event where org = $1) as events, count(*)::int as links, max(seq)::int as last
     from seal where org = $1`,
    [id],
  );
  expect(rows[0]?.events).toBeGreaterThanOrEqual(40);
  expect(rows[0]).toEqual({ events: rows[0]?.events, links: rows[0]?.events, last: rows[0]?.events });
  expect((await check()).broken).toEqual([]);
});

test('an event that commits late is sealed after those that overtook it', async () => {
  const { id } = await withHistory();
  const slow = new pg.Client(world.engine.owner);
  const quick = new pg.Client(world.engine.owner);
  await Promise.all([slow.connect(), quick.connect()]);
  const insert = (stream: string): string =>
    `insert into event (org, stream, version, type, data, operation, request_id, at)
     values ('${id}', '${stream}', 1, 'Tried', '{}', 'test', 'test', now())`;
  await slow.query(`begin; ${insert('slow:1')}`);
  await quick.query(insert('quick:1'));
  expect(await sealAll({ pool: world.opened.pools.app }), 'the slow one could still come before').toBe(0);
  await slow.query('commit');
  await untilSealed(world, id);
  const { rows } = await owner.query<{ stream: string }>(
    `select stream from event join seal using (pos) where event.org = $1 and stream like '%:1' order by seq desc limit 2`,
    [id],
  );
  expect(rows.map(row => row.stream).sort()).toEqual(['quick:1', 'slow:1']);
  expect((await check()).broken).toEqual([]);
  await Promise.all([slow.end(), quick.end()]);
});

test('a sequencer seals by itself, soon after the commit', async () => {
  const { id } = await world.organization('organization', ['manager']);
  const unsealed = async (): Promise<number> => {
    const { rows } = await owner.query<{ n: number }>(
      'select count(*)::int as n from event e where org = $1 and not exists (select from seal where pos = e.pos)',
      [id],
    );
    return rows[0]?.n ?? -1;
  };
  await expect.poll(unsealed, { timeout: 5_000 }).toBe(0);
});

test.each([
  [
    'a changed event',
    `update event set data = data || '{"changed": true}' where pos = (select max(pos) from event where org = :org)`,
    /was changed after it was sealed/,
  ],
  [
    'another moment',
    `update event set at = at + interval '1 microsecond' where pos = (select min(pos) from event where org = :org)`,
    /link 1 .*was changed/,
  ],
  [
    'another actor',
    `update event set actor = null where pos = (select max(pos) from event where org = :org)`,
    /was changed/,
  ],
  [
    'a deleted event',
    'delete from event where pos = (select max(pos) from event where org = :org)',
    /is missing/,
  ],
  [
    'an event deleted with its link',
    'delete from seal where org = :org and seq = 2; delete from event where org = :org and not exists (select from seal where seal.pos = event.pos)',
    /link 2 is missing/,
  ],
  [
    'an event put in',
    `insert into event (tx, org, stream, version, type, data, operation, request_id, at)
     select tx, org, 'forged:1', 1, 'Forged', '{}', 'none', 'none', at from event where org = :org order by pos limit 1`,
    /put in beside/,
  ],
  [
    'an event of a transaction to come',
    `insert into event (tx, org, stream, version, type, data, operation, request_id, at)
     values ('18000000000000000000', :org, 'forged:2', 1, 'Forged', '{}', 'none', 'none', now())`,
    /put in beside/,
  ],
])('%s is found', async (_, statements, says) => {
  const { id } = await withHistory();
  expect((await check()).broken.filter(one => one.org === id)).toEqual([]);
  const found = await tampering(statements, id);
  await owner.query(restoring);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(says);
});

test('a chain with a forged link in the middle breaks at the next one', async () => {
  const { id } = await withHistory();
  await withHistory();
  const found = await tampering(
    `update seal set hash = decode(repeat('ab', 32), 'hex') where org = :org and seq = 1`,
    id,
  );
  await owner.query(restoring);
  expect(found[0]).toMatch(/link 1 .*was changed/);
});

test('nobody who works for the app chooses in which transaction an event happened', async () => {
  const { id, founder } = await withHistory();
  const scope = { role: 'app_tenant', org: id, person: founder.person } as const;
  const forged = scoped({ pool: world.opened.pools.app }, scope, tx =>
    tx
      .insertInto('event')
      .values({
        tx: '3',
        org: id,
        stream: 'forged:3',
        version: 1,
        type: 'Forged',
        data: {},
        operation: 'none',
        request_id: 'none',
        at: '2026-01-01T00:00:00Z',
      })
      .execute(),
  );
  await expect(forged).rejects.toMatchObject({ code: '42501' });
});
