/** Restores a backup into an empty place: files first, then the database in one transaction, then up to this release. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg, { type ClientConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate, type Migration } from '../db/migrate.ts';
import type { Files } from '../files/files.ts';
import { migrateJobs, sendAgain } from '../jobs/jobs.ts';
import { keepRotated } from '../secret/key-ring.ts';
import { NoSuchObject, type ObjectStore } from '../object-store/object-store.ts';
import { type BackedTable, Manifest, named, UnusableBackup } from './manifest.ts';
import { decrypting, type Opening } from './sealing.ts';
import { decompressed, linesOf, measuring } from './streams.ts';
import {
  advanceCounters,
  forcedTables,
  listed,
  policiesOff,
  policiesOn,
  quoted,
  tablesOf,
} from './tables.store.ts';

export type RestoreParts = {
  readonly owner: ClientConfig;
  readonly files: Files;
  readonly store: ObjectStore;
  readonly opening: Opening;
  /** Undefined for the newest. */
  readonly run?: string | undefined;
  readonly migrations: readonly Migration[];
  /** Where the installation's secret is put, when it came along. */
  readonly dataFolder: string;
  /** The secret that the installation is given from outside: it has to be that of the backup, and is written nowhere. */
  readonly given?: string | undefined;
  /** Compares what was loaded, before it counts and before newer steps change it. @throws UnusableBackup */
  readonly compare?: (client: pg.Client) => Promise<void>;
};

type Read = (name: string) => Promise<AsyncIterable<Uint8Array>>;

/** The newest backup that is whole. @throws UnusableBackup */
export async function newestRun(store: ObjectStore): Promise<string> {
  let newest: string | undefined;
  for await (const { name } of store.list('runs/')) {
    const run = /^runs\/([^/]+)\/manifest\.json$/.exec(name)?.[1];
    if (run !== undefined && (newest === undefined || run > newest)) newest = run;
  }
  if (newest === undefined) throw new UnusableBackup(`There is no whole backup in ${store.place}.`);
  return newest;
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function manifestOf(read: Read, run: string): Promise<Manifest> {
  let text: string;
  try {
    text = await textOf(await read(named.manifest(run)));
  } catch (error) {
    const why =
      error instanceof NoSuchObject ? 'It is not whole' : `It could not be opened (${String(error)})`;
    throw new UnusableBackup(
      `The backup ${run} cannot be used. ${why}; is this the key that it was made for?`,
    );
  }
  const parsed = Manifest.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new UnusableBackup(`The backup ${run} is of a form that this release does not know.`);
  return parsed.data;
}

function requireKnown({ migrations, program }: Manifest, ours: readonly Migration[]): void {
  const known = new Map(ours.map(one => [one.number, one.checksum]));
  const newer = migrations.find(one => known.get(one.number) !== one.checksum);
  if (newer) {
    throw new UnusableBackup(
      `The backup was made by release ${program}, whose database has a step that this release does not know (${newer.name}). Restore it with that release or a newer one.`,
    );
  }
}

async function requireEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migration') is not null as there`,
  );
  if (rows[0]?.there) {
    throw new UnusableBackup('The database is not empty. Restore into a new data folder, or a new database.');
  }
}

async function loadTable(client: pg.Client, read: Read, run: string, table: BackedTable): Promise<void> {
  const target = client.query(copyFrom(`copy ${quoted(table)} (${listed(table.columns)}) from stdin`));
  const { content, measure } = measuring(decompressed(await read(named.table(run, table))));
  await pipeline(content, target);
  const { sha256 } = measure();
  if (sha256 !== table.sha256 || target.rowCount !== table.rows) {
    throw new UnusableBackup(`The table ${table.name} of the backup is not what was backed up.`);
  }
}

/** @throws UnusableBackup, and nothing of it is kept */
async function loadDatabase(
  client: pg.Client,
  read: Read,
  run: string,
  manifest: Manifest,
  compare: RestoreParts['compare'],
): Promise<void> {
  const tables = await tablesOf(client);
  const forced = await forcedTables(client, tables);
  const backed = new Map(manifest.tables.map(one => [quoted(one), one]));
  await client.query('begin');
  await client.query(`${policiesOff(forced)}; set local statement_timeout = 0`);
  for (const table of tables) await client.query(`alter table ${quoted(table)} disable trigger user`);
  // Positions of transactions count anew here: what is sealed lies behind every transaction of this database.
  await client.query(`alter table event alter column tx set default '3'::xid8`);
  for (const table of tables) {
    const from = backed.get(quoted(table));
    if (!from) throw new UnusableBackup(`The table ${table.name} is missing in the backup.`);
    await loadTable(client, read, run, from);
  }
  await client.query(`alter table event alter column tx set default pg_current_xact_id()`);
  await client.query(
    `update event e set tx = pg_current_xact_id() where not exists (select from seal s where s.pos = e.pos)`,
  );
  await advanceCounters(client);
  await compare?.(client);
  for (const table of tables) await client.query(`alter table ${quoted(table)} enable trigger user`);
  if (forced.length > 0) await client.query(policiesOn(forced));
  await client.query('commit');
}

