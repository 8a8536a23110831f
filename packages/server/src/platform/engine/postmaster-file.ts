// What a running PostgreSQL writes about itself in postmaster.pid of its cluster folder.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { databaseProcesses, parentOf, signal } from './os-process.ts';
import { errorCode } from './refusal.ts';
import { setTimeout as pause } from 'node:timers/promises';

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

/** The living database server of this cluster, if one runs, whoever started it. */
export const runningPostmaster = (cluster: string): PostmasterFile | undefined => {
  const file = readPostmasterFile(cluster);
  return file && databaseProcesses(cluster).includes(file.pid) ? file : undefined;
};

/**
 * Ends every database process that still works in the cluster folder, the gentle way first:
 * SIGINT lets the server write everything down; orphans of a killed server hold nothing that is not logged.
 * Returns the ids that were found.
 */
export const endLeftovers = async (cluster: string): Promise<number[]> => {
  const found = databaseProcesses(cluster);
  const server = found.find(
    pid => !found.includes(parentOf(pid) ?? 0) && found.some(other => parentOf(other) === pid),
  );
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
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(20)) {
    if (databaseProcesses(cluster).length === 0) return;
  }
};

/**
 * Removes a postmaster.pid that a killed server left. PostgreSQL would do it by itself unless the id has
 * gone to another process meanwhile; to be called only when no database process works in the folder.
 */
export const dropStaleFile = (cluster: string): void =>
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
