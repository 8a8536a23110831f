/** Passwords that are known from breaches, looked up on this machine: a built-in list, and a file that the operator may add. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** Whether a password is known to be in the hands of others. */
export type Breached = (password: string) => Promise<boolean>;

let common: Promise<ReadonlySet<string>> | undefined;

/** The most common passwords of public breaches (zxcvbn's list, MIT), read at the first question. */
const commonPasswords = (): Promise<ReadonlySet<string>> =>
  (common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set<string>(dictionary['passwords-common'] as readonly string[]),
  ));

/** `Password1!` and `password` are one guess: case, digits and signs at the end are what everybody adds. */
const stem = (password: string): string => password.toLowerCase().replace(/[^\p{L}]+$/u, '');

const LONGEST_LINE = 64;

/** The hash at the beginning of the first line after this place; a line is `HASH:COUNT`. */
async function lineAfter(file: FileHandle, at: number): Promise<{ hash: string; start: number } | undefined> {
  const from = Math.max(0, at - 1);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * LONGEST_LINE), 0, 2 * LONGEST_LINE, from);
  const text = buffer.subarray(0, bytesRead).toString('latin1');
  const begin = at === 0 ? 0 : text.indexOf('\n') + 1;
  if (at !== 0 && begin === 0) return undefined;
  const hash = text.slice(begin, begin + 40);
  return hash.length === 40 ? { hash: hash.toUpperCase(), start: from + begin } : undefined;
}

/**
 * Looks a password up in a file of SHA-1 hashes in ascending order, a line each, as breach lists are handed out;
 * some thirty reads of 128 bytes, whatever the size.
 */
export async function inHashFile(path: string, password: string): Promise<boolean> {
  const wanted = createHash('sha1').update(password).digest('hex').toUpperCase();
  const file = await open(path, 'r');
  try {
    let low = 0;
    let high = (await file.stat()).size;
    while (low < high) {
      const half = Math.floor((low + high) / 2);
      const line = await lineAfter(file, half);
      if (line === undefined || line.hash > wanted) high = half;
      else if (line.hash === wanted) return true;
      else low = Math.max(half + 1, line.start + 1);
    }
    return (await lineAfter(file, 0))?.hash === wanted;
  } finally {
    await file.close();
  }
}

/** @param file of SHA-1 hashes, where the operator has one */
export const breachedBy =
  (file: string | undefined): Breached =>
  async password => {
    const known = await commonPasswords();
    if (known.has(password.toLowerCase()) || known.has(stem(password))) return true;
    return file !== undefined && inHashFile(file, password);
  };
