/** The client objects to a member of the team, and the body answers (ISO/IEC 17021-1, 9.2.3.5). */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

type Said = { readonly by: Id; readonly on: PlainDate; readonly reasons: string };
export type TeamObjection =
  | { readonly phase: 'none' }
  | (Said & {
      readonly phase: 'raised' | 'upheld' | 'rejected';
      readonly audit: Id;
      readonly engagement: Id;
      readonly person: Id;
      readonly answer: Said | null;
    });
export type RaisedObjection = Exclude<TeamObjection, { phase: 'none' }>;

export type Raise = {
  type: 'Raise';
  audit: Id;
  engagement: Id;
  person: Id;
  /** From the audit: is this person on its team, and is its visit over? */
  onTeam: boolean;
  visited: boolean;
  /** The client was told that such visits come without its objection to members. */
  unannounced?: boolean;
} & Said;
export type AnswerObjection = { type: 'Answer'; upheld: boolean } & Said;
export type ObjectionEvent =
  | ({ type: 'MemberObjectedTo'; audit: Id; engagement: Id; person: Id } & Said)
  | ({ type: 'ObjectionUpheld' | 'ObjectionRejected' } & Said);

export const RAISE_GUARDS: readonly Guard<TeamObjection, Raise>[] = [
  { refused: 'objection-already-made', because: [iso17021('9.2.3.5')], when: s => s.phase !== 'none' },
  { refused: 'not-on-the-team', because: [iso17021('9.2.3.5')], when: (_, c) => !c.onTeam },
  {
    refused: 'no-objection-in-this-audit',
    because: [iso17021('9.6.4.2')],
    when: (_, c) => c.unannounced === true,
  },
  {
    refused: 'objection-too-late',
    because: [iso17021('9.2.3.5'), iso17021('9.8')],
    when: (_, c) => c.visited,
  },
  {
    refused: 'objection-without-reasons',
    because: [iso17021('9.2.3.5')],
    when: (_, c) => c.reasons.trim() === '',
  },
];

export const ANSWER_GUARDS: readonly Guard<TeamObjection, AnswerObjection>[] = [
  { refused: 'nothing-objected', because: [iso17021('9.2.3.5')], when: s => s.phase === 'none' },
  { refused: 'objection-already-answered', because: [iso17021('9.2.3.5')], when: s => s.phase !== 'raised' },
];

export const teamObjection: Decider<TeamObjection, Raise | AnswerObjection, ObjectionEvent> = {
  initial: { phase: 'none' },
  decide(command, state) {
    const { by, on, reasons } = command;
    if (command.type === 'Raise') {
      const { audit, engagement, person } = command;
      return (
        firstRefusal(RAISE_GUARDS, state, command) ?? [
          { type: 'MemberObjectedTo', audit, engagement, person, by, on, reasons },
        ]
      );
    }
    const type = command.upheld ? 'ObjectionUpheld' : 'ObjectionRejected';
    if (state.phase === 'none') return refuse('nothing-objected', [iso17021('9.2.3.5')]);
    return firstRefusal(ANSWER_GUARDS, state, command) ?? [{ type, by, on, reasons }];
  },
  evolve(state, event) {
    const { by, on, reasons } = event;
    if (event.type === 'MemberObjectedTo') {
      const { audit, engagement, person } = event;
      return { phase: 'raised', audit, engagement, person, by, on, reasons, answer: null };
    }
    if (state.phase === 'none') return state;
    const phase = event.type === 'ObjectionUpheld' ? 'upheld' : 'rejected';
    return { ...state, phase, answer: { by, on, reasons } };
  },
};
