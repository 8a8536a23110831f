/** The event log: append-only, versioned per stream; the version is the HTTP ETag. */
import { sql } from 'kysely';
import type { Recording } from './act.ts';
import { Stale } from './outcome.ts';

type Stream = {
  readonly org: string;
  readonly client: string | null;
  readonly shared: boolean;
  readonly version: number;
};

/** True for a PostgreSQL error that names this constraint. */
export const violates = (error: unknown, constraint: string): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === constraint;

/**
 * Appends events to a stream after the version that was read.
 * @returns the position of the last one
 * @throws Stale when another writer was faster
 */
export async function appendEvents(
  act: Recording,
  stream: string,
  at: Stream,
  events: readonly { type: string }[],
): Promise<number> {
  const rows = events.map(({ type, ...data }, i) => ({
    org: at.org,
    client: at.client,
    shared: at.shared,
    stream,
    version: at.version + i + 1,
    type,
    data: sql<never>`${JSON.stringify(data)}::jsonb`,
    actor: act.person,
    operation: act.operation,
    request_id: act.requestId,
    at: act.at,
  }));
  try {
    const stored = await act.tx.insertInto('event').values(rows).returning('pos').execute();
    return stored.at(-1)?.pos ?? 0;
  } catch (error) {
    if (violates(error, 'event_version')) throw new Stale(at.version, at.version + 1, undefined);
    throw error;
  }
}

/**
 * Records a fact of a plain record (no lifecycle): the next version of its stream is taken in the insert itself.
 */
export async function recordEvent(
  act: Recording,
  stream: string,
  event: { readonly type: string; readonly [fact: string]: unknown },
  place: { readonly org?: string; readonly client?: string | null; readonly shared?: boolean } = {},
): Promise<number> {
  const org = place.org ?? act.org;
  const last = await act.tx
    .selectFrom('event')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('org', '=', org)
    .where('stream', '=', stream)
    .executeTakeFirst();
  const version = last?.version ?? 0;
  return appendEvents(
    act,
    stream,
    { org, client: place.client ?? null, shared: place.shared ?? false, version },
    [event],
  );
}
