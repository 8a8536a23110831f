// The embedded engine: PostgreSQL as a child process on a Unix socket, its data in our data folder.
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { type Access, BOOTSTRAP, chooseAccess, connection, secretOf, writeAccessFiles } from './access.ts';
import { copyBinaries } from './binaries.ts';
import { makeCluster, requireReadable } from './cluster.ts';
import type { Engine, EngineFacts, Say } from './contract.ts';
import { FLOOR_EXISTING, FLOOR_NEW, requireRoom } from './disk.ts';
import { takeLock } from './lock.ts';
import { signal } from './os-process.ts';
import { type Placement, place, type PlacementInput, POINTER } from './placement.ts';
import { dropStaleFile, endLeftovers, readPostmasterFile } from './postmaster-file.ts';
import { EngineRefusal, errorCode } from './refusal.ts';
import { bringRoles } from './roles.ts';
import { dropSocketFolder, makeSocketFolder } from './socket.ts';
import { type Supervisor, supervise } from './supervisor.ts';

export type EmbeddedOptions = PlacementInput & { readonly say: Say; readonly throwaway?: boolean };

/** The bootstrap user's connection goes to the test cluster alone; openEngine keeps it to itself. */
export type Embedded = { readonly engine: Engine; readonly bootstrap: ClientConfig };

/** Opens the data folder, making it if needed. Throws EngineRefusal, having started and changed nothing. */
export const openEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const placement = place(options);
  makeDataFolder(placement);
  const lock = await takeLock(placement.dataFolder);
  try {
    return await open(placement, options, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
};

const open = async (
  placement: Placement,
  options: EmbeddedOptions,
  release: () => void,
): Promise<Embedded> => {
  const { say } = options;
  if (placement.runAs) say(placement.why);
  const isNew = !existsSync(placement.cluster);
  requireReadable(placement);
  makeBase(placement);
  requireRoom(placement.base, isNew ? FLOOR_NEW : FLOOR_EXISTING);
  if (placement.copyFrom) copyBinaries(placement.copyFrom, dirname(placement.binaries));
  const secret = secretOf(placement.dataFolder);
  if (isNew) {
    say(`Making a new database in ${placement.cluster} …`);
    await makeCluster(placement, secret);
  } else {
    await clearLeftovers(placement, say);
  }
  const socketFolder = makeSocketFolder(placement.base, placement.runAs);
  if (dirname(socketFolder) !== placement.base) {
    say(`The database's socket is in ${socketFolder}: below the data folder its path would be too long.`);
  }
  const access = chooseAccess(secret);
  writeAccessFiles(placement, access);
  let supervisor: Supervisor | undefined;
  const stop = async (): Promise<void> => {
    await supervisor?.stop();
    dropSocketFolder(socketFolder);
    release();
  };
  try {
    supervisor = await supervise({ placement, socketFolder, throwaway: options.throwaway ?? false }, say);
    const settled = await bootstrap(placement, socketFolder, access, secret, supervisor);
    return asEngine({ placement, socketFolder, supervisor, ...settled }, stop);
  } catch (error) {
    await stop();
    throw error;
  }
};

type Settled = { readonly access: Access; readonly version: string };

/** Brings roles and database into place. Where the kernel does not vouch for us after all, the secret does. */
const bootstrap = async (
  placement: Placement,
  socketFolder: string,
  access: Access,
  secret: string,
  supervisor: Supervisor,
): Promise<Settled> => {
  const client = new Client(connection(socketFolder, access, BOOTSTRAP, 'postgres'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await bringRoles(client, access);
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return { access, version: rows[0]?.server_version ?? 'unknown' };
  } catch (error) {
    if (access.method !== 'peer' || errorCode(error) !== PEER_FAILED || !supervisor.pid) throw error;
    const byPassword: Access = { method: 'password', secret };
    writeAccessFiles(placement, byPassword);
    signal(supervisor.pid, 'SIGHUP');
    await pause(200);
    return await bootstrap(placement, socketFolder, byPassword, secret, supervisor);
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** invalid_authorization_specification (PostgreSQL, appendix A). */
const PEER_FAILED = '28000';

type Running = Settled & {
  readonly placement: Placement;
  readonly socketFolder: string;
  readonly supervisor: Supervisor;
};

const asEngine = (
  { placement, socketFolder, access, supervisor, version }: Running,
  stop: () => Promise<void>,
): Embedded => {
  const facts: EngineFacts = {
    ...placedFacts(placement, socketFolder, access),
    get pid() {
      return supervisor.pid;
    },
    get state() {
      return supervisor.state;
    },
  };
  let stopped: Promise<void> | undefined;
  const engine: Engine = {
    kind: 'embedded',
    version,
    owner: connection(socketFolder, access, 'app_owner'),
    login: connection(socketFolder, access, 'app_login'),
    facts,
    stop: () => (stopped ??= stop()),
  };
  return { engine, bootstrap: connection(socketFolder, access, BOOTSTRAP, 'postgres') };
};

const placedFacts = (
  placement: Placement,
  socketFolder: string,
  access: Access,
): Omit<EngineFacts, 'pid' | 'state'> => ({
  dataFolder: placement.dataFolder,
  clusterFolder: placement.cluster,
  socketFolder,
  binaries: placement.binaries,
  uid: statSync(placement.cluster).uid,
  placedBecause: placement.why,
  access: access.method,
});

/** Ends what a killed program left running here; we hold the lock, so nobody else needs it. */
const clearLeftovers = async ({ cluster }: Placement, say: Say): Promise<void> => {
  const stale = readPostmasterFile(cluster);
  const ended = await endLeftovers(cluster);
  if (ended.length > 0) {
    say(
      'Certwright had ended without stopping its database; the database was stopped now and starts afresh.',
    );
  }
  if (stale) dropStaleFile(cluster);
  dropSocketFolder(stale?.socketFolder);
};

/** Closed to others; where the database runs as another user, that one may pass through but not look around. */
const makeDataFolder = ({ dataFolder, runAs, opensDoor }: Placement): void => {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (runAs && opensDoor) letPass(dataFolder, runAs.gid);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
    throw notOurs(dataFolder, error);
  }
};

const letPass = (folder: string, gid: number): void => {
  chownSync(folder, 0, gid);
  chmodSync(folder, 0o710);
};

const notOurs = (dataFolder: string, cause?: unknown): EngineRefusal =>
  new EngineRefusal(
    'data-not-ours',
    `The data folder ${dataFolder} belongs to another user, or may not be written here. Start Certwright as the user who ` +
      `made it (root, if it was started with sudo), or give it a folder of its own with CERTWRIGHT_DATA.`,
    { cause },
  );

const makeBase = ({ base, dataFolder, cluster, runAs }: Placement): void => {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (!runAs && owner !== undefined && owner !== process.getuid?.()) throw notOurs(dataFolder);
  if (base === dataFolder || !runAs) return;
  mkdirSync(dirname(base), { recursive: true, mode: 0o755 });
  mkdirSync(base, { recursive: true, mode: 0o710 });
  letPass(base, runAs.gid);
  writeFileSync(join(dataFolder, POINTER), `${base}\n`, { mode: 0o600 });
};
