/** The rules of the house that a program can check; each finding is a sentence with the file it is about. */
import { EXCEPTIONS, IMPORTS, NEIGHBOURS, PRIVATE_KINDS } from './import.table.ts';
import { isTest, placeOf } from './room.ts';
import type { Import, Source } from './source.ts';

const LINES = 400;
const LINES_OF_A_TEST = 600;
const FORBIDDEN_NAMES =
  /(^|\/|\.)(utils?|helpers?|common|services?|index)\.tsx?$|\/(utils|helpers|common|services)\//;

const isExcepted = (from: string, to: string): boolean =>
  EXCEPTIONS.some(row => row.from.test(from) && row.to.test(to));

const allowsLibrary = (libraries: readonly string[], specifier: string): boolean =>
  libraries.some(
    one =>
      one === '*' ||
      (one === 'node:' && specifier.startsWith('node:')) ||
      specifier === one ||
      specifier.startsWith(`${one}/`),
  );

/** `finding/finding.store.ts` is a store. */
const kindOf = (path: string): string | undefined => /\.([a-z-]+)\.tsx?$/.exec(path)?.[1];

function betweenAreas(from: Source, to: string): string | undefined {
  const here = placeOf(from.path);
  const there = placeOf(to);
  if (!here || !there || here.area === there.area) return undefined;
  if (there.room === 'core/area' && here.room === 'core/area') {
    if (NEIGHBOURS[here.area]?.includes(there.area)) return undefined;
    return `${from.path} imports ${to}: ${there.area} is no neighbour of ${here.area}`;
  }
  if (there.room !== 'server/area') return undefined;
  const kind = kindOf(to);
  if (!PRIVATE_KINDS.some(one => one === kind)) return undefined;
  if (kind === 'view' && kindOf(from.path) === 'view') return undefined;
  if (here.room === 'server/table' && kind !== 'store') return undefined;
  return `${from.path} imports ${to}: a ${kind} is private to its area; read through ${there.area}.reading.ts`;
}

function againstTable(source: Source, one: Import): string | undefined {
  const here = placeOf(source.path);
  if (!here) return undefined;
  const row = IMPORTS[here.room];
  if (one.target === undefined) {
    if (allowsLibrary(row.libraries, one.specifier)) return undefined;
    return `${source.path} imports ${one.specifier}: ${here.room} may not use this library`;
  }
  if (/\.(css|json)$/.test(one.target)) return undefined;
  const there = placeOf(one.target);
  if (!there) return `${source.path} imports ${one.target}, which lies in no room of the house`;
  if (here.room === there.room) return betweenAreas(source, one.target);
  if (isExcepted(source.path, one.target)) return undefined;
  if (row.rooms.includes(there.room)) return betweenAreas(source, one.target);
  if (row.types?.includes(there.room)) {
    return one.typeOnly
      ? undefined
      : `${source.path} imports ${one.target}: ${here.room} takes only types from there`;
  }
  return `${source.path} imports ${one.target}: ${here.room} may not import ${there.room}`;
}

/** Imports against the table; tests may look into every room. */
export const importsAgainstTable = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(source => !isTest(source.path))
    .flatMap(source => source.imports.map(one => againstTable(source, one)))
    .filter(found => found !== undefined);

/** The areas of the domain, as listed, form no circle. */
export function circlesOf(neighbours: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const circles: string[] = [];
  const walk = (area: string, way: readonly string[]): void => {
    if (way.includes(area)) {
      circles.push([...way.slice(way.indexOf(area)), area].join(' → '));
      return;
    }
    for (const next of neighbours[area] ?? []) walk(next, [...way, area]);
  };
  for (const area of Object.keys(neighbours)) walk(area, []);
  return [...new Set(circles)];
}

/** A module that only hands on what others export. */
const isBarrel = (text: string): boolean => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim();
  return (
    code !== '' &&
    code.replace(/export\s+(type\s+)?(\*|\{[^}]*\})[^;]*from\s+['"][^'"]+['"];?/g, '').trim() === ''
  );
};

export const namesAndBarrels = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ path, text }) => [
    ...(FORBIDDEN_NAMES.test(path) ? [`${path}: a file is named after its concept`] : []),
    ...(isBarrel(text) ? [`${path} only re-exports; import from where it is`] : []),
  ]);

export const homelessFiles = (sources: readonly Source[]): readonly string[] =>
  sources.filter(({ path }) => !placeOf(path)).map(({ path }) => `${path} lies in no room of the house`);

/** Tables of data and generated files are as long as what they list. */
const isData = (path: string): boolean => /\.gen\.ts$|\/editions\//.test(path);
/** Lists of rows by hand, which open with a sentence like any module. */
const isList = (path: string): boolean => path.startsWith('packages/standards/src/risk/registers/');

export const tooLong = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(
      ({ path, lines }) => !isData(path) && !isList(path) && lines > (isTest(path) ? LINES_OF_A_TEST : LINES),
    )
    .map(({ path, lines }) => `${path} has ${lines} lines`);

export const withoutSentence = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ path, text }) => !isData(path) && !/^(#!.*\n)?(\/\*\*?|\/\/) ?\S/.test(text))
    .map(({ path }) => `${path} does not open with a sentence that says what it is`);
