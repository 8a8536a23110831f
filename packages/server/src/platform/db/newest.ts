/** Pages of records, newest first: what the organization keeps itself, and what is shared with it. */
import { type RawBuilder, sql } from 'kysely';
import type { AggregateTable } from './schema.gen.ts';
import type { Tx } from './scoped.ts';

/** A condition on the columns of the record, where it is asked for. */
export const where = <V>(
  value: V | undefined,
  condition: (value: V) => RawBuilder<boolean>,
): readonly RawBuilder<boolean>[] => (value === undefined ? [] : [condition(value)]);

/** `id` is one of these. */
export const oneOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export type Page = { readonly after?: number | undefined; readonly limit: number };

/**
 * The records of a page with one more. Each party goes along its own index: with the policy alone, which says either
 * party, the database would read all that the organization has and sort it.
 * @param narrowed what else is asked of a record, in its own columns
 */
export async function newestIds(
  tx: Tx,
  table: Extract<
    AggregateTable,
    'application' | 'audit' | 'certification' | 'client_change' | 'contract' | 'finding' | 'offer'
  >,
  { after, limit }: Page,
  narrowed: readonly RawBuilder<boolean>[] = [],
): Promise<readonly string[]> {
  const asked = sql.join(
    [after === undefined ? sql`true` : sql`pos < ${after}::bigint`, ...narrowed],
    sql` and `,
  );
  const of = (party: RawBuilder<unknown>) => sql`(
    select id, pos from ${sql.table(table)} where ${party} and ${asked} order by pos desc limit ${limit + 1})`;
  const { rows } = await sql<{ id: string }>`
    select id from (
      ${of(sql`org = app_org()`)} union all ${of(sql`client = app_org() and shared and org <> app_org()`)}
    ) found order by pos desc limit ${limit + 1}`.execute(tx);
  return rows.map(row => row.id);
}
