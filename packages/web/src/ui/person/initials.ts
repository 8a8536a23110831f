// The letters that stand for a person where there is no room for the name.

/** First letters of the first and the last part; whole characters, not code units. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const first = Array.from(parts[0] ?? '')[0] ?? '';
  const last = parts.length > 1 ? (Array.from(parts.at(-1) ?? '')[0] ?? '') : '';
  return `${first}${last}`.toLocaleUpperCase();
}
