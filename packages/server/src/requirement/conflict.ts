/** Two people assess one requirement: they take turns, and the second is told what the first changed, field by field. */
import { type Assessment, evolve, NOT_ASSESSED } from '@certwright/core/requirement/assessment.state';
import { SAID_FIELDS } from '@certwright/core/requirement/merge';
import type { Act } from '../platform/events/act.ts';
import { historyOf } from '../platform/events/history.store.ts';
import { Stale, type StaleChange } from '../platform/events/outcome.ts';
import { assessmentId } from './assess.ts';
import { assessmentTurn } from './requirement.store.ts';

type Place = { readonly edition: string; readonly key: string };
type Entry = Awaited<ReturnType<typeof historyOf>>[number];

const foldedTo = (events: readonly Entry[], version: number): Assessment =>
  events
    .filter(one => one.version <= version)
    .reduce((state, { type, data }) => evolve(state, { ...data, type } as never), NOT_ASSESSED);

/** What changed between the version that the caller had read and the one that stands. */
async function changesSince(
  act: Act,
  place: Place,
  { yours, current }: Stale,
): Promise<readonly StaleChange[]> {
  const stream = `assessment:${assessmentId(act, place.edition, place.key)}`;
  const events = (await historyOf(act, stream)).toReversed();
  // Of a longer history the beginning is not read: then the state that stands is all that can be said.
  if (events[0]?.version !== 1) return [];
  const [was, now] = [foldedTo(events, yours ?? 0), foldedTo(events, current)];
  return SAID_FIELDS.flatMap(field => {
    const [before, after] = [was[field] ?? null, now[field] ?? null];
    return before === after ? [] : [{ field: field === 'phase' ? 'state' : field, was: before, now: after }];
  });
}

/** @throws Stale with what changed, and whatever `work` throws */
export async function inTurn<T>(act: Act, place: Place, work: () => Promise<T>): Promise<T> {
  await assessmentTurn(act.tx, assessmentId(act, place.edition, place.key));
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Stale) || error.state === undefined) throw error;
    throw new Stale(error.yours, error.current, error.state, await changesSince(act, place, error));
  }
}
