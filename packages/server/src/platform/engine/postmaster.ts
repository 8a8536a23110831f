// One run of the PostgreSQL server process: started, waited for, ended.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bareEnvironment } from './cluster.ts';
import { clusterName } from './os-process.ts';
import type { Placement } from './placement.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { EngineRefusal } from './refusal.ts';
import { PORT } from './socket.ts';

export type Postmaster = {
  readonly pid: number;
  /** Resolves when the server has ended, with the words for how ("signal SIGKILL", "code 1"). */
  readonly ended: Promise<string>;
};

/**
 * What durability and privacy rest on; no file can undo it. Ordinary failed statements stay out of the log,
 * because their text and details may hold personal data; the app reports them with its request ids.
 */
const fixedSettings = ({ placement, socketFolder }: StartOptions): Record<string, string> => ({
  listen_addresses: '',
  unix_socket_permissions: '0700',
  // A list to PostgreSQL: quoted, a comma in the path is a comma.
  unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
  cluster_name: clusterName(placement.cluster),
  fsync: 'on',
  full_page_writes: 'on',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  logging_collector: 'off',
});

export type StartOptions = {
  readonly placement: Placement;
  readonly socketFolder: string;
  /** Only test clusters, which hold nothing worth keeping, run without waiting for the disk. */
  readonly throwaway?: boolean;
};

const THROWAWAY = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '100',
};

const LOG_LIMIT = 5 * 1024 * 1024;

/** Starts the server and waits until it takes connections. Refusals: data-in-use, disk-full, cannot-start. */
export const startPostmaster = async (options: StartOptions): Promise<Postmaster> => {
  const { placement } = options;
  const logPath = join(placement.dataFolder, 'postgresql.log');
  const log = openLog(logPath);
  const logStart = statSync(logPath).size;
  const settings = { ...fixedSettings(options), ...(options.throwaway ? THROWAWAY : {}) };
  const args = ['-D', placement.cluster, '-p', String(PORT)];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  // A session of its own: Ctrl-C in the terminal must reach the app alone, which ends the database last.
  const child = spawn(join(placement.binaries, 'bin', 'postgres'), args, {
    ...placement.runAs,
    cwd: '/',
    env: bareEnvironment,
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const ended = ending(child);
  if (child.pid === undefined)
    throw new EngineRefusal('cannot-start', `The database could not be started: ${await ended}.`);
  const end = await untilReady(child.pid, placement.cluster, ended);
  if (end !== undefined) throw notStarted(end, tail(logPath, logStart), logPath, placement);
  return { pid: child.pid, ended };
};

const ending = (child: ChildProcess): Promise<string> =>
  new Promise(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('exit', (code, signalName) =>
      resolve(signalName === null ? `code ${code}` : `signal ${signalName}`),
    );
  });

/** Recovery after a crash may take minutes on a large database, so there is no time limit: it ends or is ready. */
const untilReady = async (
  pid: number,
  cluster: string,
  ended: Promise<string>,
): Promise<string | undefined> => {
  for (;;) {
    const end = await Promise.race([ended, pause(15)]);
    if (typeof end === 'string') return end;
    const file = readPostmasterFile(cluster);
    if (file?.pid === pid && file.ready) return undefined;
  }
};

/** The server's own log, kept below 10 MiB in two files; opened by us so that it outlives us. */
const openLog = (path: string): number => {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(path, `${path}.1`);
  const file = openSync(path, 'a', 0o600);
  const { uid, gid } = statSync(dirname(path));
  if (process.getuid?.() === 0) fchownSync(file, uid, gid);
  return file;
};

const tail = (path: string, from: number): string =>
  readFileSync(path).subarray(from).toString('utf8').trim();

const notStarted = (end: string, said: string, logPath: string, { cluster }: Placement): EngineRefusal => {
  if (/No space left on device/.test(said)) {
    return new EngineRefusal(
      'disk-full',
      `The disk that holds ${cluster} is full, so the database cannot start. Nothing is lost: free some room and start again.`,
    );
  }
  if (/lock file "postmaster.pid" already exists|pre-existing shared memory block/.test(said)) {
    const pid = readPostmasterFile(cluster)?.pid;
    return new EngineRefusal(
      'data-in-use',
      `Another PostgreSQL server${pid === undefined ? '' : `, process ${pid},`} works in ${cluster}; this Certwright did not start it. ` +
        `Stop it${pid === undefined ? '' : ` (kill -INT ${pid})`}, then start again.`,
    );
  }
  const words = said.split('\n').filter(line => /FATAL|PANIC|LOG:.*invalid|error while loading/.test(line));
  return new EngineRefusal(
    'cannot-start',
    `The database did not start (${end}). It says: ${words.slice(-2).join(' ') || said.slice(-400)} The whole log: ${logPath}`,
  );
};
