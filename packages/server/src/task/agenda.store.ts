/** The list of everything with an owner and a day: a page of each kind by its own index, then the first of them all. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import {
  branchOf,
  filter,
  firstOf,
  ORDER,
  type PageOf,
  pageOfKind,
  stored,
  type Wanted,
} from './agenda-parts.store.ts';
import { searchedPage } from './agenda-search.store.ts';
import { type FoundRow, NO_DAY, OWNED_BRANCHES } from './branches.store.ts';

/** A page of what is wanted, in the order of days. @param page its limit is one more than the page has */
export async function agendaPage(
  tx: Tx,
  org: string,
  wanted: Wanted,
  page: PageOf,
): Promise<readonly FoundRow[]> {
  const kinds = stored(wanted.kinds);
  if (kinds.length === 0) return [];
  const { text, ids } = wanted;
  if (text !== undefined && ids === undefined) return searchedPage(tx, org, { ...wanted, text }, page);
  return firstOf(
    tx,
    kinds.map(kind => pageOfKind(org, kind, wanted, page)),
    page.limit,
  );
}

/** The first things of each day, with how many there are. */
export async function agendaDays(
  tx: Tx,
  org: string,
  wanted: Wanted,
  each: number,
): Promise<readonly (FoundRow & { readonly total: number })[]> {
  const kinds = stored(wanted.kinds);
  if (kinds.length === 0) return [];
  const parts = kinds.map(
    kind => sql`select b.* from (${branchOf(org, kind, wanted)}) b where ${filter(wanted)}`,
  );
  const { rows } = await sql<FoundRow & { total: number }>`
    select * from (
      select b.*, count(*) over (partition by b.due)::integer as total,
        row_number() over (partition by b.due order by b.id, b.part) as place
      from (${sql.join(parts, sql` union all `)}) b) numbered
    where place <= ${each} order by due, place`.execute(tx);
  return rows;
}

/** People whose membership is over. */
export async function formerMembers(tx: Tx, org: string, today: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('membership')
    .select('person')
    .where('org', '=', org)
    .where('last_day', '<', today)
    .execute();
  return rows.map(row => row.person);
}

const KINDS_OWNED = Object.values(OWNED_BRANCHES);

/** What these people own. */
export async function ownedBy(
  tx: Tx,
  org: string,
  people: readonly string[],
  limit: number,
): Promise<{ readonly rows: readonly FoundRow[]; readonly total: number }> {
  if (people.length === 0) return { rows: [], total: 0 };
  const parts = KINDS_OWNED.map(
    branch => sql`select b.* from (${branch(org)}) b where b.owner = any(${[...people]}::uuid[])`,
  );
  const { rows } = await sql<FoundRow & { total: number }>`
    select b.*, (count(*) over ())::integer as total from (${sql.join(parts, sql` union all `)}) b
    order by b.owner, b.kind, ${ORDER} limit ${limit}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}

export const dueOf = ({ due }: Pick<FoundRow, 'due'>): string | null => (due === NO_DAY ? null : due);
