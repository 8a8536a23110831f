/** Numbers of offers, contracts and certificates in the body's own way of writing: `O-{year}-{count:4}`. */

const PART = /\{(year|yy|count|standard)(?::([1-8]))?\}/g;

/** Whether a way of writing gives each thing a number of its own: it counts, and holds nothing that a header could not. */
export const isPattern = (pattern: string): boolean =>
  /\{count(:[1-8])?\}/.test(pattern) &&
  /^[\w ./-]*$/.test(pattern.replaceAll(PART, '0')) &&
  pattern.trim() === pattern;

export type Numbered = { readonly on: string; readonly standard?: string | undefined };

export const writeNumber = (pattern: string, count: number, { on, standard = '' }: Numbered): string =>
  pattern.replaceAll(PART, (_, what: string, width: string | undefined) => {
    if (what === 'year') return on.slice(0, 4);
    if (what === 'yy') return on.slice(2, 4);
    if (what === 'standard') return standard;
    return String(count).padStart(Number(width ?? 1), '0');
  });

/** The next number that nobody has. */
export function nextNumber(pattern: string, taken: ReadonlySet<string>, of: Numbered): string {
  for (let count = 1; ; count += 1) {
    const number = writeNumber(pattern, count, of);
    if (!taken.has(number)) return number;
  }
}
