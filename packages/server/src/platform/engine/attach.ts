// Finds the database of a Certwright that is running on a data folder, and connects to it as a guest.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { accessInForce, connection } from './access.ts';
import type { Engine } from './contract.ts';
import { asRefusal } from './data-folder.ts';
import { placedFacts } from './facts.ts';
import { holder } from './lock.ts';
import { type Placement, place } from './placement.ts';
import { runningPostmaster } from './postmaster-file.ts';

/**
 * The engine that another program opened on `dataFolder`, undefined when no program runs there or its
 * database is down at the moment. Its `stop` does nothing: the database is the other program's.
 */
export const attachEngine = async (dataFolder: string): Promise<Engine | undefined> => {
  const folder = resolve(dataFolder);
  try {
    if (!existsSync(folder) || !holder(folder)) return undefined;
    return await attach(place({ dataFolder: folder }));
  } catch (error) {
    throw asRefusal(folder, error);
  }
};

const attach = async (placement: Placement): Promise<Engine | undefined> => {
  const server = runningPostmaster(placement.cluster);
  if (!server?.ready || server.socketFolder === undefined) return undefined;
  const access = accessInForce(placement);
  const owner = connection(server.socketFolder, access, 'app_owner');
  return {
    kind: 'embedded',
    version: await versionOf(owner),
    owner,
    login: connection(server.socketFolder, access, 'app_login'),
    facts: { ...placedFacts(placement, server.socketFolder, access), pid: server.pid, state: 'running' },
    stop: () => Promise.resolve(),
  };
};

const versionOf = async (config: Engine['owner']): Promise<string> => {
  const client = new Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? 'unknown';
  } finally {
    await client.end().catch(() => undefined);
  }
};
