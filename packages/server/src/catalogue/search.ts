/** A search as a sequence of tiers: by number exactly, by number, by its beginning; or by title, by scope, by words nearly typed. */
import { readSearch } from '@certwright/core/catalogue/search-query';
import type { Tx } from '../platform/db/scoped.ts';
import {
  anything,
  byAnyText,
  byLongerNumber,
  byNumber,
  byTitle,
  type Filters,
  type Found,
  except,
  nearestWords,
  page,
  planEachTime,
} from './search.store.ts';

type Condition = ReturnType<typeof byTitle>;

export type Search = {
  readonly q: string;
  readonly after?: string | undefined;
  readonly limit: number;
} & Filters;
export type Result = {
  readonly rows: readonly Found[];
  readonly next: string | null;
  readonly corrected: string | null;
};

function tiersOf(q: string): { tiers: readonly Condition[]; words: readonly string[] } {
  const query = readSearch(q);
  if (query.kind === 'all') return { tiers: [anything], words: [] };
  if (query.kind === 'words') return { tiers: tiersOfWords(query.words), words: query.words };
  const { number, part, year } = query;
  const exact = byNumber(number, part, year);
  const whole = byNumber(number, undefined, undefined);
  const tiers: Condition[] = [exact];
  if (part !== undefined || year !== undefined) {
    if (part !== undefined && year !== undefined)
      tiers.push(except(byNumber(number, part, undefined), exact));
    const before = part === undefined ? exact : byNumber(number, part, undefined);
    tiers.push(except(whole, before));
    return { tiers, words: [] };
  }
  const longer = byLongerNumber(number);
  if (longer) tiers.push(longer);
  const mentioned = except(byTitle([String(number)]), whole);
  tiers.push(longer ? except(mentioned, longer) : mentioned);
  return { tiers, words: [] };
}

const tiersOfWords = (words: readonly string[]): readonly Condition[] => [
  byTitle(words),
  except(byAnyText(words), byTitle(words)),
];

/** `1|1 0009001 …`: tier, and place in it; `c` before it when the words were corrected. */
function cursorOf(after: string | undefined): { corrected: boolean; tier: number; place: string } {
  const [, corrected, tier, place] = /^(c?)(\d)\|(.*)$/.exec(after ?? '') ?? [];
  return { corrected: corrected === 'c', tier: Number(tier ?? 0), place: place ?? '' };
}

async function walk(
  tx: Tx,
  tiers: readonly Condition[],
  search: Search,
  from: { readonly tier: number; readonly place: string },
): Promise<{ rows: Found[]; next: string | null }> {
  const rows: Found[] = [];
  let { place } = from;
  for (let tier = from.tier; tier < tiers.length; tier += 1) {
    const condition = tiers[tier] ?? anything;
    const room = search.limit - rows.length;
    const found = await page(tx, condition, search, place, room + 1);
    rows.push(...found.slice(0, room));
    const last = found[room - 1];
    if (found.length > room) return { rows, next: `${tier}|${last?.place ?? place}` };
    if (rows.length === search.limit && tier + 1 < tiers.length) return { rows, next: `${tier + 1}|` };
    place = '';
  }
  return { rows, next: null };
}

export async function searchCatalogue(tx: Tx, search: Search): Promise<Result> {
  const planning = planEachTime(tx);
  const from = cursorOf(search.after);
  const { tiers, words } = tiersOf(search.q);
  const asTyped = from.corrected ? undefined : await walk(tx, tiers, search, from);
  await planning;
  if (asTyped && (asTyped.rows.length > 0 || words.length === 0 || search.after !== undefined))
    return { ...asTyped, corrected: null };
  const nearest = await nearestWords(tx, words);
  if (nearest.every((word, at) => word === words[at])) return { rows: [], next: null, corrected: null };
  const { rows, next } = await walk(tx, tiersOfWords(nearest), search, from);
  const corrected = rows.length > 0 ? nearest.join(' ') : null;
  return { rows, next: next === null ? null : `c${next}`, corrected };
}
