/** The master keys of an installation: derived from its secret, and those that rotations made in `keys/` of the data folder. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyFor } from '../config.ts';
import { localMaster, type Master, type Ring } from './master.ts';
import { openBytes, sealBytes } from './sealed.ts';

const FOLDER = 'keys';
const ENDING = '.key';

const SEALED = 'sealed.';
const BELONGS = 'wrapping key';
const sealing = (secret: string): Buffer => keyFor(secret, 'seal-wrapping-keys');

const sealedText = (secret: string, text: string): string =>
  SEALED + sealBytes(sealing(secret), Buffer.from(text), BELONGS);

/** The master of a text of the folder, or none where it was sealed under another secret. */
function mastersOf(secret: string, text: string): readonly Master[] {
  if (!text.startsWith(SEALED)) return [localMaster(text)];
  try {
    return [localMaster(openBytes(sealing(secret), text.slice(SEALED.length), BELONGS).toString('utf8'))];
  } catch {
    return [];
  }
}

/** The texts of rotations as they lie there, in the order of their names, which begin with the day on which they were made. */
export function rotatedSecrets(dataFolder: string): readonly string[] {
  const folder = join(dataFolder, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => name.endsWith(ENDING))
    .toSorted()
    .map(name => readFileSync(join(folder, name), 'utf8').trim());
}

/** Puts secrets of a backup into the folder, before those that are made from now on; what is there already stays once. */
export function keepRotated(dataFolder: string, secrets: readonly string[]): void {
  const there = new Set(rotatedSecrets(dataFolder));
  const missing = secrets.filter(secret => !there.has(secret));
  if (missing.length === 0) return;
  mkdirSync(join(dataFolder, FOLDER), { recursive: true, mode: 0o700 });
  for (const [n, secret] of missing.entries()) {
    const name = `0000-restored-${String(n).padStart(4, '0')}-${randomBytes(4).toString('hex')}${ENDING}`;
    writeFileSync(join(dataFolder, FOLDER, name), secret, { mode: 0o600, flag: 'wx' });
  }
}

/**
 * A key that is not known is looked for in the folder once more: a rotation may have made it while this process ran.
 * @param extra secrets of CERTWRIGHT_WRAPPING_SECRETS, for servers that share no folder
 */
export function openRing(secret: string, dataFolder: string, extra: readonly string[] = []): Ring {
  const all = (): readonly Master[] => [
    localMaster(secret),
    ...[...extra, ...rotatedSecrets(dataFolder)].flatMap(text => mastersOf(secret, text)),
  ];
  let known = all();
  const among = (id: string): Master | undefined => known.find(one => one.id === id);
  return {
    current: known.at(-1) ?? localMaster(secret),
    find(id) {
      const found = among(id);
      if (found) return found;
      known = all();
      return among(id);
    },
  };
}

/**
 * Makes a new key in the folder (mode 600).
 * @param under the installation's secret, where that is kept elsewhere: the folder alone must not open anything then
 * @returns it and its file
 */
export function makeKey(
  dataFolder: string,
  today: string,
  under?: string,
): { readonly master: Master; readonly path: string } {
  const folder = join(dataFolder, FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${today}-${randomBytes(4).toString('hex')}${ENDING}`);
  const secret = randomBytes(32).toString('base64url');
  const text = under === undefined ? secret : sealedText(under, secret);
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  return { master: localMaster(secret), path };
}
