// The change from the old cluster to its verified copy: two renames, of which the first may have been the last.
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { VERIFIED } from './placement.ts';

const KEPT = 'cluster.postgresql-';

/** Where the cluster of an older major version is kept until it is told to go. */
export const keptName = (base: string, major: string): string => join(base, `${KEPT}${major}`);

/** Clusters of older versions that are still kept. */
export const keptClusters = (base: string): readonly string[] =>
  existsSync(base)
    ? readdirSync(base)
        .filter(name => name.startsWith(KEPT))
        .map(name => join(base, name))
    : [];

/** Puts the proved copy in the place of the cluster, which is kept. @returns where */
export const switchClusters = (base: string, copy: string, major: string): string => {
  const verified = join(base, VERIFIED);
  const kept = keptName(base, major);
  rmSync(verified, { recursive: true, force: true });
  rename(copy, verified, base);
  rename(join(base, 'cluster'), kept, base);
  finishSwitch(base);
  return kept;
};

/**
 * Does the second rename where a program was ended between the two. A verified copy beside a cluster is of a
 * change that never began, and may be older than what was written since: it is left alone here.
 */
export const finishSwitch = (base: string): void => {
  const cluster = join(base, 'cluster');
  if (!existsSync(cluster) && existsSync(join(base, VERIFIED))) rename(join(base, VERIFIED), cluster, base);
};

/** Waits until the new name is on disk, so that the renames happen in their order also when the power fails. */
const rename = (from: string, to: string, folder: string): void => {
  renameSync(from, to);
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
