/** One audit of a certification body: planned, staffed, performed in its stages, reported (ISO/IEC 17021-1, 9.2 to 9.4). */
import { addMonths } from '@certwright/rules/calendar-date';
import { USUAL_DEADLINES } from '../body/deadline.table.ts';
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Need } from '../qualification/able.ts';
import type { Announcement, Audit, AuditKind, TeamException, TeamMember, Visit } from './audit.state.ts';
import {
  AGREE_GUARDS,
  type AgreeDates,
  type Limit,
  membersMoved,
  MOVE_GUARDS,
  type MoveAudit,
  PLAN_GUARDS,
} from './dates.guards.ts';
import { type AppointTeam, notAble, notComplete, TEAM_GUARDS } from './team.guards.ts';

export type AuditCommand =
  | {
      type: 'Plan';
      by: Id;
      on: PlainDate;
      kind: AuditKind;
      engagement: Id;
      certifications: Audit['certifications'];
      from: PlainDate;
      to: PlainDate;
      days: number;
      needs?: readonly Need[];
      announcement?: Announcement | undefined;
      limits?: readonly Limit[];
      schemeWithout?: readonly string[];
      takenOver?: Id;
    }
  | { type: 'UndoTakeOver'; by: Id; on: PlainDate }
  | MoveAudit
  | AgreeDates
  | AppointTeam
  | ({ type: 'PerformStage1'; by: Id; on: PlainDate; conclusion: string; ready: boolean } & Visit)
  | ({
      type: 'PerformVisit';
      by: Id;
      on: PlainDate;
      conclusion: string;
      shortfallReason: string;
      /** What the body chose: stage 2 begins at most so many months after stage 1; absent: the usual. */
      stage2WithinMonths?: number;
    } & Visit)
  | {
      type: 'Report';
      by: Id;
      on: PlainDate;
      conclusion: string;
      recommended: boolean;
      /** Nonconformities recorded in this audit that carry no evidence yet. */
      withoutEvidence: number;
    };

type Of<T extends AuditCommand['type']> = Extract<AuditCommand, { type: T }>;
export type AuditEvent =
  | (Omit<Of<'Plan'>, 'type' | 'limits' | 'schemeWithout'> & { type: 'AuditPlanned' })
  | {
      type: 'AuditMoved';
      by: Id;
      on: PlainDate;
      from: PlainDate;
      to: PlainDate;
      reason: string;
      members: readonly TeamMember[];
      exceptions?: readonly TeamException[];
    }
  | (Omit<AgreeDates, 'type'> & { type: 'AuditDatesAgreed' })
  | {
      type: 'TeamAppointed';
      by: Id;
      on: PlainDate;
      members: readonly TeamMember[];
      exceptions?: readonly TeamException[];
      care?: string;
    }
  | (Omit<Of<'PerformStage1'>, 'type'> & { type: 'Stage1Performed' })
  | (Omit<Of<'PerformVisit'>, 'type' | 'stage2WithinMonths'> & { type: 'VisitPerformed' })
  | (Omit<Of<'Report'>, 'type' | 'withoutEvidence'> & { type: 'AuditReported' })
  | { type: 'AuditTakeOverUndone'; by: Id; on: PlainDate };

/** The last day on which stage 2 of an initial audit begins, while stage 1 stands and the visit is to come. */
export const stage2By = (
  { kind, stage1, visit }: Audit,
  months: number = USUAL_DEADLINES.stage2WithinMonths,
): PlainDate | undefined =>
  kind === 'initial' && stage1 && !visit ? addMonths(stage1.to, months) : undefined;

export const VISIT_GUARDS: readonly Guard<Audit, Of<'PerformVisit'>>[] = [
  {
    refused: 'stage2-before-stage1',
    because: [iso17021('9.3.1.1')],
    when: (s, c) => s.kind === 'initial' && (s.stage1 === undefined || c.from <= s.stage1.to),
    facts: s => ({ stage1: s.stage1?.to ?? null }),
  },
  {
    refused: 'client-not-ready-for-stage2',
    because: [iso17021('9.3.1.2.4')],
    when: s => s.kind === 'initial' && s.stage1?.ready === false,
  },
  {
    refused: 'stage2-too-long-after-stage1',
    because: [iso17021('9.3.1.2.4')],
    when: (s, c) => c.from > (stage2By(s, c.stage2WithinMonths) ?? c.from),
    facts: (s, { stage2WithinMonths: months = USUAL_DEADLINES.stage2WithinMonths }) => ({
      limit: stage2By(s, months),
      months,
    }),
  },
  {
    refused: 'audit-without-team',
    because: [iso17021('9.2.2.1')],
    when: s => s.team.length === 0,
  },
  {
    refused: 'shortfall-without-reason',
    because: [iso17021('9.1.4')],
    when: (s, c) => c.days + (s.stage1?.days ?? 0) < s.plannedDays && c.shortfallReason.trim() === '',
    facts: (s, c) => ({ planned: s.plannedDays, actual: c.days + (s.stage1?.days ?? 0) }),
  },
];

