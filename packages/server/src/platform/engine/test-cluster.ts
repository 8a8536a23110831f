// For the server's own tests: one database cluster for the whole run, and a clone of a database for each worker.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import type { Engine } from './contract.ts';
import { openEmbedded } from './embedded.ts';
import { lastHolder } from './lock.ts';
import { lives } from './os-process.ts';
import { endLeftovers } from './postmaster-file.ts';
import { privateDatabase } from './roles.ts';

export type TestCluster = { readonly engine: Engine; readonly stop: () => Promise<void> };

/** What a test needs of the engine; plain data, so that Vitest can hand it from its main process to the workers. */
export type Connections = { readonly owner: ClientConfig; readonly login: ClientConfig };

const PREFIX = 'certwright-test-';

/**
 * Starts an empty cluster in a temporary folder; `stop` ends it and removes the folder. The only place
 * where the database does not wait for the disk: it holds nothing that must outlive the run.
 */
export const startTestCluster = async (): Promise<TestCluster> => {
  await sweepForgotten();
  const dataFolder = mkdtempSync(join(tmpdir(), PREFIX));
  const { engine, bootstrap } = await openEmbedded({ dataFolder, say: () => undefined, throwaway: true });
  await withClient(bootstrap, client =>
    client.query('ALTER ROLE app_owner CREATEDB; GRANT CONNECT ON DATABASE postgres TO app_owner'),
  );
  const stop = async (): Promise<void> => {
    await engine.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { engine, stop };
};

/** Copies the database `template`, to which nobody may be connected, and says how to connect to the copy. */
export const cloneDatabase = async (
  from: Connections,
  template: string,
  name: string,
): Promise<Connections> => {
  // From another database: a template that somebody is connected to cannot be copied.
  await withClient({ ...from.owner, database: 'postgres' }, client =>
    client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY WAL_LOG`),
  );
  await withClient({ ...from.owner, database: name }, client => client.query(privateDatabase(name)));
  return { owner: { ...from.owner, database: name }, login: { ...from.login, database: name } };
};

const withClient = async <T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client(config);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** A run that was killed could not tidy up: its database is ended and its folder removed by the next run. */
const sweepForgotten = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir()).filter(entry => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      const last = lastHolder(folder);
      if (!last || lives(last)) continue;
      await endLeftovers(join(folder, 'cluster'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's run, or another sweep was quicker.
    }
  }
};
