/** The audit programme over the certification cycle: initial audit, two surveillances, recertification (ISO/IEC 17021-1, 9.1.3). */
import { addMonths } from '@certwright/rules/calendar-date';
import type { AuditKind } from '../audit/audit.state.ts';
import { cycleEnd } from '../decision/certification.decider.ts';
import { firstSurveillanceLimit } from '../decision/certification.guards.ts';
import { iso17021 } from '../kernel/citation.ts';
import { type Citation, type Decider, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export type ProgrammedAudit = {
  readonly kind: AuditKind;
  readonly label: string;
  readonly from: PlainDate;
  readonly due: PlainDate;
  readonly days: number;
  readonly because: Citation;
};

export type Programme = {
  readonly phase: 'none' | 'established';
  readonly engagement: Id;
  readonly decisionExpected: PlainDate;
  readonly audits: readonly ProgrammedAudit[];
  readonly revision: number;
};

export type Establish = {
  type: 'Establish';
  by: Id;
  on: PlainDate;
  engagement: Id;
  /** The decision that starts the cycle: expected, or already made. */
  decisionOn: PlainDate;
  days:
    | { readonly initial: number; readonly surveillance: number; readonly recertification: number }
    | undefined;
  /** A change of the client made the days uncertain. */
  reopened?: boolean;
};
export type ProgrammeEvent = {
  type: 'ProgrammeEstablished';
  by: Id;
  on: PlainDate;
  engagement: Id;
  decisionExpected: PlainDate;
  audits: readonly ProgrammedAudit[];
};

/** The windows that the rules leave open around a decision date. */
export function programmeFor(
  decisionOn: PlainDate,
  days: NonNullable<Establish['days']>,
): readonly ProgrammedAudit[] {
  const expiry = cycleEnd(decisionOn);
  const secondYear = Number(decisionOn.slice(0, 4)) + 2;
  return [
    {
      kind: 'initial',
      label: 'Initial audit, stage 1 and stage 2',
      from: addMonths(decisionOn, -4),
      due: decisionOn,
      days: days.initial,
      because: iso17021('9.3.1'),
    },
    {
      kind: 'surveillance',
      label: 'First surveillance',
      from: addMonths(decisionOn, 9),
      due: firstSurveillanceLimit(decisionOn),
      days: days.surveillance,
      because: iso17021('9.1.3.3'),
    },
    {
      kind: 'surveillance',
      label: 'Second surveillance',
      from: addMonths(decisionOn, 21),
      due: `${secondYear}-12-31`,
      days: days.surveillance,
      because: iso17021('9.1.3.3'),
    },
    {
      kind: 'recertification',
      label: 'Recertification',
      from: addMonths(expiry, -6),
      due: expiry,
      days: days.recertification,
      because: iso17021('9.6.3.2'),
    },
  ];
}

export const programme: Decider<Programme, Establish, ProgrammeEvent> = {
  initial: { phase: 'none', engagement: '', decisionExpected: '', audits: [], revision: 0 },
  decide(command) {
    const { by, on, engagement, decisionOn, days } = command;
    if (!days) return refuse('programme-without-audit-time', [iso17021('9.1.3.4'), iso17021('9.1.4')]);
    if (command.reopened) return refuse('audit-time-reopened', [iso17021('9.1.4'), iso17021('8.5.3')]);
    const audits = programmeFor(decisionOn, days);
    return [{ type: 'ProgrammeEstablished', by, on, engagement, decisionExpected: decisionOn, audits }];
  },
  evolve: (state, event) => ({
    phase: 'established',
    engagement: event.engagement,
    decisionExpected: event.decisionExpected,
    audits: event.audits,
    revision: state.revision + 1,
  }),
};
