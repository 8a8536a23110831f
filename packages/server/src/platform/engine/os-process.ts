// Which processes of this machine live: identified by id and start time, because ids are used again.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process that cannot be mistaken for another: `since` is its start in clock ticks since the machine's. */
export type ProcessIdentity = { readonly boot: string; readonly pid: number; readonly since: string };

const readProc = (path: string): string | undefined => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
};

/** First part of this start of the machine's own id, so that ids from before a reboot never count as alive. */
export const bootId = (): string => readProc('sys/kernel/random/boot_id')?.slice(0, 8) ?? 'noboot00';

/** State letter, parent and start time from proc(5) stat; the name in it may hold spaces and brackets. */
const stat = (pid: number): { state: string; parent: number; since: string } | undefined => {
  const text = readProc(`${pid}/stat`);
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, parent, since] = [fields?.[0], fields?.[1], fields?.[19]];
  if (state === undefined || parent === undefined || since === undefined) return undefined;
  return state === 'Z' || state === 'X' ? undefined : { state, parent: Number(parent), since };
};

export const identityOf = (pid: number): ProcessIdentity | undefined => {
  const found = stat(pid);
  return found && { boot: bootId(), pid, since: found.since };
};

/** A zombie counts as dead: it holds no file and answers nobody. */
export const lives = ({ boot, pid, since }: ProcessIdentity): boolean =>
  boot === bootId() && stat(pid)?.since === since;

export const parentOf = (pid: number): number | undefined => stat(pid)?.parent;

/** Ids of the living database processes that work in the given cluster folder, whoever started them. */
export const databaseProcesses = (clusterFolder: string): number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => readProc(`${pid}/comm`)?.trim() === 'postgres' && workingFolder(pid) === clusterFolder)
    .filter(pid => stat(pid) !== undefined);

const workingFolder = (pid: number): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
};

/** Sends a signal; a process that is gone already is no error. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // Ended in between.
  }
};
