/** Names of clients beside what was found of engagements. */
import { type Compilable, type RawBuilder, sql } from 'kysely';
import { containing } from '../platform/db/containing.ts';
import { where } from '../platform/db/newest.ts';
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

/** By what the lists between a body and its clients are narrowed. */
export type Narrowed = {
  readonly engagement?: string | undefined;
  readonly edition?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
};

/** Where a record keeps its standards, and the day that a period is about. */
export type Columns = { readonly editions: RawBuilder<unknown>; readonly day: RawBuilder<unknown> };

/** Conditions on records with an `engagement`; one without standards or days is narrowed by neither. */
export const narrowing = (
  { engagement, edition, from, to, q }: Narrowed,
  columns?: Columns,
): readonly RawBuilder<boolean>[] => [
  ...where(engagement, one => sql`engagement = ${one}::uuid`),
  ...(columns
    ? [
        ...where(edition, one => sql<boolean>`${columns.editions} ? ${one}`),
        ...where(from, day => sql<boolean>`${columns.day} >= ${day}`),
        ...where(to, day => sql<boolean>`${columns.day} <= ${day}`),
      ]
    : []),
  ...where(q || undefined, ofClientNamed),
];

/** Whether a record with an `engagement` is one of a client in whose name this is. */
export const ofClientNamed = (text: string): RawBuilder<boolean> =>
  sql`engagement in (select e.id from engagement e where e.client_name ilike ${containing(text)})`;
