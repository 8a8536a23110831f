/**
 * The page of a list with a text. The first things of each kind are looked through in the order of days: of a word that
 * many have, they fill the page. A kind whose first things end before the page does is asked once more: by its index of
 * words where few have the text, and along its days where many do.
 */
import { sql } from 'kysely';
import { containing } from '../platform/db/containing.ts';
import type { Tx } from '../platform/db/scoped.ts';
import {
  beyond,
  branchOf,
  filter,
  firstOf,
  hit,
  ORDER,
  type PageOf,
  type Place,
  pageOfKind,
  stored,
  type Wanted,
} from './agenda-parts.store.ts';
import { type FoundRow, LOOKED_AGAIN, type StoredKind } from './branches.store.ts';

/** Enough to fill a page with words that one thing in six has. */
const WALK = 300;
/** How many times as many are looked through the next time. */
const DEEPER = 10;
/** So few records with a text are looked up; where there are more of them, a page is full soon along the days. */
const FEW = 1_000;

type Search = 'tasks_with' | 'collections_with' | 'expiries_with' | 'reviews_with';

/** Where the records of a kind are searched by an index of their own, which knows the same words as its branch. */
const SEARCHES: Partial<Record<StoredKind, Search>> = {
  task: 'tasks_with',
  collection: 'collections_with',
  expiry: 'expiries_with',
  'document-review': 'reviews_with',
};

/** The records that have the text, by their index; undefined where they are many, or the kind has none. */
async function fewWith(tx: Tx, kind: StoredKind, text: string): Promise<readonly string[] | undefined> {
  const search = kind === 'document-review' && LOOKED_AGAIN.includes(text) ? undefined : SEARCHES[kind];
  // An index of three letters each cannot tell what has one or two.
  if (search === undefined || text.length < 3) return undefined;
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.raw(search)}(${containing(text)}, ${FEW + 1}) t(id)`.execute(tx);
  return rows.length > FEW ? undefined : rows.map(row => row.id);
}

const isAfter = (a: Place, b: Place): boolean =>
  a.due !== b.due ? a.due > b.due : a.id !== b.id ? a.id > b.id : a.part > b.part;

type Texted = Wanted & { readonly text: string };

type Walk = PageOf & { readonly kinds: readonly StoredKind[]; readonly walk: number };

/** What of the first things of each kind has the text, and where the looking ended before the kind did. */
async function walked(
  tx: Tx,
  org: string,
  { text, titled = [], ...wanted }: Texted,
  { kinds, walk, ...page }: Walk,
): Promise<{ readonly hits: readonly FoundRow[]; readonly ends: readonly FoundRow[] }> {
  const parts = kinds.map(
    kind => sql`(select b.*, ${hit(text, titled)} as hit,
      row_number() over (order by ${ORDER}) = ${sql.lit(walk)} as last
      from (select b.* from (${branchOf(org, kind, wanted)}) b where ${filter(wanted)} and ${beyond(page)}
        order by ${ORDER} limit ${sql.lit(walk)}) b)`,
  );
  const { rows } = await sql<FoundRow & { hit: boolean; last: boolean }>`
    select b.* from (${sql.join(parts, sql` union all `)}) b where b.hit or b.last`.execute(tx);
  const row = ({ hit: _, last: __, ...found }: (typeof rows)[number]): FoundRow => found;
  return { hits: rows.filter(one => one.hit).map(row), ends: rows.filter(one => one.last).map(row) };
}

/**
 * A page of what has a text, in the order of days. Every round begins anew where the page does: from a place in the
 * middle the database would rather sort what follows than go along its index.
 */
export async function searchedPage(
  tx: Tx,
  org: string,
  wanted: Texted,
  { after, limit, walk: first = WALK }: PageOf,
): Promise<readonly FoundRow[]> {
  let page: readonly FoundRow[] = [];
  const take = (kinds: readonly StoredKind[], found: readonly FoundRow[]): void => {
    const others = page.filter(row => !kinds.includes(row.kind as StoredKind));
    page = [...others, ...found].toSorted((a, b) => (isAfter(a, b) ? 1 : -1)).slice(0, limit);
  };
  let kinds: readonly StoredKind[] = stored(wanted.kinds);
  for (let walk = first; kinds.length > 0; walk *= DEEPER) {
    const found = await walked(tx, org, wanted, { kinds, after, until: page[limit - 1], limit, walk });
    take(kinds, found.hits);
    const until = page[limit - 1];
    kinds = found.ends
      .filter(end => until === undefined || isAfter(until, end))
      .map(end => end.kind as StoredKind);
    if (walk > first) continue;
    const few = new Map<StoredKind, readonly string[]>();
    for (const kind of kinds) {
      const ids = await fewWith(tx, kind, wanted.text);
      if (ids) few.set(kind, ids);
    }
    if (few.size === 0) continue;
    const parts = [...few].map(([kind, ids]) =>
      pageOfKind(org, kind, { ...wanted, text: undefined, ids }, { after, until, limit }),
    );
    take([...few.keys()], await firstOf(tx, parts, limit));
    kinds = kinds.filter(kind => !few.has(kind));
  }
  return page;
}
