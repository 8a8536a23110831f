// The data folder itself: made on the first start, closed to others, and told apart from somebody else's.
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { letPass, passableFolder } from './own-folder.ts';
import { type Placement, POINTER } from './placement.ts';
import { EngineRefusal, errorCode } from './refusal.ts';

/** Makes the folder with mode 700 if it is missing; throws when it cannot be written. */
export const makeDataFolder = (dataFolder: string): void => {
  // Folders that root makes on the way must let the database's user through.
  if (process.getuid?.() === 0) passableFolder(dirname(dataFolder));
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
};

/** Makes the folder that holds cluster and socket, and leaves a pointer to it when it lies elsewhere. */
export const makeBase = ({ base, dataFolder, runAs, opensDoor }: Placement): void => {
  if (!runAs) return;
  if (opensDoor) letPass(dataFolder, runAs.gid);
  if (base === dataFolder) return;
  passableFolder(base);
  letPass(base, runAs.gid);
  writeFileSync(join(dataFolder, POINTER), `${base}\n`, { mode: 0o600 });
};

/** What the system's own errors mean to the person who started us; other errors pass as they are. */
export const asRefusal = (dataFolder: string, error: unknown): unknown => {
  const code = errorCode(error) ?? '';
  if (error instanceof EngineRefusal) return error;
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new EngineRefusal(
      'data-not-ours',
      `The data folder ${dataFolder} belongs to another user, or may not be written here (${code}). Start Certwright as ` +
        `the user who made it (root, if it was started with sudo), or give it a folder of its own with CERTWRIGHT_DATA.`,
      { cause: error },
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new EngineRefusal(
      'disk-full',
      `The disk that holds ${dataFolder} is full. Nothing was started and nothing is lost: free some room and start again.`,
      { cause: error },
    );
  }
  return error;
};
