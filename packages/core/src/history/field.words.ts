/** Fields of records and their values, in words. */

const FIELDS: Readonly<Record<string, string>> = {
  phase: 'State',
  dueOn: 'Due',
  standsFor: 'Stands for',
  expiresOn: 'Expires',
  plannedOn: 'Planned for',
  heldOn: 'Held on',
  why: 'Why',
  what: 'What',
  gaps: 'What is missing',
  strengths: 'What is good',
  note: 'Our answer',
  takenFrom: 'Taken over from',
  declined: 'Proposals declined',
  says: 'Related by',
  justification: 'Why it does not apply',
  text: 'Text',
  change: 'What changed',
  inForce: 'In force',
  related: 'Serves besides',
  decisions: 'Decisions',
  bases: 'Because of',
  requirements: 'Requirements',
  leftOut: 'Left out',
  elsewhere: 'Could occur elsewhere',
  rounds: 'Attempts',
  raisedOn: 'Raised on',
  seenThrough: 'Changes seen up to',
  head: 'Standard',
  on: 'On',
  by: 'By',
};

/** These only wrap others. */
const SILENT = new Set(['content']);

const spelledOut = (name: string): string => {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const oneField = (name: string): string =>
  FIELDS[name] ?? (/^[a-z][A-Za-z0-9]*$/.test(name) ? spelledOut(name) : name);

/** `['correction', 'what']` as “Correction: what”. */
export function fieldWords(path: readonly string[]): string {
  const [first = '', ...rest] = path.filter(name => !SILENT.has(name)).map(oneField);
  const inner = rest.map(word =>
    /^[A-Z][a-z]/.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word,
  );
  return [first, ...inner].join(': ');
}

/** Values of these are words of the program: `in-place`. */
const CODED = new Set([
  'phase',
  'state',
  'grade',
  'source',
  'kind',
  'side',
  'effect',
  'topic',
  'bases',
  'implementation',
  'format',
  'category',
  'result',
  'confidence',
]);

/** What values are called. */
export type Names = {
  /** A person, a file, another record; undefined for what is not known. */
  readonly thing: (id: string) => string | undefined;
  readonly edition: (id: string) => string;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (value: string): boolean => UUID.test(value);

/** A value in words; null where nothing is said. Days stay ISO dates, for whoever shows them. */
export function valueWords(value: unknown, field: string, names: Names): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (isId(value)) return names.thing(value) ?? value;
    if (field === 'edition') return names.edition(value);
    return CODED.has(field) && /^[a-z]+(-[a-z]+)*$/.test(value) ? value.replaceAll('-', ' ') : value;
  }
  if (Array.isArray(value)) {
    const words = value.flatMap(one => valueWords(one, field, names) ?? []);
    return words.length === 0 ? null : words.join(', ');
  }
  const members = value as Readonly<Record<string, unknown>>;
  const { edition, key, ...rest } = members;
  if (typeof edition === 'string' && typeof key === 'string' && Object.keys(rest).length === 0)
    return `${names.edition(edition)} ${key}`;
  const parts = Object.entries(members).flatMap(([name, member]) => {
    if (name === 'id') return [];
    const words = valueWords(member, name, names);
    return words === null ? [] : [`${oneField(name)}: ${words}`];
  });
  return parts.length === 0 ? null : parts.join('; ');
}
