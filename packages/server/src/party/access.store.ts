/** Roles of an organization's own, what was handed over, and what was opened. */
import { sql } from 'kysely';
import { containing } from '../platform/db/containing.ts';
import type { Tx } from '../platform/db/scoped.ts';

export const ownRolesOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('own_role')
    .select(['id', 'name', 'permissions'])
    .where('org', '=', org)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute();

type OwnRoleRow = { id: string; org: string; name: string; permissions: string[]; made_at: string };
export const insertOwnRole = (tx: Tx, row: OwnRoleRow) => tx.insertInto('own_role').values(row).execute();

/** @returns whether there was one that is in use */
export async function changeOwnRole(
  tx: Tx,
  { org, id }: { readonly org: string; readonly id: string },
  change: { name?: string; permissions?: string[]; ended_at?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('own_role')
    .set(change)
    .where('org', '=', org)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What was handed over and is not taken back, the latest first. */
export const delegationsOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('delegation')
    .select([
      'id',
      'from_person as from',
      'to_person as to',
      'first_day as firstDay',
      'last_day as lastDay',
      'why',
    ])
    .where('org', '=', org)
    .where('ended_at', 'is', null)
    .orderBy('last_day', 'desc')
    .limit(500)
    .execute();

type DelegationRow = {
  id: string;
  org: string;
  from_person: string;
  to_person: string;
  first_day: string;
  last_day: string;
  why: string;
  made_by: string;
  made_at: string;
};
export const insertDelegation = (tx: Tx, row: DelegationRow) =>
  tx.insertInto('delegation').values(row).execute();

export const endDelegation = (tx: Tx, org: string, id: string, at: string) =>
  tx.updateTable('delegation').set({ ended_at: at }).where('org', '=', org).where('id', '=', id).execute();

/** What a person opened from a day to a day, the last first. */
export const openedBy = (
  tx: Tx,
  { org, person, from, to }: { org: string; person: string; from: string; to: string },
  limit: number,
) =>
  tx
    .selectFrom('opened')
    .select(['day', 'operation', 'record', 'first_at as first', 'last_at as last', 'times'])
    .where('org', '=', org)
    .where('person', '=', person)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('last_at', 'desc')
    .limit(limit)
    .execute();

/** Who opened a record, the last first. */
export const openersOf = (tx: Tx, org: string, record: string, limit: number) =>
  tx
    .selectFrom('opened')
    .select(['person', sql<string>`max(last_at)`.as('last'), sql<number>`sum(times)::int`.as('times')])
    .where('org', '=', org)
    .where('record', '=', record)
    .groupBy('person')
    .orderBy('last', 'desc')
    .limit(limit)
    .execute();

type PickedRow = { readonly id: string; readonly label: string };
/** What a record of a table is called in a list, whatever its kind. */
const LABEL = sql<string>`coalesce(nullif(concat_ws(' ', state->>'number', coalesce(state->>'title',
  state->'content'->>'title', state->'content'->>'name', left(state->>'statement', 120), state->>'heldOn')), ''), '?')`;

/** Records of a table of this organization, the newest first, as far as their names hold the text. */
export const recordsIn = async (
  tx: Tx,
  { table, org, text }: { table: string; org: string; text: string },
  limit: number,
): Promise<readonly PickedRow[]> => {
  const like = containing(text);
  const { rows } = await sql<PickedRow>`select id, ${LABEL} as label from ${sql.table(table)}
    where org = ${org} and ${LABEL} ilike ${like} order by pos desc limit ${limit}`.execute(tx);
  return rows;
};

/** Who did one of these operations with one of these records, by person and operation, the last first. */
export const openingsOf = (
  tx: Tx,
  org: string,
  { records, operations }: { records: readonly string[]; operations: readonly string[] },
  limit: number,
) =>
  tx
    .selectFrom('opened')
    .select([
      'person',
      'operation',
      sql<string>`max(last_at)`.as('last'),
      sql<number>`sum(times)::int`.as('times'),
    ])
    .where('org', '=', org)
    .where('record', 'in', [...records])
    .where('operation', 'in', [...operations])
    .groupBy(['person', 'operation'])
    .orderBy('last', 'desc')
    .limit(limit)
    .execute();
