/** SQL that libraries bring themselves, in a transaction of ours or on a pool of their own. */
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import type { Tx } from './scoped.ts';

/** Runs one statement of a library inside the transaction. */
export async function runStatement(
  tx: Tx,
  text: string,
  values: readonly unknown[],
): Promise<{ rows: unknown[] }> {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(text, [...values]));
  return { rows };
}

/** A query builder for a library that keeps tables of its own. */
export const builderOn = (pool: Pool): Kysely<Record<string, never>> =>
  new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) });

/** The smallest question to the database. @throws when it does not answer */
export const ask = async (tx: Tx): Promise<void> => {
  await sql`select 1`.execute(tx);
};
