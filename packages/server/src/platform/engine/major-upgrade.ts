// Brings the data folder to this release's major version of PostgreSQL: the old cluster is read, a new one is filled
// beside it, and only when that has proved itself do they change places. Broken off at any moment, it begins anew.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { copyBinaries, MAJOR } from './binaries.ts';
import { clusterMajor } from './cluster.ts';
import type { Engine, Say } from './contract.ts';
import { asRefusal, makeBase } from './data-folder.ts';
import { FLOOR_NEW, requireRoom } from './disk.ts';
import { openPlaced } from './embedded.ts';
import { takeLock } from './lock.ts';
import { olderBinaries, requireMajor } from './older-binaries.ts';
import { ownFolder } from './own-folder.ts';
import { type Placement, place, VERIFIED } from './placement.ts';
import { endLeftovers } from './postmaster-file.ts';
import { EngineRefusal } from './refusal.ts';
import { finishSwitch, keptClusters, keptName, switchClusters } from './switch.ts';

export type MajorUpgrade = {
  readonly from: string;
  readonly to: string;
  /** A folder for what travels from one to the other. */
  readonly between: string;
  /** The old cluster under its own programs. Only one of the two runs at a time. */
  readonly openOld: () => Promise<Engine>;
  /** The new one, empty at first. */
  readonly openNew: () => Promise<Engine>;
  /** Lets the two change places. @returns where the old one is kept */
  switch(): string;
  /** Removes what is not needed any more and lets the data folder go. */
  close(): void;
};

export type MajorUpgradeOptions = {
  readonly dataFolder: string;
  readonly oldBinaries?: string | undefined;
  readonly say: Say;
};

/** @returns undefined when the data are of this release's version already. Refuses with an EngineRefusal, changing nothing. */
export const beginMajorUpgrade = async (options: MajorUpgradeOptions): Promise<MajorUpgrade | undefined> => {
  const dataFolder = resolve(options.dataFolder);
  if (!existsSync(dataFolder)) throw nothingThere(dataFolder);
  const lock = await takeLock(dataFolder).catch((error: unknown) => {
    throw asRefusal(dataFolder, error);
  });
  try {
    const begun = await begin(place({ dataFolder }), options, () => lock.release());
    if (begun === undefined) lock.release();
    return begun;
  } catch (error) {
    lock.release();
    throw asRefusal(dataFolder, error);
  }
};

const begin = async (
  ours: Placement,
  { oldBinaries, say }: MajorUpgradeOptions,
  release: () => void,
): Promise<MajorUpgrade | undefined> => {
  makeBase(ours);
  finishSwitch(ours.base);
  const from = clusterMajor(ours.cluster);
  if (from === undefined) throw nothingThere(ours.dataFolder);
  if (from === MAJOR) return undefined;
  requireStep(ours, from);
  const theirs = placedOld(ours, olderBinaries(from, oldBinaries));
  requireMajor(theirs.binaries, from);
  const room = join(ours.base, 'next');
  const fresh: Placement = { ...ours, base: room, cluster: join(room, 'cluster') };
  const between = join(ours.dataFolder, 'engine-upgrade');
  await dropHalves(ours.base, fresh, between);
  // What travels is compressed, and a filled cluster is at most as large as one that was worked on.
  requireRoom(ours.base, Math.ceil(sizeOf(ours.cluster) * 1.5) + FLOOR_NEW);
  ownFolder(between, undefined);
  const open = async (placement: Placement, major: string): Promise<Engine> =>
    (await openPlaced(placement, { say }, () => undefined, major)).engine;
  return {
    from,
    to: MAJOR,
    between,
    openOld: () => open(theirs, from),
    openNew: () => {
      ownFolder(room, ours.runAs);
      return open(fresh, MAJOR);
    },
    switch: () => switchClusters(ours.base, fresh.cluster, from),
    close: () => {
      rmSync(between, { recursive: true, force: true });
      rmSync(room, { recursive: true, force: true });
      release();
    },
  };
};

/** The same data under the programs of their own version. */
const placedOld = (ours: Placement, native: string): Placement => {
  const { copyFrom: _, ...rest } = ours;
  const { binaries, copyFrom } = place({ dataFolder: ours.dataFolder, native });
  if (copyFrom) copyBinaries(copyFrom, dirname(binaries));
  return { ...rest, binaries };
};

const requireStep = ({ base, cluster }: Placement, from: string): void => {
  if (Number(from) > Number(MAJOR)) {
    throw new EngineRefusal(
      'upgrade-not-possible',
      `The data in ${cluster} were written by PostgreSQL ${from}, and this release runs PostgreSQL ${MAJOR}: there is no way back. ` +
        `Start the release that wrote them, or restore a backup.`,
    );
  }
  const kept = keptName(base, from);
  if (!existsSync(kept)) return;
  throw new EngineRefusal(
    'upgrade-not-possible',
    `${kept} is still there from another upgrade. Look which of the two you need, and move the other one away. Nothing was changed.`,
  );
};

const nothingThere = (dataFolder: string): EngineRefusal =>
  new EngineRefusal('upgrade-not-possible', `There is no database in ${dataFolder}.`);

/** Of an upgrade that was broken off: it read the old cluster and changed nothing in it. */
const dropHalves = async (base: string, fresh: Placement, between: string): Promise<void> => {
  await endLeftovers(fresh.cluster);
  for (const folder of [fresh.base, between, join(base, VERIFIED)])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) =>
      sum +
      (entry.isFile()
        ? (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0)
        : 0),
    0,
  );

/** Removes the clusters of older versions that are kept. @returns their folders */
export const forgetKept = async (dataFolder: string): Promise<readonly string[]> => {
  const folder = resolve(dataFolder);
  if (!existsSync(folder)) throw nothingThere(folder);
  const lock = await takeLock(folder).catch((error: unknown) => {
    throw asRefusal(folder, error);
  });
  try {
    const { base, cluster } = place({ dataFolder: folder });
    if (clusterMajor(cluster) !== MAJOR) throw nothingThere(folder);
    const kept = keptClusters(base);
    for (const one of kept) rmSync(one, { recursive: true });
    return kept;
  } finally {
    lock.release();
  }
};
