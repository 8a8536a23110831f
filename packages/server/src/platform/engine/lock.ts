// One program on one data folder: a file that the kernel keeps locked as long as its holder lives, so that
// kill -9 needs no care, and in it who the holder is.
import { spawnSync } from 'node:child_process';
import { closeSync, fchownSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, lives, type ProcessIdentity } from './os-process.ts';
import { EngineRefusal, errorCode } from './refusal.ts';

export type Lock = { release(): void };

const lockPath = (dataFolder: string): string => join(dataFolder, 'lock');

const written = ({ pid, boot, since }: ProcessIdentity): string => `${pid} ${boot} ${since}\n`;

/** Who last took the folder and has not let it go, alive or dead. */
export const lastHolder = (dataFolder: string): ProcessIdentity | undefined => {
  try {
    const [pid, boot, since] = readFileSync(lockPath(dataFolder), 'utf8').trim().split(' ');
    return pid && boot && since ? { pid: Number(pid), boot, since } : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** The living program that holds the folder, when there is one. */
export const holder = (dataFolder: string): ProcessIdentity | undefined => {
  const last = lastHolder(dataFolder);
  return last && lives(last) ? last : undefined;
};

/**
 * Node has no flock(2). The lock belongs to the open file, which a child shares with us: the child takes it
 * and ends, we keep it until we close the file or die. Undefined where the system has no flock program.
 */
const flock = (file: number): boolean | undefined => {
  const { status, error } = spawnSync('flock', ['-x', '-n', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', file],
  });
  return error ? undefined : status === 0;
};

/** Takes the folder or refuses with 'data-in-use', naming the process that has it. */
export const takeLock = async (dataFolder: string): Promise<Lock> => {
  const own = identityOf(process.pid);
  if (!own) throw new Error('This machine does not tell when a process started (/proc is missing).');
  const file = openSync(lockPath(dataFolder), 'a+', 0o600);
  try {
    // Some network file systems lock for the child alone, so a holder who lives counts even when we got the lock.
    const taken = flock(file) ?? true;
    if (!taken || holder(dataFolder)) throw await inUse(dataFolder);
    giveToOwner(file, dataFolder);
    ftruncateSync(file);
    writeSync(file, written(own));
  } catch (error) {
    closeSync(file);
    throw error;
  }
  let held = true;
  return {
    release: () => {
      if (!held) return;
      held = false;
      ftruncateSync(file);
      closeSync(file);
    },
  };
};

const inUse = async (dataFolder: string): Promise<EngineRefusal> => {
  // The other one writes its name right after it took the lock.
  for (let tries = 0; tries < 10 && !holder(dataFolder); tries += 1) await pause(20);
  const pid = holder(dataFolder)?.pid;
  const who = pid === undefined ? 'a Certwright in another container' : `another Certwright, process ${pid}`;
  const how =
    pid === undefined
      ? 'Stop that one first'
      : `Stop that one first (Ctrl-C in its terminal, or: kill ${pid})`;
  return new EngineRefusal(
    'data-in-use',
    `The data folder ${dataFolder} is in use by ${who}. ${how}, or give this one a data folder of its own with CERTWRIGHT_DATA.`,
  );
};

/** The file is the folder owner's, so that a start by root does not lock that user out later. */
const giveToOwner = (file: number, dataFolder: string): void => {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dataFolder);
  fchownSync(file, uid, gid);
};
