/** Cells that were merged into one: a spreadsheet keeps the value in the first and leaves the others empty. */
import { readArchive } from './archive.ts';
import { firstSheet } from './formula-cell.ts';
import { columnOf, LIMITS } from './read-rows.ts';

/** From one, both ends included. */
export type Merged = {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
};

const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g;

/** More are not looked at: a sheet whose ranges lie over each other could ask for any number. */
const MOST = 5_000;
const MOST_CELLS = LIMITS.rows * LIMITS.columns;

/**
 * Ranges of the first sheet.
 * @throws UnreadableArchive
 */
export async function mergedCells(file: Buffer): Promise<readonly Merged[]> {
  const sheet = firstSheet(await readArchive(file, LIMITS));
  return sheet ? mergesIn(sheet) : [];
}

/** Ranges of one sheet. */
export function mergesIn(sheet: Buffer): readonly Merged[] {
  const found = sheet.toString('utf8').matchAll(MERGED).take(MOST);
  return [...found].map(([, left = '', top = '', right = '', bottom = '']) => ({
    rows: [Number(top), Number(bottom)],
    columns: [columnOf(left), columnOf(right)],
  }));
}

/** Every cell of a range says what its first says; ranges that reach beyond the rows end with them. */
export function withMerged(
  rows: readonly (readonly string[])[],
  ranges: readonly Merged[],
): readonly (readonly string[])[] {
  const filled = rows.map(row => [...row]);
  let looked = 0;
  for (const {
    rows: [top, bottom],
    columns: [left, right],
  } of ranges) {
    const value = filled[top - 1]?.[left - 1] ?? '';
    if (value === '') continue;
    const last = Math.min(right, LIMITS.columns);
    for (const row of filled.slice(top - 1, bottom)) {
      looked += last - left + 1;
      if (looked > MOST_CELLS) return filled;
      for (let at = left - 1; at < last; at += 1) if ((row[at] ?? '') === '') row[at] = value;
    }
  }
  return filled;
}
