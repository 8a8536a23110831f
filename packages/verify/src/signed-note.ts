// Signed notes (C2SP signed-note v1.0.0): text with one signature line per key, by the log itself or by a witness.

import { fromBase64, fromUtf8 } from './base64url.ts';
import { sameHash } from './merkle-tree.ts';

const LONGEST_NOTE = 1_000_000;
const MOST_SIGNATURES = 100;
const ED25519 = 1;
const COSIGNATURE_V1 = 4;

/** Neither space of any kind nor plus: the two characters that end a name. */
const KEY_NAME = /^[^\s+\u0085]{1,255}$/u;

export type NoteKey = {
  readonly name: string;
  readonly id: Uint8Array;
  /** `log`: a plain signature over the text; `witness`: a dated cosignature (C2SP tlog-cosignature v1). */
  readonly kind: 'log' | 'witness';
  readonly publicKey: Uint8Array<ArrayBuffer>;
};

/** First four bytes of SHA-256 over name, line feed, type of signature and key. */
export async function noteKeyId(
  name: string,
  type: number,
  publicKey: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = new TextEncoder().encode(`${name}\n`);
  const bytes = new Uint8Array(head.length + 1 + publicKey.length);
  bytes.set(head);
  bytes[head.length] = type;
  bytes.set(publicKey, head.length + 1);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 4);
}

/** Reads a verifier key `name+hex id+base64(type and key)`; undefined when it is none, or its id does not fit, or its type is another. */
export async function parseNoteKey(text: string): Promise<NoteKey | undefined> {
  const [, name = '', hex = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text.trim()) ?? [];
  const bytes = fromBase64(encoded);
  const type = bytes?.[0];
  if (!KEY_NAME.test(name) || bytes?.length !== 33 || (type !== ED25519 && type !== COSIGNATURE_V1))
    return undefined;
  const publicKey = bytes.slice(1);
  const id = await noteKeyId(name, type, publicKey);
  const written = [...id].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return written === hex ? { name, id, kind: type === ED25519 ? 'log' : 'witness', publicKey } : undefined;
}

export type NoteSignature = {
  readonly name: string;
  readonly id: Uint8Array;
  readonly signature: Uint8Array<ArrayBuffer>;
};

export type SignedNote = {
  /** The signed text with its last line feed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
};

function parseSignature(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!KEY_NAME.test(name) || !bytes || bytes.length < 5) return undefined;
  return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** Takes a note apart; undefined when it is malformed. Nothing in it is to be believed before `verifyNote`. */
export function parseNote(note: string): SignedNote | undefined {
  // oxlint-disable-next-line no-control-regex
  if (note.length > LONGEST_NOTE || /[\u0000-\u0009\u000b-\u001f]/u.test(note) || !note.isWellFormed())
    return undefined;
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(blank + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures = lines.map(parseSignature);
  if (!signatures.every(signature => signature !== undefined)) return undefined;
  return { text: note.slice(0, blank + 1), signatures };
}

export type VerifiedSignature = {
  readonly key: NoteKey;
  /** Seconds since 1970 at which a witness says it saw the text. */
  readonly time?: number;
};

/** Imported once a key: who checks thousands of proofs has few keys. */
const imported = new WeakMap<NoteKey, CryptoKey>();

async function importedNow(key: NoteKey): Promise<CryptoKey> {
  const made = await crypto.subtle.importKey('raw', key.publicKey, { name: 'Ed25519' }, false, ['verify']);
  imported.set(key, made);
  return made;
}

/** With a key that is known, the check has begun when this returns. */
async function fits(key: NoteKey, signature: Uint8Array<ArrayBuffer>, message: string): Promise<boolean> {
  if (signature.length !== 64) return false;
  try {
    return await crypto.subtle.verify(
      { name: 'Ed25519' },
      imported.get(key) ?? (await importedNow(key)),
      signature,
      new TextEncoder().encode(message),
    );
  } catch {
    return false;
  }
}

async function verifySignature(
  key: NoteKey,
  text: string,
  bytes: NoteSignature['signature'],
): Promise<VerifiedSignature | undefined> {
  if (key.kind === 'log') return (await fits(key, bytes, text)) ? { key } : undefined;
  if (bytes.length !== 72) return undefined;
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  if (!Number.isSafeInteger(time)) return undefined;
  const message = `cosignature/v1\ntime ${time}\n${text}`;
  return (await fits(key, bytes.slice(8), message)) ? { key, time } : undefined;
}

export type NoteAnswer =
  | { readonly ok: true; readonly text: string; readonly by: readonly VerifiedSignature[] }
  | {
      readonly ok: false;
      readonly sentence: string;
      /** True where it is a note, signed by nobody whom the reader trusts. */
      readonly signed?: true;
    };

/**
 * Verifies a note against the keys that the reader trusts. Signatures of other keys are ignored; a known key whose
 * signature does not fit spoils the note; without any signature of a known key it is refused.
 */
export async function verifyNote(note: string | Uint8Array, keys: readonly NoteKey[]): Promise<NoteAnswer> {
  const written = typeof note === 'string' ? note : fromUtf8(note);
  const parsed = written === undefined ? undefined : parseNote(written);
  if (!parsed) return { ok: false, sentence: 'This is not a signed note.' };
  const by: VerifiedSignature[] = [];
  for (const { name, id, signature } of parsed.signatures) {
    const key = keys.find(known => known.name === name && sameHash(known.id, id));
    if (!key || by.some(earlier => earlier.key === key)) continue;
    const verified = await verifySignature(key, parsed.text, signature);
    if (!verified) return { ok: false, sentence: `The signature of ${name} does not fit the note.` };
    by.push(verified);
  }
  if (by.length === 0)
    return { ok: false, signed: true, sentence: 'No key that you trust has signed the note.' };
  return { ok: true, text: parsed.text, by };
}
