/** One command through one decider: load, decide, append the events, keep the state, all in the caller's transaction. */
import { type Decider, isRefusal } from '@certwright/core/kernel/decider';
import { sql } from 'kysely';
import type { AggregateTable } from '../db/schema.gen.ts';
import type { Act } from './act.ts';
import { appendEvents } from './event.store.ts';
import { NotFound, Refused, Stale } from './outcome.ts';

/** A lifecycle and the table that keeps its states; the table's name is the stream's name. */
export type Aggregate<S, C, E extends { type: string }> = {
  readonly table: AggregateTable;
  readonly decider: Decider<S, C, E>;
};

/** Names a lifecycle and its table. */
export const lifecycle = <S, C, E extends { type: string }>(
  table: AggregateTable,
  decider: Decider<S, C, E>,
): Aggregate<S, C, E> => ({ table, decider });

/** Where a new lifecycle belongs: its owner, the other party of the engagement, and whether that party sees it. */
export type Placement = { readonly org?: string; readonly client?: string | null; readonly shared?: boolean };

export type Handled<S> = { readonly id: string; readonly version: number; readonly state: S };

type Row = {
  id: string;
  org: string;
  client: string | null;
  shared: boolean;
  version: number;
  state: unknown;
};

/** The stored row, or undefined when there is none for this organization. */
export async function loadRow(
  act: Pick<Act, 'tx'>,
  table: AggregateTable,
  id: string,
): Promise<Row | undefined> {
  return act.tx
    .selectFrom(table)
    .select(['id', 'org', 'client', 'shared', 'version', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/**
 * The state of a lifecycle that this organization may see.
 * @throws NotFound
 */
export async function stateOf<S, C, E extends { type: string }>(
  act: Pick<Act, 'tx'>,
  { table }: Aggregate<S, C, E>,
  id: string,
): Promise<Handled<S>> {
  const row = await loadRow(act, table, id);
  if (!row) throw new NotFound(table);
  return { id, version: row.version, state: row.state as S };
}

/**
 * Handles a command on an existing lifecycle.
 * @throws NotFound, Refused, Stale
 */
export async function handle<S, C, E extends { type: string }>(
  act: Act,
  aggregate: Aggregate<S, C, E>,
  id: string,
  command: C,
  change: { readonly shared?: boolean } = {},
): Promise<Handled<S>> {
  const row = await loadRow(act, aggregate.table, id);
  if (!row) throw new NotFound(aggregate.table);
  if (act.expected !== undefined && act.expected !== row.version) {
    throw new Stale(act.expected, row.version, row.state);
  }
  return advance(act, aggregate, { ...row, ...change }, command);
}

/**
 * Begins a lifecycle with its first command, or goes on with it when it has begun (ids made from content).
 * @throws Refused, Stale
 */
export async function begin<S, C, E extends { type: string }>(
  act: Act,
  aggregate: Aggregate<S, C, E>,
  id: string,
  command: C,
  placement: Placement = {},
): Promise<Handled<S>> {
  const row = await loadRow(act, aggregate.table, id);
  if (row && act.expected !== undefined && act.expected !== row.version) {
    throw new Stale(act.expected, row.version, row.state);
  }
  const { org = act.org, client = null, shared = false } = placement;
  return advance(act, aggregate, row ?? { id, org, client, shared, version: 0, state: undefined }, command);
}

async function advance<S, C, E extends { type: string }>(
  act: Act,
  { table, decider }: Aggregate<S, C, E>,
  row: Row,
  command: C,
): Promise<Handled<S>> {
  const before = row.version === 0 ? decider.initial : (row.state as S);
  const decided = decider.decide(command, before);
  if (isRefusal(decided)) throw new Refused(decided);
  const state = decided.reduce((s, event) => decider.evolve(s, event), before);
  const version = row.version + decided.length;
  const pos = await appendEvents(act, `${table}:${row.id}`, row, decided);
  const stored = JSON.stringify(state);
  await act.tx
    .insertInto(table)
    .values({
      id: row.id,
      org: row.org,
      client: row.client,
      shared: row.shared,
      version,
      state: sql`${stored}::jsonb`,
      pos,
    })
    .onConflict(conflict =>
      conflict.column('id').doUpdateSet({ version, shared: row.shared, state: sql`${stored}::jsonb`, pos }),
    )
    .execute();
  return { id: row.id, version, state };
}
