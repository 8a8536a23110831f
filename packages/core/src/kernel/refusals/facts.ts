/** How the sentences of refusals say their facts. */

export type Facts = Readonly<Record<string, unknown>> | undefined;
export type Sentences = Readonly<Record<string, string | ((facts: Facts) => string)>>;

export const fact = (facts: Facts, key: string): string => {
  const value: unknown = facts?.[key];
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '?';
};

const counted = (facts: Facts, unit: 'months' | 'years'): string => {
  const count = fact(facts, unit);
  return `${count} ${count === '1' ? unit.slice(0, -1) : unit}`;
};

/** How long: as the rule says it, or the time that the body chose inside the rule, named as its own. */
export const howLong = (facts: Facts, unit: 'months' | 'years', byRule: string): string =>
  facts?.own === true ? `${counted(facts, unit)} (the body’s own time)` : byRule;

/** A list of names, cut where it would fill the page. */
export const list = (facts: Facts, key: string): string => {
  const names: unknown = facts?.[key];
  if (!Array.isArray(names)) return '?';
  return names.length > 12 ? `${names.slice(0, 12).join(', ')} …` : names.join(', ');
};
