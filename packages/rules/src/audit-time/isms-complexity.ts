/** ISO/IEC 27006: complexity of an information security management system from six scores, and the range it proposes. */
import { isAmount } from '../figures.ts';
import { refusal, step, warning } from '../message.ts';
import type { Refusal, RuleRow, Step, Warning } from '../rule.ts';
import { rowsOf } from '../edition.ts';
import { ISMS_2015, ISMS_2024 } from './isms.tables.ts';

/** Each score is 1, 2 or 3. `percent` picks a figure inside the proposed range. */
export type IsmsScores = {
  /** Business type and regulation; processes and tasks; level of establishment of the management system. */
  readonly business: readonly [number, number, number];
  /** IT infrastructure; dependency on outsourcing and suppliers; development of information systems. */
  readonly it: readonly [number, number, number];
  readonly percent?: number;
};

export type ComplexityClass = 'low' | 'medium' | 'high';
type Range = { readonly lowest: number; readonly highest: number };
type Matrix = Readonly<Record<ComplexityClass, Readonly<Record<ComplexityClass, Range>>>>;

const MATRIX: Matrix = {
  low: {
    low: { lowest: -30, highest: -10 },
    medium: { lowest: -10, highest: -5 },
    high: { lowest: 5, highest: 20 },
  },
  medium: {
    low: { lowest: -10, highest: -5 },
    medium: { lowest: 0, highest: 0 },
    high: { lowest: 10, highest: 50 },
  },
  high: {
    low: { lowest: 5, highest: 20 },
    medium: { lowest: 10, highest: 50 },
    high: { lowest: 20, highest: 100 },
  },
};

const row = rowsOf({ ...ISMS_2024, from: ISMS_2015.from });

export const ISMS_MATRIX: RuleRow<Matrix> = row(
  'complexity-matrix',
  'informative annex',
  'percent of the table figure proposed by business and IT complexity',
  MATRIX,
  'unchecked',
  'Informative, and not confirmed by a public text; the body may set its own.',
);

export const ISMS_CLASSES: RuleRow<readonly [medium: number, high: number]> = row(
  'complexity-classes',
  'informative annex',
  'sum of three scores from which complexity is medium and high',
  [5, 7],
  'unchecked',
);

export function classOf(scores: readonly number[]): ComplexityClass {
  const sum = scores.reduce((total, score) => total + score, 0);
  const [medium, high] = ISMS_CLASSES.value;
  if (sum >= high) return 'high';
  return sum >= medium ? 'medium' : 'low';
}

export type ComplexityAdjustment = {
  readonly percent: number;
  readonly step: Step;
  readonly warnings: readonly Warning[];
};

export function ismsAdjustment(scores: IsmsScores): ComplexityAdjustment | Refusal {
  const all = [...scores.business, ...scores.it];
  if (
    scores.business.length !== 3 ||
    scores.it.length !== 3 ||
    !all.every(score => score === 1 || score === 2 || score === 3)
  ) {
    return refusal('isms-scores', [ISMS_CLASSES]);
  }
  const business = classOf(scores.business);
  const it = classOf(scores.it);
  const { lowest, highest } = MATRIX[business][it];
  if (scores.percent !== undefined && !isAmount(scores.percent, lowest, highest)) {
    return refusal('isms-percent-outside-range', [ISMS_MATRIX], { lowest, highest });
  }
  const mildest = Math.abs(lowest) < Math.abs(highest) ? lowest : highest;
  const percent = scores.percent ?? mildest;
  const facts = { business, it, lowest, highest };
  const how = scores.percent === undefined && lowest !== highest ? { how: 'mildest' } : {};
  return {
    percent,
    warnings: [warning('isms-matrix-unconfirmed', ISMS_MATRIX)],
    step: step('isms-complexity', ISMS_MATRIX, [0, percent, 'percent'], { ...facts, ...how }),
  };
}
