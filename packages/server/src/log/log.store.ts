/** Leaves, their places, the signed heads and the log's key as rows. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import { withholdOpenings } from './withheld.store.ts';

/** Any number that only the log's sequencer locks. */
const LOG_LOCK = 842_060;

/** Waits until this transaction alone gives places and signs, whatever process others run in. */
export const alone = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOG_LOCK}::bigint)`.execute(tx);
};

export type NewLeaf = {
  readonly id: string;
  readonly org: string | null;
  readonly kind: string;
  readonly certification: string | null;
  readonly registry_pos: number | null;
  readonly entry: Buffer;
  readonly salt: Buffer;
  readonly opening: unknown;
  /** What it commits to is shown only to who holds a paper of the certification. */
  readonly confidential: boolean;
  readonly made_at: string;
};

/** A leaf without a place yet, in the transaction of what it tells. */
export async function insertLeaf(tx: Tx, { opening, confidential, ...leaf }: NewLeaf): Promise<void> {
  await tx
    .insertInto('log_leaf')
    .values({ ...leaf, opening: sql`${JSON.stringify(opening)}::jsonb` })
    .execute();
  const { id, made_at, registry_pos } = leaf;
  await tx.insertInto('log_waiting').values({ leaf: id, made_at, registry_pos }).execute();
  if (confidential && leaf.certification !== null) await withholdOpenings(tx, leaf.certification);
}

export type UnloggedEntry = {
  readonly pos: number;
  readonly org: string;
  readonly certification: string;
  readonly act: string;
  readonly effective_on: string;
  readonly recorded_at: string;
  readonly facts: unknown;
  readonly confidential: boolean;
};

/** Lines of the register that were published before there was a log, in their order. */
export const unloggedEntries = (tx: Tx, limit: number): Promise<readonly UnloggedEntry[]> =>
  tx
    .selectFrom('registry_entry')
    .select(['pos', 'org', 'certification', 'act', 'effective_on', 'recorded_at', 'facts', 'confidential'])
    .where(eb =>
      eb.not(
        eb.exists(
          eb.selectFrom('log_leaf').select('id').whereRef('log_leaf.registry_pos', '=', 'registry_entry.pos'),
        ),
      ),
    )
    .orderBy('pos')
    .limit(limit)
    .execute();

export type Leaf = { readonly id: string; readonly entry: Buffer };

/** Those that wait longest; acts of one moment in the order of the register. */
export async function waitingLeaves(tx: Tx, limit: number): Promise<readonly Leaf[]> {
  const waiting = await tx
    .selectFrom('log_waiting')
    .select('leaf')
    .orderBy('made_at', order => order.asc().nullsFirst())
    .orderBy('registry_pos')
    .orderBy('leaf')
    .limit(limit)
    .execute();
  const leaves = await tx
    .selectFrom('log_leaf')
    .select(['id', 'entry'])
    .where('id', '=', sql<string>`any(${waiting.map(one => one.leaf)}::uuid[])`)
    .execute();
  const found = new Map(leaves.map(leaf => [leaf.id, leaf]));
  return waiting.flatMap(({ leaf }) => found.get(leaf) ?? []);
}

/** Whether what was published before there was a log has its leaves; what is published since has them at once. */
export async function isTakenIn(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('log_taken_in').select('at').executeTakeFirst()) !== undefined;
}

export const markTakenIn = (tx: Tx, at: string) =>
  tx
    .insertInto('log_taken_in')
    .values({ at })
    .onConflict(c => c.doNothing())
    .execute();

export async function givePlaces(
  tx: Tx,
  rows: readonly { readonly place: number; readonly leaf: string; readonly hash: Buffer }[],
): Promise<void> {
  await tx
    .insertInto('log_entry')
    .values([...rows])
    .execute();
  await tx
    .deleteFrom('log_waiting')
    .where(
      'leaf',
      'in',
      rows.map(row => row.leaf),
    )
    .execute();
}

/** How many leaves have a place: places have no gap. */
export async function placesGiven(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('log_entry')
    .select('place')
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? 0 : row.place + 1;
}

export async function leafHashes(tx: Tx, from: number, to: number): Promise<readonly Buffer[]> {
  const rows = await tx
    .selectFrom('log_entry')
    .select('hash')
    .where('place', '>=', from)
    .where('place', '<', to)
    .orderBy('place')
    .execute();
  return rows.map(row => row.hash);
}

export type Entry = {
  readonly place: number;
  readonly hash: Buffer;
  readonly entry: Buffer;
  readonly salt: Buffer | null;
  readonly opening: unknown;
};

const entriesIn = (tx: Tx) =>
  tx
    .selectFrom('log_entry')
    .innerJoin('log_leaf', 'log_leaf.id', 'log_entry.leaf')
    .leftJoin('log_withheld', 'log_withheld.leaf', 'log_entry.leaf')
    .select(['log_entry.place', 'log_entry.hash', 'log_leaf.entry'])
    .select(({ fn }) => [
      fn.coalesce('log_leaf.salt', 'log_withheld.salt').as('salt'),
      fn.coalesce('log_leaf.opening', 'log_withheld.opening').as('opening'),
    ]);

export const entriesFrom = (tx: Tx, from: number, to: number): Promise<readonly Entry[]> =>
  entriesIn(tx).where('place', '>=', from).where('place', '<', to).orderBy('place').execute();

type Below = {
  readonly certification?: string | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
};

/** Entries that a signed head covers, the newest first. */
export const entriesBelow = (tx: Tx, { certification, before, limit }: Below): Promise<readonly Entry[]> =>
  entriesIn(tx)
    .where('place', '<', eb =>
      eb.selectFrom('log_head').select(({ fn }) => fn.coalesce(fn.max('size'), sql<number>`0`).as('size')),
    )
    .$if(certification !== undefined, q => q.where('log_leaf.certification', '=', certification ?? ''))
    .$if(before !== undefined, q => q.where('place', '<', before ?? 0))
    .orderBy('place', 'desc')
    .limit(limit)
    .execute();

/** The newest entry about a certification that is of one of these kinds. */
export const newestOfKinds = (
  tx: Tx,
  certification: string,
  kinds: readonly string[],
): Promise<Entry | undefined> =>
  entriesIn(tx)
    .where('log_leaf.certification', '=', certification)
    .where('log_leaf.kind', 'in', [...kinds])
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();

/**
 * Lines of the register that have no leaf while later ones have theirs, or whose leaf commits to something else. Lines
 * that were published before there was a log wait for its first growth.
 */
export async function registerBeside(
  tx: Tx,
  limit: number,
): Promise<readonly { readonly pos: number; readonly says: string }[]> {
  const { rows } = await sql<{ pos: number; says: string }>`
    select r.pos, case when l.id is null then 'it has no leaf' else 'it says something else than its leaf' end as says
    from registry_entry r left join log_leaf l on l.registry_pos = r.pos left join log_withheld w on w.leaf = l.id
    where (l.id is null and r.pos < (select max(registry_pos) from log_leaf))
      or coalesce(l.opening, w.opening) <> r.facts or l.kind <> r.act or l.certification <> r.certification
    order by r.pos limit ${limit}`.execute(tx);
  return rows;
}

export type Head = {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly made_at: string;
};

export const newestHead = (tx: Tx): Promise<Head | undefined> =>
  tx.selectFrom('log_head').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst();

export const headsAfter = (tx: Tx, size: number, limit: number): Promise<readonly Head[]> =>
  tx.selectFrom('log_head').selectAll().where('size', '>', size).orderBy('size').limit(limit).execute();

export const headOver = (tx: Tx, size: number): Promise<Head | undefined> =>
  tx.selectFrom('log_head').selectAll().where('size', '=', size).executeTakeFirst();

export const insertHead = (tx: Tx, head: Head) => tx.insertInto('log_head').values(head).execute();

/** Cosignatures of witnesses under a head, in an order that does not change. */
export const cosignaturesOf = (tx: Tx, size: number): Promise<readonly { witness: string; line: string }[]> =>
  tx
    .selectFrom('log_cosignature')
    .select(['witness', 'line'])
    .where('size', '=', size)
    .orderBy('witness')
    .execute();

/** The largest size that each witness has cosigned. */
export async function lastCosigned(
  tx: Tx,
  witness: string,
): Promise<{ size: number; at: string } | undefined> {
  const row = await tx
    .selectFrom('log_cosignature')
    .select(['size', 'made_at'])
    .where('witness', '=', witness)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { size: row.size, at: row.made_at };
}

export const insertCosignature = (
  tx: Tx,
  row: { size: number; witness: string; line: string; made_at: string },
) =>
  tx
    .insertInto('log_cosignature')
    .values(row)
    .onConflict(c => c.columns(['size', 'witness']).doNothing())
    .execute();

/** So many cosigned heads are looked through for the one that most witnesses have seen. */
const RECENT_HEADS = 20;

/** The head to prove an entry under: of the recent ones over it that which most witnesses have cosigned, else the newest. */
export async function bestHeadOver(tx: Tx, place: number): Promise<Head | undefined> {
  const { rows } = await sql<{ size: number }>`
    select size from (
      select size, count(*) as witnesses from log_cosignature where size > ${place}
      group by size order by size desc limit ${RECENT_HEADS}
    ) seen order by witnesses desc, size desc limit 1`.execute(tx);
  return rows[0] ? headOver(tx, rows[0].size) : newestHead(tx);
}

export type LogKeyRow = {
  readonly id: string;
  readonly name: string;
  readonly public_key: Buffer;
  readonly private_sealed: string;
  /** The note that this key and the one before it have signed; null for the first. */
  readonly handover: string | null;
  readonly made_at: string;
};

export const keyRow = (tx: Tx): Promise<LogKeyRow | undefined> =>
  tx.selectFrom('log_key').selectAll().orderBy('made_at', 'desc').limit(1).executeTakeFirst();

/** The public halves, the newest first. */
export const publicKeyRows = (
  tx: Tx,
): Promise<readonly Pick<LogKeyRow, 'name' | 'public_key' | 'handover' | 'made_at'>[]> =>
  tx
    .selectFrom('log_key')
    .select(['name', 'public_key', 'handover', 'made_at'])
    .orderBy('made_at', 'desc')
    .execute();

export const insertLogKey = (tx: Tx, row: LogKeyRow) => tx.insertInto('log_key').values(row).execute();

export const insertErasure = (
  tx: Tx,
  row: { id: string; org: string; certification: string; because: string; entries: number; made_at: string },
) => tx.insertInto('log_erasure').values(row).execute();

/** For how many minutes the oldest leaf has been waiting; undefined when none waits. */
export async function waitingSince(tx: Tx): Promise<number | undefined> {
  const { rows } = await sql<{ minutes: number | null }>`
    select extract(epoch from now() - min(l.made_at))::float8 / 60 as minutes
    from log_waiting w join log_leaf l on l.id = w.leaf`.execute(tx);
  return rows[0]?.minutes ?? undefined;
}
