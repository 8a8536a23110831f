/** Writes the tiles of a growth: bundles of entries, hashes of leaves, and the hashes above them. */
import type { Tx } from '../platform/db/scoped.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import { reader } from './hashes.ts';
import { entriesFrom, leafHashes } from './log.store.ts';
import { putBytes, readBytes } from './static.ts';
import { bundled, tileName } from './tiles.ts';
import { hashesAt, perfectRoot, TILE, topLevel } from './tree.ts';

/** Entries that are read at once. */
export const SPAN = TILE * 16;
/** Files that are on their way to the disk at once: each waits for it alone. */
const WRITTEN_AT_ONCE = 16;

/** Does the work for each, some at once. @throws what the first that fails throws, when none is on its way any more */
async function someAtOnce<T>(all: Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const left = all[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    try {
      for (let next = left.next(); !next.done && failures.length === 0; next = left.next())
        await work(next.value);
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(Array.from({ length: WRITTEN_AT_ONCE }, worker));
  if (failures.length > 0) throw failures[0];
}

/** The indexes of the tiles that hold these places. */
const tilesOf = (from: number, to: number): readonly number[] => {
  const first = Math.floor(from / TILE);
  return Array.from({ length: Math.max(0, Math.ceil(to / TILE) - first) }, (_, i) => first + i);
};

/** Tiles of hashes of one level that a growth touches. */
async function writeLevel(
  store: ObjectStore,
  level: number,
  [from, to]: readonly [number, number],
  hashes: (from: number, to: number) => Promise<readonly Buffer[]>,
): Promise<void> {
  await someAtOnce(tilesOf(from, to), async index => {
    const end = Math.min(to, (index + 1) * TILE);
    const bytes = Buffer.concat(await hashes(index * TILE, end));
    await putBytes(store, tileName(level, index, end - index * TILE), bytes);
  });
}

/** What a growth adds, durable when this resolves; done twice it writes the same. */
export async function writeTiles(tx: Tx, store: ObjectStore, older: number, size: number): Promise<void> {
  for (let at = older - (older % TILE); at < size; at += SPAN) {
    const entries = await entriesFrom(tx, at, Math.min(size, at + SPAN));
    await someAtOnce(tilesOf(0, entries.length), async tile => {
      const some = entries.slice(tile * TILE, (tile + 1) * TILE);
      const name = tileName('entries', at / TILE + tile, some.length);
      await putBytes(store, name, bundled(some.map(one => one.entry)));
    });
  }
  await writeLevel(store, 0, [older, size], (from, to) => leafHashes(tx, from, to));
  for (let level = 1; level <= topLevel(size); level += 1) {
    const reach = [hashesAt(level, older), hashesAt(level, size)] as const;
    if (reach[0] === reach[1]) break;
    // Of the level below everything is written; above it, what the older head did not have is made anew from there.
    const read = reader(tx, store, older);
    await writeLevel(store, level, reach, async (from, to) => {
      const kept = from < reach[0] ? await read(level, from, Math.min(reach[0], to)) : [];
      const made: Buffer[] = [];
      for (let at = Math.max(from, reach[0]); at < to; at += 1) {
        const below = await readBytes(store, tileName(level - 1, at));
        if (!below) throw new Error(`a tile of the log that was just written is gone: ${level - 1}, ${at}`);
        made.push(perfectRoot(Array.from({ length: TILE }, (_, i) => below.subarray(i * 32, (i + 1) * 32))));
      }
      return [...kept, ...made];
    });
  }
}
