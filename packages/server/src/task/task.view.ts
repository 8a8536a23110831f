/** A task as it is answered. */
import { aboutPath } from '@certwright/core/task/about-path';
import type { TaskView } from '@certwright/core/task/task.schema';
import type { Task } from '@certwright/core/task/task.state';
import type { z } from 'zod';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';

type Standing = { readonly owns: boolean; readonly assigns: boolean };

export async function taskView(
  act: Act,
  { id, version, state }: Kept<Task>,
  { owns, assigns }: Standing,
): Promise<z.input<typeof TaskView>> {
  const person = await naming(act, [
    state.owner,
    state.made.by,
    state.done?.by,
    state.dropped?.by,
    ...state.handedOver.flatMap(one => [one.by, one.from, one.to]),
    ...state.reopened.map(one => one.by),
  ]);
  const named = <T extends { readonly by: string }>(one: T) => ({ ...one, by: person(one.by) });
  const { phase, what, notes, dueOn, about, recurrence, follows, followedBy } = state;
  return {
    id,
    version,
    phase: phase === 'none' ? 'open' : phase,
    what,
    notes,
    owner: person(state.owner),
    dueOn,
    overdue: phase === 'open' && dueOn !== null && dueOn < act.today,
    about: about && { kind: about.kind, label: about.label, path: aboutPath(about) },
    rhythm: recurrence && { every: recurrence.every, unit: recurrence.unit },
    made: named(state.made),
    follows,
    followedBy,
    done: state.done && named(state.done),
    dropped: state.dropped && named(state.dropped),
    handedOver: state.handedOver.map(one => ({
      ...named(one),
      from: person(one.from),
      to: person(one.to),
    })),
    reopened: state.reopened.map(named),
    yours: owns || assigns || state.made.by === act.person,
    mayHandOver: assigns,
  };
}
