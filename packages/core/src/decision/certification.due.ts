/** What a certification has to do next and by when: derived from its state on a day, never scheduled. */
import { yearOf } from '@certwright/rules/calendar-date';
import { type Deadlines, USUAL_DEADLINES } from '../body/deadline.table.ts';
import { iso17021 } from '../kernel/citation.ts';
import type { Citation } from '../kernel/decider.ts';
import type { PlainDate } from '../kernel/schema.ts';
import { restoreLimit, suspensionLimit } from './certification.guards.ts';
import { type Certification, isExpired } from './certification.state.ts';
import { surveillancesToCome } from './surveillance.ts';

export type Due = {
  readonly code: string;
  readonly text: string;
  readonly due: PlainDate;
  /** The last day by the rule, where the body's own comes before it. */
  readonly byRule?: PlainDate;
  readonly because: Citation;
  readonly overdue: boolean;
};

/** The status that people read: a phase past its expiry reads expired. */
export function statusOn(
  state: Certification,
  on: PlainDate,
): 'open' | 'valid' | 'suspended' | 'expired' | 'withdrawn' | 'refused' {
  if (state.phase === 'withdrawn' || state.phase === 'refused') return state.phase;
  if (state.phase === 'open' || state.phase === 'none' || state.phase === 'undone') return 'open';
  if (isExpired(state, on)) return 'expired';
  return state.phase === 'suspended' ? 'suspended' : 'valid';
}

/** All deadlines that stand open on this day, the nearest first. */
export function dueList(
  state: Certification,
  on: PlainDate,
  times: Deadlines = USUAL_DEADLINES,
): readonly Due[] {
  const { cycle } = state;
  const status = statusOn(state, on);
  if (!cycle || status === 'withdrawn' || status === 'refused' || status === 'open') return [];
  const rows: Omit<Due, 'overdue'>[] = [];
  if (status === 'expired') {
    // A body may choose to restore nothing.
    if (times.restorationMonths > 0)
      rows.push({
        code: 'restore',
        text: 'Restoring is possible until',
        ...within(restoreLimit(cycle.expiresOn, times), restoreLimit(cycle.expiresOn)),
        because: iso17021('9.6.3.2.5'),
      });
    return dated(rows, on);
  }
  const limit = nextSurveillance(state, times);
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
      ...within(suspensionLimit(state.suspendedOn, times), suspensionLimit(state.suspendedOn)),
      because: iso17021('9.6.5.4'),
    });
  }
  return dated(rows, on);
}

/** The day by the rule is said too where the body's own comes before it. */
const within = (due: PlainDate, byRule: PlainDate): Pick<Due, 'due' | 'byRule'> =>
  due < byRule ? { due, byRule } : { due };

/** The surveillance that is still to come in this cycle; none in the year of recertification. */
function nextSurveillance(state: Certification, times: Deadlines): Omit<Due, 'overdue'> | undefined {
  const [next] = surveillancesToCome(state, times);
  if (!next) return undefined;
  const first = next.nth === 1 && state.cycles === 1;
  return {
    code: `surveillance-${next.nth}`,
    text: first ? 'First surveillance by' : `Surveillance of ${yearOf(next.limit)} by`,
    ...within(next.limit, next.byRule ?? next.limit),
    because: iso17021('9.1.3.3'),
  };
}

const dated = (rows: readonly Omit<Due, 'overdue'>[], on: PlainDate): readonly Due[] =>
  rows.map(row => ({ ...row, overdue: on > row.due })).sort((a, b) => (a.due < b.due ? -1 : 1));
