// The folder of the database's Unix socket: beside the data, or a short one where that path is too long.
import { chmodSync, chownSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ownFolder } from './own-folder.ts';
import type { UserIds } from './placement.ts';
import { EngineRefusal } from './refusal.ts';

/** Only a name: the database listens on no TCP port. */
export const PORT = 5432;

/** sockaddr_un has 108 bytes, one of them for the final zero (unix(7)). */
const LONGEST = 107;

const SHORT_PREFIX = 'certwright-socket-';

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST;

/**
 * Makes the socket folder, mode 700: `base`/run, or a fresh folder of the system's temporary one when a path
 * in `base` is longer than a socket may be. Refuses with 'socket-path-too-long' when that is too long too.
 */
export const makeSocketFolder = (
  base: string,
  owner: UserIds | undefined,
  temporary: readonly string[] = [tmpdir(), '/tmp'],
): string => {
  const usual = join(base, 'run');
  if (fits(usual)) {
    ownFolder(usual, owner);
    return usual;
  }
  const parent = temporary.find(folder => fits(join(folder, `${SHORT_PREFIX}123456`)));
  if (parent === undefined) throw tooLong(usual);
  // Never a foreseeable name: another user could have made that folder before us.
  const folder = mkdtempSync(join(parent, SHORT_PREFIX));
  chmodSync(folder, 0o700);
  if (owner) chownSync(folder, owner.uid, owner.gid);
  return folder;
};

const tooLong = (folder: string): EngineRefusal =>
  new EngineRefusal(
    'socket-path-too-long',
    `The path ${folder} is longer than a socket's may be (${LONGEST} bytes), and so is the temporary folder's. ` +
      `Give the data a shorter path with CERTWRIGHT_DATA, or the temporary folder with TMPDIR.`,
  );

/** Removes a short folder that an earlier start made; the usual one stays. Nothing else is ever removed. */
export const dropSocketFolder = (folder: string | undefined): void => {
  if (folder === undefined || !basename(folder).startsWith(SHORT_PREFIX)) return;
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) rmSync(folder, { recursive: true });
};
