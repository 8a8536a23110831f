// The embedded engine: PostgreSQL as a child process on a Unix socket, its data in our data folder.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { type Access, BOOTSTRAP, chooseAccess, connection, secretOf, writeAccessFiles } from './access.ts';
import { copyBinaries, MAJOR } from './binaries.ts';
import { makeCluster, requireReadable } from './cluster.ts';
import type { Engine, EngineFacts, Say } from './contract.ts';
import { asRefusal, makeBase, makeDataFolder } from './data-folder.ts';
import { FLOOR_EXISTING, FLOOR_NEW, requireRoom } from './disk.ts';
import { placedFacts } from './facts.ts';
import { type Lock, takeLock } from './lock.ts';
import { signal } from './os-process.ts';
import { type Placement, place, type PlacementInput } from './placement.ts';
import { dropStaleFiles, endLeftovers, readPostmasterFile } from './postmaster-file.ts';
import { errorCode } from './refusal.ts';
import { bringRoles } from './roles.ts';
import { dropSocketFolder, makeSocketFolder } from './socket.ts';
import { type Supervisor, supervise } from './supervisor.ts';
import { finishSwitch } from './switch.ts';

export type EmbeddedOptions = PlacementInput & {
  readonly say: Say;
  /** Only for test clusters: does not wait for the disk. */
  readonly throwaway?: boolean;
  /** Our name in the system's user list, where it is not the one that the system tells. */
  readonly userName?: string;
  /** Pauses before each new try to start a fallen database, in milliseconds. */
  readonly backOff?: readonly number[];
};

/** The bootstrap user's connection goes to the test cluster alone; openEngine keeps it to itself. */
export type Embedded = { readonly engine: Engine; readonly bootstrap: ClientConfig };

/** Opens the data folder, making it if needed. Throws EngineRefusal, leaving nothing running and no data changed. */
export const openEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const dataFolder = resolve(options.dataFolder);
  let lock: Lock | undefined;
  try {
    makeDataFolder(dataFolder);
    lock = await takeLock(dataFolder);
    const held = lock;
    const placement = place({ ...options, dataFolder });
    makeBase(placement);
    finishSwitch(placement.base);
    return await openPlaced(placement, options, () => held.release());
  } catch (error) {
    lock?.release();
    throw asRefusal(dataFolder, error);
  }
};

/**
 * Opens the cluster of a placement whose folders are there, making it if needed; the caller holds the lock.
 * @param major the version that the placement's programs have
 */
export const openPlaced = async (
  placement: Placement,
  options: Pick<EmbeddedOptions, 'say' | 'throwaway' | 'userName' | 'backOff'>,
  release: () => void,
  major = MAJOR,
): Promise<Embedded> => {
  const { say } = options;
  if (placement.runAs) say(placement.why);
  const isNew = !existsSync(placement.cluster);
  requireReadable(placement, major);
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
  const access = chooseAccess(secret, options.userName);
  writeAccessFiles(placement, access);
  let supervisor: Supervisor | undefined;
  const stop = async (): Promise<void> => {
    await supervisor?.stop();
    dropSocketFolder(socketFolder);
    release();
  };
  try {
    supervisor = await supervise(
      { placement, socketFolder, throwaway: options.throwaway ?? false },
      say,
      options.backOff,
    );
    const settled = await bootstrap(placement, socketFolder, access, supervisor);
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
    const byPassword: Access = { method: 'password', secret: access.secret };
    writeAccessFiles(placement, byPassword);
    signal(supervisor.pid, 'SIGHUP');
    await pause(200);
    return await bootstrap(placement, socketFolder, byPassword, supervisor);
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

/** Ends what a killed program left running here; we hold the lock, so nobody else needs it. */
const clearLeftovers = async ({ cluster }: Placement, say: Say): Promise<void> => {
  const stale = readPostmasterFile(cluster);
  const ended = await endLeftovers(cluster);
  if (ended.length > 0) {
    say(
      'Certwright had ended without stopping its database; the database was stopped now and starts afresh.',
    );
  }
  dropStaleFiles(cluster);
  dropSocketFolder(stale?.socketFolder);
};
