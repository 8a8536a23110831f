/** The parts of which the questions to the list of everything with an owner and a day are made. */
import type { AgendaKind } from '@certwright/core/task/agenda-kind.table';
import { type RawBuilder, sql } from 'kysely';
import { containing } from '../platform/db/containing.ts';
import type { Tx } from '../platform/db/scoped.ts';
import { AGENDA_BRANCHES, type FoundRow, type StoredKind } from './branches.store.ts';

export type Place = { readonly due: string; readonly id: string; readonly part: string };

export type Wanted = {
  readonly kinds: readonly AgendaKind[];
  /** Of these people; null of nobody; undefined of anybody. */
  readonly owners?: readonly string[] | null | undefined;
  /** Tasks that this person gave to others. */
  readonly givenBy?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly days?: readonly string[] | undefined;
  /** Only these records. */
  readonly ids?: readonly string[] | undefined;
  /** In lower case. */
  readonly text?: string | undefined;
  /** `edition key` of requirements whose title has the text. */
  readonly titled?: readonly string[] | undefined;
};

export const stored = (kinds: readonly AgendaKind[]): readonly StoredKind[] =>
  kinds.filter((kind): kind is StoredKind => kind in AGENDA_BRANCHES);

/** One owner goes along an index in the order of days; several are gathered and sorted. */
function ownedBySome(owners: readonly string[] | null) {
  if (owners === null) return sql`b.owner is null`;
  return owners.length === 1 ? sql`b.owner = ${owners[0]}::uuid` : sql`b.owner = any(${[...owners]}::uuid[])`;
}

/** Whether a row has the text. */
export const hit = (text: string, titled: readonly string[]) => sql<boolean>`
  (lower(b.title || ' ' || b.detail) like ${containing(text)}
    or (b.kind = 'requirement' and b.detail || ' ' || b.title = any(${[...titled]}::text[])))`;

export function filter({ owners, from, to, days, ids, text, titled = [] }: Wanted) {
  const parts = [
    ...(owners === undefined ? [] : [ownedBySome(owners)]),
    ...(from === undefined ? [] : [sql`b.due >= ${from}`]),
    ...(to === undefined ? [] : [sql`b.due <= ${to}`]),
    ...(days === undefined ? [] : [sql`b.due = any(${[...days]}::text[])`]),
    ...(ids === undefined ? [] : [sql`b.id = any(${[...ids]}::uuid[])`]),
    ...(text === undefined ? [] : [hit(text, titled)]),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

export const ORDER = sql`b.due, b.id, b.part collate "C"`;

export function branchOf(org: string, kind: StoredKind, wanted: Wanted) {
  const found = AGENDA_BRANCHES[kind](org);
  return wanted.givenBy === undefined
    ? found
    : sql`${found} and made_by = ${wanted.givenBy} and owner <> ${wanted.givenBy}`;
}

export type PageOf = {
  readonly after?: Place | undefined;
  readonly until?: Place | undefined;
  readonly limit: number;
  /** So many things of each kind are looked through before an index of words is asked, for a word that many have. */
  readonly walk?: number;
};

export const PLACE = sql`(b.due, b.id, b.part collate "C")`;
const placeOf = ({ due, id, part }: Place) => sql`(${due}::text, ${id}::uuid, ${part}::text)`;

/** The day alone is said too: the indexes know it, and nothing of a part. */
export const beyond = ({ after, until }: Pick<PageOf, 'after' | 'until'>) => sql`
  ${after === undefined ? sql`true` : sql`b.due >= ${after.due} and ${PLACE} > ${placeOf(after)}`}
  and ${until === undefined ? sql`true` : sql`b.due <= ${until.due} and ${PLACE} <= ${placeOf(until)}`}`;

/** The first things of one kind. */
export const pageOfKind = (org: string, kind: StoredKind, wanted: Wanted, page: PageOf) =>
  sql`(select b.* from (${branchOf(org, kind, wanted)}) b
    where ${filter(wanted)} and ${beyond(page)} order by ${ORDER} limit ${sql.lit(page.limit)})`;

/** The first of several kinds together. */
export async function firstOf(
  tx: Tx,
  parts: readonly RawBuilder<unknown>[],
  limit: number,
): Promise<readonly FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select b.* from (${sql.join(parts, sql` union all `)}) b order by ${ORDER} limit ${sql.lit(limit)}`.execute(
    tx,
  );
  return rows;
}
