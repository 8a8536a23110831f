// Folders and files of the data folder: who owns them, and that nobody else looks in.
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { UserIds } from './placement.ts';

/** Makes the folder if needed, with mode 700 and the right owner either way. */
export const ownFolder = (folder: string, owner: UserIds | undefined): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (owner) chownSync(folder, owner.uid, owner.gid);
};

/** Makes the missing folders of the path such that everybody may pass through, whatever the umask says. */
export const passableFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  passableFolder(dirname(folder));
  mkdirSync(folder);
  chmodSync(folder, 0o755);
};

/** Lets the database's user pass through a folder of root's, without looking around in it. */
export const letPass = (folder: string, gid: number): void => {
  chownSync(folder, 0, gid);
  chmodSync(folder, 0o710);
};

/** Writes the file whole or not at all, mode 600. */
export const ownFile = (path: string, text: string, owner: UserIds | undefined): void => {
  const half = `${path}.new-${process.pid}`;
  writeFileSync(half, text, { mode: 0o600 });
  if (owner) chownSync(half, owner.uid, owner.gid);
  renameSync(half, path);
};
