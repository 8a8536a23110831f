/** Somebody of a body is away on some days: nobody plans an audit for him then. No reason of health is kept. */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export const ABSENCE_KINDS = ['leave', 'training', 'other-work', 'away'] as const;
type Content = {
  readonly person: Id;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly kind: (typeof ABSENCE_KINDS)[number];
};
export type Absence =
  | { readonly phase: 'none' }
  | (Content & { readonly phase: 'recorded' | 'cancelled'; readonly by: Id; readonly on: PlainDate });
export type RecordedAbsence = Exclude<Absence, { phase: 'none' }>;

type Said = { readonly by: Id; readonly on: PlainDate };
export type RecordAbsence = { type: 'Record' } & Content & Said & { readonly plans: boolean };
export type CancelAbsence = { type: 'Cancel'; readonly plans: boolean } & Said;
export type AbsenceEvent =
  | ({ type: 'AbsenceRecorded' } & Content & Said)
  | ({ type: 'AbsenceCancelled' } & Said);

export const RECORD_ABSENCE_GUARDS: readonly Guard<Absence, RecordAbsence>[] = [
  { refused: 'period-ends-before-it-begins', because: [iso17021('9.2.2')], when: (_, c) => c.to < c.from },
  {
    refused: 'absence-of-somebody-else',
    because: [iso17021('9.2.2')],
    when: (_, c) => !c.plans && c.person !== c.by,
  },
];
export const CANCEL_ABSENCE_GUARDS: readonly Guard<Absence, CancelAbsence>[] = [
  {
    refused: 'absence-already-cancelled',
    because: [iso17021('9.2.2')],
    when: s => s.phase !== 'recorded',
  },
  {
    refused: 'absence-of-somebody-else',
    because: [iso17021('9.2.2')],
    when: (s, c) => !c.plans && s.phase !== 'none' && s.person !== c.by,
  },
];

export const absence: Decider<Absence, RecordAbsence | CancelAbsence, AbsenceEvent> = {
  initial: { phase: 'none' },
  decide(command, state) {
    const { by, on } = command;
    if (command.type === 'Cancel')
      return firstRefusal(CANCEL_ABSENCE_GUARDS, state, command) ?? [{ type: 'AbsenceCancelled', by, on }];
    if (state.phase !== 'none') return refuse('absence-already-cancelled', [iso17021('9.2.2')]);
    const { person, from, to, kind } = command;
    return (
      firstRefusal(RECORD_ABSENCE_GUARDS, state, command) ?? [
        { type: 'AbsenceRecorded', person, from, to, kind, by, on },
      ]
    );
  },
  evolve(state, event) {
    if (event.type === 'AbsenceRecorded') {
      const { type: _, ...content } = event;
      return { ...content, phase: 'recorded' };
    }
    return state.phase === 'none' ? state : { ...state, phase: 'cancelled', by: event.by, on: event.on };
  },
};
