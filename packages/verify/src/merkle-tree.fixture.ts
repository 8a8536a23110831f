// The Merkle tree by its definition (RFC 6962 2.1), on node:crypto: slow, plain, and independent of what it tests.

import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());

/** The largest power of two smaller than n. */
const split = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);

export function root(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const [only] = entries;
  if (!only) return sha256();
  if (entries.length === 1) return sha256(Buffer.from([0]), only);
  const k = split(entries.length);
  return sha256(Buffer.from([1]), root(entries.slice(0, k)), root(entries.slice(k)));
}

export function inclusionPath(entries: readonly Uint8Array[], index: number): Uint8Array<ArrayBuffer>[] {
  if (entries.length <= 1) return [];
  const k = split(entries.length);
  const [left, right] = [entries.slice(0, k), entries.slice(k)];
  return index < k
    ? [...inclusionPath(left, index), root(right)]
    : [...inclusionPath(right, index - k), root(left)];
}

function subproof(entries: readonly Uint8Array[], size: number, whole: boolean): Uint8Array<ArrayBuffer>[] {
  if (size === entries.length) return whole ? [] : [root(entries)];
  const k = split(entries.length);
  const [left, right] = [entries.slice(0, k), entries.slice(k)];
  return size <= k
    ? [...subproof(left, size, whole), root(right)]
    : [...subproof(right, size - k, false), root(left)];
}

export const consistencyPath = (entries: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer>[] =>
  size === 0 ? [] : subproof(entries, size, true);
