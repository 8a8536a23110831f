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

/** Satisfied when so many of its members are: witnesses that cosigned, or groups of them. */
export type QuorumGroup = { readonly atLeast: number; readonly of: readonly (NoteKey | QuorumGroup)[] };

/** Whom the reader trusts: the keys of logs, the witnesses, and how many or which of them must have seen a checkpoint. */
export type LogPolicy = {
  /** Any one of them suffices; a log that has changed its key has several under one name. */
  readonly logs: readonly NoteKey[];
  /** The origin line of the log; the name of its key when absent. */
  readonly origin?: string | undefined;
  readonly witnesses: readonly NoteKey[];
  readonly quorum: number | QuorumGroup;
};

/** `untrusted` and `unwitnessed` leave the question open; `broken` answers it. */
export type LogRefusal = {
  readonly ok: false;
  readonly reason: 'untrusted' | 'unwitnessed' | 'broken';
  readonly sentence: string;
};

export type Witnessed = { readonly name: string; readonly time: number };

export type CheckpointAnswer =
  | {
      readonly ok: true;
      readonly checkpoint: Checkpoint;
      /** The trusted witnesses that cosigned, each with the second since 1970 at which it did. */
      readonly witnessed: readonly Witnessed[];
    }
  | LogRefusal;

/** One witness under two names counts once: its key tells. */
const keyText = ({ publicKey }: NoteKey): string => publicKey.join();

const satisfied = (member: NoteKey | QuorumGroup, cosigned: ReadonlySet<string>): boolean =>
  'of' in member
    ? member.of.filter(one => satisfied(one, cosigned)).length >= member.atLeast
    : cosigned.has(keyText(member));

function quorumSentence(quorum: LogPolicy['quorum'], cosigned: ReadonlySet<string>): string | undefined {
  if (typeof quorum === 'object')
    return satisfied(quorum, cosigned)
      ? undefined
      : `${cosigned.size} of your witnesses have cosigned the checkpoint; your policy asks for others or more.`;
  return cosigned.size >= quorum
    ? undefined
    : `${cosigned.size} of your witnesses have cosigned the checkpoint, you ask for ${quorum}.`;
}

/** Verifies a checkpoint against the policy: signed by the log, under its own name, seen by enough witnesses. */
export async function verifyCheckpoint(
  note: string | Uint8Array,
  { logs, origin, witnesses, quorum }: LogPolicy,
): Promise<CheckpointAnswer> {
  const no = (reason: LogRefusal['reason'], sentence: string): LogRefusal => ({
    ok: false,
    reason,
    sentence,
  });
  if (typeof quorum === 'number' && (!Number.isSafeInteger(quorum) || quorum < 0))
    return no('unwitnessed', 'The quorum is not a number of witnesses.');
  const verified = await verifyNote(note, [...logs, ...witnesses]);
  if (!verified.ok) return { ...verified, reason: verified.signed ? 'untrusted' : 'broken' };
  const signing = verified.by.map(({ key }) => key).filter(key => logs.includes(key));
  if (signing.length === 0) return no('untrusted', 'The log itself has not signed the checkpoint.');
  const checkpoint = parseCheckpoint(verified.text);
  if (!checkpoint) return no('broken', 'The log has signed something that is not a checkpoint.');
  const names = signing.map(key => origin ?? key.name);
  if (!names.includes(checkpoint.origin))
    return no('broken', `The checkpoint is one of ${checkpoint.origin}, not of ${names.join(', ')}.`);
  const dated = verified.by.filter(({ time }) => time !== undefined);
  const sentence = quorumSentence(quorum, new Set(dated.map(({ key }) => keyText(key))));
  if (sentence !== undefined) return no('unwitnessed', sentence);
  return {
    ok: true,
    checkpoint,
    witnessed: dated.map(({ key, time = 0 }) => ({ name: key.name, time })),
  };
}
