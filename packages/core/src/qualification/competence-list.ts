/** Qualifications from a list: each row read, compared with who is here, and turned into an evaluation. */
import { isCalendarDate } from '@certwright/rules/calendar-date';
import { canonicalStandard } from '@certwright/rules/standard-name';
import type { Id } from '../kernel/schema.ts';
import { areaCode } from './areas.ts';
import { ALL_FUNCTIONS, type BodyFunction, FUNCTIONS } from './function.table.ts';

export const LIST_COLUMNS = [
  'Name',
  'Function',
  'Standard',
  'Areas',
  'From',
  'Until',
  'Evaluated by',
  'Basis',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];
export const MOST_ROWS = 2_000;

export type ListError = { readonly column: ListColumn; readonly expected: string; readonly got: string };
export type ListedQualification = {
  /** Somebody of the body, or null: a new person without account. */
  readonly person: Id | null;
  readonly name: string;
  readonly function: BodyFunction;
  readonly standard: string;
  readonly areas: readonly string[];
  readonly from: string;
  readonly until: string | null;
  readonly evaluatedBy: Id;
  readonly basis: string;
};
export type ListRow = {
  readonly row: number;
  readonly who: string;
  readonly errors: readonly ListError[];
  readonly act: ListedQualification | null;
  /** The same evaluation stands in the record already; nothing happens. */
  readonly known: boolean;
};
export type ListContext = {
  readonly today: string;
  /** By name in lower case; two people of one name cannot be told apart. */
  readonly people: ReadonlyMap<string, readonly Id[]>;
  /** `person function standard from` of what stands in records. */
  readonly known: ReadonlySet<string>;
  readonly formulas: ReadonlySet<string>;
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const ALSO_CALLED: Readonly<Record<string, ListColumn>> = {
  name: 'Name',
  person: 'Name',
  auditor: 'Name',
  function: 'Function',
  role: 'Function',
  standard: 'Standard',
  scheme: 'Standard',
  areas: 'Areas',
  'technical areas': 'Areas',
  codes: 'Areas',
  from: 'From',
  'qualified on': 'From',
  until: 'Until',
  'valid until': 'Until',
  'evaluated by': 'Evaluated by',
  evaluator: 'Evaluated by',
  basis: 'Basis',
  evidence: 'Basis',
};
const NEEDED: readonly ListColumn[] = ['Name', 'Function', 'Standard', 'From', 'Evaluated by'];

const functionIn = (text: string): BodyFunction | undefined =>
  ALL_FUNCTIONS.find(one => plain(one) === plain(text) || plain(FUNCTIONS[one]) === plain(text));

export const knownKey = (person: Id, act: string, standard: string, from: string): string =>
  `${person} ${act} ${standard} ${from}`;

/** Reads a list whose first row holds the titles, columns in any order; nothing is changed. */
export function planQualifications(
  table: readonly (readonly string[])[],
  context: ListContext,
): readonly ListRow[] {
  const titles = (table[0] ?? []).map(title => ALSO_CALLED[plain(title)]);
  const at = (column: ListColumn): number => titles.indexOf(column);
  const missing = NEEDED.filter(column => at(column) < 0);
  if (missing.length > 0) {
    const got = (table[0] ?? []).join(', ').slice(0, 100);
    const errors = missing.map(column => ({ column, expected: `a column with the title ${column}`, got }));
    return [{ row: 1, who: '', errors, act: null, known: false }];
  }
  return table.slice(1).flatMap((line, index): readonly ListRow[] => {
    if (line.every(cell => cell.trim() === '')) return [];
    const cells = (column: ListColumn): string => (line[at(column)] ?? '').trim();
    return [judged(index + 2, cells, context, column => `${index + 2}:${at(column) + 1}`)];
  });
}

function judged(
  row: number,
  cells: (column: ListColumn) => string,
  { today, people, known, formulas }: ListContext,
  place: (column: ListColumn) => string,
): ListRow {
  const errors: ListError[] = [];
  const wrong = (column: ListColumn, expected: string): void => {
    if (!errors.some(one => one.column === column))
      errors.push({ column, expected, got: cells(column).slice(0, 100) });
  };
  for (const column of LIST_COLUMNS)
    if (/^[=+@]|^-./.test(cells(column)) || formulas.has(place(column))) wrong(column, 'text, not a formula');
  const name = cells('Name');
  const same = people.get(plain(name)) ?? [];
  if (name === '') wrong('Name', 'a name');
  if (same.length > 1) wrong('Name', 'a name that only one person here has');
  const act = functionIn(cells('Function'));
  if (!act) wrong('Function', Object.values(FUNCTIONS).join(', '));
  if (cells('Standard') === '') wrong('Standard', 'a standard such as ISO 9001');
  const from = cells('From');
  if (!isCalendarDate(from)) wrong('From', 'a date as YYYY-MM-DD, or a date cell');
  else if (from > today) wrong('From', `a day until ${today}`);
  const until = cells('Until') === '' ? null : cells('Until');
  if (until !== null && !isCalendarDate(until)) wrong('Until', 'a date as YYYY-MM-DD, or an empty cell');
  else if (until !== null && until < from) wrong('Until', 'a day after the first');
  const by = people.get(plain(cells('Evaluated by'))) ?? [];
  if (by.length !== 1) wrong('Evaluated by', 'the name of one person of the body');
  else if (plain(cells('Evaluated by')) === plain(name))
    wrong('Evaluated by', 'somebody else than the person');
  const [evaluatedBy] = by;
  const person = same[0] ?? null;
  const standard = canonicalStandard(cells('Standard'));
  if (errors.length > 0 || !act || !evaluatedBy) return { row, who: name, errors, act: null, known: false };
  const areas = cells('Areas')
    .split(/[,;\n]/)
    .map(areaCode)
    .filter(Boolean);
  const basis = cells('Basis') || 'From the records that the body kept before';
  const listed = { person, name, function: act, standard, areas, from, until, evaluatedBy, basis };
  const again = person !== null && known.has(knownKey(person, act, standard, from));
  return { row, who: name, errors, act: again ? null : listed, known: again };
}