const notMember = (s: Audit, c: { by: Id }) => !s.team.some(m => m.person === c.by);

export const REPORT_GUARDS: readonly Guard<Audit, Of<'Report'>>[] = [
  { refused: 'report-before-visit', because: [iso17021('9.4.8')], when: s => s.visit === undefined },
  { refused: 'report-already-issued', because: [iso17021('9.4.8')], when: s => s.phase === 'reported' },
  {
    refused: 'report-dated-before-visit',
    because: [iso17021('9.4.8')],
    when: (s, c) => c.on < (s.visit?.to ?? ''),
  },
  { refused: 'reporter-not-on-team', because: [iso17021('9.4.8.1')], when: notMember },
];

const spentIn = ({ spent }: Pick<Visit, 'spent'>): Pick<Visit, 'spent'> => (spent ? { spent } : {});

/** Time by auditor and day: of auditors of the team, on days of the visit, adding up to the time that is claimed. */
export const SPENT_GUARDS: readonly Guard<Audit, Visit>[] = [
  {
    refused: 'time-of-no-auditor',
    because: [iso17021('9.1.4.2')],
    when: (s, c) =>
      (c.spent ?? []).some(
        one => !s.team.some(m => m.person === one.person && (m.role === 'lead' || m.role === 'auditor')),
      ),
  },
  {
    refused: 'time-outside-the-visit',
    because: [iso17021('9.1.4.3')],
    when: (_, c) => (c.spent ?? []).some(one => one.on < c.from || one.on > c.to),
  },
  {
    refused: 'time-does-not-add-up',
    because: [iso17021('9.1.4.3')],
    when: (_, c) => c.spent !== undefined && Math.abs(sumOf(c.spent) - c.days) > 0.001,
    facts: (_, c) => ({ days: c.days, sum: sumOf(c.spent ?? []) }),
  },
];
const sumOf = (spent: NonNullable<Visit['spent']>): number =>
  Math.round(spent.reduce((sum, one) => sum + one.days, 0) * 1000) / 1000;

const EMPTY: Audit = {
  phase: 'none',
  kind: 'initial',
  engagement: '',
  certifications: [],
  plannedFrom: '',
  plannedTo: '',
  plannedDays: 0,
  team: [],
};

