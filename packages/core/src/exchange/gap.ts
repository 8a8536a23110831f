/** A gap assessment from a spreadsheet: each row compared with what is known, before anything is changed. */
import type { Edition, Requirement } from '@certwright/standards/edition';
import { designation } from '@certwright/standards/edition';
import type { Id } from '../kernel/schema.ts';
import { type AssessedState, ASSESSED_STATES, type Assessment } from '../requirement/assessment.decider.ts';
import { nameOf } from '../requirement/edition-parts.ts';
import {
  type Confidence,
  CONFIDENCES,
  type Maturity,
  MATURITIES,
  MATURITY_WORDS,
  maturityWords,
} from '../requirement/maturity.table.ts';
import { DATE_EXPECTED, spreadsheetDate } from './spreadsheet-date.ts';

export const GAP_COLUMNS = [
  'Edition',
  'Number',
  'Title',
  'State',
  'Note',
  'Owner e-mail',
  'Due',
  'Maturity',
  'Confidence',
] as const;
export type GapColumn = (typeof GAP_COLUMNS)[number];

/** Columns without which a row says nothing. */
const NEEDED: readonly GapColumn[] = ['Edition', 'Number', 'State'];

/** How states are written in the spreadsheet. */
export const STATE_WORDS: Readonly<Record<AssessedState, string>> = {
  'not-started': 'not started',
  partly: 'partly',
  'in-place': 'in place',
  effective: 'effective',
  'not-applicable': 'not applicable',
};

export type RowError = { readonly column: GapColumn; readonly expected: string; readonly got: string };
export type RowChange = {
  readonly edition: string;
  readonly key: string;
  /** What was said of a control, not of a clause: an exclusion goes to the statement of applicability. */
  readonly exclude: boolean;
  readonly state: AssessedState;
  readonly note: string;
  readonly maturity: Maturity | null;
  readonly confidence: Confidence | null;
  readonly owner: Id | null;
  readonly dueOn: string | null;
};
export type RowResult = {
  /** As the spreadsheet counts: the first row below the titles is 2. */
  readonly row: number;
  readonly edition: string;
  readonly number: string;
  readonly errors: readonly RowError[];
  readonly change: RowChange | null;
};

/** What the rows are compared with. */
export type GapContext = {
  readonly editions: readonly Edition[];
  readonly assessments: ReadonlyMap<string, Assessment>;
  /** Excluded controls with the reason. */
  readonly excluded: ReadonlyMap<string, string>;
  /** Members by e-mail address in lower case. */
  readonly people: ReadonlyMap<string, Id>;
};

const LONGEST_NOTE = 20_000;

type Cells = (column: GapColumn) => string;

const stateOf = (word: string): AssessedState | undefined => {
  const plain = word
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return ASSESSED_STATES.find(state => STATE_WORDS[state] === plain);
};

/** `3`, `followed` or `3 followed`. */
function maturityOf(word: string): Maturity | undefined {
  const plain = word.toLowerCase().replace(/\s+/g, ' ').trim();
  return MATURITIES.find(
    one =>
      plain === String(one) ||
      plain === `${one}.0` ||
      plain === MATURITY_WORDS[one].word ||
      plain === maturityWords(one),
  );
}

const editionOf = (word: string, editions: readonly Edition[]): Edition | undefined =>
  editions.find(one => one.id === word || designation(one).toLowerCase() === word.toLowerCase());

/** Errors of the cells that need no other cell, and what the good ones say. */
function readCells(cells: Cells, context: GapContext, before: Assessment | undefined) {
  const errors: RowError[] = [];
  const wrong: Wrong = (column, expected) => {
    errors.push({ column, expected, got: cells(column).slice(0, 100) });
  };
  const word = cells('State');
  const state = word === '' ? (before?.phase ?? 'not-started') : stateOf(word);
  if (!state) wrong('State', `one of ${Object.values(STATE_WORDS).join(', ')}`);
  const note = cells('Note') || (before?.note ?? '');
  if (note.length > LONGEST_NOTE) wrong('Note', `at most ${LONGEST_NOTE} characters`);
  const email = cells('Owner e-mail').toLowerCase();
  const owner = email === '' ? (before?.owner ?? null) : context.people.get(email);
  if (owner === undefined)
    wrong('Owner e-mail', 'the address of somebody who is a member of the organization now');
  const due = cells('Due');
  const dueOn = due === '' ? (before?.dueOn ?? null) : spreadsheetDate(due);
  if (dueOn === undefined) wrong('Due', DATE_EXPECTED);
  const said = { state, note, owner: owner ?? null, dueOn: dueOn ?? null };
  return { errors, wrong, ...said, ...readGrades(cells, before, wrong) };
}

type Wrong = (column: GapColumn, expected: string) => void;

