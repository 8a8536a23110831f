/** Certificates' numbers, credentials and status bits. */
import type { Layout } from '@certwright/core/body/layout';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

export async function certificatesIssued(tx: Tx, org: string): Promise<number> {
  const row = await tx
    .selectFrom('certificate')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('org', '=', org)
    .executeTakeFirst();
  return row?.n ?? 0;
}

export const insertCredential = (
  tx: Tx,
  {
    layout,
    ...row
  }: {
    certification: string;
    org: string;
    revision: number;
    kid: string;
    token: string;
    pdf_sha256: null;
    layout: Layout | undefined;
  },
) =>
  tx
    .insertInto('credential')
    .values({ ...row, layout: layout ? sql`${JSON.stringify(layout)}::jsonb` : null })
    .execute();

/** A revision's credential, or the newest. */
export const credentialRow = (tx: Tx, certification: string, revision?: number) =>
  tx
    .selectFrom('credential')
    .selectAll()
    .where('certification', '=', certification)
    .$if(revision !== undefined, q => q.where('revision', '=', revision ?? 0))
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();

export const rememberPdf = (tx: Tx, certification: string, revision: number, sha256: string) =>
  tx
    .updateTable('credential')
    .set({ pdf_sha256: sha256 })
    .where('certification', '=', certification)
    .where('revision', '=', revision)
    .execute();

/** The shard that the newest revision's bit lies in. */
export async function shardOf(tx: Tx, certification: string): Promise<number> {
  const row = await tx
    .selectFrom('status_index')
    .select('shard')
    .where('certification', '=', certification)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.shard ?? 0;
}

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
    .onConflict(c => c.doNothing())
    .returning('bit')
    .executeTakeFirst();
  return taken !== undefined;
}
