/** An assessment as it stands, and the events that made it. */
import type { Relationship } from '@certwright/standards/exchange/mapping';
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';
import type { Confidence, Maturity } from './maturity.table.ts';

export const ASSESSED_STATES = ['not-started', 'partly', 'in-place', 'effective', 'not-applicable'] as const;
export type AssessedState = (typeof ASSESSED_STATES)[number];

/** Where an answer was taken over from, as it stood there. */
export type TakenFrom = RequirementRef & {
  readonly state: AssessedState;
  readonly by: Id | null;
  readonly on: PlainDate;
  /** How the source stands to this requirement. */
  readonly kind: Relationship;
  /** Who relates the two: `library`, or the name of what the organization brought. */
  readonly says: string;
};

/** A proposal that nobody wants to see again while its source stays as it was. */
export type Declined = RequirementRef & {
  readonly state: AssessedState;
  readonly maturity: Maturity | null;
  readonly on: PlainDate;
};

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
  // Absent from what was assessed before there was such a thing, so that replaying old events gives the old rows.
  readonly maturity?: Maturity | null;
  readonly confidence?: Confidence | null;
  readonly takenFrom?: TakenFrom;
  readonly declined?: readonly Declined[];
};

type Place = { readonly edition: string; readonly key: string };
type By = { readonly by: Id; readonly on: PlainDate };
type Assigned = { readonly owner: Id | null; readonly dueOn: PlainDate | null };

export type RequirementAssessed = { readonly type: 'RequirementAssessed' } & Place &
  Assigned &
  By & {
    readonly state: AssessedState;
    readonly note: string;
    readonly strengths: string;
    readonly gaps: string;
    readonly justification: string;
    readonly maturity?: Maturity | null;
    readonly confidence?: Confidence | null;
    readonly takenFrom?: TakenFrom;
  };

export type AssessmentEvent =
  | RequirementAssessed
  | ({ readonly type: 'RequirementAssigned' } & Place & Assigned & By)
  | ({ readonly type: 'ProposalDeclined'; readonly declined: Declined } & Place & By);

export const NOT_ASSESSED: Assessment = {
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

/** Members that an event of before does not have stay away. */
const kept = ({ maturity, confidence, takenFrom }: RequirementAssessed) => ({
  ...(maturity === undefined ? {} : { maturity }),
  ...(confidence === undefined ? {} : { confidence }),
  ...(takenFrom === undefined ? {} : { takenFrom }),
});

export function evolve(state: Assessment, event: AssessmentEvent): Assessment {
  const { edition, key } = event;
  if (event.type === 'ProposalDeclined') {
    const { declined } = event;
    const others = (state.declined ?? []).filter(
      one => one.edition !== declined.edition || one.key !== declined.key,
    );
    return { ...state, edition, key, declined: [...others, declined] };
  }
  const { owner, dueOn } = event;
  if (event.type === 'RequirementAssigned') return { ...state, edition, key, owner, dueOn };
  const { state: phase, note, strengths, gaps, justification, by, on } = event;
  const said = { phase, note, strengths, gaps, justification, assessedOn: on, assessedBy: by };
  const declined = state.declined === undefined ? {} : { declined: state.declined };
  return { edition, key, owner, dueOn, ...said, ...kept(event), ...declined };
}
