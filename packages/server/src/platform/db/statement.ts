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

/**
 * A query builder for a library that keeps tables of its own.
 * @param failed hears of every error of the database, also of those that the library keeps to itself
 */
export function builderOn(pool: Pool, failed: (error: unknown) => void): Kysely<Record<string, never>> {
  const connect = () =>
    pool.connect().catch((error: unknown) => {
      failed(error);
      throw error;
    });
  return new Kysely({
    dialect: new PostgresDialect({ pool: { connect, end: () => pool.end(), options: {} } }),
    log: event => {
      if (event.level === 'error') failed(event.error);
    },
  });
}

/** The smallest question to the database. @throws when it does not answer */
export const ask = async (tx: Tx): Promise<void> => {
  await sql`select 1`.execute(tx);
};
