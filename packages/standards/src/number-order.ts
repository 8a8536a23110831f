// The order in which people look for standards: by number as a number, whoever publishes it, then part, year and name.

type Named = { readonly standard: string; readonly year: number };

/** `ISO/IEC 17021-1` is 17021 and 1; a name without a number comes after all numbers. */
const numbersOf = (standard: string): readonly number[] => {
  const [number = ''] = /\d+(?:-\d+)*/.exec(standard) ?? [];
  return number === '' ? [Number.POSITIVE_INFINITY] : number.split('-').map(Number);
};

const byParts = (one: readonly number[], other: readonly number[]): number => {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    // A standard comes before its parts.
    const [a = -1, b = -1] = [one[at], other[at]];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
};

/** Compares two editions for a list: ISO 7101, ISO 9001:2015, ISO 9001:2026, ISO/IEC 17021-1, a standard of one's own. */
export const byNumber = (one: Named, other: Named): number =>
  byParts(numbersOf(one.standard), numbersOf(other.standard)) ||
  byParts([one.year], [other.year]) ||
  one.standard.localeCompare(other.standard, 'en');
