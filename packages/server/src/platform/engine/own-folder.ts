// Folders and files that belong to the user the database runs as, closed to everybody else.
import { chmodSync, chownSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import type { UserIds } from './placement.ts';

/** Makes the folder if needed, with mode 700 and the right owner either way. */
export const ownFolder = (folder: string, owner: UserIds | undefined): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (owner) chownSync(folder, owner.uid, owner.gid);
};

/** Writes the file whole or not at all, mode 600. */
export const ownFile = (path: string, text: string, owner: UserIds | undefined): void => {
  const half = `${path}.new-${process.pid}`;
  writeFileSync(half, text, { mode: 0o600 });
  if (owner) chownSync(half, owner.uid, owner.gid);
  renameSync(half, path);
};