function readGrades(cells: Cells, before: Assessment | undefined, wrong: Wrong) {
  const grade = cells('Maturity');
  const maturity = grade === '' ? (before?.maturity ?? null) : maturityOf(grade);
  if (maturity === undefined) wrong('Maturity', `one of ${MATURITIES.map(maturityWords).join(', ')}`);
  const sure = cells('Confidence').toLowerCase();
  const confidence = sure === '' ? (before?.confidence ?? null) : CONFIDENCES.find(one => one === sure);
  if (confidence === undefined) wrong('Confidence', `one of ${CONFIDENCES.join(', ')}`);
  return { maturity: maturity ?? null, confidence: confidence ?? null };
}

type Place = { readonly edition: Edition; readonly requirement: Requirement };

function judge({ edition, requirement }: Place, cells: Cells, context: GapContext) {
  const name = nameOf({ edition: edition.id, key: requirement.key });
  const before = context.assessments.get(name);
  const reason = context.excluded.get(name);
  const { errors, wrong, state, note, owner, dueOn, ...read } = readCells(cells, context, before);
  const control = requirement.kind === 'control';
  const excluded = reason !== undefined;
  // An empty cell of an excluded control leaves it excluded.
  const wanted = excluded && cells('State') === '' ? 'not-applicable' : state;
  const out = wanted === 'not-applicable';
  const why = control ? cells('Note') || (reason ?? '') : note || (before?.justification ?? '');
  if (out && !requirement.mayExclude) wrong('State', 'a state that applies: nobody may leave this one out');
  else if (out && why === '') wrong('Note', 'the reason why it does not apply');
  if (excluded && !out && wanted)
    wrong('State', 'not applicable, as the Statement of Applicability says; decide it there first');
  if (errors.length > 0 || !wanted) return { errors, change: null };
  const grades = out ? { ...read, maturity: null } : read;
  const said = { ...grades, edition: edition.id, key: requirement.key, owner, dueOn };
  if (control && out) {
    const same = excluded && why === reason;
    return { errors, change: same ? null : { ...said, exclude: true, state: wanted, note: why } };
  }
  const same =
    wanted === (before?.phase ?? 'not-started') &&
    note === (before?.note ?? '') &&
    grades.maturity === (before?.maturity ?? null) &&
    grades.confidence === (before?.confidence ?? null) &&
    owner === (before?.owner ?? null) &&
    dueOn === (before?.dueOn ?? null);
  return { errors, change: same ? null : { ...said, exclude: false, state: wanted, note } };
}

/**
 * Compares a sheet with what is known. Rows may come in any order and number; empty cells leave things as they are.
 * @param rows text cells, the first row with the titles
 * @param formulas cells that compute their value, as `row:column`, both from one: what they show is nobody's word
 */
export function planGap(
  rows: readonly (readonly string[])[],
  context: GapContext,
  formulas: ReadonlySet<string> = new Set(),
): readonly RowResult[] {
  const titles = (rows[0] ?? []).map(title => title.toLowerCase());
  const at = new Map(GAP_COLUMNS.map(column => [column, titles.indexOf(column.toLowerCase())]));
  const absent = NEEDED.filter(column => at.get(column) === -1);
  if (absent.length > 0) {
    const errors = absent.map(column => ({ column, expected: 'a column with this title', got: '' }));
    return [{ row: 1, edition: '', number: '', errors, change: null }];
  }
  const seen = new Map<string, number>();
  return rows.slice(1).flatMap((row, index): readonly RowResult[] => {
    if (row.every(cell => cell === '')) return [];
    const cells: Cells = column => row[at.get(column) ?? -1] ?? '';
    const number = cells('Number');
    const edition = editionOf(cells('Edition'), context.editions);
    const requirement = edition?.requirements.find(one => one.key === number && one.assessable);
    const result = { row: index + 2, edition: edition?.id ?? cells('Edition').slice(0, 100), number };
    const bad = (column: GapColumn, expected: string): RowResult[] => [
      { ...result, errors: [{ column, expected, got: cells(column).slice(0, 100) }], change: null },
    ];
    const computed = GAP_COLUMNS.filter(column =>
      formulas.has(`${index + 2}:${(at.get(column) ?? -1) + 1}`),
    ).map(column => ({ column, expected: 'a value, not a formula', got: cells(column).slice(0, 100) }));
    if (computed.length > 0) return [{ ...result, errors: computed, change: null }];
    if (!edition)
      return bad('Edition', `an adopted edition: ${context.editions.map(designation).join(', ')}`);
    if (!requirement) return bad('Number', `the number of a requirement of ${designation(edition)}`);
    const name = nameOf({ edition: edition.id, key: number });
    const earlier = seen.get(name);
    if (earlier !== undefined) return bad('Number', `a requirement once; row ${earlier} names it already`);
    seen.set(name, index + 2);
    return [{ ...result, ...judge({ edition, requirement }, cells, context) }];
  });
}
