/** Data keys and the generations of the master key that wraps them. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';

/** Any number that only makers of data keys and rotations lock. */
const KEYS_LOCK = 842_024;

/** Makers of data keys go side by side; a rotation begins alone, so that nothing is wrapped by the master it replaces. */
export async function lockKeys(tx: Tx, how: 'making' | 'rotating'): Promise<void> {
  await (how === 'making'
    ? sql`select pg_advisory_xact_lock_shared(${KEYS_LOCK}::bigint)`.execute(tx)
    : sql`select pg_advisory_xact_lock(${KEYS_LOCK}::bigint)`.execute(tx));
}

export const newestGeneration = (tx: Tx) =>
  tx
    .selectFrom('master_key')
    .select(['generation', 'id'])
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();

export const masterOf = (tx: Tx, generation: number) =>
  tx.selectFrom('master_key').select('id').where('generation', '=', generation).executeTakeFirst();

export const insertGeneration = (tx: Tx, row: { generation: number; id: string; made_at: string }) =>
  tx
    .insertInto('master_key')
    .values(row)
    .onConflict(c => c.doNothing())
    .execute();

const withMaster = (tx: Tx) =>
  tx
    .selectFrom('data_key')
    .innerJoin('master_key', 'master_key.generation', 'data_key.generation')
    .select(['data_key.id', 'data_key.org', 'data_key.wrapped', 'master_key.id as master']);

export const dataKeyOf = (tx: Tx, org: string | undefined) =>
  withMaster(tx)
    .where('org', org === undefined ? 'is' : '=', org ?? null)
    .executeTakeFirst();

export const dataKeyById = (tx: Tx, id: string) =>
  withMaster(tx).where('data_key.id', '=', id).executeTakeFirst();

type NewKey = { id: string; org: string | null; generation: number; wrapped: string; made_at: string };
export const insertDataKey = (tx: Tx, row: NewKey) =>
  tx
    .insertInto('data_key')
    .values(row)
    .onConflict(c => c.doNothing())
    .execute();

/** Data keys that an older master still wraps, held until the transaction ends. */
export const keysBefore = (tx: Tx, generation: number, limit: number) =>
  withMaster(tx)
    .where('data_key.generation', '<', generation)
    .orderBy('data_key.id')
    .limit(limit)
    .forUpdate('data_key')
    .execute();

export const putWrapped = (tx: Tx, id: string, row: { generation: number; wrapped: string }) =>
  tx.updateTable('data_key').set(row).where('id', '=', id).execute();

export const finishGeneration = (tx: Tx, generation: number, at: string) =>
  tx
    .updateTable('master_key')
    .set({ done_at: at })
    .where('generation', '=', generation)
    .where('done_at', 'is', null)
    .execute();

/** Each master key, the newest first, with how many data keys it wraps. */
export const generations = (tx: Tx) =>
  tx
    .selectFrom('master_key')
    .leftJoin('data_key', 'data_key.generation', 'master_key.generation')
    .select(({ fn }) => [
      'master_key.id',
      'master_key.made_at as made',
      fn.count<number>('data_key.id').as('keys'),
    ])
    .groupBy(['master_key.generation', 'master_key.id', 'master_key.made_at'])
    .orderBy('master_key.generation', 'desc')
    .execute();
