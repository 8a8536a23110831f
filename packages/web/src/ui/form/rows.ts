// How many rows of a repeated group a kept draft holds, so that a reload shows them all again.

/** `sites` counts `sites.0.name`, `sites.1.name` … @returns at least `least` */
export function rowsKept(
  draft: Readonly<Record<string, string>> | undefined,
  name: string,
  least: number,
): number {
  const places = Object.keys(draft ?? {}).flatMap(path => {
    if (!path.startsWith(`${name}.`)) return [];
    const index = path.slice(name.length + 1).split('.')[0] ?? '';
    return /^\d+$/.test(index) ? [Number(index) + 1] : [];
  });
  return Math.max(least, ...places);
}
