/** A nonconformity of one's own: correction, cause, corrective action, effectiveness, closing (ISO 9001, 10.2). */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';

export const NONCONFORMITY_SOURCES = [
  'internal-audit',
  'external-audit',
  'complaint',
  'process',
  'supplier',
  'incident',
] as const;
export type NonconformitySource = (typeof NONCONFORMITY_SOURCES)[number];

type By = { readonly by: Id; readonly on: PlainDate };
type Raised = {
  readonly source: NonconformitySource;
  readonly grade: 'major' | 'minor';
  readonly statement: string;
  readonly evidence: string;
  readonly requirement: RequirementRef | null;
  /** The internal audit that found it. */
  readonly audit: Id | null;
  readonly owner: Id | null;
  readonly dueOn: PlainDate | null;
};

export type Nonconformity = Raised & {
  readonly phase: 'none' | 'open' | 'corrected' | 'analysed' | 'planned' | 'done' | 'verified' | 'closed';
  readonly raisedBy: Id;
  readonly raisedOn: PlainDate;
  readonly correction: (By & { readonly what: string }) | null;
  /** The cause, and whether the same exists or could occur elsewhere. */
  readonly cause: (By & { readonly what: string; readonly elsewhere: string }) | null;
  readonly action: (By & { readonly what: string }) | null;
  readonly done: (By & { readonly what: string }) | null;
  readonly verification: (By & { readonly evidence: string; readonly effective: boolean }) | null;
  readonly closed: By | null;
  /** How often an action proved not effective and the work began again. */
  readonly rounds: number;
};

export type NonconformityCommand =
  | ({ type: 'Raise' } & Raised & By)
  | ({ type: 'Correct'; what: string } & By)
  | ({ type: 'Analyse'; what: string; elsewhere: string } & By)
  | ({ type: 'PlanAction'; what: string; owner: Id | null; dueOn: PlainDate; ownerIsMember: boolean } & By)
  | ({ type: 'CompleteAction'; what: string } & By)
  | ({ type: 'Verify'; evidence: string; effective: boolean } & By)
  | ({ type: 'HandOver'; to: Id; toIsMember: boolean; why: string } & By)
  | ({ type: 'Close' } & By);

type Of<T extends NonconformityCommand['type']> = Extract<NonconformityCommand, { type: T }>;
export type NonconformityEvent =
  | (Omit<Of<'Raise'>, 'type'> & { type: 'NonconformityRaised' })
  | (Omit<Of<'Correct'>, 'type'> & { type: 'NonconformityCorrected' })
  | (Omit<Of<'Analyse'>, 'type'> & { type: 'CauseAnalysed' })
  | (Omit<Of<'PlanAction'>, 'type' | 'ownerIsMember'> & { type: 'ActionPlanned' })
  | (Omit<Of<'CompleteAction'>, 'type'> & { type: 'ActionCompleted' })
  | (Omit<Of<'Verify'>, 'type'> & { type: 'EffectivenessReviewed' })
  | ({ type: 'NonconformityHandedOver'; from: Id | null; to: Id; why: string } & By)
  | ({ type: 'NonconformityClosed' } & By);

type Step = Exclude<NonconformityCommand, { type: 'Raise' }>;
type Steps = { readonly [T in Step['type']]: readonly Guard<Nonconformity, Of<T>>[] };

const clause = (part: string) => [iso9001(`10.2.1 ${part}`)];
const before = (day: PlainDate | undefined, c: { on: PlainDate }): boolean => day !== undefined && c.on < day;

/** What stands in the way of each step, in the order of the clause: react, find the cause, act, review. */
export const STEP_GUARDS: Steps = {
  Correct: [{ refused: 'already-corrected', because: clause('a'), when: s => s.correction !== null }],
  Analyse: [
    { refused: 'cause-before-correction', because: clause('a'), when: s => s.correction === null },
    { refused: 'action-already-completed', because: clause('b'), when: s => s.done !== null },
  ],
  PlanAction: [
    { refused: 'action-before-cause', because: clause('b'), when: s => s.cause === null },
    { refused: 'action-already-completed', because: clause('c'), when: s => s.done !== null },
    {
      refused: 'owner-not-a-member',
      because: [iso9001('5.3')],
      when: (_, c) => c.owner !== null && !c.ownerIsMember,
    },
  ],
  CompleteAction: [
    { refused: 'completion-before-action', because: clause('c'), when: s => s.action === null },
    { refused: 'action-already-completed', because: clause('c'), when: s => s.done !== null },
  ],
  Verify: [
    { refused: 'effectiveness-before-completion', because: clause('d'), when: s => s.done === null },
    { refused: 'already-verified', because: clause('d'), when: s => s.verification !== null },
    {
      refused: 'effectiveness-dated-before-completion',
      because: clause('d'),
      when: (s, c) => before(s.done?.on, c),
      facts: s => ({ completedOn: s.done?.on }),
    },
  ],
  HandOver: [
    { refused: 'already-theirs', because: [], when: (s, c) => s.owner === c.to },
    { refused: 'owner-not-a-member', because: [iso9001('5.3')], when: (_, c) => !c.toIsMember },
  ],
  Close: [
    { refused: 'close-before-effectiveness', because: clause('d'), when: s => s.verification === null },
  ],
};

