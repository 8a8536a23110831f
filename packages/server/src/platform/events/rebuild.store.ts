/** What replaying reads and writes: the events of all lifecycles of one table, and their rows. */
import { sql } from 'kysely';
import type { AggregateTable } from '../db/schema.gen.ts';
import type { Tx } from '../db/scoped.ts';

export type ReplayedEvent = {
  readonly pos: number;
  readonly stream: string;
  readonly version: number;
  readonly client: string | null;
  readonly shared: boolean;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Events of the organization's streams of one table, stream by stream, after a place in that order. */
export const eventsOfTable = (
  tx: Tx,
  org: string,
  table: AggregateTable,
  place: { readonly stream: string; readonly version: number },
  limit: number,
) =>
  tx
    .selectFrom('event')
    .select(['pos', 'stream', 'version', 'client', 'shared', 'type', 'data'])
    .where('org', '=', org)
    .where(sql<boolean>`starts_with(stream, ${`${table}:`})`)
    .where(sql<boolean>`(stream, version) > (${place.stream}, ${place.version})`)
    .orderBy('stream')
    .orderBy('version')
    .limit(limit)
    .$castTo<ReplayedEvent>()
    .execute();

export type KeptRow = {
  readonly id: string;
  readonly org: string;
  readonly client: string | null;
  readonly shared: boolean;
  readonly version: number;
  readonly state: unknown;
  readonly pos: number;
};

export const rowsOfTable = (
  tx: Tx,
  org: string,
  table: AggregateTable,
  ids: readonly string[],
): Promise<KeptRow[]> =>
  tx
    .selectFrom(table)
    .select(['id', 'org', 'client', 'shared', 'version', 'state', 'pos'])
    .where('org', '=', org)
    .where(sql<boolean>`id = any(${[...ids]})`)
    .execute();

export const countRows = async (tx: Tx, org: string, table: AggregateTable): Promise<number> => {
  const row = await tx
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('org', '=', org)
    .executeTakeFirst();
  return row?.n ?? 0;
};

/** Ids of the rows of a table, in their order, after one of them. */
export const idsOfTable = async (
  tx: Tx,
  org: string,
  table: AggregateTable,
  after: string,
  limit: number,
): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom(table)
    .select('id')
    .where('org', '=', org)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(row => row.id);
};

/** Those of the streams that have begun. */
export const begunStreams = async (
  tx: Tx,
  org: string,
  streams: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('event')
    .select('stream')
    .where('org', '=', org)
    .where(sql<boolean>`stream = any(${[...streams]})`)
    .where('version', '=', 1)
    .execute();
  return new Set(rows.map(row => row.stream));
};

/** Puts the row that the events give in the place of what stands there. */
export const putRow = (tx: Tx, table: AggregateTable, { state, ...row }: KeptRow) => {
  const stored = sql`${JSON.stringify(state)}::jsonb`;
  const { id: _, org: __, ...rest } = row;
  return tx
    .insertInto(table)
    .values({ ...row, state: stored })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ ...rest, state: stored }))
    .execute();
};

export const everyOrganization = async (tx: Tx): Promise<readonly string[]> =>
  (await tx.selectFrom('org').select('id').orderBy('id').execute()).map(row => row.id);

/** Rows of what was undone are replayed as well, and seen for that. */
export const seeUndone = (tx: Tx) => sql`select set_config('app.undone', 'shown', true)`.execute(tx);
