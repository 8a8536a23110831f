/** Loads of the catalogue as rows: what was asked for, how far it is, how it ended. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kind } from './source.ts';

const UNDER_WAY = ['waiting', 'running'] as const;
export type Ended = 'done' | 'unchanged' | 'failed' | 'cancelled';

export type AskedLoad = {
  readonly id: string;
  readonly kind: Kind;
  /** What people are told: a file's name, an address without its query. */
  readonly source: string;
  readonly address: string | null;
  readonly upload: string | null;
  readonly allow: readonly string[];
  readonly scheduled: boolean;
  readonly at: string;
};

/** A load whose process has not been heard of for so long is given up, so that it does not stand in the way for ever. */
const SILENT_SECONDS = 60;

export const giveUpSilent = (tx: Tx, at: string) =>
  tx
    .updateTable('catalogue_load')
    .set({
      phase: 'failed',
      finished_at: at,
      problem: sql`${JSON.stringify({ code: 'interrupted', row: null, column: null, detail: 'The process that worked on it ended.' })}::jsonb`,
    })
    .where('phase', '=', 'running')
    .where(sql<boolean>`seen_at < ${at}::timestamptz - make_interval(secs => ${SILENT_SECONDS})`)
    .execute();

/** @returns false when one of its kind is under way */
export async function insertLoad(tx: Tx, { at, ...load }: AskedLoad): Promise<boolean> {
  const row = await tx
    .insertInto('catalogue_load')
    .values({ ...load, allow: [...load.allow], phase: 'waiting', asked_at: at, seen_at: at })
    // Written out: with parameters the index is not recognized any more once the plan is a general one.
    .onConflict(c => c.column('kind').where(sql<boolean>`phase in ('waiting', 'running')`).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a load to work on; a second taker makes the first one's attempt worthless. */
export const takeLoad = (tx: Tx, id: string, attempt: string, at: string) =>
  tx
    .updateTable('catalogue_load')
    .set({ phase: 'running', attempt, seen_at: at, doing: 'fetching the file', rows: 0, bytes: 0 })
    .where('id', '=', id)
    .where('phase', 'in', [...UNDER_WAY])
    .returning(['id', 'kind', 'address', 'upload', 'allow', 'cancel_asked'])
    .executeTakeFirst();

export type Progress = {
  readonly doing: string;
  readonly rows: number;
  readonly bytes: number;
  readonly of_bytes: number | null;
};

/** @returns undefined when the load is not this attempt's any more; else whether somebody wants it to stop */
export const tellProgress = (tx: Tx, id: string, attempt: string, progress: Progress, at: string) =>
  tx
    .updateTable('catalogue_load')
    .set({ ...progress, seen_at: at })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('phase', '=', 'running')
    .returning('cancel_asked')
    .executeTakeFirst();

export type Ending = {
  readonly phase: Ended;
  readonly at: string;
  readonly kind?: Kind;
  readonly rows?: number;
  readonly etag?: string | null;
  readonly size?: number;
  readonly sha256?: string;
  readonly notes?: readonly string[];
  readonly retrieved_at?: string;
  readonly added?: number;
  readonly revised?: number;
  readonly withdrawn?: number;
  readonly removed?: number;
  readonly problem?: object;
};

/** @returns undefined when the load was not this attempt's any more; then nothing may be kept */
export const endLoad = (tx: Tx, id: string, attempt: string, { at, problem, notes, ...rest }: Ending) =>
  tx
    .updateTable('catalogue_load')
    .set({
      ...rest,
      doing: '',
      seen_at: at,
      finished_at: at,
      ...(notes ? { notes: [...notes] } : {}),
      ...(problem ? { problem: sql`${JSON.stringify(problem)}::jsonb` } : {}),
    })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('phase', '=', 'running')
    .returning('id')
    .executeTakeFirst();

export const loadById = (tx: Tx, id: string) =>
  tx.selectFrom('catalogue_load').selectAll().where('id', '=', id).executeTakeFirst();

export const newestLoads = (tx: Tx, limit: number) =>
  tx.selectFrom('catalogue_load').selectAll().orderBy('pos', 'desc').limit(limit).execute();

/** The newest load of a kind that ended well: what the catalogue shows is at least as new as that. */
export const lastGood = (tx: Tx, kind: string) =>
  tx
    .selectFrom('catalogue_load')
    .selectAll()
    .where('kind', '=', kind)
    .where('phase', 'in', ['done', 'unchanged'])
    .orderBy('pos', 'desc')
    .limit(1)
    .executeTakeFirst();

/** @returns undefined when it is not under way */
export const askToCancel = (tx: Tx, id: string, at: string) =>
  tx
    .updateTable('catalogue_load')
    .set({
      cancel_asked: true,
      phase: sql<string>`case when phase = 'waiting' then 'cancelled' else phase end`,
      finished_at: sql<string | null>`case when phase = 'waiting' then ${at}::timestamptz end`,
    })
    .where('id', '=', id)
    .where('phase', 'in', [...UNDER_WAY])
    .returning('phase')
    .executeTakeFirst();
