/** The public register as rows: what is searched, and the history that answers for any day. */
import type { StatusEntry } from '@certwright/verify/status-history';
import { sql } from 'kysely';
import { containing } from '../platform/db/containing.ts';
import type { Tx } from '../platform/db/scoped.ts';
import type { FeedEntry } from './feed.ts';

export type PublishedFacts = Omit<StatusEntry, 'recordedAt' | 'effectiveOn' | 'act'> &
  Record<string, unknown>;
export type Published = StatusEntry & { readonly facts: PublishedFacts };

export const registryRow = (tx: Tx, certification: string) =>
  tx.selectFrom('registry').selectAll().where('certification', '=', certification).executeTakeFirst();

type RegistryRow = {
  certification: string;
  org: string;
  number: string;
  holder: string;
  city: string;
  country: string;
  standard: string;
  body: string;
  published_at: string;
  confidential: boolean;
};

/** What a search goes through: lower case, without accents. */
export const searchText = (...parts: readonly string[]): string =>
  parts
    .join(' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

export const putRegistryRow = (tx: Tx, row: RegistryRow) => {
  const { certification, org: _, published_at: __, ...searched } = row;
  const search = searchText(row.number, row.holder, row.city, row.standard);
  return tx
    .insertInto('registry')
    .values({ ...row, search })
    .onConflict(c => c.column('certification').doUpdateSet({ ...searched, search }))
    .returning(sql<string>`${certification}`.as('certification'))
    .execute();
};

type Entry = {
  certification: string;
  org: string;
  act: string;
  effective_on: string;
  recorded_at: string;
  facts: PublishedFacts;
  confidential: boolean;
};
/** @returns its place in the register's own order */
export async function insertEntry(tx: Tx, { facts, ...row }: Entry): Promise<number> {
  const { pos } = await tx
    .insertInto('registry_entry')
    .values({ ...row, facts: sql`${JSON.stringify(facts)}::jsonb` })
    .returning('pos')
    .executeTakeFirstOrThrow();
  return pos;
}

/** The published history in the order in which it was recorded. */
export async function historyOf(tx: Tx, certification: string): Promise<readonly Published[]> {
  const rows = await tx
    .selectFrom('registry_entry')
    .select(['act', 'effective_on', 'recorded_at', 'facts'])
    .where('certification', '=', certification)
    .orderBy('pos')
    .execute();
  return rows.map(row => published(row));
}

type EntryRow = { act: string; effective_on: string; recorded_at: string; facts: unknown };
function published(row: EntryRow): Published {
  const facts = row.facts as PublishedFacts;
  return {
    act: row.act as StatusEntry['act'],
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    facts,
    ...(facts.expiresOn ? { expiresOn: facts.expiresOn } : {}),
    ...(facts.scope ? { scope: facts.scope } : {}),
    ...(facts.revision ? { revision: facts.revision } : {}),
  };
}

/** The histories of many certifications at once, for a page of search results. */
export async function historiesOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Published[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('registry_entry')
    .select(['certification', 'act', 'effective_on', 'recorded_at', 'facts'])
    .where('certification', 'in', [...ids])
    .orderBy('pos')
    .execute();
  const grouped = Map.groupBy(rows, row => row.certification);
  return new Map([...grouped].map(([id, entries]) => [id, entries.map(published)]));
}

/** So many are asked for in one statement. */
const BATCH = 5_000;

/** What tells the states of very many certifications, without what their certificates say: for a status list. */
export async function statesOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StatusEntry[]>> {
  const found = new Map<string, StatusEntry[]>();
  for (let at = 0; at < ids.length; at += BATCH) {
    const rows = await tx
      .selectFrom('registry_entry')
      .select(['certification', 'act', 'effective_on', 'recorded_at'])
      .select(sql<string | null>`facts->>'expiresOn'`.as('expires_on'))
      .select(sql<number | null>`(facts->>'revision')::int`.as('revision'))
      .where('certification', '=', sql<string>`any(${ids.slice(at, at + BATCH)})`)
      .orderBy('pos')
      .execute();
    for (const row of rows) {
      const history = found.get(row.certification) ?? [];
      found.set(row.certification, history);
      history.push({
        act: row.act as StatusEntry['act'],
        effectiveOn: row.effective_on,
        recordedAt: row.recorded_at,
        ...(row.expires_on ? { expiresOn: row.expires_on } : {}),
        ...(row.revision ? { revision: row.revision } : {}),
      });
    }
  }
  return found;
}

/** What was published last about certificates that a search finds. */
export const newestAbout = (
  tx: Tx,
  { words, body, limit }: Pick<Search, 'words' | 'body' | 'limit'>,
): Promise<readonly FeedEntry[]> =>
  tx
    .selectFrom('registry_entry')
    .innerJoin('registry', 'registry.certification', 'registry_entry.certification')
    .select([
      'registry_entry.pos',
      'registry.certification',
      'registry.number',
      'registry.holder',
      'registry.standard',
      'registry.body',
      'registry_entry.act',
      'registry_entry.effective_on',
      'registry_entry.recorded_at',
    ])
    .$if(body !== undefined, q => q.where('registry.org', '=', body ?? ''))
    .where(eb => eb.and(words.map(word => eb('registry.search', 'like', containing(word)))))
    .orderBy('registry_entry.pos', 'desc')
    .limit(limit)
    .execute();

type Search = {
  words: readonly string[];
  country?: string | undefined;
  body?: string | undefined;
  after?: string | undefined;
  limit: number;
};
export const searchRegistry = (tx: Tx, { words, country, body, after, limit }: Search) =>
  tx
    .selectFrom('registry')
    .select(['certification', 'number', 'holder', 'city', 'country', 'standard', 'body'])
    .$if(country !== undefined, q => q.where('country', '=', country ?? ''))
    .$if(body !== undefined, q => q.where('org', '=', body ?? ''))
    .where(eb => eb.and(words.map(word => eb('search', 'like', containing(word)))))
    .$if(after !== undefined, q =>
      q.where(
        sql<boolean>`(holder, certification::text) > (${after?.split('\u0000')[0] ?? ''}, ${after?.split('\u0000')[1] ?? ''})`,
      ),
    )
    .orderBy('holder')
    .orderBy(sql`certification::text`)
    .limit(limit + 1)
    .execute();

export const byNumber = (tx: Tx, number: string) =>
  tx.selectFrom('registry').select('certification').where('number', '=', number).limit(2).execute();

/** Position of the newest entry of a body. */
export async function newestEntry(tx: Tx, org: string): Promise<number> {
  const row = await tx
    .selectFrom('registry_entry')
    .select(({ fn }) => fn.max('pos').as('pos'))
    .where('org', '=', org)
    .executeTakeFirst();
  return row?.pos ?? 0;
}
