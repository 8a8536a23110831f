/** Shards of status lists and the bits in them. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

/** One more in the newest shard of this issuer that is not full; undefined when there is none. */
export async function countIn(
  tx: Tx,
  { org, issuer, full }: { readonly org: string; readonly issuer: string; readonly full: number },
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

export const insertShard = (tx: Tx, row: { org: string; shard: number; issuer: string; opened_at: string }) =>
  tx
    .insertInto('status_shard')
    .values({ ...row, taken: 0 })
    .onConflict(c => c.doNothing())
    .execute();

/** Under which name the lists of a shard are signed; undefined for one that was never opened. */
export const issuerOfShard = async (tx: Tx, org: string, shard: number): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('status_shard')
      .select('issuer')
      .where('org', '=', org)
      .where('shard', '=', shard)
      .executeTakeFirst()
  )?.issuer;

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
