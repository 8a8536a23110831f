// One program on one data folder: each program puts down a claim that names it, and holds the folder only
// when no other living program has one. A claim of a dead program is swept away, so kill -9 needs no care.
import { chownSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, lives, type ProcessIdentity } from './os-process.ts';
import { EngineRefusal, errorCode } from './refusal.ts';

export type Lock = { release(): void };

const claimName = ({ boot, pid, since }: ProcessIdentity): string => `${boot}-${pid}-${since}`;

const parseClaim = (name: string): ProcessIdentity | undefined => {
  const [, boot, pid, since] = /^([0-9a-z]+)-(\d+)-(\d+)$/.exec(name) ?? [];
  return boot && pid && since ? { boot, pid: Number(pid), since } : undefined;
};

const lockFolder = (dataFolder: string): string => join(dataFolder, 'lock');

/** The living programs that claim the folder; normally none or one. */
export const holders = (dataFolder: string): ProcessIdentity[] => {
  try {
    return readdirSync(lockFolder(dataFolder))
      .map(parseClaim)
      .filter(claim => claim !== undefined)
      .filter(lives);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
};

const inUse = (dataFolder: string, pid: number): EngineRefusal =>
  new EngineRefusal(
    'data-in-use',
    `The data folder ${dataFolder} is in use by another Certwright, process ${pid}. ` +
      `Stop that one first (Ctrl-C in its terminal, or: kill ${pid}), or give this one a data folder of its own with CERTWRIGHT_DATA.`,
  );

/**
 * Claims the folder or refuses with 'data-in-use', naming the process that has it.
 * Safe without a kernel lock: every contender writes its claim before it looks for others, so of two at the
 * same moment at least one sees the other and steps back; names are never used twice, so sweeping a dead
 * claim cannot remove a living one.
 */
export const takeLock = async (dataFolder: string): Promise<Lock> => {
  const own = identityOf(process.pid);
  if (!own) throw new Error('This machine does not tell when a process started (/proc is missing).');
  const folder = lockFolder(dataFolder);
  makeLockFolder(folder, dataFolder);
  const claim = join(folder, claimName(own));
  // Two that start at the same moment both step back; they try again after pauses of different length.
  for (let attempt = 1; ; attempt += 1) {
    try {
      writeFileSync(claim, '', { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (errorCode(error) === 'EEXIST') throw inUse(dataFolder, process.pid);
      throw error;
    }
    const other = holders(dataFolder).find(holder => claimName(holder) !== claimName(own));
    if (!other) break;
    rmSync(claim, { force: true });
    if (attempt === 4) throw inUse(dataFolder, other.pid);
    await pause(10 + Math.random() * 60);
  }
  sweep(folder);
  return { release: () => rmSync(claim, { force: true }) };
};

/** Belongs to whoever owns the data folder, so that a start by root does not lock that user out later. */
const makeLockFolder = (folder: string, dataFolder: string): void => {
  const created = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (created === undefined || process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dataFolder);
  chownSync(folder, uid, gid);
};

const sweep = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const claim = parseClaim(name);
    if (claim && !lives(claim)) rmSync(join(folder, name), { force: true });
  }
};
