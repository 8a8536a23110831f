/** Events of one record, who stood in for whom, and what things are called. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

export type RecordEvent = {
  readonly version: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: string | null;
  readonly operation: string;
  readonly at: string;
};

/** From the beginning, as far as the version before `before`. */
export const eventsOfRecord = (tx: Tx, org: string, stream: string, before: number | undefined) =>
  tx
    .selectFrom('event')
    .select(['version', 'type', 'data', 'actor', 'operation', 'at'])
    .where('org', '=', org)
    .where('stream', '=', stream)
    .$if(before !== undefined, q => q.where('version', '<', before ?? 0))
    .orderBy('version')
    .$castTo<RecordEvent>()
    .execute();

/** Work that was handed over to one of these people. */
export const handedOverTo = (tx: Tx, org: string, people: readonly string[]) =>
  people.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('delegation')
        .select(['from_person', 'to_person', 'first_day', 'last_day', 'ended_at'])
        .where('org', '=', org)
        .where('to_person', 'in', [...people])
        .execute();

/** What records and files are called, as far as row-level security shows them. */
export async function calledThings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from file where id = any(${[...ids]})
    union all select id, (state->>'number') || ' ' || (state->>'title') from document where id = any(${[...ids]})
    union all select id, state->>'title' from evidence where id = any(${[...ids]})
    union all select id, state->>'title' from internal_audit where id = any(${[...ids]})
    union all select id, state->'content'->>'name' from process where id = any(${[...ids]})
    union all select id, state->'content'->>'name' from site where id = any(${[...ids]})`.execute(tx);
  return new Map(rows.flatMap(row => (row.name ? [[row.id, row.name] as const] : [])));
}
