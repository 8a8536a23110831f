// How much room the disk under a folder has, and the floors below which the engine will not start.
import { statfsSync } from 'node:fs';
import { EngineRefusal } from './refusal.ts';

const MIB = 1024 * 1024;

/** Room that a new cluster takes (40 MiB) with its first write-ahead files and as much again to work in. */
export const FLOOR_NEW = 160 * MIB;

/** Room for two write-ahead files of 16 MiB and what recovery writes after a crash. */
export const FLOOR_EXISTING = 48 * MIB;

/** Bytes that an ordinary user may still write on the disk that holds the folder. */
export const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

export const inMib = (bytes: number): string => `${Math.floor(bytes / MIB)} MiB`;

/** Refuses with 'disk-full' when the disk under `folder` has less than `floor` bytes left. */
export const requireRoom = (folder: string, floor: number): void => {
  const free = freeBytes(folder);
  if (free >= floor) return;
  throw new EngineRefusal(
    'disk-full',
    `The disk that holds ${folder} has ${inMib(free)} left; the database needs at least ${inMib(floor)} to start safely. ` +
      `Nothing was started or changed. Free some room there, or keep the data on another disk with CERTWRIGHT_DATA.`,
  );
};
