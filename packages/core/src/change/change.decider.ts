/** A change at the client: reported, then assessed by the body (ISO/IEC 17021-1, 8.5.3). */
import { addDays } from '@certwright/rules/calendar-date';
import type { Site } from '../application/content.ts';
import { isBareTick } from '../application/review-points.table.ts';
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import { type Said, withoutSource } from '../kernel/said.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { bearsOnTime, type ChangeKind } from './change-kind.table.ts';

type By = { readonly by: Id; readonly on: PlainDate };

export type Assessment = By & {
  readonly conclusion: string;
  /** Whether the audit time is determined again. */
  readonly timeAgain: boolean;
  /** Whether a special audit is needed before the next planned one. */
  readonly specialAudit: boolean;
  /** Audits ahead that the change touches. */
  readonly audits: readonly Id[];
};

export type Reported = {
  readonly engagement: Id;
  readonly kinds: readonly ChangeKind[];
  readonly what: string;
  readonly changesOn: PlainDate;
  /** All sites as they are from then on; null where they stay. */
  readonly sites: readonly Site[] | null;
  readonly said: Said;
};

export type ClientChange = {
  readonly phase: 'none' | 'reported' | 'assessed';
  readonly report: (Reported & By) | null;
  readonly assessment: Assessment | null;
};

export type Report = By & { type: 'Report'; report: Reported };
export type Assess = Assessment & { type: 'Assess' };
export type ChangeCommand = Report | Assess;
export type ChangeEvent =
  | (Omit<Report, 'type'> & { type: 'ClientChangeReported' })
  | (Omit<Assess, 'type'> & { type: 'ClientChangeAssessed' });

export const ASSESS_GUARDS: readonly Guard<ClientChange, Assess>[] = [
  { refused: 'change-already-assessed', because: [iso17021('8.5.3')], when: s => s.phase !== 'reported' },
  {
    refused: 'change-without-conclusion',
    because: [iso17021('8.5.3')],
    when: (_, c) => isBareTick(c.conclusion),
  },
  {
    refused: 'change-of-sites-keeps-time',
    because: [iso17021('9.1.4'), iso17021('8.5.3')],
    when: (s, c) => !c.timeAgain && s.report !== null && s.report.sites !== null,
  },
];

const EMPTY: ClientChange = { phase: 'none', report: null, assessment: null };

export const clientChange: Decider<ClientChange, ChangeCommand, ChangeEvent> = {
  initial: EMPTY,
  decide(command, state) {
    const { by, on } = command;
    if (command.type === 'Report') {
      const { report } = command;
      if (state.phase !== 'none') return refuse('change-already-reported', [iso17021('8.5.3')]);
      if (report.kinds.length === 0) return refuse('change-without-kind', [iso17021('8.5.3')]);
      if (withoutSource(report.said)) return refuse('taken-down-without-source', [iso17021('8.5.3')]);
      return [{ type: 'ClientChangeReported', report, by, on }];
    }
    const refusal = firstRefusal(ASSESS_GUARDS, state, command);
    if (refusal) return refusal;
    const { type: _, ...assessment } = command;
    return [{ type: 'ClientChangeAssessed', ...assessment }];
  },
  evolve(state, event) {
    if (event.type === 'ClientChangeReported')
      return { phase: 'reported', report: { ...event.report, by: event.by, on: event.on }, assessment: null };
    const { type: _, ...assessment } = event;
    return { ...state, phase: 'assessed', assessment };
  },
};

/** Whether an assessment would be expected to determine the time again. */
export const asksForTime = ({ kinds, sites }: Pick<Reported, 'kinds' | 'sites'>): boolean =>
  sites !== null || bearsOnTime(kinds);

/** A change that was reported later than the body asks is recorded with its true days and marked; null when it came in time. */
export function lateReport(
  { changesOn, on }: Pick<Reported & By, 'changesOn' | 'on'>,
  days: number,
): PlainDate | null {
  const due = addDays(changesOn, days);
  return on > due ? due : null;
}
