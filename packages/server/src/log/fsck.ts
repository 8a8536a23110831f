/** Recomputes the log from its entries: places, hashes, commitments, every signed head, the static files, and the register beside it. */
import type { Tx } from '../platform/db/scoped.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import { commitmentTo } from './entry.ts';
import {
  type Entry,
  entriesFrom,
  type Head,
  headOver,
  headsAfter,
  publicKeyRows,
  registerBeside,
} from './log.store.ts';
import { checkpointText, isSignedBy } from './note.ts';
import { CHECKPOINT, readBytes } from './static.ts';
import { bundled, tileName } from './tiles.ts';
import { compactRange, leafHash, TILE } from './tree.ts';

export type LogFault = { readonly place: number | null; readonly says: string };
export type LogReport = {
  readonly entries: number;
  readonly heads: number;
  readonly faults: readonly LogFault[];
};

const BATCH = TILE * 8;
/** So many faults are said one by one; a log that is spoilt throughout has as many as entries. */
const MOST = 100;

type Said = { readonly commitment?: unknown };

function entryFault({ place, hash, entry, salt, opening }: Entry, expected: number): LogFault | undefined {
  if (place !== expected) return { place: expected, says: 'there is no entry at this place' };
  if (!leafHash(entry).equals(Buffer.from(hash)))
    return { place, says: 'the entry is not the one that its place was given to' };
  const { commitment } = JSON.parse(Buffer.from(entry).toString('utf8')) as Said;
  if (salt !== null && commitment !== commitmentTo(salt, opening))
    return { place, says: 'what is kept beside the entry is not what it commits to' };
  return undefined;
}

export async function checkLog(tx: Tx, store: ObjectStore): Promise<LogReport> {
  const keys = await publicKeyRows(tx);
  const origin = keys[0]?.name;
  const faults: LogFault[] = [];
  const found = (fault: LogFault | undefined): void => {
    if (fault && faults.length < MOST) faults.push(fault);
  };
  const tree = compactRange();
  let heads = 0;
  let last: Head | undefined;
  let waiting: Head[] = [];
  const compare = (head: Head): void => {
    heads += 1;
    last = head;
    const root = tree.root();
    if (!root.equals(Buffer.from(head.root)))
      found({
        place: head.size - 1,
        says: `the head over ${head.size} entries was signed over another root`,
      });
    const text = checkpointText(origin ?? '', head.size, Buffer.from(head.root));
    if (!head.note.startsWith(`${text}\n`))
      found({
        place: head.size - 1,
        says: `the note of the head over ${head.size} entries says something else`,
      });
    if (!keys.some(key => isSignedBy(head.note, key.name, key.public_key)))
      found({
        place: head.size - 1,
        says: `no key of the log has signed the head over ${head.size} entries`,
      });
  };
  for (;;) {
    const entries = await entriesFrom(tx, tree.size, tree.size + BATCH);
    if (waiting.length === 0) waiting = [...(await headsAfter(tx, last?.size ?? 0, 1_000))];
    for (const entry of entries) {
      found(entryFault(entry, tree.size));
      tree.add(Buffer.from(entry.hash));
      while (waiting[0]?.size === tree.size) {
        compare(waiting.shift() as Head);
        if (waiting.length === 0) waiting = [...(await headsAfter(tx, last?.size ?? 0, 1_000))];
      }
    }
    if (entries.length < BATCH) break;
  }
  for (const { size } of await headsAfter(tx, tree.size, 1))
    found({ place: size - 1, says: `a head was signed over ${size} entries, there are ${tree.size}` });
  for (const fault of await staticFaults(tx, store)) found(fault);
  for (const { pos, says } of await registerBeside(tx, MOST))
    found({ place: null, says: `register ${pos}: ${says}` });
  return { entries: tree.size, heads, faults };
}

/**
 * Whether the files that everybody reads are those of a head that was signed. They may lag behind the newest one for a
 * moment; they may never show one that was not signed.
 */
async function staticFaults(tx: Tx, store: ObjectStore): Promise<readonly LogFault[]> {
  const shown = (await readBytes(store, CHECKPOINT))?.toString('utf8');
  if (shown === undefined) return [];
  const size = Number(shown.split('\n')[1]);
  const head = Number.isSafeInteger(size) ? await headOver(tx, size) : undefined;
  // Below the head stand cosignatures of witnesses, more of them as they answer.
  if (!head || !shown.startsWith(head.note))
    return [{ place: null, says: 'the published head is none that was signed here' }];
  const faults: LogFault[] = [];
  for (let index = 0; index * TILE < head.size; index += 1) {
    const from = index * TILE;
    const entries = await entriesFrom(tx, from, Math.min(head.size, from + TILE));
    const width = entries.length;
    const [bundle, hashes] = await Promise.all([
      readBytes(store, tileName('entries', index, width)),
      readBytes(store, tileName(0, index, width)),
    ]);
    const right =
      bundle?.equals(bundled(entries.map(one => one.entry))) === true &&
      hashes?.equals(Buffer.concat(entries.map(one => one.hash))) === true;
    if (!right) faults.push({ place: from, says: 'a published tile is missing or holds something else' });
    if (faults.length >= MOST) break;
  }
  return faults;
}
