/** The families of documents, in the order in which they are tried, and where in their files a letter lies. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export type Weight = 400 | 600;
export const WEIGHTS: readonly Weight[] = [400, 600];

const FAMILIES = {
  'source-sans-3': '@fontsource/source-sans-3',
  // Of the Arabic families that were tried, one of those whose glyphs are letters: others draw letters and dots apart,
  // and text that is copied out of the sheet loses its dots.
  'ibm-plex-sans-arabic': '@fontsource/ibm-plex-sans-arabic',
  'noto-sans-hebrew': '@fontsource-variable/noto-sans-hebrew',
  'noto-sans-sc': '@fontsource-variable/noto-sans-sc',
  'noto-sans-tc': '@fontsource-variable/noto-sans-tc',
  'noto-sans-jp': '@fontsource-variable/noto-sans-jp',
  'noto-sans-kr': '@fontsource-variable/noto-sans-kr',
} as const;
export type Family = keyof typeof FAMILIES;

/** Families with a file for each weight; the files of the others carry all weights. */
const STATIC: readonly Family[] = ['source-sans-3', 'ibm-plex-sans-arabic'];
export const isVariable = (family: Family): boolean => !STATIC.includes(family);

type Range = { readonly from: number; readonly to: number; readonly subset: string };

const folderOf = (family: Family): string => dirname(require.resolve(`${FAMILIES[family]}/package.json`));

/** `U+4e00,U+4e03-4e05` of a subset; the names of numbered subsets stand in brackets. */
function* rangesOf(subset: string, text: string): Generator<Range> {
  for (const part of text.split(',')) {
    const [from = '', to = from] = part.trim().slice(2).split('-');
    yield {
      from: Number.parseInt(from, 16),
      to: Number.parseInt(to, 16),
      subset: subset.replace(/[[\]]/g, ''),
    };
  }
}

/** Subsets that overlap with others and come first. */
const EARLY = ['latin', 'latin-ext'];
const late = ([name]: readonly [string, unknown]): number => (EARLY.indexOf(name) + 3) % 3;

/** The subsets in which a family may have each letter. Read anew for each document: only few need more than the first. */
export function subsetsOf(
  family: Family,
  letters: readonly number[],
): readonly (readonly [subset: string, letters: readonly number[]])[] {
  const stated = JSON.parse(readFileSync(join(folderOf(family), 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  const ranges = Object.entries(stated).flatMap(([subset, text]) => [...rangesOf(subset, text)]);
  const found = new Map<string, number[]>();
  for (const letter of letters)
    for (const { from, to, subset } of ranges) {
      if (letter < from || letter > to) continue;
      const own = found.get(subset) ?? [];
      own.push(letter);
      found.set(subset, own);
    }
  return [...found].toSorted((one, other) => late(one) - late(other));
}

export const fileOf = (family: Family, subset: string, weight: Weight): Buffer =>
  readFileSync(
    join(
      folderOf(family),
      'files',
      `${family}-${subset}-${isVariable(family) ? 'wght' : weight}-normal.woff2`,
    ),
  );
