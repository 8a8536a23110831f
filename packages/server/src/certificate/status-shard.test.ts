/** Shards of status lists: a new one opens when half of the present one is taken; each is signed, cacheable, and answers for its own. */
import { gunzipSync } from 'node:zlib';
import { verifyCertificate } from '@certwright/verify/verify-credential';
import { readToken } from '@certwright/verify/compact-token';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { certifiable } from '../testing/certified.ts';
import { type Party, readyBody } from '../testing/offered.ts';
import { openWorld, type World } from '../testing/world.ts';
import { takeStatusBit, SHARD_FULL, SHARD_SIZE } from './status-shard.ts';
import { insertShard, newestShard } from './status-shard.store.ts';

const BASE = 'http://localhost:8420';
let world: World;
let body: Party;
let slug: string;
let owner: pg.Client;
beforeAll(async () => {
  world = await openWorld('2026-03-20T09:00:00.000Z');
  body = await readyBody(world);
  const { organizations } = await body.founder.call('party.session', '');
  slug = organizations.find(one => one.id === body.id)?.slug ?? '';
  owner = new pg.Client(world.engine.owner);
  await owner.connect();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await world.close();
});

const past = async <R extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<R[]> => {
  await owner.query(
    'alter table status_index no force row level security; alter table status_shard no force row level security',
  );
  const { rows } = await owner.query<R>(text, [...values]);
  await owner.query(
    'alter table status_index force row level security; alter table status_shard force row level security',
  );
  return rows;
};
const ask = (path: string, headers: Record<string, string> = {}) =>
  world.opened.app.request(path, { headers });
const placesOf = (id: string) =>
  past<{ shard: number; bit: number }>(
    'select shard, bit from status_index where certification = $1 order by revision',
    [id],
  );
const list = (shard: number, purpose = 'revocation') => ask(`/bodies/${slug}/status/${purpose}/${shard}`);

/** The encoded bits of a list, unpacked. */
const bitsIn = (token: string): Buffer => {
  const read = readToken(token);
  const subject = read.ok
    ? (read.token.payload as { credentialSubject: { encodedList: string } }).credentialSubject
    : undefined;
  return gunzipSync(Buffer.from(subject?.encodedList.slice(1) ?? '', 'base64url'));
};

