/** A witness: it cosigns a head of a log only when that begins with everything it saw before (C2SP tlog-witness v1.0.0). */
import { type Checkpoint, parseCheckpoint, parseCount } from '@certwright/verify/log-checkpoint';
import { type Hash, hashFromBase64, isConsistent, sameHash } from '@certwright/verify/merkle-tree';
import { type NoteKey, parseNote, verifyNote } from '@certwright/verify/signed-note';
import type { WitnessSigner } from './witness-key.ts';

export type Seen = { readonly size: number; readonly root: Hash; readonly note: string };

/** What a witness keeps; `keep` resolves when it is durable. */
export type Memory = {
  seen(origin: string): Promise<Seen | undefined>;
  keep(origin: string, seen: Seen): Promise<void>;
  /** Two signed heads that cannot both be true, for whoever asks the log about them. */
  evidence(origin: string, before: Seen | undefined, refused: string): Promise<void>;
};

export type Witness = {
  readonly signer: WitnessSigner;
  readonly memory: Memory;
  readonly logs: readonly NoteKey[];
  /** Seconds since 1970. */
  readonly now: () => number;
};

export type Answer = { readonly status: number; readonly type?: string; readonly body: string };

const SIZE_TYPE = 'text/x.tlog.size';
const MOST_PROOF_LINES = 63;
const says = (status: number, body: string): Answer => ({ status, body: `${body}\n` });

type Submitted = { readonly old: number; readonly path: readonly Hash[]; readonly note: string };

/** Takes a request apart; undefined when it is malformed. */
function submitted(body: string): Submitted | undefined {
  const blank = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, Math.max(0, blank)).split('\n');
  const old = first.startsWith('old ') ? parseCount(first.slice('old '.length)) : undefined;
  if (old === undefined || lines.length > MOST_PROOF_LINES) return undefined;
  const path = lines.map(hashFromBase64);
  return path.every(hash => hash !== undefined) ? { old, path, note: body.slice(blank + 2) } : undefined;
}

/** Everything that does not depend on what was seen before. */
async function signedHead(
  { logs }: Witness,
  note: string,
): Promise<{ readonly text: string; readonly head: Checkpoint } | Answer> {
  const parsed = parseNote(note);
  const head = parsed && parseCheckpoint(parsed.text);
  if (!parsed || !head) return says(400, 'This is not a signed head of a log.');
  const keys = logs.filter(key => key.name === head.origin);
  if (keys.length === 0) return says(404, 'This log is not known here.');
  const verified = await verifyNote(note, keys);
  return verified.ok ? { text: parsed.text, head } : says(403, verified.sentence);
}

async function decide(
  witness: Witness,
  { old, path, note }: Submitted,
  { text, head }: { readonly text: string; readonly head: Checkpoint },
): Promise<Answer> {
  const { signer, memory, now } = witness;
  const { origin, size, root } = head;
  if (old > size) return says(400, 'The old size is larger than the new one.');
  const before = await memory.seen(origin);
  const known = before?.size ?? 0;
  if (old !== known) return { status: 409, type: SIZE_TYPE, body: `${known}\n` };
  if (before && size === known && !sameHash(root, before.root)) {
    await memory.evidence(origin, before, note);
    return { status: 409, type: SIZE_TYPE, body: `${known}\n` };
  }
  const follows = before
    ? await isConsistent({ oldSize: known, oldRoot: before.root, newSize: size, newRoot: root, path })
    : path.length === 0;
  if (!follows) {
    if (before) await memory.evidence(origin, before, note);
    return says(422, 'It does not begin with what was seen before.');
  }
  if (!before || size > known) await memory.keep(origin, { size, root, note });
  return { status: 200, body: signer.cosign(text, now()) };
}

/** @returns what answers `add-checkpoint`: requests about one log wait for each other, so that none is rolled back */
export function openWitness(witness: Witness): (body: string) => Promise<Answer> {
  const last = new Map<string, Promise<unknown>>();
  return async body => {
    const asked = submitted(body);
    if (!asked) return says(400, 'This is not a request to add a checkpoint.');
    const signed = await signedHead(witness, asked.note);
    if ('status' in signed) return signed;
    const { origin } = signed.head;
    const turn = (last.get(origin) ?? Promise.resolve()).then(() => decide(witness, asked, signed));
    // The next one waits for this one, however it ends.
    last.set(
      origin,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
