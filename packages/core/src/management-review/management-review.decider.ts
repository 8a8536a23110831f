/** A management review: held by top management, every input addressed, with decisions and actions (ISO 9001, 9.3). */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export type ReviewDecision = { readonly text: string };
export type ReviewAction = {
  readonly text: string;
  readonly owner: Id | null;
  readonly dueOn: PlainDate | null;
};
export type TrackedAction = ReviewAction & {
  readonly id: Id;
  readonly done: { readonly by: Id; readonly on: PlainDate; readonly what: string } | null;
};

export type ManagementReview = {
  readonly phase: 'none' | 'held';
  readonly heldOn: PlainDate;
  readonly recordedBy: Id;
  readonly participants: readonly Id[];
  /** What was said about each input, by the input's key. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly decisions: readonly ReviewDecision[];
  readonly actions: readonly TrackedAction[];
  readonly conclusion: string;
};

type By = { by: Id; on: PlainDate };
type Recorded = {
  participants: readonly Id[];
  inputs: Readonly<Record<string, string>>;
  decisions: readonly ReviewDecision[];
  actions: readonly (ReviewAction & { readonly id: Id })[];
  conclusion: string;
};
export type ManagementReviewCommand =
  | ({
      type: 'Record';
      /** Keys of the inputs that the adopted standards ask for. */
      required: readonly string[];
      /** Those of the participants who are top management here. */
      topManagement: readonly Id[];
      /** Participants and owners who are no members. */
      strangers: readonly Id[];
    } & Recorded &
      By)
  | ({ type: 'CompleteAction'; action: Id; what: string } & By)
  | ({ type: 'HandActionOver'; action: Id; to: Id; toIsMember: boolean; why: string } & By);

type Of<T extends ManagementReviewCommand['type']> = Extract<ManagementReviewCommand, { type: T }>;
export type ManagementReviewEvent =
  | ({ type: 'ManagementReviewHeld' } & Recorded & By)
  | (Omit<Of<'CompleteAction'>, 'type'> & { type: 'ReviewActionCompleted' })
  | ({ type: 'ReviewActionHandedOver'; action: Id; from: Id | null; to: Id; why: string } & By);

export const HAND_OVER_GUARDS: readonly Guard<TrackedAction, Of<'HandActionOver'>>[] = [
  { refused: 'already-theirs', because: [], when: (s, c) => s.owner === c.to },
  { refused: 'owner-not-a-member', because: [iso9001('5.3')], when: (_, c) => !c.toIsMember },
];

const missing = (c: Of<'Record'>): readonly string[] =>
  c.required.filter(key => (c.inputs[key] ?? '').trim() === '');

export const RECORD_GUARDS: readonly Guard<ManagementReview, Of<'Record'>>[] = [
  {
    refused: 'participant-not-a-member',
    because: [iso9001('9.3.1')],
    when: (_, c) => c.strangers.length > 0,
  },
  {
    refused: 'review-without-top-management',
    because: [iso9001('9.3.1')],
    when: (_, c) => c.topManagement.length === 0,
  },
  {
    refused: 'review-inputs-missing',
    because: [iso9001('9.3.2')],
    when: (_, c) => missing(c).length > 0,
    facts: (_, c) => ({ missing: missing(c) }),
  },
  {
    refused: 'review-without-outputs',
    because: [iso9001('9.3.3')],
    when: (_, c) => c.decisions.length + c.actions.length === 0,
  },
];

const EMPTY: ManagementReview = {
  phase: 'none',
  heldOn: '',
  recordedBy: '',
  participants: [],
  inputs: {},
  decisions: [],
  actions: [],
  conclusion: '',
};

export const managementReview: Decider<ManagementReview, ManagementReviewCommand, ManagementReviewEvent> = {
  initial: EMPTY,
  decide(command, state) {
    if (command.type === 'Record') {
      if (state.phase !== 'none') return refuse('review-already-recorded', [iso9001('9.3.3')]);
      const { required: _, topManagement: __, strangers: ___, ...recorded } = command;
      return firstRefusal(RECORD_GUARDS, state, command) ?? [{ ...recorded, type: 'ManagementReviewHeld' }];
    }
    const action = state.actions.find(one => one.id === command.action);
    if (!action) return refuse('no-such-review-action', [iso9001('9.3.3')]);
    if (action.done) return refuse('review-action-already-done', [iso9001('9.3.3')], { on: action.done.on });
    if (command.on < state.heldOn)
      return refuse('action-dated-before-review', [iso9001('9.3.3')], { heldOn: state.heldOn });
    if (command.type === 'HandActionOver') {
      const { to, why, by, on } = command;
      const event = { type: 'ReviewActionHandedOver', from: action.owner, to, why, by, on } as const;
      return firstRefusal(HAND_OVER_GUARDS, action, command) ?? [{ ...event, action: action.id }];
    }
    return [{ ...command, type: 'ReviewActionCompleted' }];
  },
  evolve(state, event) {
    if (event.type === 'ReviewActionCompleted') {
      const { by, on, what } = event;
      const actions = state.actions.map(one =>
        one.id === event.action ? { ...one, done: { by, on, what } } : one,
      );
      return { ...state, actions };
    }
    if (event.type === 'ReviewActionHandedOver') {
      const actions = state.actions.map(one => (one.id === event.action ? { ...one, owner: event.to } : one));
      return { ...state, actions };
    }
    const { participants, inputs, decisions, conclusion, by, on } = event;
    const actions = event.actions.map(one => ({ ...one, done: null }));
    return {
      phase: 'held',
      heldOn: on,
      recordedBy: by,
      participants,
      inputs,
      decisions,
      actions,
      conclusion,
    };
  },
};
