/** Numbers of releases, such as 0.10.2: compared part by part; what stands behind a dash does not count. */

const partsOf = (release: string): readonly number[] =>
  release.split(/[-+]/, 1)[0]?.split('.').map(Number) ?? [];

export function isOlder(release: string, than: string): boolean {
  const [ours, theirs] = [partsOf(release), partsOf(than)];
  const at = [0, 1, 2].find(part => (ours[part] ?? 0) !== (theirs[part] ?? 0)) ?? 0;
  return (ours[at] ?? 0) < (theirs[at] ?? 0);
}

/** What a program calls itself on its connections, so that others see which releases work on a database. */
export const connectionName = (release: string): string => `certwright ${release}`;

/** The release in such a name. */
export const releaseIn = (connection: string): string | undefined =>
  /^certwright (\d+\.\S+)$/.exec(connection)?.[1];
