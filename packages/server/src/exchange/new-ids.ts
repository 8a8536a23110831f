/** Ids of a taken over organization: all are made anew, so that none of another organization of this installation is ever named. */
import { isId } from '@certwright/core/history/field.words';
import type { RecordKind } from '@certwright/core/history/record-kind.table';
import { contentId } from '../platform/events/content-id.ts';
import { EVENT_KINDS } from './event-kind.table.ts';

export type NewIds = {
  /** What an id of the archive is here; the same id is the same wherever it stands. */
  readonly of: (id: string) => string;
  /** It is that one here. */
  know(id: string, here: string): void;
  /** A value with every id in it made anew. */
  within<T>(value: T): T;
  /** The id of a record by its kind and first event, whose own ids are made anew already. */
  ofRecord(kind: RecordKind, id: string, first: Readonly<Record<string, unknown>>): string;
};

export function newIds(org: string): NewIds {
  const known = new Map<string, string>();
  const of = (id: string): string => {
    const found = known.get(id) ?? contentId('taken-over', org, id);
    known.set(id, found);
    return found;
  };
  const renewed = (value: unknown): unknown => {
    if (typeof value === 'string') return isId(value) ? of(value) : value;
    if (Array.isArray(value)) return value.map(renewed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [isId(name) ? of(name) : name, renewed(member)]),
    );
  };
  return {
    of,
    know: (id, here) => void known.set(id, here),
    within: <T>(value: T) => renewed(value) as T,
    ofRecord(kind, id, first) {
      const made = EVENT_KINDS[kind].id;
      if (!made) return of(id);
      const parts = made.of(first).map(String);
      return contentId(made.words, ...(made.inOrg === false ? [] : [org]), ...parts);
    },
  };
}
