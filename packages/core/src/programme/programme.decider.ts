/** The audit programme over the certification cycle: initial audit, two surveillances, recertification (ISO/IEC 17021-1, 9.1.3). */
import { addMonths } from '@certwright/rules/calendar-date';
import type { AuditKind } from '../audit/audit.state.ts';
import { type Deadlines, USUAL_DEADLINES } from '../body/deadline.table.ts';
import { cycleEnd } from '../decision/certification.decider.ts';
import { EMPTY } from '../decision/certification.state.ts';
import { iso17021 } from '../kernel/citation.ts';
import { type Citation, type Decider, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { openWindows, type WindowCode } from '../planning/window.ts';

export type ProgrammedAudit = {
  readonly kind: AuditKind;
  readonly label: string;
  readonly from: PlainDate;
  readonly due: PlainDate;
  /** The last day by the rule, where the body's own comes before it. */
  readonly byRule?: PlainDate;
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
  /** The times that the body chose; absent: the usual ones. */
  times?: Deadlines;
};
export type ProgrammeEvent = {
  type: 'ProgrammeEstablished';
  by: Id;
  on: PlainDate;
  engagement: Id;
  decisionExpected: PlainDate;
  audits: readonly ProgrammedAudit[];
};

const LABELS: Readonly<Record<WindowCode, string>> = {
  'surveillance-1': 'First surveillance',
  'surveillance-2': 'Second surveillance',
  'surveillance-3': 'Third surveillance',
  recertification: 'Recertification',
};
const INITIAL_OPENS_MONTHS = 4;

/** The windows that rules and body leave open around a decision date: those that the certification will have. */
export function programmeFor(
  decisionOn: PlainDate,
  days: NonNullable<Establish['days']>,
  times: Deadlines = USUAL_DEADLINES,
): readonly ProgrammedAudit[] {
  const cycle = { decidedOn: decisionOn, effectiveOn: decisionOn, expiresOn: cycleEnd(decisionOn) };
  const windows = openWindows({ ...EMPTY, phase: 'certified', cycles: 1, cycle }, times);
  return [
    {
      kind: 'initial',
      label: 'Initial audit, stage 1 and stage 2',
      from: addMonths(decisionOn, -INITIAL_OPENS_MONTHS),
      due: decisionOn,
      days: days.initial,
      because: iso17021('9.3.1'),
    },
    ...windows.map(
      ({ code, kind, from, limit, because, byRule }): ProgrammedAudit => ({
        kind,
        label: LABELS[code],
        from,
        due: limit,
        ...(byRule === undefined ? {} : { byRule }),
        days: kind === 'recertification' ? days.recertification : days.surveillance,
        because: kind === 'recertification' ? iso17021('9.6.3.2') : because,
      }),
    ),
  ];
}

export const programme: Decider<Programme, Establish, ProgrammeEvent> = {
  initial: { phase: 'none', engagement: '', decisionExpected: '', audits: [], revision: 0 },
  decide(command) {
    const { by, on, engagement, decisionOn, days } = command;
    if (!days) return refuse('programme-without-audit-time', [iso17021('9.1.3.4'), iso17021('9.1.4')]);
    if (command.reopened) return refuse('audit-time-reopened', [iso17021('9.1.4'), iso17021('8.5.3')]);
    const audits = programmeFor(decisionOn, days, command.times);
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
