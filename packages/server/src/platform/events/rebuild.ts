/** Replays the log: the rows of every lifecycle are what its events give, or the difference is said and can be mended. */
import type { AggregateTable } from '../db/schema.gen.ts';
import { type Db, scoped, type Tx } from '../db/scoped.ts';
import { canonical } from './canonical.ts';
import { eventsOfTable, everyOrganization, type KeptRow, putRow, rowsOfTable } from './rebuild.store.ts';

const BATCH = 2_000;
/** Nobody: replaying is no act of a person. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A lifecycle as far as replaying needs it. */
export type Replayable = {
  readonly table: AggregateTable;
  readonly decider: { readonly initial: unknown; evolve(state: never, event: never): unknown };
};

export type Difference = { readonly table: string; readonly id: string; readonly says: string };
export type Replayed = {
  readonly lifecycles: number;
  readonly events: number;
  readonly differences: readonly Difference[];
};

/** The rows that the events of one table give. */
async function replayed(
  tx: Tx,
  org: string,
  { table, decider }: Replayable,
): Promise<{ rows: ReadonlyMap<string, KeptRow>; events: number; gaps: readonly Difference[] }> {
  const rows = new Map<string, KeptRow>();
  const gaps: Difference[] = [];
  let place = { stream: '', version: 0 };
  let count = 0;
  for (;;) {
    const events = await eventsOfTable(tx, org, table, place, BATCH);
    for (const { pos, stream, version, client, shared, type, data } of events) {
      const id = stream.slice(table.length + 1);
      const before = rows.get(id);
      if (version !== (before?.version ?? 0) + 1)
        gaps.push({ table, id, says: `version ${version} follows a gap` });
      const state = decider.evolve((before?.state ?? decider.initial) as never, { ...data, type } as never);
      rows.set(id, { id, org, client, shared, version, state, pos });
      place = { stream, version };
    }
    count += events.length;
    if (events.length < BATCH) return { rows, events: count, gaps };
  }
}

const FIELDS = ['version', 'client', 'shared', 'pos', 'state'] as const;

/** Which fields of the kept row differ from what the events give. */
const differing = (kept: KeptRow, given: KeptRow): readonly string[] =>
  FIELDS.filter(field => canonical(kept[field]) !== canonical(given[field]));

async function replayTable(tx: Tx, org: string, lifecycle: Replayable, mend: boolean): Promise<Replayed> {
  const { table } = lifecycle;
  const { rows, events, gaps } = await replayed(tx, org, lifecycle);
  const kept = new Map((await rowsOfTable(tx, org, table)).map(row => [row.id, row]));
  const differences: Difference[] = [...gaps];
  for (const [id, given] of rows) {
    const row = kept.get(id);
    const fields = row ? differing(row, given) : [];
    if (row && fields.length === 0) continue;
    differences.push({ table, id, says: row ? `differs in ${fields.join(', ')}` : 'the row is missing' });
    if (mend) await putRow(tx, table, given);
  }
  for (const id of kept.keys())
    if (!rows.has(id)) differences.push({ table, id, says: 'no event tells of this row' });
  return { lifecycles: rows.size, events, differences };
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
      const one = await scoped(db, scope, tx => replayTable(tx, org, lifecycle, mend));
      total.lifecycles += one.lifecycles;
      total.events += one.events;
      total.differences.push(...one.differences);
    }
  }
  return total;
}
