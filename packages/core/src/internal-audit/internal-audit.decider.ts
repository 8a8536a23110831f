/** An internal audit: planned with an auditor who does not audit his own work, conducted with evidence, completed. */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';

export const RESULT_GRADES = ['conform', 'minor', 'major', 'opportunity'] as const;
export type ResultGrade = (typeof RESULT_GRADES)[number];

export type Result = {
  readonly id: Id;
  readonly requirement: RequirementRef;
  readonly grade: ResultGrade;
  readonly statement: string;
  readonly evidence: string;
  readonly on: PlainDate;
};

export type InternalAudit = {
  readonly phase: 'none' | 'planned' | 'conducting' | 'completed';
  readonly title: string;
  readonly scope: readonly RequirementRef[];
  readonly auditor: Id;
  readonly plannedOn: PlainDate;
  readonly results: readonly Result[];
  readonly conclusion: string;
  readonly completedOn: PlainDate | null;
};

type By = { by: Id; on: PlainDate };
type Plan = {
  title: string;
  scope: readonly RequirementRef[];
  auditor: Id;
  plannedOn: PlainDate;
};
type PlanFacts = {
  /** Whether the auditor holds the permission to conduct internal audits here. */
  auditorMayAudit: boolean;
  /** Requirements of the scope that the auditor owns. */
  owned: readonly RequirementRef[];
};
export type InternalAuditCommand =
  | ({ type: 'Plan' } & Plan & PlanFacts & By)
  | ({ type: 'Replan' } & Plan & PlanFacts & By)
  | ({
      type: 'Record';
      result: Id;
      requirement: RequirementRef;
      grade: ResultGrade;
      statement: string;
      evidence: string;
      owned: boolean;
    } & By)
  | ({ type: 'Complete'; conclusion: string } & By);

type Of<T extends InternalAuditCommand['type']> = Extract<InternalAuditCommand, { type: T }>;
export type InternalAuditEvent =
  | ({ type: 'InternalAuditPlanned' } & Plan & By)
  | ({ type: 'InternalAuditReplanned' } & Plan & By)
  | (Omit<Of<'Record'>, 'type' | 'owned'> & { type: 'AuditResultRecorded' })
  | (Omit<Of<'Complete'>, 'type'> & { type: 'InternalAuditCompleted' });

const name = (ref: RequirementRef): string => `${ref.edition}:${ref.key}`;

export const PLAN_GUARDS: readonly Guard<InternalAudit, Plan & PlanFacts>[] = [
  { refused: 'not-an-internal-auditor', because: [iso9001('9.2.2 c')], when: (_, c) => !c.auditorMayAudit },
  {
    refused: 'auditor-owns-what-is-audited',
    because: [iso9001('9.2.2 c')],
    when: (_, c) => c.owned.length > 0,
    facts: (_, c) => ({ requirements: c.owned.map(one => one.key) }),
  },
];

export const RECORD_GUARDS: readonly Guard<InternalAudit, Of<'Record'>>[] = [
  { refused: 'not-the-appointed-auditor', because: [iso9001('9.2.2 c')], when: (s, c) => c.by !== s.auditor },
  { refused: 'auditor-owns-what-is-audited', because: [iso9001('9.2.2 c')], when: (_, c) => c.owned },
  {
    refused: 'requirement-not-in-the-audit',
    because: [iso9001('9.2.2 b')],
    when: (s, c) => !s.scope.some(one => name(one) === name(c.requirement)),
  },
];

/** Requirements of the scope that nobody looked at yet. */
export const withoutResult = (s: InternalAudit): readonly RequirementRef[] =>
  s.scope.filter(one => !s.results.some(result => name(result.requirement) === name(one)));

export const COMPLETE_GUARDS: readonly Guard<InternalAudit, Of<'Complete'>>[] = [
  { refused: 'not-the-appointed-auditor', because: [iso9001('9.2.2 c')], when: (s, c) => c.by !== s.auditor },
  {
    refused: 'requirements-without-result',
    because: [iso9001('9.2.2')],
    when: s => withoutResult(s).length > 0,
    facts: s => ({ requirements: withoutResult(s).map(one => one.key) }),
  },
  {
    refused: 'completed-before-the-last-result',
    because: [iso9001('9.2.2')],
    when: (s, c) => s.results.some(one => one.on > c.on),
  },
];

const EMPTY: InternalAudit = {
  phase: 'none',
  title: '',
  scope: [],
  auditor: '',
  plannedOn: '',
  results: [],
  conclusion: '',
  completedOn: null,
};

const planOf = ({ title, scope, auditor, plannedOn }: Plan): Plan => ({ title, scope, auditor, plannedOn });

export const internalAudit: Decider<InternalAudit, InternalAuditCommand, InternalAuditEvent> = {
  initial: EMPTY,
  decide(command, state) {
    const { by, on } = command;
    if (command.type === 'Plan') {
      if (state.phase !== 'none') return refuse('internal-audit-already-planned', [iso9001('9.2.2')]);
      const event = { type: 'InternalAuditPlanned', ...planOf(command), by, on } as const;
      return firstRefusal(PLAN_GUARDS, state, command) ?? [event];
    }
    if (state.phase === 'completed') return refuse('internal-audit-completed', [iso9001('9.2.2 f')]);
    switch (command.type) {
      case 'Replan': {
        if (state.results.length > 0) return refuse('internal-audit-already-begun', [iso9001('9.2.2')]);
        const event = { type: 'InternalAuditReplanned', ...planOf(command), by, on } as const;
        return firstRefusal(PLAN_GUARDS, state, command) ?? [event];
      }
      case 'Record': {
        const { owned: _, ...recorded } = command;
        return firstRefusal(RECORD_GUARDS, state, command) ?? [{ ...recorded, type: 'AuditResultRecorded' }];
      }
      case 'Complete':
        return (
          firstRefusal(COMPLETE_GUARDS, state, command) ?? [{ ...command, type: 'InternalAuditCompleted' }]
        );
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'InternalAuditPlanned':
      case 'InternalAuditReplanned':
        return { ...EMPTY, ...planOf(event), phase: 'planned' };
      case 'AuditResultRecorded': {
        const { result: id, requirement, grade, statement, evidence, on } = event;
        const results = [...state.results, { id, requirement, grade, statement, evidence, on }];
        return { ...state, phase: 'conducting', results };
      }
      case 'InternalAuditCompleted':
        return { ...state, phase: 'completed', conclusion: event.conclusion, completedOn: event.on };
    }
  },
};
