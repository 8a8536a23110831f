/** One audit of a certification body: planned, staffed, performed in its stages, reported (ISO/IEC 17021-1, 9.2 to 9.4). */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export const AUDIT_KINDS = ['initial', 'surveillance', 'recertification', 'special', 'transfer'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];
export const TEAM_ROLES = ['lead', 'auditor', 'expert', 'observer'] as const;
export type TeamMember = { readonly person: Id; readonly role: (typeof TEAM_ROLES)[number] };
export type Visit = { readonly from: PlainDate; readonly to: PlainDate; readonly days: number };

export type Audit = {
  readonly phase: 'none' | 'planned' | 'staffed' | 'stage1-done' | 'visited' | 'reported';
  readonly kind: AuditKind;
  readonly engagement: Id;
  readonly certifications: readonly { readonly id: Id; readonly edition: string }[];
  readonly plannedFrom: PlainDate;
  readonly plannedTo: PlainDate;
  readonly plannedDays: number;
  readonly team: readonly TeamMember[];
  readonly stage1?: Visit & { readonly conclusion: string; readonly ready: boolean };
  readonly visit?: Visit & { readonly conclusion: string; readonly shortfallReason: string };
  readonly report?: {
    readonly by: Id;
    readonly on: PlainDate;
    readonly conclusion: string;
    readonly recommended: boolean;
  };
};

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
    }
  | {
      type: 'AppointTeam';
      by: Id;
      on: PlainDate;
      members: readonly TeamMember[];
      /** Members who consulted the client or audited internally for it within two years, with the last day. */
      conflicts: readonly { readonly person: Id; readonly until: PlainDate }[];
    }
  | ({ type: 'PerformStage1'; by: Id; on: PlainDate; conclusion: string; ready: boolean } & Visit)
  | ({ type: 'PerformVisit'; by: Id; on: PlainDate; conclusion: string; shortfallReason: string } & Visit)
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
  | (Omit<Of<'Plan'>, 'type'> & { type: 'AuditPlanned' })
  | { type: 'TeamAppointed'; by: Id; on: PlainDate; members: readonly TeamMember[] }
  | (Omit<Of<'PerformStage1'>, 'type'> & { type: 'Stage1Performed' })
  | (Omit<Of<'PerformVisit'>, 'type'> & { type: 'VisitPerformed' })
  | (Omit<Of<'Report'>, 'type' | 'withoutEvidence'> & { type: 'AuditReported' });

export const TEAM_GUARDS: readonly Guard<Audit, Of<'AppointTeam'>>[] = [
  {
    refused: 'team-of-a-closed-audit',
    because: [iso17021('9.2.2')],
    when: s => s.phase === 'visited' || s.phase === 'reported',
  },
  {
    refused: 'team-without-leader',
    because: [iso17021('9.2.2.1')],
    when: (_, c) => c.members.filter(m => m.role === 'lead').length !== 1,
  },
  {
    refused: 'member-consulted-the-client',
    because: [iso17021('5.2.10')],
    when: (_, c) => conflicted(c).length > 0,
    facts: (_, c) => ({ conflicts: conflicted(c) }),
  },
];

const conflicted = (c: Of<'AppointTeam'>) =>
  c.conflicts.filter(x => c.members.some(m => m.person === x.person));

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
      return [{ ...command, type: 'AuditPlanned' }];
    }
    if (state.phase === 'none') return refuse('audit-not-planned', [iso17021('9.2.3')]);
    switch (command.type) {
      case 'AppointTeam': {
        const { by, on, members } = command;
        return firstRefusal(TEAM_GUARDS, state, command) ?? [{ type: 'TeamAppointed', by, on, members }];
      }
      case 'PerformStage1':
        if (state.kind !== 'initial' && state.kind !== 'recertification') {
          return refuse('no-stage1-in-this-audit', [iso17021('9.3.1.1')]);
        }
        if (state.stage1 || state.visit) return refuse('stage1-already-performed', [iso17021('9.3.1.2')]);
        if (notMember(state, command)) return refuse('audit-without-team', [iso17021('9.2.2.1')]);
        if (command.to < command.from) return refuse('visit-ends-before-it-begins', [iso17021('9.3.1.2')]);
        return [{ ...command, type: 'Stage1Performed' }];
      case 'PerformVisit':
        if (state.visit) return refuse('visit-already-performed', [iso17021('9.4')]);
        if (command.to < command.from) return refuse('visit-ends-before-it-begins', [iso17021('9.4')]);
        return firstRefusal(VISIT_GUARDS, state, command) ?? [{ ...command, type: 'VisitPerformed' }];
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
        };
      case 'TeamAppointed':
        return { ...state, phase: state.phase === 'planned' ? 'staffed' : state.phase, team: event.members };
      case 'Stage1Performed': {
        const { from, to, days, conclusion, ready } = event;
        return { ...state, phase: 'stage1-done', stage1: { from, to, days, conclusion, ready } };
      }
      case 'VisitPerformed': {
        const { from, to, days, conclusion, shortfallReason } = event;
        return { ...state, phase: 'visited', visit: { from, to, days, conclusion, shortfallReason } };
      }
      case 'AuditReported': {
        const { by, on, conclusion, recommended } = event;
        return { ...state, phase: 'reported', report: { by, on, conclusion, recommended } };
      }
    }
  },
};
