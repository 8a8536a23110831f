/** Whether an organization has records yet. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

/** Records of these kinds that an organization has, or had. */
export async function recordsKept(tx: Tx, org: string, tables: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::float8 as n from (
      select 1 from event where org = ${org} and split_part(stream, ':', 1) = any(${[...tables]}) limit 1000) found`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}
