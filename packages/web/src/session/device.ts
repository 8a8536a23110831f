/** What a browser or program says of itself, short enough for a line. */

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'macOS'],
  [/Windows/, 'Windows'],
  [/Linux|X11/, 'Linux'],
];
/** The more particular first: most browsers also name those that they descend from. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\/|HeadlessChrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const first = (names: typeof SYSTEMS, agent: string): string | undefined =>
  names.find(([pattern]) => pattern.test(agent))?.[1];

export function deviceOf(agent: string): string {
  const browser = first(BROWSERS, agent);
  if (browser === undefined) return agent === '' ? 'A program' : agent.slice(0, 40);
  const system = first(SYSTEMS, agent);
  return system === undefined ? browser : `${browser} on ${system}`;
}