const EMPTY: Nonconformity = {
  phase: 'none',
  source: 'process',
  grade: 'minor',
  statement: '',
  evidence: '',
  requirement: null,
  audit: null,
  owner: null,
  dueOn: null,
  raisedBy: '',
  raisedOn: '',
  correction: null,
  cause: null,
  action: null,
  done: null,
  verification: null,
  closed: null,
  rounds: 1,
};

export const nonconformity: Decider<Nonconformity, NonconformityCommand, NonconformityEvent> = {
  initial: EMPTY,
  decide(command, state) {
    if (command.type === 'Raise') {
      if (state.phase !== 'none') return refuse('nonconformity-already-raised', [iso9001('10.2.2')]);
      return [{ ...command, type: 'NonconformityRaised' }];
    }
    if (state.phase === 'closed') return refuse('nonconformity-closed', [iso9001('10.2.2')]);
    if (command.on < state.raisedOn)
      return refuse('dated-before-the-nonconformity', [iso9001('10.2.2')], { raisedOn: state.raisedOn });
    switch (command.type) {
      case 'Correct':
        return (
          firstRefusal(STEP_GUARDS.Correct, state, command) ?? [
            { ...command, type: 'NonconformityCorrected' },
          ]
        );
      case 'Analyse':
        return firstRefusal(STEP_GUARDS.Analyse, state, command) ?? [{ ...command, type: 'CauseAnalysed' }];
      case 'PlanAction': {
        const { ownerIsMember: _, ...planned } = command;
        return (
          firstRefusal(STEP_GUARDS.PlanAction, state, command) ?? [{ ...planned, type: 'ActionPlanned' }]
        );
      }
      case 'CompleteAction':
        return (
          firstRefusal(STEP_GUARDS.CompleteAction, state, command) ?? [
            { ...command, type: 'ActionCompleted' },
          ]
        );
      case 'Verify':
        return (
          firstRefusal(STEP_GUARDS.Verify, state, command) ?? [{ ...command, type: 'EffectivenessReviewed' }]
        );
      case 'HandOver': {
        const { to, why, by, on } = command;
        const event = { type: 'NonconformityHandedOver', from: state.owner, to, why, by, on } as const;
        return firstRefusal(STEP_GUARDS.HandOver, state, command) ?? [event];
      }
      case 'Close':
        return (
          firstRefusal(STEP_GUARDS.Close, state, command) ?? [{ ...command, type: 'NonconformityClosed' }]
        );
    }
  },
  evolve(state, event) {
    const { by, on } = event;
    switch (event.type) {
      case 'NonconformityRaised': {
        const { type: _, by: __, on: ___, ...raised } = event;
        return { ...EMPTY, ...raised, phase: 'open', raisedBy: by, raisedOn: on };
      }
      case 'NonconformityCorrected':
        return { ...state, phase: 'corrected', correction: { what: event.what, by, on } };
      case 'CauseAnalysed': {
        const { what, elsewhere } = event;
        return { ...state, phase: 'analysed', cause: { what, elsewhere, by, on }, action: null };
      }
      case 'ActionPlanned': {
        const { what, dueOn } = event;
        return {
          ...state,
          phase: 'planned',
          action: { what, by, on },
          dueOn,
          owner: event.owner ?? state.owner,
        };
      }
      case 'ActionCompleted':
        return { ...state, phase: 'done', done: { what: event.what, by, on } };
      case 'EffectivenessReviewed': {
        const { evidence, effective } = event;
        if (effective) return { ...state, phase: 'verified', verification: { evidence, effective, by, on } };
        // What did not work is taken up again from the cause; the events keep the first attempt.
        const again = { cause: null, action: null, done: null, rounds: state.rounds + 1 };
        return { ...state, ...again, phase: 'corrected' };
      }
      case 'NonconformityHandedOver':
        return { ...state, owner: event.to };
      case 'NonconformityClosed':
        return { ...state, phase: 'closed', closed: { by, on } };
    }
  },
};

/** The step that comes next, for whoever has to take it. */
export const nextStep = (phase: Nonconformity['phase']): Exclude<Step['type'], 'HandOver'> | null => {
  const steps: Partial<Record<Nonconformity['phase'], Exclude<Step['type'], 'HandOver'>>> = {
    open: 'Correct',
    corrected: 'Analyse',
    analysed: 'PlanAction',
    planned: 'CompleteAction',
    done: 'Verify',
    verified: 'Close',
  };
  return steps[phase] ?? null;
};
