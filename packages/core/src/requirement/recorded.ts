/** What is recorded for one requirement, counted: all that a list and a judgement need of its records. */
import type { PlainDate } from '../kernel/schema.ts';
import { type DatedRecord, isCurrent } from './proof.ts';

export type Recorded = {
  readonly evidence: number;
  readonly documents: number;
  /** Kinds of which a record shows something on the day that is asked about. */
  readonly showing: readonly DatedRecord['kind'][];
};

export const NOTHING_RECORDED: Recorded = { evidence: 0, documents: 0, showing: [] };

/** @param records those that stand for this requirement */
export function recordedOf(records: readonly DatedRecord[], today: PlainDate): Recorded {
  const current = records.filter(one => isCurrent(one, today));
  return {
    evidence: records.filter(one => one.kind === 'evidence').length,
    documents: records.filter(one => one.kind === 'document').length,
    showing: [...new Set(current.map(one => one.kind))],
  };
}
