/** Shards of status lists and the bits in them. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

/** Under which name the lists of a shard are signed, and by which address their certificates name them. */
export type ShardName = { readonly issuer: string; readonly base: string };

/** One more in the newest shard of this name that is not full; undefined when there is none. */
export async function countIn(
  tx: Tx,
  { org, issuer, base, full }: ShardName & { readonly org: string; readonly full: number },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('status_shard')
    .set({ taken: sql<number>`taken + 1` })
    .where('org', '=', org)
    .where('taken', '<', full)
    .where('shard', '=', eb =>
      eb
        .selectFrom('status_shard')
        .select(({ fn }) => fn.max('shard').as('shard'))
        .where('org', '=', org)
        .where('issuer', '=', issuer)
        .where('base', '=', base)
        .where('taken', '<', full),
    )
    .returning('shard')
    .executeTakeFirst();
  return row?.shard;
}

/** The number of the newest shard of a body, whoever issues it; -1 before the first. */
export async function newestShard(tx: Tx, org: string): Promise<number> {
  const row = await tx
    .selectFrom('status_shard')
    .select(({ fn }) => fn.max('shard').as('shard'))
    .where('org', '=', org)
    .executeTakeFirst();
  return row?.shard ?? -1;
}

export const insertShard = (tx: Tx, row: ShardName & { org: string; shard: number; opened_at: string }) =>
  tx
    .insertInto('status_shard')
    .values({ ...row, taken: 0 })
    .onConflict(c => c.doNothing())
    .execute();

/** Undefined for a shard that was never opened. */
export const nameOfShard = (tx: Tx, org: string, shard: number): Promise<ShardName | undefined> =>
  tx
    .selectFrom('status_shard')
    .select(['issuer', 'base'])
    .where('org', '=', org)
    .where('shard', '=', shard)
    .executeTakeFirst();

export const bitsOfShard = (tx: Tx, org: string, shard: number) =>
  tx
    .selectFrom('status_index')
    .select(['certification', 'revision', 'bit'])
    .where('org', '=', org)
    .where('shard', '=', shard)
    .execute();

/** Takes a bit for a revision; false when another one has it. */
export async function takeBit(
  tx: Tx,
  row: { certification: string; revision: number; org: string; shard: number; bit: number },
): Promise<boolean> {
  const taken = await tx
    .insertInto('status_index')
    .values(row)
    .onConflict(c => c.columns(['org', 'shard', 'bit']).doNothing())
    .returning('bit')
    .executeTakeFirst();
  return taken !== undefined;
}
