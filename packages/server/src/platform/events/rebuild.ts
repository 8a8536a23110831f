/** Replays the log: the rows of every lifecycle are what its events give, or the difference is said and can be mended. */
import type { AggregateTable } from '../db/schema.gen.ts';
import { type Db, scoped, type Tx } from '../db/scoped.ts';
import { canonical } from './canonical.ts';
import {
  begunStreams,
  countRows,
  eventsOfTable,
  everyOrganization,
  idsOfTable,
  type KeptRow,
  putRow,
  rowsOfTable,
  seeUndone,
} from './rebuild.store.ts';

/** So few that what was read dies young, before it costs memory for good. */
const BATCH = 300;
/** Nobody: replaying is no act of a person. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A lifecycle as far as replaying needs it. */
export type Replayable = {
  readonly table: AggregateTable;
  readonly decider: { readonly initial: unknown; evolve(state: never, event: never): unknown };
};

export type Difference = { readonly table: string; readonly id: string; readonly says: string };
type Given = {
  readonly rows: readonly KeptRow[];
  readonly gaps: readonly Difference[];
  readonly events: number;
};
export type Replayed = {
  readonly lifecycles: number;
  readonly events: number;
  readonly differences: readonly Difference[];
};

/** The rows that the events of one table give, some at a time: a whole organization may have more than memory. */
async function* replayed(tx: Tx, org: string, { table, decider }: Replayable): AsyncIterable<Given> {
  let place = { stream: '', version: 0 };
  let open: KeptRow | undefined;
  for (;;) {
    const events = await eventsOfTable(tx, org, table, place, BATCH);
    const given = { rows: [] as KeptRow[], gaps: [] as Difference[], events: events.length };
    for (const { pos, stream, version, client, shared, type, data } of events) {
      const id = stream.slice(table.length + 1);
      if (open && open.id !== id) given.rows.push(open);
      const before = open?.id === id ? open : undefined;
      if (version !== (before?.version ?? 0) + 1)
        given.gaps.push({ table, id, says: `version ${version} follows a gap` });
      const state = decider.evolve((before?.state ?? decider.initial) as never, { ...data, type } as never);
      open = { id, org, client, shared, version, state, pos };
      place = { stream, version };
    }
    const over = events.length < BATCH;
    if (over && open) given.rows.push(open);
    yield given;
    if (over) return;
  }
}

const FIELDS = ['version', 'client', 'shared', 'pos', 'state'] as const;

/** Which fields of the kept row differ from what the events give. */
const differing = (kept: KeptRow, given: KeptRow): readonly string[] =>
  FIELDS.filter(field => canonical(kept[field]) !== canonical(given[field]));

/** Rows that no event tells of. */
async function withoutEvents(tx: Tx, org: string, table: AggregateTable): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for (let after = NOBODY; ; ) {
    const ids = await idsOfTable(tx, org, table, after, BATCH);
    const begun = await begunStreams(
      tx,
      org,
      ids.map(id => `${table}:${id}`),
    );
    for (const id of ids)
      if (!begun.has(`${table}:${id}`)) found.push({ table, id, says: 'no event tells of this row' });
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) return found;
    after = last;
  }
}

export async function replayTable(
  tx: Tx,
  org: string,
  lifecycle: Replayable,
  mend: boolean,
): Promise<Replayed> {
  const { table } = lifecycle;
  const total = { lifecycles: 0, events: 0, differences: [] as Difference[] };
  let known = 0;
  for await (const { rows, gaps, events } of replayed(tx, org, lifecycle)) {
    total.lifecycles += rows.length;
    total.events += events;
    total.differences.push(...gaps);
    const ids = rows.map(row => row.id);
    const kept = new Map((await rowsOfTable(tx, org, table, ids)).map(row => [row.id, row]));
    for (const given of rows) {
      const row = kept.get(given.id);
      if (row || mend) known += 1;
      const fields = row ? differing(row, given) : [];
      if (row && fields.length === 0) continue;
      const says = row ? `differs in ${fields.join(', ')}` : 'the row is missing';
      total.differences.push({ table, id: given.id, says });
      if (mend) await putRow(tx, table, given);
    }
  }
  if ((await countRows(tx, org, table)) > known)
    total.differences.push(...(await withoutEvents(tx, org, table)));
  return total;
}

/**
 * Replays the lifecycles of every organization, each in its own transaction and under its own row-level security.
 * @param mend writes the rows that differ or are missing; a row without events is only said
 */
export async function replayAll(db: Db, lifecycles: readonly Replayable[], mend: boolean): Promise<Replayed> {
  const organizations = await scoped(db, { role: 'app_platform', readOnly: true }, everyOrganization);
  const total = { lifecycles: 0, events: 0, differences: [] as Difference[] };
  for (const org of organizations) {
    for (const lifecycle of lifecycles) {
      const scope = { role: 'app_tenant', org, person: NOBODY, readOnly: !mend } as const;
      const one = await scoped(db, scope, async tx => {
        await seeUndone(tx);
        return replayTable(tx, org, lifecycle, mend);
      });
      total.lifecycles += one.lifecycles;
      total.events += one.events;
      total.differences.push(...one.differences);
    }
  }
  return total;
}
