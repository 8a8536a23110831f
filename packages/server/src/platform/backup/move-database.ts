/** Moves a database from one server to an empty other one: snapshot, load, compare. Contents of files stay where they are. */
import pg, { type ClientConfig } from 'pg';
import type { Migration } from '../db/migrate.ts';
import type { Files } from '../files/files.ts';
import { folderStore } from '../object-store/folder.ts';
import { allRuns, keepRuns } from './backup-run.store.ts';
import { type Digests, digestsOf, requireEqual } from './digest.store.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

/** Nothing to copy, and so nothing to store. */
const NO_FILES: Pick<Files, 'list'> = { list: () => none() };
async function* none(): AsyncIterable<never> {}

/** What was taken out; the rows lie in the folder. */
export type Taken = {
  readonly folder: string;
  readonly digests: Digests;
  readonly runs: Awaited<ReturnType<typeof allRuns>>;
  readonly rows: number;
};

async function connected<T>(owner: ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Nobody else may write meanwhile. */
export async function takeOut(
  owner: ClientConfig,
  { folder, program, at }: { folder: string; program: string; at: string },
): Promise<Taken> {
  const store = folderStore(folder);
  const { manifest } = await makeBackup({
    owner,
    files: NO_FILES as Files,
    store,
    sealing: 'none',
    secret: '',
    program,
    at,
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return await connected(owner, async client => {
    await client.query(`begin isolation level repeatable read read only; set local app.copying = 'all'`);
    const digests = await digestsOf(client);
    const runs = await allRuns(client);
    await client.query('commit');
    return { folder, digests, runs, rows };
  });
}

/** Loads what was taken out and compares each table before it counts. @throws UnusableBackup */
export async function putIn(
  owner: ClientConfig,
  { folder, digests, runs }: Taken,
  { migrations, dataFolder }: { migrations: readonly Migration[]; dataFolder: string },
): Promise<void> {
  await restoreBackup({
    owner,
    files: NO_FILES as Files,
    store: folderStore(folder),
    opening: 'none',
    migrations,
    dataFolder,
    compare: async client => requireEqual(digests, await digestsOf(client)),
  });
  await connected(owner, client => keepRuns(client, runs));
}