async function loadFiles(
  { files, store }: RestoreParts,
  read: Read,
  run: string,
  manifest: Manifest,
): Promise<void> {
  const shelves = await shelvesOf(store);
  const list = measuring(decompressed(await read(named.files(run))));
  for await (const line of linesOf(list.content)) {
    const { sha256, size } = JSON.parse(line) as { sha256: string; size: number };
    const stored = await files.put(await contentOf(read, shelves, sha256), size);
    if (stored.sha256 !== sha256) {
      await files.forget(stored.sha256);
      throw new UnusableBackup(`The content ${sha256} of the backup is not what was backed up.`);
    }
  }
  if (list.measure().sha256 !== manifest.files.sha256) {
    throw new UnusableBackup('The list of files of the backup is not what was backed up.');
  }
}

async function shelvesOf(store: ObjectStore): Promise<readonly string[]> {
  const shelves = new Set<string>();
  for await (const { name } of store.list('store/')) shelves.add(name.split('/').slice(0, 2).join('/'));
  return [...shelves];
}

/** A content lies on the shelf of the key that this backup was made for; another shelf's cannot be opened. */
async function contentOf(
  read: Read,
  shelves: readonly string[],
  sha256: string,
): Promise<AsyncIterable<Uint8Array>> {
  for (const shelf of shelves) {
    try {
      return await firstRead(await read(named.content(shelf, sha256)));
    } catch {
      // The next shelf, or the sentence below.
    }
  }
  throw new UnusableBackup(`The content ${sha256} is missing in the backup, or cannot be opened.`);
}

/** Waits for the first bytes, so that a content that cannot be opened is found before it is used. */
async function firstRead(content: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const reading = content[Symbol.asyncIterator]();
  const first = await reading.next();
  return (async function* whole() {
    if (first.done) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => reading };
  })();
}

async function loadSecret(
  read: Read,
  run: string,
  manifest: Manifest,
  { dataFolder, given }: Pick<RestoreParts, 'dataFolder' | 'given'>,
): Promise<boolean> {
  if (!manifest.secret) return false;
  const [secret = '', ...rotated] = (await textOf(await read(named.secret(run)))).split('\n');
  if (given !== undefined) {
    if (given !== secret) {
      throw new UnusableBackup(
        'The secret that is given from outside is another one than that of the backup. Give that one, then restore again.',
      );
    }
    keepRotated(dataFolder, rotated);
    return true;
  }
  const path = join(dataFolder, 'master.key');
  if (existsSync(path) && readFileSync(path, 'utf8').trim() !== secret) {
    throw new UnusableBackup(
      `${path} holds another secret than the backup. Move it away, then restore again.`,
    );
  }
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(path, secret, { mode: 0o600 });
  keepRotated(dataFolder, rotated);
  return true;
}

/** @throws UnusableBackup with a sentence; then the database is as empty as it was */
export async function restoreBackup(
  parts: RestoreParts,
): Promise<{ readonly run: string; readonly manifest: Manifest; readonly secret: boolean }> {
  const { owner, store, opening, migrations } = parts;
  const open = decrypting(opening);
  const read: Read = async name => {
    const content: AsyncIterable<Uint8Array> = await store.get(name);
    return open ? open(content) : content;
  };
  const run = parts.run ?? (await newestRun(store));
  const manifest = await manifestOf(read, run);
  requireKnown(manifest, migrations);
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await requireEmpty(client);
    const secret = await loadSecret(read, run, manifest, parts);
    await loadFiles(parts, read, run, manifest);
    const last = Math.max(0, ...manifest.migrations.map(one => one.number));
    const level = new Set(manifest.migrations.map(one => one.number));
    await migrate(
      owner,
      migrations.filter(one => one.number <= last && level.has(one.number)),
    );
    try {
      await loadDatabase(client, read, run, manifest, parts.compare);
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      await client.query(
        'drop schema public cascade; drop schema if exists auth, upkeep, pgboss cascade; create schema public',
      );
      throw error instanceof UnusableBackup
        ? error
        : new UnusableBackup(`The backup ${run} could not be loaded: ${String(error)}`);
    }
    // What was copied in is unknown to the planner, and it would read whole tables where an index is at hand.
    await client.query('set statement_timeout = 0; analyze');
    await migrate(owner, migrations);
    await migrateJobs(owner);
    const jobs: { name: string; data: object | null }[] = [];
    for await (const line of linesOf(decompressed(await read(named.jobs(run))))) {
      jobs.push(JSON.parse(line) as (typeof jobs)[number]);
    }
    await sendAgain(owner, jobs);
    return { run, manifest, secret };
  } finally {
    await client.end();
  }
}
