/** One hash over the newest links of many trails: an entry of the log holds it, and each organization can show that its own lies under it. */
import { randomBytes } from 'node:crypto';
import { canonical } from '../platform/events/canonical.ts';
import type { Link } from '../platform/events/seal.ts';
import { inclusionPath, leafHash, perfectRoot, type ReadHashes, rootOf, TILE } from './tree.ts';

/** The kind of such an entry; it commits to `{ root }`, hexadecimal. */
export const TRAILS = 'trails';

export type TrailHead = Pick<Link, 'org' | 'seq' | 'hash'> & { readonly salt: Buffer };

const SALT_BYTES = 32;

/** The salt keeps who sees the path beside his own from trying what others' heads may be. */
export const salted = (link: Pick<Link, 'org' | 'seq' | 'hash'>): TrailHead => ({
  org: link.org,
  seq: link.seq,
  hash: link.hash,
  salt: randomBytes(SALT_BYTES),
});

export const trailLeaf = ({ org, seq, hash, salt }: TrailHead): Buffer =>
  leafHash(
    Buffer.from(canonical({ org, seq, hash: hash.toString('hex'), salt: Buffer.from(salt).toString('hex') })),
  );

/** In an order that tells nothing of who they are. */
export const inOrder = (heads: readonly TrailHead[]): readonly TrailHead[] =>
  heads
    .map(head => ({ head, leaf: trailLeaf(head) }))
    .toSorted((a, b) => Buffer.compare(a.leaf, b.leaf))
    .map(({ head }) => head);

/** All of them are at hand. */
const reading =
  (leaves: readonly Buffer[]): ReadHashes =>
  async (level, from, to) => {
    const width = TILE ** level;
    return Array.from({ length: to - from }, (_, i) =>
      perfectRoot(leaves.slice((from + i) * width, (from + i + 1) * width)),
    );
  };

/** @throws RangeError without any head */
export const trailRoot = (heads: readonly TrailHead[]): Promise<Buffer> =>
  rootOf(reading(heads.map(trailLeaf)), heads.length);

export const trailPath = (heads: readonly TrailHead[], place: number): Promise<readonly Buffer[]> =>
  inclusionPath(reading(heads.map(trailLeaf)), place, heads.length);
