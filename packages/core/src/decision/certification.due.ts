/** What a certification has to do next and by when: derived from its state on a day, never scheduled. */
import { addMonths } from '@certwright/rules/calendar-date';
import { iso17021 } from '../kernel/citation.ts';
import type { Citation } from '../kernel/decider.ts';
import type { PlainDate } from '../kernel/schema.ts';
import { firstSurveillanceLimit, restoreLimit, suspensionLimit } from './certification.guards.ts';
import { type Certification, isExpired } from './certification.state.ts';

export type Due = {
  readonly code: string;
  readonly text: string;
  readonly due: PlainDate;
  readonly because: Citation;
  readonly overdue: boolean;
};

/** The status that people read: a phase past its expiry reads expired. */
export function statusOn(
  state: Certification,
  on: PlainDate,
): 'open' | 'valid' | 'suspended' | 'expired' | 'withdrawn' | 'refused' {
  if (state.phase === 'withdrawn' || state.phase === 'refused') return state.phase;
  if (state.phase === 'open' || state.phase === 'none') return 'open';
  if (isExpired(state, on)) return 'expired';
  return state.phase === 'suspended' ? 'suspended' : 'valid';
}

/** All deadlines that stand open on this day, the nearest first. */
export function dueList(state: Certification, on: PlainDate): readonly Due[] {
  const { cycle } = state;
  const status = statusOn(state, on);
  if (!cycle || status === 'withdrawn' || status === 'refused' || status === 'open') return [];
  const rows: Omit<Due, 'overdue'>[] = [];
  if (status === 'expired') {
    rows.push({
      code: 'restore',
      text: 'Restoring is possible until',
      due: restoreLimit(cycle.expiresOn),
      because: iso17021('9.6.3.2.5'),
    });
    return dated(rows, on);
  }
  const limit = nextSurveillance(state, cycle);
  if (limit) rows.push(limit);
  rows.push({
    code: 'recertification',
    text: 'Recertification decided by',
    due: cycle.expiresOn,
    because: iso17021('9.6.3.2.3'),
  });
  if (state.suspendedOn) {
    rows.push({
      code: 'suspension-end',
      text: 'Suspension normally ends by',
      due: suspensionLimit(state.suspendedOn),
      because: iso17021('9.6.5.4'),
    });
  }
  return dated(rows, on);
}

/** The surveillance that is still to come in this cycle; none in the year of recertification. */
function nextSurveillance(
  state: Certification,
  cycle: NonNullable<Certification['cycle']>,
): Omit<Due, 'overdue'> | undefined {
  const done = state.surveillances.length;
  if (done === 0 && state.cycles === 1) {
    return {
      code: 'surveillance-1',
      text: 'First surveillance by',
      due: firstSurveillanceLimit(cycle.decidedOn),
      because: iso17021('9.1.3.3'),
    };
  }
  if (done >= 2) return undefined;
  const year = Number(addMonths(cycle.decidedOn, 12 * (done + 1)).slice(0, 4));
  const due = `${year}-12-31`;
  if (due >= cycle.expiresOn) return undefined;
  return {
    code: `surveillance-${done + 1}`,
    text: `Surveillance of ${year} by`,
    due,
    because: iso17021('9.1.3.3'),
  };
}

const dated = (rows: readonly Omit<Due, 'overdue'>[], on: PlainDate): readonly Due[] =>
  rows.map(row => ({ ...row, overdue: on > row.due })).sort((a, b) => (a.due < b.due ? -1 : 1));
