/**
 * The sequencer of the log: places first, then tiles, then the signed head, then its witnesses. A place that is committed
 * never changes, so what is written again after a crash is the same; a head is signed when everything below it is durable,
 * never before, and shown when those witnesses who answer have seen it.
 */
import { type Db, scoped, type Tx } from '../platform/db/scoped.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import { askWitness, type Prove, witnessName } from './cosign.ts';
import { reader } from './hashes.ts';
import { leafOf } from './publish.ts';
import { headOfRegister } from './register-entry.ts';
import {
  alone,
  cosignaturesOf,
  givePlaces,
  type Head,
  insertCosignature,
  insertHead,
  lastCosigned,
  insertLeaf,
  isTakenIn,
  leafHashes,
  markTakenIn,
  newestHead,
  placesGiven,
  unloggedEntries,
  waitingLeaves,
} from './log.store.ts';
import { type LogSigner, signedCheckpoint } from './note.ts';
import { CHECKPOINT, putBytes, readBytes } from './static.ts';
import { compactRange, consistencyPath, leafHash, rootOf } from './tree.ts';
import { SPAN, writeTiles } from './write-tiles.ts';
import { NO_WITNESSES, type Witnesses } from './witnesses.ts';

/** Leaves that are given places in one transaction. */
const BATCH = 4_000;
/** The static files show a longer log than the database has: a restored backup, or files of another installation. */
export class LogWentBack extends Error {}

export type Growing = {
  readonly db: Pick<Db, 'pool'>;
  readonly store: ObjectStore;
  readonly signer: LogSigner;
  readonly now: () => string;
  readonly witnesses?: Witnesses;
  /** Told of a witness that gave no cosignature. */
  readonly report?: (says: string) => void;
};

/** Lines that were published before there was a log become leaves in their order. */
async function takeIn(tx: Tx, at: string): Promise<void> {
  if (await isTakenIn(tx)) return;
  const rows = await unloggedEntries(tx, BATCH);
  if (rows.length === 0) await markTakenIn(tx, at);
  for (const row of rows) {
    const beside = { registryPos: row.pos, confidential: row.confidential };
    await insertLeaf(tx, leafOf(headOfRegister(row), row.facts, beside));
  }
}

async function place(tx: Tx, at: string): Promise<number> {
  await alone(tx);
  await takeIn(tx, at);
  const leaves = await waitingLeaves(tx, BATCH);
  if (leaves.length === 0) return 0;
  const first = await placesGiven(tx);
  await givePlaces(
    tx,
    leaves.map(({ id, entry }, i) => ({ place: first + i, leaf: id, hash: leafHash(entry) })),
  );
  return leaves.length;
}

/** The size that the published checkpoint says; 0 where there is none. */
async function publishedSize(store: ObjectStore): Promise<number> {
  const text = (await readBytes(store, CHECKPOINT))?.toString('utf8') ?? '';
  return Number(text.split('\n')[1] ?? 0) || 0;
}

/** Whose entries were compared with their head by this process. */
const compared = new WeakSet<ObjectStore>();

/** The root over the first entries as they are in the database. */
async function rootOfEntries(tx: Tx, size: number): Promise<Buffer> {
  const tree = compactRange();
  for (let at = 0; at < size; at += SPAN)
    for (const hash of await leafHashes(tx, at, Math.min(size, at + SPAN))) tree.add(hash);
  return tree.root();
}

/**
 * What was signed still holds: all entries are compared once in the life of a process, afterwards the tiles, which were
 * written from them. @throws LogWentBack
 */
async function requireUnchanged(tx: Tx, store: ObjectStore, { size, root }: Head): Promise<void> {
  const now = compared.has(store)
    ? await rootOf(reader(tx, store, size), size)
    : await rootOfEntries(tx, size);
  if (!now.equals(root))
    throw new LogWentBack(`The entries no longer give the root that was signed over ${size} of them.`);
  compared.add(store);
}

/** Writes what is placed and signs the head over it. @returns the newest head */
async function publish(growing: Growing, tx: Tx): Promise<Head | undefined> {
  const { store, signer, now } = growing;
  await alone(tx);
  const [head, size, published] = [await newestHead(tx), await placesGiven(tx), await publishedSize(store)];
  const older = head?.size ?? 0;
  if (published > size)
    throw new LogWentBack(`The log's files show ${published} entries, the database has ${size}.`);
  // Files that lag behind, or are new and empty, are written again from where they end.
  const written = Math.min(older, published);
  if (size === older) {
    if (written < size) await writeTiles(tx, store, written, size);
    return head;
  }
  if (head) await requireUnchanged(tx, store, head);
  await writeTiles(tx, store, written, size);
  const root = await rootOf(reader(tx, store, size), size);
  const next: Head = { size, root, note: signedCheckpoint(signer, size, root), made_at: now() };
  await insertHead(tx, next);
  return next;
}

/** Asks the witnesses who have not cosigned the head yet, all at once, and keeps what they sign. */
async function witnessed(growing: Growing, head: Head): Promise<void> {
  const { db, store, now, witnesses = NO_WITNESSES, report } = growing;
  const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    scoped({ pool: db.pool }, { role: 'app_platform', readOnly: true }, work);
  const asked = witnesses.asked();
  if (asked.length === 0) return;
  const known = new Set((await read(tx => cosignaturesOf(tx, head.size))).map(one => one.witness));
  const prove: Prove = (from, to) => read(tx => consistencyPath(reader(tx, store, to), from, to));
  const ask = async (witness: (typeof asked)[number]): Promise<void> => {
    const name = witnessName(witness.key);
    if (known.has(name)) return;
    const last = await read(tx => lastCosigned(tx, name));
    const answer = await askWitness(witness, head, last?.size ?? 0, prove);
    if ('failed' in answer) {
      witnesses.silent(witness);
      report?.(`The witness ${name} has not cosigned the log over ${head.size} entries: ${answer.failed}.`);
      return;
    }
    await scoped({ pool: db.pool }, { role: 'app_platform' }, tx =>
      insertCosignature(tx, { size: head.size, witness: name, line: answer.line, made_at: now() }),
    );
  };
  await Promise.all(asked.map(ask));
}

/** A head with everything that is signed under it. */
export async function cosignedNote(tx: Tx, head: Head): Promise<string> {
  const lines = await cosignaturesOf(tx, head.size);
  return head.note + lines.map(one => one.line).join('');
}

/** Shows the newest head that is kept, never an older one than is shown: whoever does it waits for the others. */
async function show({ store }: Growing, tx: Tx): Promise<void> {
  await alone(tx);
  const head = await newestHead(tx);
  if (!head || (await publishedSize(store)) > head.size) return;
  const note = Buffer.from(await cosignedNote(tx, head));
  if (!(await readBytes(store, CHECKPOINT))?.equals(note)) await putBytes(store, CHECKPOINT, note);
}

/** Gives every leaf its place and publishes the head over them. @returns how many got a place now */
export async function grow(growing: Growing): Promise<number> {
  const { db } = growing;
  let placed = 0;
  for (;;) {
    const some = await scoped({ pool: db.pool }, { role: 'app_platform' }, tx => place(tx, growing.now()));
    placed += some;
    if (some < BATCH) break;
  }
  const head = await scoped({ pool: db.pool }, { role: 'app_platform' }, tx => publish(growing, tx));
  if (!head) return placed;
  // After the commit: a head that is not kept is never seen, by witnesses neither.
  await witnessed(growing, head);
  await scoped({ pool: db.pool }, { role: 'app_platform' }, tx => show(growing, tx));
  return placed;
}
