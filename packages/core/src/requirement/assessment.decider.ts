/** What an organization says about one requirement of one edition: state, maturity, owner, due date, and why. */
import { iso9001 } from '../kernel/citation.ts';
import { type Citation, type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import {
  type Assessment,
  type AssessmentEvent,
  type AssessedState,
  type Declined,
  evolve,
  NOT_ASSESSED,
  type TakenFrom,
} from './assessment.state.ts';
import type { Confidence, Maturity } from './maturity.table.ts';

export {
  ASSESSED_STATES,
  type AssessedState,
  type Assessment,
  type AssessmentEvent,
} from './assessment.state.ts';

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
      /** Left out: as it was; null: not said. */
      maturity?: Maturity | null | undefined;
      confidence?: Confidence | null | undefined;
      takenFrom?: TakenFrom | undefined;
      /** What the edition says about leaving this requirement out. */
      exclusion: { readonly allowed: boolean; readonly control: boolean; readonly rule: Citation };
    } & Place &
      Assigned &
      By)
  | ({ type: 'Assign' } & Place & Assigned & By)
  | ({ type: 'DeclineProposal'; declined: Declined } & Place & By);

type Of<T extends AssessmentCommand['type']> = Extract<AssessmentCommand, { type: T }>;

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

/** What does not apply has no maturity. */
function rated({ state: said, maturity, confidence }: Of<'Assess'>, state: Assessment) {
  const grade = maturity === undefined ? (state.maturity ?? null) : maturity;
  return {
    maturity: said === 'not-applicable' ? null : grade,
    confidence: confidence === undefined ? (state.confidence ?? null) : confidence,
  };
}

function assessed(command: Of<'Assess'>, state: Assessment): AssessmentEvent {
  const { type: _, exclusion: __, ownerIsMember: ___, takenFrom, ...said } = command;
  const from = takenFrom === undefined ? {} : { takenFrom };
  return { ...said, ...rated(command, state), ...from, type: 'RequirementAssessed' };
}

export const assessment: Decider<Assessment, AssessmentCommand, AssessmentEvent> = {
  initial: NOT_ASSESSED,
  decide(command, state) {
    if (command.type === 'DeclineProposal') return [{ ...command, type: 'ProposalDeclined' }];
    if (command.type === 'Assign') {
      const { type: _, ownerIsMember: __, ...assigned } = command;
      return firstRefusal(OWNER_GUARDS, state, command) ?? [{ ...assigned, type: 'RequirementAssigned' }];
    }
    const refused = firstRefusal(EXCLUSION_GUARDS, state, command);
    if (refused) return { ...refused, because: [command.exclusion.rule] };
    return firstRefusal(OWNER_GUARDS, state, command) ?? [assessed(command, state)];
  },
  evolve,
};
