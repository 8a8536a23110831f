/** What the tables of a database hold, as a number for each: equal on two servers when the same rows lie there in any order. */
import type { Client } from 'pg';
import { UnusableBackup } from './manifest.ts';
import { listed, quoted, tablesOf } from './tables.store.ts';

export type Digests = ReadonlyMap<string, { readonly rows: string; readonly sum: string }>;

/** Rows are hashed as text, column by column as they are copied; 60 bits of each are added up. */
export async function digestsOf(client: Client): Promise<Digests> {
  const found = new Map<string, { rows: string; sum: string }>();
  for (const table of await tablesOf(client)) {
    const { rows } = await client.query<{ rows: string; sum: string }>(`
      select count(*)::text as rows,
        coalesce(sum(('x' || substr(md5(copied::text), 1, 15))::bit(60)::bigint), 0)::text as sum
      from (select ${listed(table.columns)} from ${quoted(table)}) copied`);
    if (rows[0]) found.set(quoted(table), rows[0]);
  }
  return found;
}

/** @throws UnusableBackup naming the first table that differs */
export function requireEqual(before: Digests, after: Digests): void {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(name), after.get(name)];
    if (one && other && one.rows === other.rows && one.sum === other.sum) continue;
    throw new UnusableBackup(
      `The table ${name} differs: ${one?.rows ?? 'no'} rows before, ${other?.rows ?? 'no'} rows after, with hashes ${one?.sum ?? '-'} and ${other?.sum ?? '-'}.`,
    );
  }
}
