// Checkpoints (C2SP tlog-checkpoint v1.0.0): the signed head of a transparency log, with its witnesses.

import { type Hash, hashFromBase64 } from './merkle-tree.ts';
import { type NoteKey, verifyNote } from './signed-note.ts';

export type Checkpoint = {
  /** The name of the log. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
};

/** Reads the text of a checkpoint; undefined when it is none. Extension lines are allowed and not looked at. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith('\n')) return undefined;
  const lines = text.slice(0, -1).split('\n');
  const [origin = '', decimal = '', encoded = ''] = lines;
  const [size, root] = [parseCount(decimal), hashFromBase64(encoded)];
  if (lines.some(line => line === '') || size === undefined || !root) return undefined;
  return { origin, size, root };
}

/** A decimal number without sign and leading zero, small enough to count with. */
export function parseCount(text: string): number | undefined {
  const count = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}

/** Whom the reader trusts: the log's key and name, the witnesses, and how many of them must have seen a checkpoint. */
export type LogPolicy = {
  readonly log: NoteKey;
  /** The origin line of the log; the name of its key when absent. */
  readonly origin?: string | undefined;
  readonly witnesses: readonly NoteKey[];
  readonly quorum: number;
};

export type CheckpointAnswer =
  | {
      readonly ok: true;
      readonly checkpoint: Checkpoint;
      /** The trusted witnesses that cosigned, each with the second since 1970 at which it did. */
      readonly witnessed: readonly { readonly name: string; readonly time: number }[];
    }
  | { readonly ok: false; readonly sentence: string };

/** Verifies a checkpoint against the policy: signed by the log, under its own name, seen by enough witnesses. */
export async function verifyCheckpoint(
  note: string | Uint8Array,
  policy: LogPolicy,
): Promise<CheckpointAnswer> {
  const no = (sentence: string): CheckpointAnswer => ({ ok: false, sentence });
  if (!Number.isSafeInteger(policy.quorum) || policy.quorum < 0)
    return no('The quorum is not a number of witnesses.');
  const verified = await verifyNote(note, [policy.log, ...policy.witnesses]);
  if (!verified.ok) return verified;
  if (!verified.by.some(({ key }) => key === policy.log))
    return no('The log itself has not signed the checkpoint.');
  const checkpoint = parseCheckpoint(verified.text);
  if (!checkpoint) return no('The log has signed something that is not a checkpoint.');
  const origin = policy.origin ?? policy.log.name;
  if (checkpoint.origin !== origin)
    return no(`The checkpoint is one of ${checkpoint.origin}, not of ${origin}.`);
  const witnessed = verified.by.flatMap(({ key, time }) =>
    time === undefined ? [] : [{ name: key.name, time }],
  );
  // One witness under two names would count twice; its key tells.
  const different = new Set(
    verified.by.filter(({ time }) => time !== undefined).map(({ key }) => key.publicKey.join()),
  );
  if (different.size < policy.quorum)
    return no(
      `${different.size} of your witnesses have cosigned the checkpoint, you ask for ${policy.quorum}.`,
    );
  return { ok: true, checkpoint, witnessed };
}
