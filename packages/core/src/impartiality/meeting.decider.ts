/** A meeting of the mechanism: its papers, the threats it looked at, its conclusions, and actions until they are done (ISO/IEC 17021-1, 5.2). */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

type By = { readonly by: Id; readonly on: PlainDate };
export type MeetingAction = {
  readonly id: Id;
  readonly what: string;
  readonly owner: Id | null;
  readonly dueOn: PlainDate;
  readonly done: (By & { readonly result: string }) | null;
};
export type MeetingContent = {
  readonly heldOn: PlainDate;
  readonly attended: readonly Id[];
  readonly papers: readonly { readonly title: string; readonly file: Id | null }[];
  readonly threats: readonly Id[];
  readonly conclusions: string;
};
export type Meeting =
  | { readonly phase: 'none' }
  | (MeetingContent & {
      readonly phase: 'held';
      readonly actions: readonly MeetingAction[];
      readonly by: Id;
    });

type Planned = Omit<MeetingAction, 'done'>;
export type MeetingCommand =
  | ({
      type: 'Hold';
      actions: readonly Planned[];
      /** How many of those who attended sit in the mechanism. */
      members: number;
    } & MeetingContent &
      By)
  | ({ type: 'CompleteAction'; action: Id; result: string } & By);
type Of<T extends MeetingCommand['type']> = Extract<MeetingCommand, { type: T }>;
export type MeetingEvent =
  | ({ type: 'ImpartialityMeetingHeld'; actions: readonly Planned[] } & MeetingContent & By)
  | ({ type: 'MeetingActionCompleted'; action: Id; result: string } & By);

const find = (s: Meeting, id: Id): MeetingAction | undefined =>
  s.phase === 'held' ? s.actions.find(one => one.id === id) : undefined;

export const MEETING_GUARDS = {
  Hold: [
    {
      refused: 'meeting-without-members',
      because: [iso17021('5.2.3')],
      when: (_: Meeting, c: Of<'Hold'>) => c.members === 0,
    },
  ] as readonly Guard<Meeting, Of<'Hold'>>[],
  CompleteAction: [
    {
      refused: 'no-such-meeting-action',
      because: [iso17021('5.2.3')],
      when: (s: Meeting, c: Of<'CompleteAction'>) => !find(s, c.action),
    },
    {
      refused: 'meeting-action-done',
      because: [iso17021('5.2.3')],
      when: (s: Meeting, c: Of<'CompleteAction'>) => Boolean(find(s, c.action)?.done),
    },
  ] as readonly Guard<Meeting, Of<'CompleteAction'>>[],
} as const;

export const meeting: Decider<Meeting, MeetingCommand, MeetingEvent> = {
  initial: { phase: 'none' },
  decide(command, state) {
    if (command.type === 'CompleteAction')
      return (
        firstRefusal(MEETING_GUARDS.CompleteAction, state, command) ?? [
          { ...command, type: 'MeetingActionCompleted' },
        ]
      );
    const { members: _, ...held } = command;
    return (
      firstRefusal(MEETING_GUARDS.Hold, state, command) ?? [{ ...held, type: 'ImpartialityMeetingHeld' }]
    );
  },
  evolve(state, event) {
    if (event.type === 'ImpartialityMeetingHeld') {
      const { heldOn, attended, papers, threats, conclusions, by } = event;
      const actions = event.actions.map(one => ({ ...one, done: null }));
      return { phase: 'held', heldOn, attended, papers, threats, conclusions, actions, by };
    }
    if (state.phase === 'none') return state;
    const { by, on, result } = event;
    const done = (one: MeetingAction): MeetingAction =>
      one.id === event.action ? { ...one, done: { by, on, result } } : one;
    return { ...state, actions: state.actions.map(done) };
  },
};
