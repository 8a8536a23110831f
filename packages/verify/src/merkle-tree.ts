// Merkle tree of a transparency log (RFC 6962 2.1): hashes, and the check of inclusion and consistency proofs (RFC 9162 2.1).

import { fromBase64, toBase64url } from './base64url.ts';
import { sha256 } from './sha256.ts';

export const HASH_SIZE = 32;
/** A tree of 2^53 leaves has no longer path; bounds what a hostile proof may make us hash. */
const LONGEST_PATH = 64;

export type Hash = Uint8Array<ArrayBuffer>;

const [LEAF, NODE] = [Uint8Array.of(0), Uint8Array.of(1)];
const node = (left: Uint8Array, right: Uint8Array): Hash => sha256(NODE, left, right);

/** Root of the tree without leaves. */
export const emptyRoot = (): Promise<Hash> => Promise.resolve(sha256());

/** The prefixes 0 and 1 keep a leaf from being passed off as a node. */
export const leafHash = (entry: Uint8Array): Promise<Hash> => Promise.resolve(sha256(LEAF, entry));
export const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Hash> =>
  Promise.resolve(node(left, right));

export const sameHash = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** A hash in standard base64 (RFC 4648 section 4) as checkpoints and proofs write it; undefined for any other text. */
export function hashFromBase64(text: string): Hash | undefined {
  const bytes = fromBase64(text);
  return bytes?.length === HASH_SIZE ? bytes : undefined;
}

export const toBase64 = (bytes: Uint8Array): string => {
  const bare = toBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return bare + '='.repeat((4 - (bare.length % 4)) % 4);
};

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

export type Inclusion = {
  /** Zero-based. */
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  /** From the leaf's sibling up to the root's child. */
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/** True when the leaf stands at the index of the tree that has this size and root (RFC 9162 2.1.3.2). */
export const isIncluded = (inclusion: Inclusion): Promise<boolean> => Promise.resolve(included(inclusion));

function included({ index, size, leaf, path, root }: Inclusion): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || path.length > LONGEST_PATH) return false;
  if (![leaf, root, ...path].every(hash => hash.length === HASH_SIZE)) return false;
  let [position, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(position) || position === last) {
      hash = node(sibling, hash);
      while (position !== 0 && !isOdd(position)) [position, last] = [half(position), half(last)];
    } else hash = node(hash, sibling);
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

export type Consistency = {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
};

function isPowerOfTwo(value: number): boolean {
  let rest = value;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
}

/**
 * True when the newer tree begins with all leaves of the older one, in order (RFC 9162 2.1.4.2). Every tree begins with
 * the empty one, whose root is fixed; that needs no path.
 */
export const isConsistent = (consistency: Consistency): Promise<boolean> =>
  Promise.resolve(consistent(consistency));

function consistent({ oldSize, oldRoot, newSize, newRoot, path }: Consistency): boolean {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize || path.length > LONGEST_PATH) return false;
  if (![oldRoot, newRoot, ...path].every(hash => hash.length === HASH_SIZE)) return false;
  if (oldSize === newSize) return path.length === 0 && sameHash(oldRoot, newRoot);
  if (oldSize === 0) return path.length === 0 && sameHash(oldRoot, sha256());
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...path] : path;
  if (!first) return false;
  let [position, last, older, newer] = [oldSize - 1, newSize - 1, first, first];
  while (isOdd(position)) [position, last] = [half(position), half(last)];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(position) || position === last) {
      [older, newer] = [node(sibling, older), node(sibling, newer)];
      while (position !== 0 && !isOdd(position)) [position, last] = [half(position), half(last)];
    } else newer = node(newer, sibling);
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && sameHash(older, oldRoot) && sameHash(newer, newRoot);
}
