/** A log on a durable engine of its own, for measurements: published one by one, or a great many at once. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { writeLogProof } from '@certwright/verify/log-proof';
import { grow } from '../log/grow.ts';
import { reader } from '../log/hashes.ts';
import { entriesFrom, insertLeaf, newestHead } from '../log/log.store.ts';
import { logSigner } from '../log/log-key.ts';
import { verifierKey } from '../log/note.ts';
import { leafOf } from '../log/publish.ts';
import { storeOf } from '../log/reader-of.ts';
import { consistencyPath, inclusionPath } from '../log/tree.ts';
import { PARTS } from '../parts.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { scoped } from '../platform/db/scoped.ts';
import { openEngine } from '../platform/engine/engine.ts';
import { openLog } from '../platform/log.ts';
import { openApp, prepareDatabase } from '../platform/serve.ts';

export type MadeLog = {
  /** One act in a transaction of its own. */
  publish(): Promise<void>;
  /** So many leaves at once, without a place yet. */
  publishMany(count: number): Promise<void>;
  /** Places, tiles and a signed head for what waits. @returns the size */
  grow(): Promise<number>;
  inclusion(place: number, size: number): Promise<number>;
  consistency(from: number, to: number): Promise<number>;
  /** A proof file with its entry's bytes, and the policy that it verifies under. */
  proof(place: number): Promise<{ text: string; entry: Uint8Array }>;
  /** Whom a reader of its proofs trusts, as a file of policy says it. */
  readonly policyText: string;
  close(): Promise<void>;
};

/** Entries of the size that real ones have. */
const INSERT_MANY = `
  with made as (
    insert into log_leaf (id, org, kind, certification, entry, salt, opening, made_at)
    select gen_random_uuid(), $1::uuid, 'granted', gen_random_uuid(),
      convert_to('{"certification":"' || gen_random_uuid() || '","commitment":"' || encode(sha256(n::text::bytea), 'hex') ||
        '","effectiveOn":"2026-11-23","kind":"granted","org":"' || $1::uuid || '","recordedAt":"2026-11-23T09:00:00.000Z","v":1}', 'UTF8'),
      sha256(n::text::bytea), '{}', now()
    from generate_series(1, $2::int) n returning id, made_at
  ) insert into log_waiting (leaf, made_at) select id, made_at from made`;

export async function madeLog(): Promise<MadeLog> {
  const data = mkdtempSync(join(tmpdir(), 'certwright-log-'));
  const engine = await openEngine({ dataFolder: data, say: () => undefined });
  await prepareDatabase(engine);
  const config = readConfig({ CERTWRIGHT_DATA: data, CERTWRIGHT_URL: 'https://register.example' });
  const opened = await openApp(
    engine,
    { config, clock: systemClock, log: openLog('silent'), limited: false, secret: 'of one run', jobs: false },
    PARTS,
  );
  const { shell, pools } = opened;
  const db = { pool: pools.app };
  const org = randomUUID();
  const owner = new pg.Client(engine.owner);
  await owner.connect();
  const tables = ['org', 'log_leaf', 'log_waiting'];
  for (const table of tables) await owner.query(`alter table ${table} no force row level security`);
  await owner.query(
    `insert into org (id, kind, name, slug, created_at) values ($1, 'certification-body', 'Body of a measurement', 'measured', now())`,
    [org],
  );
  const [store, signer] = await Promise.all([storeOf(shell), logSigner(shell)]);
  const read = <T>(work: Parameters<typeof scoped<T>>[2]) =>
    scoped(db, { role: 'app_public', readOnly: true }, work);
  return {
    policyText: `log ${verifierKey(signer.name, signer.publicKey)}\nquorum none\n`,
    publish: () => {
      const head = { kind: 'granted', org, certification: randomUUID(), effectiveOn: '2026-11-23' };
      const leaf = leafOf({ ...head, recordedAt: systemClock.now() }, { scope: 'Everything' });
      return scoped(db, { role: 'app_platform' }, tx => insertLeaf(tx, leaf));
    },
    publishMany: async count => {
      for (let left = count; left > 0; left -= 100_000)
        await owner.query(INSERT_MANY, [org, Math.min(left, 100_000)]);
      await owner.query('analyze log_leaf, log_waiting');
    },
    grow: async () => {
      await grow({ db, store, signer, now: () => systemClock.now() });
      return (await read(newestHead))?.size ?? 0;
    },
    inclusion: (place, size) =>
      read(async tx => (await inclusionPath(reader(tx, store, size), place, size)).length),
    consistency: (from, to) =>
      read(async tx => (await consistencyPath(reader(tx, store, to), from, to)).length),
    proof: place =>
      read(async tx => {
        const [head, [entry]] = [await newestHead(tx), await entriesFrom(tx, place, place + 1)];
        if (!head || !entry) throw new Error(`there is no entry ${place}`);
        const path = await inclusionPath(reader(tx, store, head.size), place, head.size);
        const text = writeLogProof({
          index: place,
          path: path.map(hash => new Uint8Array(hash)),
          checkpoint: head.note,
        });
        return { text, entry: new Uint8Array(entry.entry) };
      }),
    close: async () => {
      await owner.end();
      await opened.close();
      await engine.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
