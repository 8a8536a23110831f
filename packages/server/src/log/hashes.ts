/** Hashes of the tree: those of leaves from the database, those above from the tiles, or anew from below where a tile is gone. */
import type { Tx } from '../platform/db/scoped.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import { leafHashes } from './log.store.ts';
import { readBytes } from './static.ts';
import { hashesAt, perfectRoot, type ReadHashes, TILE } from './tree.ts';
import { tileName } from './tiles.ts';

const HASH = 32;

export const hashesIn = (tile: Buffer): Buffer[] =>
  Array.from({ length: tile.length / HASH }, (_, i) => tile.subarray(i * HASH, (i + 1) * HASH));

/** @param size of the tree whose tiles are written */
export function reader(tx: Tx, store: ObjectStore, size: number): ReadHashes {
  const kept = new Map<string, readonly Buffer[]>();

  /** The hashes of a tile as far as the tree of this size has them. */
  async function tile(level: number, index: number): Promise<readonly Buffer[]> {
    const width = Math.min(TILE, hashesAt(level, size) - index * TILE);
    const name = tileName(level, index, width);
    const known = kept.get(name);
    if (known) return known;
    const stored = level === 0 ? undefined : await readBytes(store, name);
    const found = stored?.length === width * HASH ? hashesIn(stored) : await anew(level, index, width);
    kept.set(name, found);
    return found;
  }

  async function anew(level: number, index: number, width: number): Promise<readonly Buffer[]> {
    const from = index * TILE;
    if (level === 0) return leafHashes(tx, from, from + width);
    const above: Buffer[] = [];
    for (let at = from; at < from + width; at += 1)
      above.push(perfectRoot(await read(level - 1, at * TILE, (at + 1) * TILE)));
    return above;
  }

  const read: ReadHashes = async (level, from, to) => {
    const index = Math.floor(from / TILE);
    return (await tile(level, index)).slice(from - index * TILE, to - index * TILE);
  };
  return read;
}
