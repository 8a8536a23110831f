// What each edition of the library amounts to, counted: the figures of `certwright standards check`. Pure.

import { wordsOf } from './check-wording.ts';
import { relate } from './crosswalk.ts';
import type { Confidence, Coverage, Documented, Edition } from './edition.ts';
import { coverageOf, CONFIDENCES, designation, DOCUMENTED } from './edition.ts';
import type { Fault } from './shape.ts';
import { faultLine } from './shape.ts';

export type EditionReport = {
  readonly id: string;
  readonly name: string;
  readonly coverage: Coverage;
  /** Headings, clauses and controls together. */
  readonly requirements: number;
  readonly assessable: number;
  readonly controls: number;
  /** Words of ours: demands, questions and names of records. */
  readonly words: number;
  readonly questions: number;
  /** Assessable requirements by what has to exist in writing. */
  readonly documented: Readonly<Record<Documented, number>>;
  /** Pairs with requirements of the other editions given, each counted once for this edition. */
  readonly relations: number;
  /** Assessable requirements by confidence in number and title. */
  readonly confidence: Readonly<Record<Confidence, number>>;
};

export type LibraryReport = {
  readonly editions: readonly EditionReport[];
  readonly faults: readonly Fault[];
};

const tally = <K extends string>(kinds: readonly K[], found: readonly K[]): Readonly<Record<K, number>> => {
  const counted = Object.fromEntries(kinds.map(kind => [kind, found.filter(one => one === kind).length]));
  return counted as Readonly<Record<K, number>>;
};

/** How many pairs of requirements join two editions; the structure is symmetric, so the order does not matter. */
const pairsBetween = (one: Edition, other: Edition): number =>
  relate(one, other).filter(relation => 'from' in relation && 'to' in relation).length;

/** Pairs by edition id, each two editions compared once. */
const relationsOf = (
  editions: readonly Edition[],
  beside: readonly Edition[],
): ReadonlyMap<string, number> => {
  const counted = new Map<string, number>();
  const add = (id: string, pairs: number) => counted.set(id, (counted.get(id) ?? 0) + pairs);
  editions.forEach((one, index) => {
    for (const other of editions.slice(index + 1)) {
      const pairs = pairsBetween(one, other);
      add(one.id, pairs);
      add(other.id, pairs);
    }
    for (const other of beside) if (other.id !== one.id) add(one.id, pairsBetween(one, other));
  });
  return counted;
};

const reportOn = (edition: Edition, relations: number): EditionReport => {
  const assessable = edition.requirements.filter(one => one.assessable);
  const texts = edition.requirements.flatMap(one => [one.asks, ...one.looksFor, ...one.records]);
  return {
    id: edition.id,
    name: designation(edition),
    coverage: coverageOf(edition),
    requirements: edition.requirements.length,
    assessable: assessable.length,
    controls: assessable.filter(one => one.kind === 'control').length,
    words: texts.reduce((sum, text) => sum + wordsOf(text).length, 0),
    questions: assessable.reduce((sum, one) => sum + one.looksFor.length, 0),
    documented: tally(
      DOCUMENTED,
      assessable.map(one => one.documented),
    ),
    relations,
    confidence: tally(
      CONFIDENCES,
      assessable.map(one => one.confidence),
    ),
  };
};

/**
 * Figures of sound editions, in the order given.
 *
 * @param editions those to report on
 * @param beside further editions that relations are looked for with
 */
export const reportEditions = (
  editions: readonly Edition[],
  beside: readonly Edition[] = [],
): readonly EditionReport[] => {
  const relations = relationsOf(editions, beside);
  return editions.map(one => reportOn(one, relations.get(one.id) ?? 0));
};

type Column = readonly [title: string, value: (row: EditionReport) => string | number];

const COLUMNS: readonly Column[] = [
  ['edition', row => row.name],
  ['coverage', row => row.coverage],
  ['requirements', row => row.requirements],
  ['assessable', row => row.assessable],
  ['controls', row => row.controls],
  ['words', row => row.words],
  ['questions', row => row.questions],
  ...DOCUMENTED.map((kind): Column => [kind, row => row.documented[kind]]),
  ['relations', row => row.relations],
  ...CONFIDENCES.map((kind): Column => [kind, row => row.confidence[kind]]),
];

/** The figures as a table of cells, its head first: for the text table and for the table of the README. */
export const reportCells = (rows: readonly EditionReport[]): readonly (readonly string[])[] => [
  COLUMNS.map(([title]) => title),
  ...rows.map(row => COLUMNS.map(([, value]) => String(value(row)))),
];

const sum = (rows: readonly EditionReport[], of: (row: EditionReport) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** One line that sums up; relations are pairs, so each is counted once. */
export const reportTotals = (rows: readonly EditionReport[]): string =>
  `${rows.length} editions, ${sum(rows, row => row.assessable)} assessable requirements, ` +
  `${sum(rows, row => row.questions)} questions, ${sum(rows, row => row.words)} words`;

/** The report for people: a table in plain text, then the faults, one a line as `file:line: path reason`. */
export const reportText = ({ editions, faults }: LibraryReport): string => {
  const cells = reportCells(editions);
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map(row => row[at]?.length ?? 0)));
  const lines = cells.map(row =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const verdict =
    faults.length === 0 ? 'no fault' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  return [
    ...(editions.length > 0 ? [...lines, '', reportTotals(editions)] : []),
    ...faults.map(faultLine),
    verdict,
  ].join('\n');
};
