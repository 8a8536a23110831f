/** Lifecycles as they were at the end of a day, folded from their events up to then. */
import type { Act } from './act.ts';
import type { Aggregate } from './aggregate.ts';
import type { Kept } from './kept.ts';
import { type Cut, eventsUpTo } from './past.store.ts';
import type { Replayable } from './rebuild.ts';

/** A day of the past, as it was known on that day or as it is known now. */
export type Moment = Cut;

export type Past = {
  /** The records of a lifecycle that had begun, the one that was changed last first. */
  of<S, C, E extends { type: string }>(aggregate: Aggregate<S, C, E>): readonly Kept<S>[];
};

type LifecycleOf<S> = Pick<Replayable, 'table'> & {
  readonly decider: { readonly initial: S; evolve(state: never, event: never): unknown };
};
type Reads = Pick<Act, 'tx' | 'org'>;

/**
 * One read for all of them. What an event dated back tells belongs to the day on which it was recorded when the past
 * is asked as known then, and to the day that it stands for when it is asked as known now.
 */
export async function pastOf(act: Reads, aggregates: readonly Replayable[], moment: Moment): Promise<Past> {
  const deciders = new Map(aggregates.map(one => [one.table as string, one.decider]));
  const events = await eventsUpTo(act.tx, act.org, { tables: aggregates.map(one => one.table) }, moment);
  const kept = new Map<string, Map<string, Kept<unknown>>>();
  for (const { pos, stream, version, type, data } of events) {
    const [table = '', id = ''] = stream.split(':');
    const decider = deciders.get(table);
    if (!decider) continue;
    const rows = kept.get(table) ?? new Map<string, Kept<unknown>>();
    kept.set(table, rows);
    const before = rows.get(id)?.state ?? decider.initial;
    rows.set(id, { id, version, pos, state: decider.evolve(before as never, { ...data, type } as never) });
  }
  const ordered = new Map(
    [...kept].map(([table, rows]) => [table, [...rows.values()].toSorted((a, b) => b.pos - a.pos)]),
  );
  return {
    of: <S, C, E extends { type: string }>({ table }: Aggregate<S, C, E>) =>
      (ordered.get(table) ?? []) as readonly Kept<S>[],
  };
}

/** One record at the end of a day; undefined when it had not begun. */
export async function recordOn<S>(
  act: Reads,
  { table, decider }: LifecycleOf<S>,
  id: string,
  moment: Moment,
): Promise<Kept<S> | undefined> {
  const events = await eventsUpTo(act.tx, act.org, { stream: `${table}:${id}` }, moment);
  const last = events.at(-1);
  if (!last) return undefined;
  let state = decider.initial;
  for (const { type, data } of events)
    state = decider.evolve(state as never, { ...data, type } as never) as S;
  return { id, version: last.version, pos: last.pos, state };
}
