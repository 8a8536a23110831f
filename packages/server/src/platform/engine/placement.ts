// The one place that decides under which user the database runs and where its data and programs lie.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cloneOf, completeLinks, packagedBinaries, packageVersion } from './binaries.ts';
import { EngineRefusal, errorCode } from './refusal.ts';

export type UserIds = { readonly uid: number; readonly gid: number };

export type Placement = {
  /** The data folder that was asked for; lock and log lie there. */
  readonly dataFolder: string;
  /** Holds `cluster` and `run`; differs from the data folder only where the database's user cannot enter that. */
  readonly base: string;
  readonly cluster: string;
  readonly binaries: string;
  /** Set when the programs have to be copied from here to `binaries` before they can run. */
  readonly copyFrom?: string;
  /** Set when the database runs under another user than we do, which only root can arrange. */
  readonly runAs?: UserIds;
  /** Whether the data folder is new, so that its mode may be set to let that other user pass through. */
  readonly opensDoor: boolean;
  readonly why: string;
};

/** The user that root lets the database run as: "nobody", who owns nothing else that matters. */
const NOBODY: UserIds = { uid: 65534, gid: 65534 };

/** In the base: a copy of the data under another version of PostgreSQL, proved, about to become the cluster. */
export const VERIFIED = 'cluster.verified';

/** In the data folder: where the data went instead, so that it is found again when the clone has moved. */
export const POINTER = 'placed-at';

export type PlacementInput = {
  readonly dataFolder: string;
  readonly native?: string;
  /** Where root keeps what other users must be able to enter. */
  readonly shared?: string;
};

/**
 * Decides, for a data folder that exists; changes nothing but missing links of the programs.
 * Refusals: no-binaries, no-unprivileged-user.
 */
export const place = (input: PlacementInput): Placement => {
  const dataFolder = resolve(input.dataFolder);
  const native = input.native ?? packagedBinaries();
  const whole = completeLinks(native);
  return process.getuid?.() === 0
    ? placeForRoot(dataFolder, native, whole, input.shared ?? '/var/lib/certwright')
    : placeForUser(dataFolder, native, whole);
};

const at = (base: string) => ({ base, cluster: join(base, 'cluster') });

/** Where the data of a base lie, also when a change of folders was broken off halfway; undefined when there are none. */
const dataIn = (base: string): string | undefined =>
  [at(base).cluster, join(base, VERIFIED)].find(folder => existsSync(folder));

/** A folder with nothing but our lock in it is ours to set up; one that is in use keeps the mode it has. */
const isUnused = (folder: string): boolean =>
  statSync(folder).uid === 0 && readdirSync(folder).every(name => name === 'lock');

const placeForUser = (dataFolder: string, native: string, whole: boolean): Placement => {
  const why = 'The database runs as the user who started Certwright.';
  const usual = { dataFolder, ...at(dataFolder), opensDoor: false };
  if (whole) return { ...usual, binaries: native, why };
  const copy = join(dataFolder, `postgresql-${packageVersion(native)}`);
  return {
    ...usual,
    binaries: join(copy, 'native'),
    copyFrom: native,
    why: `${why} The programs in ${native} lack their links and cannot be completed there, so they run from a copy.`,
  };
};

const placeForRoot = (dataFolder: string, native: string, whole: boolean, shared: string): Placement => {
  const room = join(shared, shortHash(cloneOf(native)));
  const pointed = pointer(dataFolder);
  const runAs = ownerOf(dataIn(pointed ?? dataFolder)) ?? NOBODY;
  const opensDoor = isUnused(dataFolder);
  const dataReached = pointed === undefined && canEnter(opensDoor ? dirname(dataFolder) : dataFolder, runAs);
  // Never a second, empty database where there is a first one that merely cannot be reached at the moment.
  if (!dataReached && pointed === undefined && dataIn(dataFolder)) throw unreachable(dataFolder, runAs);
  const programsReached = whole && canRun(native, runAs);
  const base = pointed ?? (dataReached ? dataFolder : join(room, `data-${shortHash(dataFolder)}`));
  const binaries = programsReached ? native : join(room, `postgresql-${packageVersion(native)}`, 'native');
  const said = [`Root may not run PostgreSQL, so the database runs as user id ${runAs.uid}.`];
  if (base !== dataFolder) said.push(`That user cannot enter ${dataFolder}, so the data lies in ${base}.`);
  if (!programsReached) said.push(`That user cannot run the programs in ${native}, so they run from a copy.`);
  const opens = opensDoor && base === dataFolder;
  const placement = { dataFolder, ...at(base), binaries, runAs, opensDoor: opens, why: said.join(' ') };
  return programsReached ? placement : { ...placement, copyFrom: native };
};

const unreachable = (dataFolder: string, { uid }: UserIds): EngineRefusal =>
  new EngineRefusal(
    'data-not-ours',
    `There is a database in ${dataFolder}, but user id ${uid}, which it runs as, can no longer enter that folder. ` +
      `Let others pass through the folders above it (chmod o+x), or move the data folder to where they can.`,
  );

const shortHash = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 12);

const pointer = (dataFolder: string): string | undefined => {
  try {
    const base = readFileSync(join(dataFolder, POINTER), 'utf8').trim();
    return dataIn(base) ? base : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Data that a user made stays that user's, also when root starts the program once. */
const ownerOf = (cluster: string | undefined): UserIds | undefined => {
  const found = cluster === undefined ? undefined : statSync(cluster, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
};

/** Asked of the system by trying, because modes alone do not tell (access lists, mounts, namespaces). */
const canEnter = (folder: string, ids: UserIds): boolean =>
  attempt('/bin/sh', ['-c', 'cd -- "$1" && test -x .', 'sh', folder], ids);

const canRun = (native: string, ids: UserIds): boolean =>
  attempt(join(native, 'bin', 'postgres'), ['--version'], ids);

const attempt = (program: string, args: string[], ids: UserIds): boolean => {
  const { status, error } = spawnSync(program, args, { ...ids, cwd: '/', env: {}, stdio: 'ignore' });
  if (error && ['EPERM', 'EINVAL'].includes(errorCode(error) ?? '')) {
    throw new EngineRefusal(
      'no-unprivileged-user',
      `PostgreSQL may not run as root, and this system does not let root run a program as user id ${ids.uid}. ` +
        `Start Certwright as an ordinary user, or give DATABASE_URL the address of a PostgreSQL 15 or later.`,
      { cause: error },
    );
  }
  return status === 0;
};
