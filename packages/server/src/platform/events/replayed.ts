/** Events of another organization's trail written anew as those of this one, and their tables built by replaying them. */
import { sql } from 'kysely';
import type { Act } from './act.ts';
import { replayTable, type Replayable, type Replayed } from './rebuild.ts';

export type TakenEvent = {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: string | null;
  readonly operation: string;
  readonly at: string;
};

const BATCH = 500;

/** They keep who did what and when; the request is the one that takes them over. */
export async function appendTaken(act: Act, events: readonly TakenEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += BATCH) {
    const rows = events.slice(from, from + BATCH).map(({ data, ...event }) => ({
      ...event,
      org: act.org,
      client: null,
      shared: false,
      data: sql<never>`${JSON.stringify(data)}::jsonb`,
      request_id: act.requestId,
    }));
    await act.tx.insertInto('event').values(rows).execute();
  }
}

/** Puts the rows that the events give; the same that `certwright rebuild` does. */
export async function buildTables(act: Act, lifecycles: readonly Replayable[]): Promise<readonly Replayed[]> {
  const built: Replayed[] = [];
  for (const lifecycle of lifecycles) built.push(await replayTable(act.tx, act.org, lifecycle, true));
  return built;
}
