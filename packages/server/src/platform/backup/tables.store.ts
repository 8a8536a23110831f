/** The tables of a database as they are copied out and in: which, with which columns, in which order. */
import type { Client } from 'pg';
import type { BackedTable } from './manifest.ts';

export type Table = Pick<BackedTable, 'schema' | 'name' | 'columns'>;

/** What the database makes anew: positions of transactions belong to the cluster that gave them. */
const OMITTED = new Set(['event.tx']);

/** Tables that the program itself keeps beside the data. */
const OWN = new Set(['public.migration']);

export const quoted = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string => `"${schema}"."${name}"`;
export const listed = (columns: readonly string[]): string => columns.map(one => `"${one}"`).join(', ');

/** All tables with the columns that carry data, each after those that it refers to. */
export async function tablesOf(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<{ schema: Table['schema']; name: string; columns: string[] }>(`
    select n.nspname as schema, c.relname as name,
      array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname in ('public', 'auth') and c.relkind = 'r'
    group by 1, 2 order by 1, 2`);
  const links = await client.query<{ child: string; parent: string }>(`
    select distinct cn.nspname || '.' || c.relname as child, pn.nspname || '.' || p.relname as parent
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace
    join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
    where k.contype = 'f' and k.conrelid <> k.confrelid`);
  const waiting = new Map(
    rows
      .filter(one => !OWN.has(`${one.schema}.${one.name}`))
      .map(one => [
        `${one.schema}.${one.name}`,
        { ...one, columns: one.columns.filter(column => !OMITTED.has(`${one.name}.${column}`)) },
      ]),
  );
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].filter(
      ([name]) => !links.rows.some(({ child, parent }) => child === name && waiting.has(parent)),
    );
    if (free.length === 0)
      throw new Error(`these tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const [name, table] of free) {
      ordered.push(table);
      waiting.delete(name);
    }
  }
  return ordered;
}

/** Puts every counter behind what was copied in. */
export async function advanceCounters(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, a.attname as column,
      pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname) as sequence
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname in ('public', 'auth') and c.relkind = 'r'
      and pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname) is not null`);
  for (const { table, column, sequence } of rows) {
    await client.query(`select setval($1, coalesce((select max("${column}") from ${table}), 0) + 1, false)`, [
      sequence,
    ]);
  }
}

/** Lets the owner past row-level security in this transaction, and back; it needs every table for itself. */
export const policiesOff = (tables: readonly Table[]): string =>
  tables.map(one => `alter table ${quoted(one)} no force row level security`).join('; ');
export const policiesOn = (tables: readonly Table[]): string =>
  tables.map(one => `alter table ${quoted(one)} force row level security`).join('; ');

/** The tables on which row-level security is forced. */
export async function forcedTables(client: Client, tables: readonly Table[]): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relforcerowsecurity`,
  );
  const forced = new Set(rows.map(row => row.name));
  return tables.filter(one => forced.has(`${one.schema}.${one.name}`));
}
