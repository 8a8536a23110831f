// The roles and facts that starter documents speak of, with what stands for them until an organization says its own.

/** Titles with their article, as they stand inside a sentence. */
export const ROLES = {
  leader: 'the managing director',
  'system-manager': 'the management system manager',
  people: 'the human resources manager',
  purchasing: 'the purchasing manager',
  sales: 'the sales manager',
  operations: 'the operations manager',
  engineering: 'the engineering manager',
  it: 'the IT manager',
  facilities: 'the facilities manager',
  finance: 'the finance manager',
  auditor: 'the internal auditors',
} as const;
export type RoleId = keyof typeof ROLES;

/** Facts that have a value for everybody until somebody says better. */
export const FACTS = {
  activity: 'makes its products and provides its services',
  sites: 'our premises',
  retention: 'five years',
  place: 'Certwright',
} as const;

/** Facts that only the one who makes the set knows; `review-months` comes from the document. */
export const GIVEN = ['organization', 'standards', 'day'] as const;

export type GivenFact = (typeof GIVEN)[number];
export type StarterVariable = RoleId | keyof typeof FACTS | GivenFact | 'review-months';

const NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(ROLES),
  ...Object.keys(FACTS),
  ...GIVEN,
  'review-months',
]);

export const isRole = (value: string): value is RoleId => Object.hasOwn(ROLES, value);

export const isStarterVariable = (value: string): value is StarterVariable => NAMES.has(value);

/** Whether its value is said in lower case and takes a capital at the start of a sentence; names do not change. */
export const takesCapital = (variable: StarterVariable): boolean =>
  isRole(variable) || variable === 'sites' || variable === 'retention' || variable === 'activity';
