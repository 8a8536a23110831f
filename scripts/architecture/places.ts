/** What may be written only in certain places: SQL in stores, time in the clock, the names that are not in the house. */
import { isTest, placeOf } from './room.ts';
import type { Source } from './source.ts';

const inServer = (path: string): boolean => path.startsWith('packages/server/src/');

/** SQL lies in the store of its slice, and where transactions and events are made. */
const mayQuery = (path: string): boolean =>
  path.endsWith('.store.ts') || /^packages\/server\/src\/platform\/(db|events)\//.test(path);

const QUERY = /from 'kysely'|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/;

export const queriesOutsideStores = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ path }) => inServer(path) && !isTest(path) && !mayQuery(path))
    .filter(({ text }) => QUERY.test(text))
    .map(({ path }) => `${path} queries; SQL lies in <area>.store.ts`);

/** `insertInto('finding')` and the like: table to the files that write it. */
export function writersOf(sources: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> {
  const writers = new Map<string, Set<string>>();
  for (const { path, text } of sources) {
    if (!inServer(path) || isTest(path)) continue;
    for (const [, table = ''] of text.matchAll(/\.(?:insertInto|updateTable|deleteFrom)\('(\w+)'/g)) {
      const owner = placeOf(path)?.area ?? '';
      writers.set(table, (writers.get(table) ?? new Set()).add(owner));
    }
  }
  return writers;
}

/** The sample marks what it made, and an account makes the person that stands behind it. */
const ALSO_WRITES: Readonly<Record<string, readonly string[]>> = { org: ['sample'], person: ['sample'] };

export const tablesWithTwoWriters = (sources: readonly Source[]): readonly string[] =>
  [...writersOf(sources)]
    .map(([table, areas]) => [table, [...areas].filter(one => !ALSO_WRITES[table]?.includes(one))] as const)
    .filter(([, areas]) => areas.length > 1)
    .map(([table, areas]) => `the table ${table} is written by ${areas.join(' and ')}; one area owns it`);

/** `Date` occurs in the clock and the driver; each other row says why. */
export const DATE_PLACES: readonly { readonly path: RegExp; readonly why: string }[] = [
  { path: /^packages\/server\/src\/platform\/clock\.ts$/, why: 'the clock' },
  { path: /^packages\/server\/src\/platform\/db\/types\.ts$/, why: 'the driver' },
  {
    path: /^packages\/verify\/src\//,
    why: 'stands alone, without our clock: it reads moments out of credentials',
  },
  {
    path: /^packages\/server\/src\/journey\/http-door\.ts$/,
    why: 'a program outside the server, with its own watch',
  },
  {
    path: /^packages\/web\/src\/ui\/text\//,
    why: 'the person reads in the zone and language of his browser',
  },
  { path: /^(e2e|bench|scripts)\//, why: 'outside the product' },
];

const DATE = /\bnew Date\(|\bDate\.(now|parse|UTC)\(/;

export const datesOutsideTheClock = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ path }) => !isTest(path) && !DATE_PLACES.some(place => place.path.test(path)))
    .filter(({ text }) => DATE.test(text))
    .map(({ path }) => `${path} makes a Date; time comes from the clock`);

export const componentLibraries = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ imports }) => imports.some(one => one.specifier.startsWith('@mantine/')))
    .map(({ path }) => `${path} imports Mantine; the kit is our own`);
