// Which processes of this machine live: identified by id and start time, because ids are used again.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';

/** A process that cannot be mistaken for another: `since` is its start in clock ticks since the machine's. */
export type ProcessIdentity = { readonly boot: string; readonly pid: number; readonly since: string };

const readProc = (path: string): string | undefined => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
};

/** First part of the id of this start of the machine, so that processes from before a reboot never count as alive. */
const bootId = (): string => readProc('sys/kernel/random/boot_id')?.slice(0, 8) ?? 'unknown';

/** Parent and start time from proc(5) stat, whose name field may hold spaces and brackets. A zombie counts as dead. */
const stat = (pid: number): { parent: number; since: string } | undefined => {
  const text = readProc(`${pid}/stat`);
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, parent, since] = [fields?.[0], fields?.[1], fields?.[19]];
  if (parent === undefined || since === undefined) return undefined;
  return state === 'Z' || state === 'X' ? undefined : { parent: Number(parent), since };
};

export const identityOf = (pid: number): ProcessIdentity | undefined => {
  const found = stat(pid);
  return found && { boot: bootId(), pid, since: found.since };
};

export const lives = ({ boot, pid, since }: ProcessIdentity): boolean =>
  boot === bootId() && stat(pid)?.since === since;

export const parentOf = (pid: number): number | undefined => stat(pid)?.parent;

/** The program's own short name, such as "postgres". */
export const commandOf = (pid: number): string | undefined => readProc(`${pid}/comm`)?.trim();

/** PostgreSQL's cluster_name, which it shows in the title of each of its processes; one for each folder. */
export const clusterName = (cluster: string): string => {
  const path = existsSync(cluster) ? realpathSync(cluster) : cluster;
  return `certwright-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
};

/**
 * Ids of the living database processes that we, or a Certwright before us, started on this cluster. Found by
 * their titles, because only those can be read about another user's processes without special rights.
 */
export const databaseProcesses = (cluster: string): number[] => {
  const name = clusterName(cluster);
  return readdirSync('/proc')
    .filter(entry => /^\d+$/.test(entry))
    .map(Number)
    .filter(pid => isOf(name, readProc(`${pid}/cmdline`)) && stat(pid) !== undefined);
};

/** The server itself shows its arguments, its children "postgres: NAME: what they do". */
const isOf = (name: string, commandLine: string | undefined): boolean =>
  commandLine !== undefined &&
  (commandLine.startsWith(`postgres: ${name}`) || commandLine.split('\0').includes(`cluster_name=${name}`));

/** Sends a signal; a process that is gone already is no error. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // Ended in between.
  }
};
