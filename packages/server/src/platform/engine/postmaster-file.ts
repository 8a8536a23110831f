// What a running PostgreSQL writes about itself beside its data, and what a killed one leaves there.
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf, databaseProcesses, identityOf, parentOf, signal } from './os-process.ts';
import { errorCode } from './refusal.ts';
import { PORT } from './socket.ts';

export type PostmasterFile = {
  readonly pid: number;
  readonly socketFolder: string | undefined;
  readonly ready: boolean;
};

/** Undefined when there is no such file, or an empty one (the disk was full when it was written). */
export const readPostmasterFile = (cluster: string): PostmasterFile | undefined => {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, socketFolder: lines[4] || undefined, ready: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** The living server of this cluster that a Certwright started, if there is one. */
export const runningPostmaster = (cluster: string): PostmasterFile | undefined => {
  const file = readPostmasterFile(cluster);
  return file && databaseProcesses(cluster).includes(file.pid) ? file : undefined;
};

/**
 * Ends every process that a Certwright started on this cluster, the gentle way first: SIGINT lets a server
 * write everything down; the orphans of a killed server hold nothing that is not in the log. Returns their ids.
 */
export const endLeftovers = async (cluster: string): Promise<number[]> => {
  const found = databaseProcesses(cluster);
  const server = found.find(pid => found.some(other => parentOf(other) === pid));
  if (server !== undefined) {
    signal(server, 'SIGINT');
    await untilGone(cluster, 15_000);
  }
  for (const step of ['SIGQUIT', 'SIGKILL'] as const) {
    const left = databaseProcesses(cluster);
    if (left.length === 0) break;
    for (const pid of left) signal(pid, step);
    await untilGone(cluster, 3_000);
  }
  return found;
};

const untilGone = async (cluster: string, milliseconds: number): Promise<void> => {
  for (const end = performance.now() + milliseconds; performance.now() < end; await pause(20)) {
    if (databaseProcesses(cluster).length === 0) return;
  }
};

/**
 * Removes the pid and socket files of a killed server where PostgreSQL would not dare to: when the id in
 * them belongs to another process meanwhile, or to a zombie that nobody collects (a container without init).
 * An empty pid file is a remnant too: of a full disk. PostgreSQL removes those of ids that are gone. A server on these data that we did not start is left
 * alone, and PostgreSQL then refuses to be the second.
 */
export const dropStaleFiles = (cluster: string): void => {
  const file = readPostmasterFile(cluster);
  if (file && (!existsSync(`/proc/${file.pid}`) || mayServe(file.pid, cluster))) return;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  if (file?.socketFolder) rmSync(join(file.socketFolder, `.s.PGSQL.${PORT}.lock`), { force: true });
};

/** Whether the process is a living PostgreSQL that works in this cluster, or one about which we may not know. */
const mayServe = (pid: number, cluster: string): boolean => {
  if (identityOf(pid) === undefined || commandOf(pid) !== 'postgres') return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return true;
  }
};
