/** The list of everything with an owner and a day: a page of each kind by its own index, then the first of them all. */
import type { AgendaKind } from '@certwright/core/task/agenda-kind.table';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import {
  AGENDA_BRANCHES,
  type FoundRow,
  LOOKED_AGAIN,
  NO_DAY,
  OWNED_BRANCHES,
  type StoredKind,
} from './branches.store.ts';

/** So few records with a text are looked up first; where there are more, a page is full soon anyway. */
const FEW = 1_000;

type Search = 'tasks_with' | 'evidence_with' | 'documents_with';

/** Where the records of a kind are searched by an index of their own, which knows the same words as its branch. */
const SEARCHES: Partial<Record<StoredKind, Search>> = {
  task: 'tasks_with',
  collection: 'evidence_with',
  expiry: 'evidence_with',
  'document-review': 'documents_with',
};

/** The records that have the text, by their index; undefined where they are many. */
async function fewWith(tx: Tx, search: Search, text: string): Promise<readonly string[] | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.raw(search)}(${like(text)}, ${FEW + 1}) t(id)`.execute(tx);
  return rows.length > FEW ? undefined : rows.map(row => row.id);
}

/** What is wanted of each kind: where few have the text, these alone. */
async function narrowing(tx: Tx, kinds: readonly StoredKind[], wanted: Wanted) {
  const { text, ids } = wanted;
  if (text === undefined || ids !== undefined) return () => wanted;
  const searched = (kind: StoredKind): Search | undefined =>
    kind === 'document-review' && LOOKED_AGAIN.includes(text) ? undefined : SEARCHES[kind];
  const searches = [...new Set(kinds.flatMap(kind => searched(kind) ?? []))];
  const found = await Promise.all(
    searches.map(async search => [search, await fewWith(tx, search, text)] as const),
  );
  const few = new Map(found);
  return (kind: StoredKind): Wanted => {
    const search = searched(kind);
    const some = search && few.get(search);
    return some ? { ...wanted, text: undefined, ids: some } : wanted;
  };
}

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

const like = (text: string): string => `%${text.replace(/[\\%_]/g, sign => `\\${sign}`)}%`;

const stored = (kinds: readonly AgendaKind[]): readonly StoredKind[] =>
  kinds.filter((kind): kind is StoredKind => kind in AGENDA_BRANCHES);

/** One owner goes along an index in the order of days; several are gathered and sorted. */
function ownedBySome(owners: readonly string[] | null) {
  if (owners === null) return sql`b.owner is null`;
  return owners.length === 1 ? sql`b.owner = ${owners[0]}::uuid` : sql`b.owner = any(${[...owners]}::uuid[])`;
}

function filter({ owners, from, to, days, ids, text, titled = [] }: Wanted) {
  const parts = [
    ...(owners === undefined ? [] : [ownedBySome(owners)]),
    ...(from === undefined ? [] : [sql`b.due >= ${from}`]),
    ...(to === undefined ? [] : [sql`b.due <= ${to}`]),
    ...(days === undefined ? [] : [sql`b.due = any(${[...days]}::text[])`]),
    ...(ids === undefined ? [] : [sql`b.id = any(${[...ids]}::uuid[])`]),
    ...(text === undefined
      ? []
      : [
          sql`(lower(b.title || ' ' || b.detail) like ${like(text)}
            or (b.kind = 'requirement' and b.detail || ' ' || b.title = any(${[...titled]}::text[])))`,
        ]),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

const ORDER = sql`b.due, b.id, b.part collate "C"`;

function branchOf(org: string, kind: StoredKind, wanted: Wanted) {
  const found = AGENDA_BRANCHES[kind](org);
  return wanted.givenBy === undefined
    ? found
    : sql`${found} and made_by = ${wanted.givenBy} and owner <> ${wanted.givenBy}`;
}

/** A page of what is wanted, in the order of days. @param limit one more than the page has */
export async function agendaPage(
  tx: Tx,
  org: string,
  wanted: Wanted,
  { after, limit }: { readonly after?: Place | undefined; readonly limit: number },
): Promise<readonly FoundRow[]> {
  const kinds = stored(wanted.kinds);
  if (kinds.length === 0) return [];
  const beyond =
    after === undefined
      ? sql`true`
      : sql`(b.due, b.id, b.part collate "C") > (${after.due}::text, ${after.id}::uuid, ${after.part}::text)`;
  const of = await narrowing(tx, kinds, wanted);
  const parts = kinds.map(
    kind => sql`(select b.* from (${branchOf(org, kind, wanted)}) b
      where ${filter(of(kind))} and ${beyond} order by ${ORDER} limit ${sql.lit(limit)})`,
  );
  const { rows } = await sql<FoundRow>`
    select b.* from (${sql.join(parts, sql` union all `)}) b order by ${ORDER} limit ${sql.lit(limit)}`.execute(
    tx,
  );
  return rows;
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
