/** The Merkle tree of the log (RFC 6962, 2.1) by tiles of 256 hashes (C2SP tlog-tiles): hashes, what a growth adds, roots and proofs. */
import { hash } from 'node:crypto';

export const TILE = 256;
/** The height of a tile: 2^8 hashes. */
const HEIGHT = 8;

const HASH = 32;

export const leafHash = (entry: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([Uint8Array.of(0), entry]), 'buffer');

/** The prefix of a node and room for its two hashes; filled anew for each, since nothing waits in between. */
const pair = Buffer.alloc(1 + 2 * HASH, 1);
/** @throws RangeError for what is no hash */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  if (left.length !== HASH || right.length !== HASH) throw new RangeError('a hash has 32 bytes');
  pair.set(left, 1);
  pair.set(right, 1 + HASH);
  return hash('sha256', pair, 'buffer');
}

/** Root over hashes whose number is a power of two. */
export function perfectRoot(hashes: readonly Buffer[]): Buffer {
  let level = hashes;
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2)
      above.push(nodeHash(level[i] as Buffer, level[i + 1] as Buffer));
    level = above;
  }
  const [root] = level;
  if (!root) throw new RangeError('a tree without leaves has no node');
  return root;
}

/** Hashes of a level of tiles: of 256^level leaves each, those that are whole in a tree of this size. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / TILE ** level);

/** The highest level that has a hash. */
export const topLevel = (size: number): number => {
  let level = 0;
  while (hashesAt(level + 1, size) > 0) level += 1;
  return level;
};

/** Reads hashes of a level of tiles, from one place on up to another, all within one tile. */
export type ReadHashes = (level: number, from: number, to: number) => Promise<readonly Buffer[]>;

/** The node over the leaves `index * 2^height` and so many after it; whole in the tree. */
async function nodeAt(read: ReadHashes, height: number, index: number): Promise<Buffer> {
  const level = Math.floor(height / HEIGHT);
  const width = 2 ** (height % HEIGHT);
  return perfectRoot(await read(level, index * width, (index + 1) * width));
}

/** Subtrees that are whole, from left to right, over these leaves; `from` is the first of a whole subtree. */
function wholeSubtrees(from: number, to: number): readonly { height: number; index: number }[] {
  const found: { height: number; index: number }[] = [];
  for (let at = from; at < to; ) {
    let height = 0;
    while (at % 2 ** (height + 1) === 0 && at + 2 ** (height + 1) <= to) height += 1;
    found.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return found;
}

/** Root over leaves that begin a subtree (MTH of RFC 6962). */
export async function rangeRoot(read: ReadHashes, from: number, to: number): Promise<Buffer> {
  const nodes: Buffer[] = [];
  for (const { height, index } of wholeSubtrees(from, to)) nodes.push(await nodeAt(read, height, index));
  return nodes.reduceRight((right, left) => nodeHash(left, right));
}

/** Root of the tree of a size, at least one. */
export const rootOf = (read: ReadHashes, size: number): Promise<Buffer> => rangeRoot(read, 0, size);

/** The largest power of two below a number above one. */
function split(count: number): number {
  let half = 1;
  while (half * 2 < count) half *= 2;
  return half;
}

/** The path from a leaf to the root of a tree (RFC 6962, 2.1.1). */
export async function inclusionPath(
  read: ReadHashes,
  place: number,
  size: number,
): Promise<readonly Buffer[]> {
  const path: Buffer[] = [];
  let [from, to] = [0, size];
  const turns: (readonly [number, number])[] = [];
  while (to - from > 1) {
    const middle = from + split(to - from);
    if (place < middle) {
      turns.push([middle, to]);
      to = middle;
    } else {
      turns.push([from, middle]);
      from = middle;
    }
  }
  for (const [first, end] of turns.toReversed()) path.push(await rangeRoot(read, first, end));
  return path;
}

/** What shows that a tree begins with all leaves of an older one (RFC 6962, 2.1.2). */
export async function consistencyPath(
  read: ReadHashes,
  older: number,
  size: number,
): Promise<readonly Buffer[]> {
  if (older === 0 || older === size) return [];
  const path: (readonly [number, number])[] = [];
  let [from, to] = [0, size];
  let whole = true;
  let rest = older;
  while (rest !== to - from) {
    const half = split(to - from);
    if (rest <= half) {
      path.push([from + half, to]);
      to = from + half;
    } else {
      path.push([from, from + half]);
      from += half;
      rest -= half;
      whole = false;
    }
  }
  if (!whole) path.push([from, to]);
  const hashes: Buffer[] = [];
  for (const [first, end] of path.toReversed()) hashes.push(await rangeRoot(read, first, end));
  return hashes;
}

/** A tree that grows leaf by leaf and keeps what a root needs: one node for each bit of its size. */
export type CompactRange = {
  readonly size: number;
  add(leaf: Buffer): void;
  /** @throws RangeError before the first leaf */
  root(): Buffer;
};

export function compactRange(): CompactRange {
  const nodes: Buffer[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(leaf) {
      let node = leaf;
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
        node = nodeHash(nodes.pop() as Buffer, node);
      nodes.push(node);
      size += 1;
    },
    root() {
      if (size === 0) throw new RangeError('a tree without leaves has no root here');
      return nodes.reduceRight((right, left) => nodeHash(left, right));
    },
  };
}
