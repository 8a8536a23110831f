/** What is known of the rows of a kind, to see which rows of a file are new. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kind } from './source.ts';

const TABLES = {
  deliverables: { table: 'catalogue_deliverable', key: 'id' },
  committees: { table: 'catalogue_committee', key: 'id' },
  ics: { table: 'catalogue_ics', key: 'code' },
} as const satisfies Record<Kind, { table: string; key: string }>;

/** Key to the hash of the row as it was last given; rows that the newest file did not have count as unknown. */
export async function knownRows(tx: Tx, kind: Kind): Promise<Map<string, string>> {
  const { table, key } = TABLES[kind];
  const { rows } = await sql<{ key: string; given_hash: string }>`
    select ${sql.ref(key)}::text as key, given_hash from ${sql.table(table)} where gone_since is null`.execute(
    tx,
  );
  return new Map(rows.map(row => [row.key, row.given_hash]));
}

/** Marks what the file does not have any more. */
export async function markGone(tx: Tx, kind: Kind, keys: readonly string[], at: string): Promise<void> {
  if (keys.length === 0) return;
  const { table, key } = TABLES[kind];
  await sql`update ${sql.table(table)} set gone_since = ${at} where ${sql.ref(key)}::text = any(${[...keys]}::text[])`.execute(
    tx,
  );
}

/** One merge at a time, whatever happens elsewhere. */
export const mergeAlone = (tx: Tx) => sql`select pg_advisory_xact_lock(842010)`.execute(tx);

/** @param rows a JSON list. @returns how many rows were written */
export async function mergeCommittees(tx: Tx, rows: string): Promise<number> {
  const done = await sql`
    insert into catalogue_committee as c (id, reference, title, status, secretariat, created_on, scope, parent, sort_key, given_hash)
    select id, reference, title, status, secretariat, created_on, scope, parent, sort_key, hash
    from json_to_recordset(${rows}::json) as r(id integer, reference text, title text, status text, secretariat text,
      created_on date, scope text, parent integer, sort_key text, hash text)
    on conflict (id) do update set reference = excluded.reference, title = excluded.title, status = excluded.status,
      secretariat = excluded.secretariat, created_on = excluded.created_on, scope = excluded.scope, parent = excluded.parent,
      sort_key = excluded.sort_key, given_hash = excluded.given_hash, gone_since = null`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

export async function mergeIcs(tx: Tx, rows: string): Promise<number> {
  const done = await sql`
    insert into catalogue_ics (code, parent, title_en, title_fr, given_hash)
    select code, parent, title_en, title_fr, hash
    from json_to_recordset(${rows}::json) as r(code text, parent text, title_en text, title_fr text, hash text)
    on conflict (code) do update set parent = excluded.parent, title_en = excluded.title_en,
      title_fr = excluded.title_fr, given_hash = excluded.given_hash, gone_since = null`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}
