/** Finding deliverables: each way of finding is a tier of its own, in the order of the list, never more than a page. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

export type Found = {
  readonly id: number;
  readonly reference: string;
  readonly title_en: string | null;
  readonly title_fr: string | null;
  readonly type: string | null;
  readonly standing: string;
  readonly stage: number | null;
  readonly published_on: string | null;
  readonly committee: string | null;
  readonly place: string;
  readonly gone_since: string | null;
};
export type Filters = {
  readonly ics?: string | undefined;
  readonly committee?: string | undefined;
  readonly type?: string | undefined;
  readonly standing?: string | undefined;
};
type Condition = RawBuilder<boolean>;

/** The planner shall see what is asked for: a rare word and a common one need different ways. */
export const planEachTime = (tx: Tx) =>
  sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(tx);

const LARGEST = 9_999_999;

export const anything: Condition = sql<boolean>`true`;
export const both = (one: Condition, other: Condition): Condition => sql<boolean>`(${one} and ${other})`;
export const except = (one: Condition, other: Condition): Condition =>
  sql<boolean>`(${one} and (${other}) is not true)`;

export function byNumber(number: number, part: string | undefined, year: number | undefined): Condition {
  const conditions = [sql<boolean>`number = ${number}`];
  if (part !== undefined) conditions.push(sql<boolean>`part = ${part}`);
  if (year !== undefined) conditions.push(sql<boolean>`year = ${year}`);
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** Longer numbers that begin with these digits. */
export function byLongerNumber(number: number): Condition | undefined {
  if (number === 0) return undefined;
  const ranges = [10, 100, 1_000, 10_000, 100_000, 1_000_000]
    .filter(factor => number * factor <= LARGEST)
    .map(factor => sql<boolean>`number between ${number * factor} and ${number * factor + factor - 1}`);
  return ranges.length === 0 ? undefined : sql<boolean>`(${sql.join(ranges, sql` or `)})`;
}

/**
 * Each word by its English stem, which every form of it shares; as it stands where it is too common to have one; and
 * the last one, which may be unfinished, both ways. Asking for more doubles what the planner expects to find, and it
 * would walk the whole list for what lies together in the index.
 */
function asked(words: readonly string[]): RawBuilder<string> {
  const last = words.length - 1;
  return sql<string>`(${sql.join(
    words.map((word, at) =>
      at === last
        ? sql`(to_tsquery('english', ${word}) || to_tsquery('simple', ${word.length > 2 ? `${word}:*` : word}))`
        : sql`(case when numnode(to_tsquery('english', ${word})) = 0 then to_tsquery('simple', ${word})
            else to_tsquery('english', ${word}) end)`,
    ),
    sql` && `,
  )})`;
}
export const byTitle = (words: readonly string[]): Condition => sql<boolean>`title_words @@ ${asked(words)}`;
export const byAnyText = (words: readonly string[]): Condition => sql<boolean>`all_words @@ ${asked(words)}`;

/** @param after the place of the last row of the page before; '' at the beginning */
export async function page(
  tx: Tx,
  condition: Condition,
  filters: Filters,
  after: string,
  limit: number,
): Promise<readonly Found[]> {
  const { ics, committee, type, standing } = filters;
  const conditions: Condition[] = [condition, sql<boolean>`place > ${after}`];
  if (ics !== undefined) conditions.push(sql<boolean>`ics_path @> array[${ics}]::text[]`);
  if (committee !== undefined) conditions.push(sql<boolean>`committee = ${committee}`);
  if (type !== undefined) conditions.push(sql<boolean>`type = ${type}`);
  if (standing !== undefined) conditions.push(sql<boolean>`standing = ${standing}`);
  const { rows } = await sql<Found>`
    select id, reference, title_en, title_fr, type, standing, stage, published_on, committee, place, gone_since
    from catalogue_deliverable where ${sql.join(conditions, sql` and `)} order by place limit ${limit}`.execute(
    tx,
  );
  return rows;
}

/** The words that are nearest to those that were typed, where there are any; compared with words, not with titles. */
export async function nearestWords(tx: Tx, words: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ at: number; word: string }>`
    select t.at::integer as at, coalesce(
      (select word from catalogue_word where word = t.word),
      (select word from catalogue_word
       where length(t.word) > 3 and word % t.word and length(word) between length(t.word) - 3 and length(t.word) + 3
       order by similarity(word, t.word) desc, uses desc limit 1),
      t.word) as word
    from unnest(${[...words]}::text[]) with ordinality as t(word, at) order by at`.execute(tx);
  return rows.map(row => row.word);
}