test('the next certificate lies in a new shard once half of the present one is taken', async () => {
  const id = await certifiable(world, body);
  await body.founder.call('certificate.issue', body.id, { id });
  const [first] = await placesOf(id);
  expect(first?.shard).toBe(0);
  // As if the body had issued until one place below half was left.
  await past(
    `insert into status_index (certification, revision, org, shard, bit)
       select gen_random_uuid(), 1, $1, 0, b from generate_series(0, $3::int - 1) b where b <> $2 order by b limit $4`,
    [body.id, first?.bit, SHARD_SIZE, SHARD_FULL - 2],
  );
  await past('update status_shard set taken = $2 where org = $1', [body.id, SHARD_FULL - 1]);

  await body.founder.call('certificate.issue', body.id, { id });
  await body.founder.call('certificate.issue', body.id, { id });
  const places = await placesOf(id);
  expect(places.map(place => place.shard)).toEqual([0, 0, 1]);

  // Each list answers for its own: the replaced revisions are revoked in the first, the newest is not in the second.
  const [old, now] = await Promise.all([list(0), list(1)].map(async one => bitsIn(await (await one).text())));
  const set = (bytes: Buffer | undefined, bit = 0): boolean =>
    ((bytes?.[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
  expect(places.slice(0, 2).map(place => set(old, place.bit))).toEqual([true, true]);
  expect(set(now, places[2]?.bit)).toBe(false);
  expect(now?.length).toBe(SHARD_SIZE / 8);
}, 60_000);

test('a kit carries the lists of the shard that its certificate names', async () => {
  const id = await certifiable(world, body);
  await body.founder.call('certificate.issue', body.id, { id });
  expect((await placesOf(id)).map(place => place.shard)).toEqual([1]);
  const kit = await (await ask(`/api/public/certificates/${id}/certificate.certwright.json`)).text();
  const { didDocument } = JSON.parse(kit) as { didDocument: unknown };
  const checked = await verifyCertificate(kit, { today: '2026-03-20', trustedDocuments: [didDocument] });
  expect(checked.overall).toBe('valid');
});

test('a server that moved goes on with the lists that its certificates name, and opens new ones', async () => {
  const id = await certifiable(world, body);
  await body.founder.call('certificate.issue', body.id, { id });
  const [place] = await placesOf(id);
  const kit = await (await ask(`/api/public/certificates/${id}/certificate.certwright.json`)).text();
  const { didDocument } = JSON.parse(kit) as { didDocument: unknown };
  await past(`update status_shard set base = 'http://localhost:1' where org = $1 and shard = $2`, [
    body.id,
    place?.shard,
  ]);
  world.clock.set('2026-03-20T10:00:00.000Z');
  const moved = (await list(place?.shard ?? 0)).text();
  const read = readToken(await moved);
  const shown = read.ok ? (read.token.payload as { id: string }).id : '';
  expect(shown).toBe(`http://localhost:1/bodies/${slug}/status/revocation/${place?.shard}`);
  await body.founder.call('certificate.issue', body.id, { id });
  expect((await placesOf(id)).at(-1)?.shard).not.toBe(place?.shard);
  expect(
    (await verifyCertificate(kit, { today: '2026-03-20', trustedDocuments: [didDocument] })).overall,
  ).toBe('valid');
});

test('a list is kept by caches and told by its tag', async () => {
  const first = await list(0, 'suspension');
  expect(first.headers.get('cache-control')).toBe('public, max-age=60');
  const etag = first.headers.get('etag') ?? '';
  expect((await list(0, 'suspension')).headers.get('etag')).toBe(etag);
  const path = `/bodies/${slug}/status/suspension/0`;
  expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
  expect((await ask(path, { 'if-none-match': '"another"' })).status).toBe(200);
});

test('there is no list of a shard that was never opened, nor of a body without certificates', async () => {
  expect((await list(7)).status).toBe(404);
  expect((await ask('/bodies/nobody/status/revocation/0')).status).toBe(404);
});

test('many who take a place in the same moment share a new shard, and each has a place of its own', async () => {
  const issuer = 'did:web:elsewhere.example';
  const take = () =>
    scoped(
      { pool: world.opened.pools.app },
      { role: 'app_tenant', org: body.id, person: body.founder.person },
      tx =>
        takeStatusBit({ tx, org: body.id, at: world.clock.now(), baseUrl: BASE }, issuer, {
          certification: crypto.randomUUID(),
          revision: 1,
        }),
    );
  const taken = await Promise.all(Array.from({ length: 8 }, take));
  expect(new Set(taken.map(one => one.bit)).size).toBe(8);
  expect(new Set(taken.map(one => one.shard)).size).toBe(1);
  const [shard] = await past<{ taken: number; issuer: string }>(
    'select taken, issuer from status_shard where org = $1 and shard = $2',
    [body.id, taken[0]?.shard],
  );
  expect(shard).toEqual({ taken: 8, issuer });
});

test('a list that is taken to the last place ends the search with a fault instead of running on', async () => {
  const issuer = 'did:web:full.example';
  const taking = scoped(
    { pool: world.opened.pools.app },
    { role: 'app_tenant', org: body.id, person: body.founder.person },
    async tx => {
      const at = world.clock.now();
      const shard = (await newestShard(tx, body.id)) + 1;
      await insertShard(tx, { org: body.id, issuer, base: BASE, shard, opened_at: at });
      await sql`insert into status_index (certification, revision, org, shard, bit)
        select gen_random_uuid(), 1, ${body.id}, ${shard}, b from generate_series(0, ${SHARD_SIZE - 1}) b`.execute(
        tx,
      );
      return takeStatusBit({ tx, org: body.id, at, baseUrl: BASE }, issuer, {
        certification: crypto.randomUUID(),
        revision: 1,
      });
    },
  );
  await expect(taking).rejects.toThrow('are taken, although half of it should be free');
}, 60_000);
