/** Makes a backup while people work: one snapshot of the database, then the contents of files, then what it is. */
import { createHash } from 'node:crypto';
import pg, { type ClientConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Files } from '../files/files.ts';
import type { ObjectStore } from '../object-store/object-store.ts';
import { type BackedTable, type Manifest, named } from './manifest.ts';
import { encrypting, type Sealing } from './sealing.ts';
import { asLines, compressed, measuring } from './streams.ts';
import { listed, quoted, type Table, tablesOf } from './tables.store.ts';

export type BackupParts = {
  readonly owner: ClientConfig;
  readonly files: Files;
  readonly store: ObjectStore;
  readonly sealing: Sealing;
  /** The installation's secret; it goes along only encrypted. */
  readonly secret: string;
  /** Secrets of rotations of its keys; they go along with it. */
  readonly rotated?: readonly string[];
  readonly program: string;
  /** The moment, UTC. */
  readonly at: string;
};

/** The name of a backup: its moment, in the order of time. */
const runOf = (at: string): string => at.replace(/[-:.]/g, '').replace(/(\d{8}T\d{6})\d*Z/, '$1Z');

/** Contents that were encrypted for others are of no use to a later backup, so they lie apart. */
export function shelfOf(sealing: Sealing): string {
  if (sealing === 'none') return 'plain';
  const key = createHash('sha256')
    .update([...sealing.recipients].sort().join(' '))
    .digest();
  return key.toString('hex').slice(0, 12);
}

type Put = (name: string, content: AsyncIterable<Uint8Array>) => Promise<void>;

async function copyTable(client: pg.Client, put: Put, run: string, table: Table): Promise<BackedTable> {
  const source = client.query(copyTo(`copy ${quoted(table)} (${listed(table.columns)}) to stdout`));
  const { content, measure } = measuring(source);
  await put(named.table(run, table), compressed(content));
  return { ...table, columns: [...table.columns], rows: source.rowCount, ...measure() };
}

/** Jobs that are not done yet; those being done at this moment are done again, which every job allows for. */
async function waitingJobs(client: pg.Client): Promise<readonly object[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('pgboss.job') is not null as there`,
  );
  if (!rows[0]?.there) return [];
  const jobs = await client.query<{ name: string; data: object | null }>(
    `select name, data from pgboss.job where state in ('created', 'retry', 'active') and name not like '\\_\\_%'`,
  );
  return jobs.rows;
}

async function copyFiles(parts: BackupParts, put: Put, run: string): Promise<Manifest['files']> {
  const shelf = `store/${shelfOf(parts.sealing)}`;
  const there = new Set<string>();
  for await (const { name } of parts.store.list(`${shelf}/`)) there.add(name);
  let count = 0;
  let bytes = 0;
  async function* kept(): AsyncIterable<object> {
    for await (const { sha256, size } of parts.files.list()) {
      const name = named.content(shelf, sha256);
      if (!there.has(name)) await put(name, await parts.files.get(sha256));
      count += 1;
      bytes += size;
      yield { sha256, size };
    }
  }
  const { content, measure } = measuring(asLines(kept()));
  await put(named.files(run), compressed(content));
  return { count, bytes, sha256: measure().sha256 };
}

/** @returns the backup's name and what it holds; the backup is one only when this returns */
export async function makeBackup(parts: BackupParts): Promise<{ run: string; manifest: Manifest }> {
  const { owner, store, sealing, secret, program, at } = parts;
  const run = runOf(at);
  const seal = encrypting(sealing);
  const put: Put = (name, content) => store.put(name, seal ? seal(content) : content);
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query(`begin isolation level repeatable read read only; set local app.copying = 'all'`);
    const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
      'select number, name, checksum from public.migration order by number',
    );
    const { rows: server } = await client.query<{ server_version: string }>('show server_version');
    const tables: BackedTable[] = [];
    for (const table of await tablesOf(client)) tables.push(await copyTable(client, put, run, table));
    const jobs = await waitingJobs(client);
    await client.query('commit');
    async function* each(): AsyncIterable<object> {
      yield* jobs;
    }
    await put(named.jobs(run), compressed(asLines(each())));
    // After the snapshot: a content is stored before a row names it, so all that the snapshot names is there.
    const files = await copyFiles(parts, put, run);
    if (sealing !== 'none')
      await put(named.secret(run), bytesOf([secret, ...(parts.rotated ?? [])].join('\n')));
    const manifest: Manifest = {
      format: 1,
      program,
      at,
      postgres: server[0]?.server_version ?? '',
      migrations,
      tables,
      jobs: jobs.length,
      files,
      secret: sealing !== 'none',
    };
    await put(named.manifest(run), bytesOf(JSON.stringify(manifest)));
    return { run, manifest };
  } finally {
    await client.end();
  }
}

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}