export const audit: Decider<Audit, AuditCommand, AuditEvent> = {
  initial: EMPTY,
  decide(command, state) {
    if (command.type === 'Plan') {
      if (state.phase !== 'none') return refuse('audit-already-planned', [iso17021('9.2.3')]);
      if (command.to < command.from) return refuse('visit-ends-before-it-begins', [iso17021('9.2.3')]);
      const { limits: _, schemeWithout: __, ...planned } = command;
      return firstRefusal(PLAN_GUARDS, state, command) ?? [{ ...planned, type: 'AuditPlanned' }];
    }
    if (state.phase === 'none') return refuse('audit-not-planned', [iso17021('9.2.3')]);
    switch (command.type) {
      case 'UndoTakeOver':
        return state.takenOver !== undefined && state.phase === 'planned'
          ? [{ type: 'AuditTakeOverUndone', by: command.by, on: command.on }]
          : refuse('take-over-built-on');
      case 'AppointTeam': {
        const { by, on, members, exceptions = [], unable = [], lacking = [], care = '' } = command;
        const kept = { ...(exceptions.length > 0 ? { exceptions } : {}), ...(care === '' ? {} : { care }) };
        return (
          firstRefusal(TEAM_GUARDS, state, command) ??
          notAble(unable, exceptions) ??
          notComplete(lacking) ?? [{ type: 'TeamAppointed', by, on, members, ...kept }]
        );
      }
      case 'MoveAudit': {
        const { by, on, from, to, reason, unable = [], exceptions = state.exceptions ?? [] } = command;
        const members = membersMoved(state, from, to);
        const moved = { type: 'AuditMoved', by, on, from, to, reason, members } as const;
        return (
          firstRefusal(MOVE_GUARDS, state, command) ??
          notAble(unable, exceptions) ?? [exceptions.length > 0 ? { ...moved, exceptions } : moved]
        );
      }
      case 'AgreeDates': {
        const { type: _, ...agreed } = command;
        return firstRefusal(AGREE_GUARDS, state, command) ?? [{ type: 'AuditDatesAgreed', ...agreed }];
      }
      case 'PerformStage1':
        if (state.kind !== 'initial' && state.kind !== 'recertification') {
          return refuse('no-stage1-in-this-audit', [iso17021('9.3.1.1')]);
        }
        // What changed or waited too long since asks for a stage 1 that is repeated: a later one takes its place.
        if (state.visit || (state.stage1 && command.from <= state.stage1.to))
          return refuse('stage1-already-performed', [iso17021('9.3.1.2')]);
        if (notMember(state, command)) return refuse('audit-without-team', [iso17021('9.2.2.1')]);
        if (command.to < command.from) return refuse('visit-ends-before-it-begins', [iso17021('9.3.1.2')]);
        return firstRefusal(SPENT_GUARDS, state, command) ?? [{ ...command, type: 'Stage1Performed' }];
      case 'PerformVisit': {
        const { stage2WithinMonths: _, ...performed } = command;
        if (state.visit) return refuse('visit-already-performed', [iso17021('9.4')]);
        if (command.to < command.from) return refuse('visit-ends-before-it-begins', [iso17021('9.4')]);
        return (
          firstRefusal(VISIT_GUARDS, state, command) ??
          firstRefusal(SPENT_GUARDS, state, command) ?? [{ ...performed, type: 'VisitPerformed' }]
        );
      }
      case 'Report': {
        const { withoutEvidence, ...report } = command;
        if (withoutEvidence > 0) {
          return refuse('finding-without-evidence', [iso17021('9.4.5.3')], { findings: withoutEvidence });
        }
        return firstRefusal(REPORT_GUARDS, state, command) ?? [{ ...report, type: 'AuditReported' }];
      }
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'AuditPlanned':
        return {
          ...EMPTY,
          phase: 'planned',
          kind: event.kind,
          engagement: event.engagement,
          certifications: event.certifications,
          plannedFrom: event.from,
          plannedTo: event.to,
          plannedDays: event.days,
          ...(event.needs ? { needs: event.needs } : {}),
          ...(event.takenOver === undefined ? {} : { takenOver: event.takenOver }),
          ...(event.announcement ? { announcement: event.announcement } : {}),
        };
      case 'AuditTakeOverUndone':
        return { ...state, phase: 'undone' };
      case 'AuditMoved': {
        // What was agreed were other days.
        const { agreed: _, ...rest } = state;
        const { from, to, members, exceptions } = event;
        const kept = exceptions ? { exceptions } : {};
        return { ...rest, plannedFrom: from, plannedTo: to, team: members, ...kept };
      }
      case 'AuditDatesAgreed': {
        const { type: _, ...agreed } = event;
        return { ...state, agreed };
      }
      case 'TeamAppointed':
        return {
          ...state,
          phase: state.phase === 'planned' ? 'staffed' : state.phase,
          team: event.members,
          ...(event.exceptions || state.exceptions ? { exceptions: event.exceptions ?? [] } : {}),
          ...(event.care === undefined ? {} : { care: event.care }),
        };
      case 'Stage1Performed': {
        const { from, to, days, conclusion, ready } = event;
        const stage1 = { from, to, days, conclusion, ready, ...spentIn(event) };
        return { ...state, phase: 'stage1-done', stage1 };
      }
      case 'VisitPerformed': {
        const { from, to, days, conclusion, shortfallReason } = event;
        const visit = { from, to, days, conclusion, shortfallReason, ...spentIn(event) };
        return { ...state, phase: 'visited', visit };
      }
      case 'AuditReported': {
        const { by, on, conclusion, recommended } = event;
        return { ...state, phase: 'reported', report: { by, on, conclusion, recommended } };
      }
    }
  },
};
