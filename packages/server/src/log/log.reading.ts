/** What other areas read of the log: the proof files of a certification, and of an organization's trail. */
import { writeLogProof } from '@certwright/verify/log-proof';
import type { Tx } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Shell } from '../platform/http/scope.ts';
import { cosignedNote } from './grow.ts';
import { bestHeadOver, entriesBelow, entriesFrom, type Entry, newestOfKinds } from './log.store.ts';
import { readerOf } from './reader-of.ts';
import { headsUnder, newestHeadOf, placeOfLeaf } from './trail-head.store.ts';
import type { TrailProof } from './trail-proof.ts';
import { trailPath } from './trail-root.ts';
import { inclusionPath } from './tree.ts';

/** The entries that say what a certificate states. */
const ISSUING = ['granted', 'reissued'];

async function proofOf(tx: Tx, shell: Pick<Shell, 'config'>, entry: Entry): Promise<string | undefined> {
  const head = await bestHeadOver(tx, entry.place);
  if (!head || head.size <= entry.place) return undefined;
  const read = await readerOf(shell, tx, head.size);
  const path = await inclusionPath(read, entry.place, head.size);
  const extra = JSON.stringify({
    entry: Buffer.from(entry.entry).toString('utf8'),
    salt: entry.salt && Buffer.from(entry.salt).toString('hex'),
    opening: entry.opening,
  });
  return writeLogProof({
    index: entry.place,
    path: path.map(hash => new Uint8Array(hash)),
    checkpoint: await cosignedNote(tx, head),
    extra: new TextEncoder().encode(extra),
  });
}

/** That what was published last about a certification stands in the log. @throws NotFound */
export async function newestProof(
  tx: Tx,
  shell: Pick<Shell, 'config'>,
  certification: string,
): Promise<string> {
  const [entry] = await entriesBelow(tx, { certification, limit: 1 });
  const text = entry && (await proofOf(tx, shell, entry));
  if (text === undefined) throw new NotFound('entry of the log');
  return text;
}

/** The entry of the newest certificate, and the newest entry where that is another one; none before the log has grown. */
export async function proofsAbout(
  tx: Tx,
  shell: Pick<Shell, 'config'>,
  certification: string,
): Promise<readonly string[]> {
  const [[newest], issued] = await Promise.all([
    entriesBelow(tx, { certification, limit: 1 }),
    newestOfKinds(tx, certification, ISSUING),
  ]);
  const entries = [issued, newest?.place === issued?.place ? undefined : newest];
  const proofs = await Promise.all(
    entries.flatMap(entry => (entry === undefined ? [] : [proofOf(tx, shell, entry)])),
  );
  return proofs.filter(text => text !== undefined);
}

/** Where the newest link of an organization's trail that went into the log stands; undefined before the first. */
export async function loggedTrail(tx: Tx, org: string) {
  const head = await newestHeadOf(tx, org);
  return head && { seq: head.seq, at: head.made_at };
}

/**
 * What shows to anybody, without this server, that a trail had this newest link when the entry was made.
 * @param tx under app_platform @throws NotFound before the log has grown over it
 */
export async function trailProof(tx: Tx, shell: Pick<Shell, 'config'>, org: string): Promise<TrailProof> {
  const own = await newestHeadOf(tx, org);
  const at = own && (await placeOfLeaf(tx, own.leaf));
  const [entry] = at === undefined ? [] : await entriesFrom(tx, at, at + 1);
  const proof = entry && (await proofOf(tx, shell, entry));
  if (!own || proof === undefined) throw new NotFound('entry of the log');
  const heads = await headsUnder(tx, own.leaf);
  const head = heads[own.place];
  if (!head) throw new Error(`the head of ${org} is not in its place`);
  return {
    v: 1,
    org,
    seq: head.seq,
    hash: head.hash.toString('hex'),
    salt: head.salt.toString('hex'),
    place: own.place,
    size: heads.length,
    path: (await trailPath(heads, own.place)).map(hash => hash.toString('hex')),
    proof,
  };
}
