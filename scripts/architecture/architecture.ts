/** Reads every import of the repository and compares it with the house; prints what differs. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NEIGHBOURS } from './import.table.ts';
import {
  componentLibraries,
  datesOutsideTheClock,
  queriesOutsideStores,
  tablesWithTwoWriters,
} from './places.ts';
import {
  circlesOf,
  homelessFiles,
  importsAgainstTable,
  namesAndBarrels,
  tooLong,
  withoutSentence,
} from './rules.ts';
import { readSources, type Source } from './source.ts';

const RULES: readonly ((sources: readonly Source[]) => readonly string[])[] = [
  homelessFiles,
  importsAgainstTable,
  () => circlesOf(NEIGHBOURS).map(circle => `areas of the domain form a circle: ${circle}`),
  namesAndBarrels,
  tooLong,
  withoutSentence,
  queriesOutsideStores,
  tablesWithTwoWriters,
  datesOutsideTheClock,
  componentLibraries,
];

/** @param root of the repository; @returns one sentence a violation */
export function examine(root: string): { readonly files: number; readonly found: readonly string[] } {
  const sources = readSources(root);
  return { files: sources.length, found: RULES.flatMap(rule => rule(sources)) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, found } = examine(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
  for (const line of found) console.error(line);
  console.log(`${files} files, ${found.length} against the house`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
