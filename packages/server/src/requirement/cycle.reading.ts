/** Where the organization stands, and what became of each requirement since a cycle was ended. */
import { refuse } from '@certwright/core/kernel/decider';
import type { AssessmentCycle } from '@certwright/core/requirement/cycle.decider';
import {
  changeCounts,
  compareCycles,
  CYCLE_CHANGES,
  type CycleChange,
  standingsOf,
} from '@certwright/core/requirement/cycle-comparison';
import type { ComparedView, ComparisonView } from '@certwright/core/requirement/cycle.schema';
import { assessableOf, nameOf } from '@certwright/core/requirement/edition-parts';
import { stateOfRequirement } from '@certwright/core/requirement/requirement-list';
import { designation, type Edition } from '@certwright/standards/edition';
import type { z } from 'zod';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import type { Moment } from '../platform/events/past.ts';
import { resolveEdition } from '../standard/resolve.ts';
import { cycleById } from './cycle.store.ts';
import { readKnown } from './known.ts';

type Reads = Pick<Act, 'tx' | 'org' | 'today'>;
type Side = Pick<AssessmentCycle, 'editions' | 'standings'>;

/** Every requirement of every adopted edition, now or at the end of a day. */
export async function standsNow(act: Reads, moment?: Moment): Promise<Side> {
  const { editions, known, today } = await readKnown(act, moment);
  const states = editions.flatMap(edition =>
    assessableOf(edition).map(one => stateOfRequirement(edition.id, one, known, today)),
  );
  return { editions: editions.map(one => one.id), standings: standingsOf(states) };
}

/** @throws NotFound */
export async function requireCycle(act: Reads, id: string): Promise<Kept<AssessmentCycle>> {
  const row = await cycleById(act.tx, act.org, id);
  if (!row) throw new NotFound('cycle of assessment');
  return row;
}

type Asked = {
  readonly id: string;
  readonly with?: string | undefined;
  readonly edition?: string | undefined;
  readonly change?: CycleChange | undefined;
};

async function sides(act: Reads, asked: Asked) {
  const before = await requireCycle(act, asked.id);
  if (asked.with === undefined)
    return { before, now: { id: null, title: 'Now', on: act.today, ...(await standsNow(act)) } };
  const other = await requireCycle(act, asked.with);
  if (other.state.on < before.state.on) throw new Refused(refuse('cycles-in-reverse', []));
  return { before, now: { id: other.id, ...other.state } };
}

/** The editions of both sides, also those that were dropped since. */
async function editionsOf(act: Reads, ids: readonly string[]): Promise<readonly Edition[]> {
  const all = await Promise.all([...new Set(ids)].map(id => resolveEdition(act, id)));
  return all.filter(one => one !== undefined);
}

/** @throws NotFound, Refused `cycles-in-reverse` */
export async function comparison(act: Reads, asked: Asked): Promise<z.infer<typeof ComparisonView>> {
  const { before, now } = await sides(act, asked);
  const editions = await editionsOf(act, [...now.editions, ...before.state.editions]);
  const places = editions.flatMap(edition =>
    assessableOf(edition).map(one => ({ edition: edition.id, key: one.key, title: one.title })),
  );
  const order = new Map(places.map((place, i) => [nameOf(place), i]));
  const titles = new Map(places.map(place => [nameOf(place), place.title]));
  const names = new Map(editions.map(one => [one.id, designation(one)]));
  const lines = compareCycles(before.state, now).toSorted(
    (a, b) => (order.get(nameOf(a)) ?? order.size) - (order.get(nameOf(b)) ?? order.size),
  );
  const counts = changeCounts(lines);
  const none = { new: 0, better: 0, worse: 0, changed: 0, gone: 0, unchanged: 0 };
  const total = { ...none };
  for (const one of lines) total[one.change] += 1;
  const shown = lines.filter(
    one =>
      (asked.edition === undefined || one.edition === asked.edition) &&
      (asked.change === undefined ? one.change !== 'unchanged' : one.change === asked.change),
  );
  return {
    before: { id: before.id, title: before.state.title, on: before.state.on },
    now: { id: now.id, title: now.title, on: now.on },
    editions: editions.map(({ id }) => ({
      id,
      name: names.get(id) ?? id,
      counts: { ...(counts.get(id) ?? none) },
    })),
    total,
    rows: shown.map(
      (one): z.infer<typeof ComparedView> => ({
        ...one,
        editionName: names.get(one.edition) ?? one.edition,
        title: titles.get(nameOf(one)) ?? '',
      }),
    ),
  };
}

export const isChange = (word: string | undefined): word is CycleChange =>
  CYCLE_CHANGES.some(one => one === word);
