// Whether there is room for what people will write tomorrow.
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { FLOOR_EXISTING, freeBytes, inMib } from '../engine/disk.ts';
import { type Finding, good, note, wrong } from './finding.ts';

/** Below this somebody should make room in good time. */
const COMFORTABLE = 1024 * 1024 * 1024;

/** One finding for each disk that holds one of the folders; the nearest folder above stands for a missing one. */
export const checkDisk = (folders: readonly string[]): Finding[] => {
  const byDisk = new Map(folders.map(nearest).map(folder => [statSync(folder).dev, folder]));
  return [...byDisk.values()].map(folder => {
    const free = freeBytes(folder);
    const says = `${inMib(free)} are free on the disk that holds ${folder}.`;
    if (free < FLOOR_EXISTING) {
      return wrong(
        'disk',
        says,
        `Make room: the database starts only with ${inMib(FLOOR_EXISTING)} or more.`,
      );
    }
    return free < COMFORTABLE
      ? note('disk', says, 'Make room before it becomes full; then writes are refused.')
      : good('disk', says);
  });
};

const nearest = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
