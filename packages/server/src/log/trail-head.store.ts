/** The newest links of trails as they went into the log, as rows. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Link } from '../platform/events/seal.ts';
import { type TrailHead, TRAILS } from './trail-root.ts';

/** The newest link of every trail that has grown since it went into the log the last time. */
export async function grownTrails(tx: Tx): Promise<readonly Pick<Link, 'org' | 'seq' | 'hash'>[]> {
  const { rows } = await sql<Pick<Link, 'org' | 'seq' | 'hash'>>`
    select o.id as org, s.seq, s.hash from org o
    cross join lateral (select seq, hash from seal where seal.org = o.id order by seq desc limit 1) s
    where s.seq > coalesce((select max(h.seq) from trail_head h where h.org = o.id), 0)`.execute(tx);
  return rows;
}

/** A statement has so many parameters at most. */
const AT_ONCE = 5_000;

export async function insertHeads(tx: Tx, leaf: string, heads: readonly TrailHead[]): Promise<void> {
  for (let from = 0; from < heads.length; from += AT_ONCE)
    await tx
      .insertInto('trail_head')
      .values(heads.slice(from, from + AT_ONCE).map((head, i) => ({ leaf, place: from + i, ...head })))
      .execute();
}

/** Under one entry, in their places. */
export const headsUnder = (tx: Tx, leaf: string) =>
  tx
    .selectFrom('trail_head')
    .select(['org', 'seq', 'hash', 'salt', 'place'])
    .where('leaf', '=', leaf)
    .orderBy('place')
    .execute();

/** Entries of the log that hold a root over trails, the oldest first. */
export const rootsOfTrails = (tx: Tx) =>
  tx
    .selectFrom('log_leaf')
    .leftJoin('log_entry', 'log_entry.leaf', 'log_leaf.id')
    .select(['log_leaf.id', 'log_leaf.opening', 'log_entry.place'])
    .where('log_leaf.kind', '=', sql.lit(TRAILS))
    .orderBy('log_leaf.made_at')
    .execute();

/** When heads of trails last went into the log; undefined when never. */
export async function lastLogged(tx: Tx): Promise<string | undefined> {
  const row = await tx
    .selectFrom('log_leaf')
    .select(({ fn }) => fn.max('made_at').as('at'))
    // Written out, so that the index of this kind serves.
    .where('kind', '=', sql.lit(TRAILS))
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** Heads that are not the link of their trail any more. */
export const headsThatDiffer = (tx: Tx, limit: number) =>
  tx
    .selectFrom('trail_head')
    .leftJoin('seal', j =>
      j.onRef('seal.org', '=', 'trail_head.org').onRef('seal.seq', '=', 'trail_head.seq'),
    )
    .leftJoin('log_entry', 'log_entry.leaf', 'trail_head.leaf')
    .select(['trail_head.org', 'trail_head.seq', 'log_entry.place', 'seal.hash as now'])
    .where(eb => eb.or([eb('seal.hash', 'is', null), eb('seal.hash', '<>', eb.ref('trail_head.hash'))]))
    .orderBy('trail_head.org')
    .orderBy('trail_head.seq')
    .limit(limit)
    .execute();

/** Of one organization the newest. */
export const newestHeadOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('trail_head')
    .innerJoin('log_leaf', 'log_leaf.id', 'trail_head.leaf')
    .select(['trail_head.leaf', 'trail_head.place', 'trail_head.seq', 'log_leaf.made_at'])
    .where('trail_head.org', '=', org)
    .orderBy('trail_head.seq', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The place of a leaf in the log; undefined before the sequencer came to it. */
export const placeOfLeaf = async (tx: Tx, leaf: string): Promise<number | undefined> =>
  (await tx.selectFrom('log_entry').select('place').where('leaf', '=', leaf).executeTakeFirst())?.place;
