// Proof files (C2SP tlog-proof v1): that an entry stands in a log, in one text that can be checked offline for ever.

import { fromBase64 } from './base64url.ts';
import {
  type Checkpoint,
  type LogPolicy,
  type LogRefusal,
  parseCheckpoint,
  parseCount,
  verifyCheckpoint,
  type Witnessed,
} from './log-checkpoint.ts';
import { type Hash, hashFromBase64, isIncluded, leafHash, toBase64 } from './merkle-tree.ts';
import { parseNote } from './signed-note.ts';

export const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const LONGEST_PROOF = 2_000_000;

export type LogProof = {
  readonly index: number;
  readonly path: readonly Hash[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
  /** Not authenticated: for what the application needs to rebuild the entry. */
  readonly extra?: Uint8Array<ArrayBuffer> | undefined;
};

/** The text of a proof file, `*.tlog-proof`. */
export function writeLogProof({ index, path, checkpoint, extra }: LogProof): string {
  const lines = [
    FIRST_LINE,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...path.map(toBase64),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a proof file; undefined when it is none. */
export function parseLogProof(text: string): LogProof | undefined {
  const blank = text.indexOf('\n\n');
  if (text.length > LONGEST_PROOF || blank < 0) return undefined;
  const [first, ...lines] = text.slice(0, blank).split('\n');
  if (first !== FIRST_LINE) return undefined;
  const extraLine = lines[0]?.startsWith('extra ') ? lines.shift() : undefined;
  const extra = extraLine === undefined ? undefined : fromBase64(extraLine.slice('extra '.length));
  if (extraLine !== undefined && !extra) return undefined;
  const indexLine = lines.shift() ?? '';
  const index = indexLine.startsWith('index ') ? parseCount(indexLine.slice('index '.length)) : undefined;
  const path = lines.map(hashFromBase64);
  if (index === undefined || !path.every(hash => hash !== undefined)) return undefined;
  return { index, path, checkpoint: text.slice(blank + 2), ...(extra ? { extra } : {}) };
}

export type LogProofAnswer =
  | {
      readonly ok: true;
      readonly index: number;
      readonly checkpoint: Checkpoint;
      readonly witnessed: readonly Witnessed[];
    }
  | LogRefusal;

/** Verifies that the entry's bytes stand in the log that the policy names, seen by its witnesses. */
export async function verifyLogProof(
  text: string,
  entry: Uint8Array,
  policy: LogPolicy,
): Promise<LogProofAnswer> {
  const proof = parseLogProof(text);
  if (!proof) return { ok: false, reason: 'broken', sentence: 'This is not a proof of inclusion in a log.' };
  const { index, path } = proof;
  const verifying = verifyCheckpoint(proof.checkpoint, policy);
  // The path is hashed here while another thread checks the signature; both have to hold.
  const stated = parseCheckpoint(parseNote(proof.checkpoint)?.text ?? '');
  const included = stated && (await isIncluded({ ...stated, index, path, leaf: await leafHash(entry) }));
  const verified = await verifying;
  if (!verified.ok) return verified;
  const { checkpoint, witnessed } = verified;
  if (!included)
    return {
      ok: false,
      reason: 'broken',
      sentence: `The entry does not stand at index ${index} of the log's ${checkpoint.size} entries.`,
    };
  return { ok: true, index, checkpoint, witnessed };
}
