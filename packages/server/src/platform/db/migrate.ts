/** Migrations: numbered SQL files, forward only, each in its own transaction, checked by checksum. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg, { type ClientConfig } from 'pg';

/** Any number that only migrations lock. */
const MIGRATION_LOCK = 842_001;

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter(file => /^\d{4}-.*\.sql$/.test(file))
    .sort()
    .map(name => {
      const sql = readFileSync(join(folder, name), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { number: Number(name.slice(0, 4)), name, sql, checksum };
    });
}

/**
 * Applies what is missing, as app_owner, under an advisory lock so that two starting processes take turns.
 * @returns the names applied now
 * @throws when an applied migration was changed afterwards, or when one fails (nothing of it stays)
 */
export async function migrate(
  owner: ClientConfig,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(`create table if not exists public.migration (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`);
    const { rows } = await client.query<{ number: number; checksum: string }>(
      'select number, checksum from public.migration',
    );
    const applied = new Map(rows.map(row => [row.number, row.checksum]));
    const done: string[] = [];
    for (const migration of migrations) {
      const known = applied.get(migration.number);
      if (known === migration.checksum) continue;
      if (known)
        throw new Error(
          `Migration ${migration.name} was changed after it had been applied. Restore the file; changes go into a new one.`,
        );
      await apply(client, migration);
      done.push(migration.name);
    }
    await letOwnerRead(client);
    return done;
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into public.migration (number, name, checksum) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${migration.name} failed, nothing of it was kept: ${String(error)}`, {
      cause: error,
    });
  }
}

/**
 * Row-level security holds for the owner of the tables too. Backups and upgrades read as the owner, in one
 * transaction that writes nothing and says `app.copying`; so each table has a policy by which the owner, and nobody else,
 * then reads all of it.
 */
async function letOwnerRead(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select quote_ident(c.relname) as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_copies')`);
  for (const { name } of rows) {
    await client.query(
      `create policy owner_copies on public.${name} for select to current_user
       using (current_setting('app.copying', true) = 'all')`,
    );
  }
}
