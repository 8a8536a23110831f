/** A list of people that was taken over in one run, and the undoing of that run for whoever has not come in yet. */
import { type Decider, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

type By = { readonly by: Id; readonly on: PlainDate };

/** What became of a row: an invitation, or a person without e-mail. */
export type TakenRow = { readonly row: number; readonly invitation: Id | null; readonly person: Id | null };

export type PeopleList = {
  readonly phase: 'none' | 'taken' | 'undone';
  readonly rows: readonly TakenRow[];
  readonly taken: By;
  /** Rows that stayed, because their people had come in. */
  readonly kept: readonly number[];
  readonly undone: By | null;
};

export type PeopleListCommand =
  | ({ type: 'Take'; rows: readonly TakenRow[] } & By)
  | ({ type: 'Undo'; cameIn: readonly number[] } & By);
export type PeopleListEvent =
  | ({ type: 'PeopleListTaken'; rows: readonly TakenRow[] } & By)
  | ({ type: 'PeopleListUndone'; kept: readonly number[] } & By);

export const peopleList: Decider<PeopleList, PeopleListCommand, PeopleListEvent> = {
  initial: { phase: 'none', rows: [], taken: { by: '', on: '' }, kept: [], undone: null },
  decide(command, state) {
    const { by, on } = command;
    if (command.type === 'Take') {
      if (state.phase === 'taken') return refuse('people-list-taken-before', [], { on: state.taken.on });
      if (command.rows.length === 0) return refuse('people-list-empty');
      return [{ type: 'PeopleListTaken', rows: command.rows, by, on }];
    }
    if (state.phase !== 'taken') return refuse('people-list-undone-before', [], { on: state.undone?.on });
    const kept = state.rows.map(one => one.row).filter(row => command.cameIn.includes(row));
    if (kept.length === state.rows.length) return refuse('people-list-all-came-in', [], { rows: kept });
    return [{ type: 'PeopleListUndone', kept, by, on }];
  },
  evolve(state, event) {
    const { by, on } = event;
    return event.type === 'PeopleListTaken'
      ? { phase: 'taken', rows: event.rows, taken: { by, on }, kept: [], undone: null }
      : { ...state, phase: 'undone', kept: event.kept, undone: { by, on } };
  },
};
