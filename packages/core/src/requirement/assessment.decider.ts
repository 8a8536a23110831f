/** What an organization says about one requirement of one edition: state, owner, due date, and why. */
import { iso9001 } from '../kernel/citation.ts';
import { type Citation, type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export const ASSESSED_STATES = ['not-started', 'partly', 'in-place', 'effective', 'not-applicable'] as const;
export type AssessedState = (typeof ASSESSED_STATES)[number];

export type Assessment = {
  readonly phase: AssessedState;
  readonly edition: string;
  readonly key: string;
  readonly note: string;
  readonly strengths: string;
  readonly gaps: string;
  readonly justification: string;
  readonly owner: Id | null;
  readonly dueOn: PlainDate | null;
  readonly assessedOn: PlainDate | null;
  readonly assessedBy: Id | null;
};

type Place = { edition: string; key: string };
type Assigned = {
  owner: Id | null;
  dueOn: PlainDate | null;
  /** Whether the owner is a member of the organization. */
  ownerIsMember: boolean;
};
type By = { by: Id; on: PlainDate };

export type AssessmentCommand =
  | ({
      type: 'Assess';
      state: AssessedState;
      note: string;
      strengths: string;
      gaps: string;
      justification: string;
      /** What the edition says about leaving this requirement out. */
      exclusion: { readonly allowed: boolean; readonly control: boolean; readonly rule: Citation };
    } & Place &
      Assigned &
      By)
  | ({ type: 'Assign' } & Place & Assigned & By);

type Of<T extends AssessmentCommand['type']> = Extract<AssessmentCommand, { type: T }>;
export type AssessmentEvent =
  | (Omit<Of<'Assess'>, 'type' | 'exclusion' | 'ownerIsMember'> & { type: 'RequirementAssessed' })
  | (Omit<Of<'Assign'>, 'type' | 'ownerIsMember'> & { type: 'RequirementAssigned' });

/** These cite the rule that the command carries, because each standard has its own. */
export const EXCLUSION_GUARDS: readonly Guard<Assessment, Of<'Assess'>>[] = [
  {
    refused: 'requirement-cannot-be-excluded',
    because: [],
    when: (_, c) => c.state === 'not-applicable' && !c.exclusion.allowed,
    facts: (_, c) => ({ key: c.key }),
  },
  {
    refused: 'applicability-decided-in-statement',
    because: [],
    when: (_, c) => c.state === 'not-applicable' && c.exclusion.control,
    facts: (_, c) => ({ key: c.key }),
  },
  {
    refused: 'exclusion-without-justification',
    because: [],
    when: (_, c) => c.state === 'not-applicable' && c.justification.trim() === '',
    facts: (_, c) => ({ key: c.key }),
  },
];

export const OWNER_GUARDS: readonly Guard<Assessment, Assigned>[] = [
  {
    refused: 'owner-not-a-member',
    because: [iso9001('5.3')],
    when: (_, c) => c.owner !== null && !c.ownerIsMember,
  },
];

const NOTHING: Assessment = {
  phase: 'not-started',
  edition: '',
  key: '',
  note: '',
  strengths: '',
  gaps: '',
  justification: '',
  owner: null,
  dueOn: null,
  assessedOn: null,
  assessedBy: null,
};

export const assessment: Decider<Assessment, AssessmentCommand, AssessmentEvent> = {
  initial: NOTHING,
  decide(command, state) {
    if (command.type === 'Assign') {
      const { type: _, ownerIsMember: __, ...assigned } = command;
      return firstRefusal(OWNER_GUARDS, state, command) ?? [{ ...assigned, type: 'RequirementAssigned' }];
    }
    const refused = firstRefusal(EXCLUSION_GUARDS, state, command);
    if (refused) return { ...refused, because: [command.exclusion.rule] };
    const { type: _, exclusion: __, ownerIsMember: ___, ...assessed } = command;
    return firstRefusal(OWNER_GUARDS, state, command) ?? [{ ...assessed, type: 'RequirementAssessed' }];
  },
  evolve(state, event) {
    const { edition, key, owner, dueOn } = event;
    if (event.type === 'RequirementAssigned') return { ...state, edition, key, owner, dueOn };
    const { state: phase, note, strengths, gaps, justification, by, on } = event;
    const said = { phase, note, strengths, gaps, justification, assessedOn: on, assessedBy: by };
    return { edition, key, owner, dueOn, ...said };
  },
};
