/** The history of a record as it is answered: folded from its events with the lifecycle's own evolve, put into words. */
import { changesBetween, changeWords, idsIn } from '@certwright/core/history/history';
import type { RecordEntry, RecordOnDay } from '@certwright/core/history/history.schema';
import type { RecordKind } from '@certwright/core/history/record-kind.table';
import type { Names } from '@certwright/core/history/field.words';
import { designation } from '@certwright/standards/edition';
import type { z } from 'zod';
import { ORGANIZATION_AGGREGATES } from '../organization-aggregates.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { loadRow } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { type Moment, recordOn } from '../platform/events/past.ts';
import type { Replayable } from '../platform/events/rebuild.ts';
import { resolveHead } from '../standard/resolve.ts';
import { calledThings, eventsOfRecord, handedOverTo, type RecordEvent } from './history.store.ts';

type Entry = z.infer<typeof RecordEntry>;
type Folded = RecordEvent & { readonly before: unknown; readonly after: unknown };

/** @throws NotFound when there is no such record here, or the caller may not see it */
async function requireRecord(act: Act, kind: RecordKind, id: string): Promise<Replayable> {
  const row = await loadRow(act, kind, id);
  const lifecycle = ORGANIZATION_AGGREGATES.find(one => one.table === kind);
  if (!lifecycle || row?.org !== act.org) throw new NotFound('record');
  return lifecycle;
}

function folded({ decider }: Replayable, events: readonly RecordEvent[]): readonly Folded[] {
  let before: unknown = decider.initial;
  return events.map(event => {
    const after = decider.evolve(before as never, { ...event.data, type: event.type } as never);
    const one = { ...event, before, after };
    before = after;
    return one;
  });
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The day that an event stands for. */
const standsFor = ({ data, at }: RecordEvent): string =>
  text(data.on) ?? text(data.releasedOn) ?? text(data.issuedOn) ?? at.slice(0, 10);

const editionsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { edition } = value as { edition?: unknown };
  const here = typeof edition === 'string' ? [edition] : [];
  return [...here, ...Object.values(value).flatMap(editionsIn)];
};

/** What everything that these values name is called. */
async function namesIn(act: Act, values: readonly unknown[], people: readonly string[]): Promise<Names> {
  const ids = [...new Set([...idsIn(values), ...people])];
  const editions = [...new Set(editionsIn(values))];
  const [person, things, heads] = await Promise.all([
    naming(act, ids),
    calledThings(act.tx, ids),
    Promise.all(editions.map(async id => [id, await resolveHead(act, id)] as const)),
  ]);
  const designations = new Map(
    heads.flatMap(([id, head]) => (head ? [[id, designation(head)] as const] : [])),
  );
  return {
    thing: id => person(id).name || things.get(id),
    edition: id => designations.get(id) ?? id,
  };
}

type Page = { readonly after?: number | undefined; readonly limit: number };

/** Newest first. @throws NotFound */
export async function historyEntries(
  act: Act,
  kind: RecordKind,
  id: string,
  { after, limit }: Page,
): Promise<{ rows: Entry[]; next: number | null }> {
  const lifecycle = await requireRecord(act, kind, id);
  const events = await eventsOfRecord(act.tx, act.org, `${kind}:${id}`, after);
  const shown = folded(lifecycle, events).slice(-limit).toReversed();
  const changed = shown.map(one => {
    const found = changesBetween(one.before, one.after, { actor: one.actor, on: standsFor(one) });
    // What a lifecycle begins with was nobody's word.
    return one.version > 1
      ? found
      : found.map(change => ('after' in change ? { ...change, before: null } : change));
  });
  const actors = shown.flatMap(one => one.actor ?? []);
  const handed = await handedOverTo(act.tx, act.org, [...new Set(actors)]);
  const names = await namesIn(act, changed, [...actors, ...handed.map(one => one.from_person)]);
  const named = (person: string) => ({ id: person, name: names.thing(person) ?? '' });
  const standingIn = ({ actor, at }: RecordEvent) =>
    handed
      .filter(
        one => one.to_person === actor && one.first_day <= at.slice(0, 10) && at.slice(0, 10) <= one.last_day,
      )
      .filter(one => one.ended_at === null || at <= one.ended_at)
      .map(one => named(one.from_person));
  const rows = shown.map((one, place) => ({
    version: one.version,
    type: one.type,
    at: one.at,
    on: standsFor(one),
    by: named(one.actor ?? ''),
    standingInFor: standingIn(one),
    operation: one.operation,
    why: text(one.data.why),
    changes: (changed[place] ?? []).map(change => {
      const { added, removed, ...words } = changeWords(change, names);
      return { ...words, added: [...added], removed: [...removed] };
    }),
  }));
  return { rows, next: events.length > limit ? (rows.at(-1)?.version ?? null) : null };
}

/** What a record said at the end of a day. @throws NotFound */
export async function recordOnDay(
  act: Act,
  kind: RecordKind,
  id: string,
  moment: Moment,
): Promise<z.infer<typeof RecordOnDay>> {
  const lifecycle = await requireRecord(act, kind, id);
  const was = await recordOn(act, lifecycle, id, moment);
  if (!was) return { id, on: moment.on, version: 0, fields: [] };
  const said = changesBetween({}, was.state, { actor: null, on: '' });
  const names = await namesIn(act, said, []);
  const fields = said.flatMap(one => {
    const { field, after, added } = changeWords(one, names);
    const value = after ?? added.join('\n');
    return value === '' ? [] : [{ field, value }];
  });
  return { id, on: moment.on, version: was.version, fields };
}
