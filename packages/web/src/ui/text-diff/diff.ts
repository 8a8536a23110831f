// What changed between two texts: lines kept, taken out, put in, by the longest common subsequence.

export type Change = { readonly kind: 'same' | 'out' | 'in'; readonly text: string };

/** Above this many pairs of lines the middle is shown as replaced whole rather than compared line by line. */
const MOST_PAIRS = 4_000_000;

/** Lengths of common subsequences of the tails, row by row. */
function tails(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    const row = table[i];
    const below = table[i + 1];
    if (!row || !below) continue;
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

export function changesBetween(before: readonly string[], after: readonly string[]): readonly Change[] {
  if (before.length * after.length > MOST_PAIRS) {
    return [
      ...before.map(text => ({ kind: 'out', text }) as const),
      ...after.map(text => ({ kind: 'in', text }) as const),
    ];
  }
  const table = tails(before, after);
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const one = before[i];
    const other = after[j];
    if (one !== undefined && one === other) {
      changes.push({ kind: 'same', text: one });
      i++;
      j++;
    } else if (
      one !== undefined &&
      (other === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
    ) {
      changes.push({ kind: 'out', text: one });
      i++;
    } else if (other !== undefined) {
      changes.push({ kind: 'in', text: other });
      j++;
    }
  }
  return changes;
}

/** The words of a line with the blanks after them, so that they join to the line again. */
export const wordsOf = (line: string): readonly string[] => line.match(/\S+\s*|\s+/g) ?? [];
