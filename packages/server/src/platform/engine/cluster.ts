// The database cluster on disk: made whole or not at all, and opened only by the version that wrote it.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BOOTSTRAP } from './access.ts';
import { MAJOR } from './binaries.ts';
import { ownFile, ownFolder } from './own-folder.ts';
import type { Placement } from './placement.ts';
import { EngineRefusal, errorCode } from './refusal.ts';

/**
 * Sized for one organization on a small machine. They go into postgresql.conf, where an operator may change
 * them; what durability and privacy rest on is given on the command line instead (postmaster.ts).
 */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: '64MB',
  max_connections: '40',
  // Two places that the app's pools can never fill, for `certwright doctor`.
  reserved_connections: '2',
  superuser_reserved_connections: '2',
  work_mem: '8MB',
  maintenance_work_mem: '32MB',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  jit: 'off',
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

const MEANWHILE = '.new-';

/** The environment of the database's programs: nothing of ours, so that no PG* variable can steer them. */
export const bareEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };

/** PG_VERSION of the cluster, undefined when there is none yet. */
export const clusterMajor = (cluster: string): string | undefined => {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Refuses a cluster of another major version ('other-major') or a folder that is no cluster ('data-damaged'). */
export const requireReadable = ({ cluster, runAs }: Placement, ours = MAJOR): void => {
  requireOwner(cluster, runAs?.uid ?? process.getuid?.());
  const major = clusterMajor(cluster);
  if (major === ours || (major === undefined && !existsSync(cluster))) return;
  if (major === undefined) {
    throw new EngineRefusal(
      'data-damaged',
      `The folder ${cluster} exists but holds no database (PG_VERSION is missing). Nothing was changed. ` +
        `Restore it from a backup, or move it aside to start with an empty database.`,
    );
  }
  throw new EngineRefusal(
    'other-major',
    `The data in ${cluster} was written by PostgreSQL ${major}; this release runs PostgreSQL ${ours}. Nothing was changed. ` +
      (Number(major) < Number(ours)
        ? `One command moves it and keeps what was there: npx certwright upgrade-engine`
        : `Start the release that wrote it, or a newer one.`),
  );
};

/** PostgreSQL opens no data of another user's; as root we run it as the owner, unless that is root. */
const requireOwner = (cluster: string, uid: number | undefined): void => {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || owner === uid) return;
  throw new EngineRefusal(
    'data-not-ours',
    `The database's files in ${cluster} belong to user id ${owner}, but the database runs as user id ${uid}. ` +
      `Start Certwright as the user who made them, or hand them over: chown -R ${uid} ${cluster}`,
  );
};

/**
 * Makes the cluster: UTF-8, the built-in C.UTF-8 collation (the same order on every machine), checksums.
 * It is made under another name and renamed when complete, so that an interrupted start leaves no half.
 */
export const makeCluster = async (placement: Placement, secret: string): Promise<void> => {
  const { cluster, runAs, binaries } = placement;
  sweepHalves(cluster);
  const half = `${cluster}${MEANWHILE}${process.pid}`;
  const passwordFile = `${half}.secret`;
  ownFolder(half, runAs);
  ownFile(passwordFile, `${secret}\n`, runAs);
  try {
    await run(join(binaries, 'bin', 'initdb'), initdbArguments(half, passwordFile), runAs);
    renameSync(half, cluster);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

const initdbArguments = (folder: string, passwordFile: string): string[] => [
  `--pgdata=${folder}`,
  `--username=${BOOTSTRAP}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  ...Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`),
];

const sweepHalves = (cluster: string): void => {
  const folder = dirname(cluster);
  for (const name of readdirSync(folder)) {
    if (join(folder, name).startsWith(`${cluster}${MEANWHILE}`))
      rmSync(join(folder, name), { recursive: true, maxRetries: 5 });
  }
};

const run = (program: string, args: string[], runAs: Placement['runAs']): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...runAs,
      cwd: '/',
      env: bareEnvironment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', chunk => (said += String(chunk)));
    child.once('error', reject);
    child.once('close', code => (code === 0 ? resolve() : reject(failed(said))));
  });

const failed = (said: string): EngineRefusal => {
  if (/No space left on device/.test(said)) {
    return new EngineRefusal(
      'disk-full',
      'The disk became full while the database was made. Nothing of it was kept: free some room and start again.',
    );
  }
  const nameless = /could not look up effective user ID (\d+)/.exec(said)?.[1];
  if (nameless !== undefined) {
    return new EngineRefusal(
      'cannot-start',
      `User id ${nameless} has no name on this system, and PostgreSQL makes no database for such a user. Give it one ` +
        `(a line in /etc/passwd), start Certwright as a user who has a name, or use another server with DATABASE_URL.`,
    );
  }
  return new EngineRefusal('cannot-start', `The database could not be made; PostgreSQL says: ${said.trim()}`);
};
