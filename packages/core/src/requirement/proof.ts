/** Claimed or shown: somebody says that a requirement is met, or a dated record of the period shows it. */
import { addMonths } from '@certwright/rules/calendar-date';
import type { Documented } from '@certwright/standards/edition';
import type { PlainDate } from '../kernel/schema.ts';
import type { AssessedState } from './assessment.decider.ts';

export const RECORD_KINDS = [
  'evidence',
  'document',
  'internal-audit',
  'management-review',
  'statement-of-applicability',
] as const;

/** A record that shows something, by the day it stands for (not the day it was handed in). */
export type DatedRecord = {
  readonly kind: (typeof RECORD_KINDS)[number];
  readonly id: string;
  readonly title: string;
  readonly standsFor: PlainDate;
  /** Last day on which it still shows something, where it says so itself. */
  readonly expiresOn?: PlainDate | null;
};

/** `none`: nobody claims it; `claimed`: said without a current record; `shown`: a current record shows it. */
export const PROOFS = ['none', 'claimed', 'shown'] as const;
export type Proof = (typeof PROOFS)[number];

/** How far back an auditor looks for operating records: the months between two audits of a cycle. */
export const RECORD_MONTHS = 12;

/** Kinds that hold until they are replaced, however old. */
const LASTING: readonly DatedRecord['kind'][] = ['document', 'statement-of-applicability'];

export function isCurrent(record: DatedRecord, today: PlainDate): boolean {
  if (record.standsFor > today) return false;
  if (record.expiresOn) return record.expiresOn >= today;
  return LASTING.includes(record.kind) || record.standsFor >= addMonths(today, -RECORD_MONTHS);
}

/** A document shows what has to be in writing; that something is done is shown by a record of doing it. */
const asksForDocument = (documented: Documented): boolean =>
  documented === 'maintain' || documented === 'both' || documented === 'available' || documented === 'other';

/** The states that claim something: only they are asked for a record. */
export const claims = (state: AssessedState): boolean => state === 'in-place' || state === 'effective';

/** @param showing kinds of which a record shows something for this requirement on the day */
export function proofOf(
  state: AssessedState,
  documented: Documented,
  showing: readonly DatedRecord['kind'][],
): Proof {
  if (!claims(state)) return 'none';
  return showing.some(kind => kind !== 'document' || asksForDocument(documented)) ? 'shown' : 'claimed';
}
