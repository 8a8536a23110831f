/** A task: made, revised, handed over, done or dropped, taken up again; one with a rhythm is followed by the next. */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { PlainDate } from '../kernel/schema.ts';
import type { Recurrence, Rhythm } from './recurrence.ts';
import type { Of, Task, TaskCommand, TaskContent, TaskEvent } from './task.state.ts';

/** Who answers for what is assigned and known (ISO 9001, 5.3). */
const ROLES = [iso9001('5.3')];

type Timed = { readonly rhythm: Rhythm | null; readonly dueOn: PlainDate | null };

export const CONTENT_GUARDS: readonly Guard<Task, Timed>[] = [
  {
    refused: 'task-repeats-without-day',
    because: [],
    when: (_, c) => c.rhythm !== null && c.dueOn === null,
  },
];

export const MAKE_GUARDS: readonly Guard<Task, Of<'Make'>>[] = [
  {
    refused: 'task-of-another',
    because: ROLES,
    when: (_, c) => c.owner !== c.by && !c.assigns,
  },
  { refused: 'owner-not-a-member', because: ROLES, when: (_, c) => !c.ownerIsMember },
  ...CONTENT_GUARDS,
];

type Standing = { readonly by: string; readonly owns: boolean; readonly assigns: boolean };

/** The owner, who made it, and who may assign tasks deal with one; nobody else. */
export const STANDING_GUARDS: readonly Guard<Task, Standing>[] = [
  {
    refused: 'task-of-another',
    because: ROLES,
    when: (s, c) => !c.owns && c.by !== s.made.by && !c.assigns,
  },
];

export const HAND_OVER_GUARDS: readonly Guard<Task, Of<'HandOver'>>[] = [
  { refused: 'task-already-theirs', because: [], when: (s, c) => s.owner === c.to },
  // It may always go back to whoever gave it.
  {
    refused: 'task-not-assigned',
    because: ROLES,
    when: (s, c) => !c.assigns && c.to !== s.made.by && c.to !== c.by,
  },
  { refused: 'owner-not-a-member', because: ROLES, when: (_, c) => !c.toIsMember },
];

export const NO_TASK: Task = {
  phase: 'none',
  what: '',
  notes: '',
  dueOn: null,
  about: null,
  owner: '',
  recurrence: null,
  made: { by: '', on: '' },
  follows: null,
  followedBy: null,
  done: null,
  dropped: null,
  handedOver: [],
  reopened: [],
};

const contentOf = ({ what, notes, dueOn, about }: TaskContent): TaskContent => ({
  what,
  notes,
  dueOn,
  about,
});

const counted = ({ rhythm, dueOn }: Timed): Recurrence | null =>
  rhythm === null || dueOn === null ? null : { ...rhythm, from: dueOn };

/** A rhythm that is left as it was goes on from the day that it was counted from. */
function revised(state: Task, { rhythm, dueOn }: Timed): Recurrence | null {
  const before = state.recurrence;
  const same = before && rhythm && before.every === rhythm.every && before.unit === rhythm.unit;
  return same && dueOn === state.dueOn ? before : counted({ rhythm, dueOn });
}

export const task: Decider<Task, TaskCommand, TaskEvent> = {
  initial: NO_TASK,
  decide(command, state) {
    const { by, on } = command;
    if (command.type === 'Make') {
      const { owner } = command;
      const made = { ...contentOf(command), owner, recurrence: counted(command), follows: null, by, on };
      return firstRefusal(MAKE_GUARDS, state, command) ?? [{ type: 'TaskMade', ...made }];
    }
    if (command.type === 'Follow') {
      const { owner, recurrence, follows } = command;
      return [{ type: 'TaskMade', ...contentOf(command), owner, recurrence, follows, by, on }];
    }
    const stranger = firstRefusal(STANDING_GUARDS, state, command);
    if (stranger) return stranger;
    if (command.type === 'Reopen')
      return state.phase === 'open'
        ? refuse('task-open')
        : [{ type: 'TaskReopened', why: command.why, by, on }];
    if (state.phase !== 'open') return refuse('task-not-open', [], { phase: state.phase });
    switch (command.type) {
      case 'Revise': {
        const said = { ...contentOf(command), recurrence: revised(state, command), by, on };
        return firstRefusal(CONTENT_GUARDS, state, command) ?? [{ type: 'TaskRevised', ...said }];
      }
      case 'Complete': {
        // One that was taken up again has its follower already.
        const next = state.recurrence === null || state.followedBy !== null ? null : command.next;
        return [{ type: 'TaskCompleted', what: command.what, next, by, on }];
      }
      case 'Drop':
        return [{ type: 'TaskDropped', why: command.why, by, on }];
      case 'HandOver': {
        const { to, why } = command;
        const event = { type: 'TaskHandedOver', from: state.owner, to, why, by, on } as const;
        return firstRefusal(HAND_OVER_GUARDS, state, command) ?? [event];
      }
    }
  },
  evolve(state, event) {
    const { by, on } = event;
    switch (event.type) {
      case 'TaskMade': {
        const { owner, recurrence, follows } = event;
        return {
          ...NO_TASK,
          ...contentOf(event),
          phase: 'open',
          owner,
          recurrence,
          follows,
          made: { by, on },
        };
      }
      case 'TaskRevised':
        return { ...state, ...contentOf(event), recurrence: event.recurrence };
      case 'TaskCompleted': {
        const followedBy = event.next ?? state.followedBy;
        return { ...state, phase: 'done', done: { by, on, what: event.what }, followedBy };
      }
      case 'TaskDropped':
        return { ...state, phase: 'dropped', dropped: { by, on, why: event.why } };
      case 'TaskReopened': {
        const reopened = [...state.reopened, { by, on, why: event.why }];
        return { ...state, phase: 'open', done: null, dropped: null, reopened };
      }
      case 'TaskHandedOver': {
        const { from, to, why } = event;
        return { ...state, owner: to, handedOver: [...state.handedOver, { by, on, from, to, why }] };
      }
    }
  },
};
