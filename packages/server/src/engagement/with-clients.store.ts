/** Names of clients beside what was found of engagements. */
import { type Compilable, type RawBuilder, sql } from 'kysely';
import { containing } from '../platform/db/containing.ts';
import type { Tx } from '../platform/db/scoped.ts';

export type Found = Compilable & { readonly isSelectQueryBuilder: true };

/**
 * The rows with the `client` of their engagement. It is joined to what was found, limited and sorted already: of a policy
 * that asks which organization reads, the database expects few engagements, and would begin with all of them.
 * @param order columns by which the rows were sorted
 */
export async function clientsBeside<R>(
  tx: Tx,
  found: Found,
  order: readonly string[],
): Promise<readonly R[]> {
  const by = sql.join(order.map(column => sql.ref(`found.${column}`)));
  const { rows } = await sql<R>`with found as materialized (${found})
    select found.*, engagement.client_name as client
    from found join engagement on engagement.id = found.engagement order by ${by}`.execute(tx);
  return rows;
}

/** Whether a record with an `engagement` is one of a client in whose name this is. */
export const ofClientNamed = (text: string): RawBuilder<boolean> =>
  sql`engagement in (select e.id from engagement e where e.client_name ilike ${containing(text)})`;
