/** Migrations: numbered SQL files, forward only, each in its own transaction, checked by checksum. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg, { type ClientConfig } from 'pg';
import { VERSION } from '../config.ts';
import { type Applied, newerSteps, requireNobodyUses, requireUsable } from './compatible.ts';
import { UnusableDatabase } from './unusable-database.ts';

/** Any number that only migrations lock. */
const MIGRATION_LOCK = 842_001;

/**
 * A step that waits for a table makes everybody who comes after it wait too. So it waits this long, lets the
 * others through, and tries again.
 */
const LOCK_WAIT = { milliseconds: 2_000, pause: 1_000, tries: 30 };

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
  /** Set where the step takes something away: the release since which nothing uses that. */
  readonly unusedSince?: string | undefined;
};

export type Migrated = {
  /** Names of the steps applied now. */
  readonly applied: readonly string[];
  /** Names of steps that only a newer release knows. */
  readonly newer: readonly string[];
};

export type MigrateOptions = { readonly release?: string; readonly lockWait?: typeof LOCK_WAIT };

/** `-- unused since 0.2.0: what` among the comments that the file opens with. */
const UNUSED_SINCE = /^(?:--[^\n]*\n)*?-- unused since (\d+\.\d+\.\d+)\b/;

export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter(file => /^\d{4}-.*\.sql$/.test(file))
    .sort()
    .map(name => {
      const sql = readFileSync(join(folder, name), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      const unusedSince = UNUSED_SINCE.exec(sql)?.[1];
      return { number: Number(name.slice(0, 4)), name, sql, checksum, unusedSince };
    });
}

/**
 * Applies what is missing, as app_owner, under an advisory lock so that two starting processes take turns.
 * @throws UnusableDatabase when an applied migration was changed afterwards, when one fails (nothing of it stays), or
 * when a newer release took away what this one uses
 */
export async function migrate(
  owner: ClientConfig,
  migrations: readonly Migration[],
  { release = VERSION, lockWait = LOCK_WAIT }: MigrateOptions = {},
): Promise<Migrated> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await makeRecord(client);
    const { rows } = await client.query<Applied>(
      'select number, name, checksum, unused_since as "unusedSince" from public.migration order by number',
    );
    const newer = newerSteps(rows, migrations);
    requireUsable(release, newer);
    const known = new Map(rows.map(row => [row.number, row.checksum]));
    const applied: string[] = [];
    for (const migration of migrations) {
      const checksum = known.get(migration.number);
      if (checksum === migration.checksum) continue;
      if (checksum)
        throw new UnusableDatabase(
          `Migration ${migration.name} was changed after it had been applied. Restore the file; changes go into a new one.`,
        );
      const { name, unusedSince } = migration;
      if (unusedSince) await requireNobodyUses(client, { name, unusedSince });
      await apply(client, migration, lockWait).catch((error: unknown) => {
        throw failed(migration, error, applied.length);
      });
      applied.push(name);
    }
    await letOwnerRead(client);
    return { applied, newer: newer.map(one => one.name) };
  } finally {
    await client.end();
  }
}

/** Asks first: altering waits for everybody who reads the table, such as a long backup. */
async function makeRecord(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = to_regclass('public.migration') and attnum > 0`,
  );
  if (rows.length === 0) {
    await client.query(`create table if not exists public.migration (number integer primary key, name text not null,
      checksum text not null, applied_at timestamptz not null default now(), unused_since text)`);
  } else if (!rows.some(row => row.column === 'unused_since')) {
    await client.query('alter table public.migration add column if not exists unused_since text');
  }
}

async function apply(client: pg.Client, migration: Migration, wait: typeof LOCK_WAIT): Promise<void> {
  const { number, name, sql, checksum, unusedSince } = migration;
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`begin; set local lock_timeout = ${wait.milliseconds}`);
      await client.query(sql);
      await client.query(
        'insert into public.migration (number, name, checksum, unused_since) values ($1, $2, $3, $4)',
        [number, name, checksum, unusedSince ?? null],
      );
      await client.query('commit');
      return;
    } catch (error) {
      await client.query('rollback');
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE || tries >= wait.tries) throw error;
      await pause(wait.pause);
    }
  }
}

/** lock_not_available (PostgreSQL, appendix A). */
const LOCK_NOT_AVAILABLE = '55P03';

/** What went wrong, where, and what is still true. */
function failed({ name, sql }: Migration, error: unknown, before: number): UnusableDatabase {
  const { code, message, position } = error as { code?: string; message: string; position?: string };
  const line = position === undefined ? '' : ` at line ${sql.slice(0, Number(position)).split('\n').length}`;
  const why =
    code === LOCK_NOT_AVAILABLE
      ? 'somebody has held a table that it changes for too long (a backup, a long report). Start again when that has ended'
      : message;
  const rest =
    before === 0
      ? 'Nothing of it was kept and nothing was changed: the release that ran until now goes on.'
      : `Nothing of it was kept; the steps before it (${before}) were, with which the release that ran until now works too.`;
  return new UnusableDatabase(`migration ${name} failed${line}: ${why}. ${rest}`, { cause: error });
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
