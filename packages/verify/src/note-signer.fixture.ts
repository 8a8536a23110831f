// A log and witnesses for tests: signers of notes that share no code with what verifies them.

import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type NoteKey, parseNoteKey } from './signed-note.ts';

/** A signer of notes on node:crypto, written from the specification and sharing no code with what it tests. */
export class NoteSigner {
  readonly name: string;
  readonly type: 1 | 4;
  readonly #private: KeyObject;
  readonly #public: Buffer;

  constructor(name: string, type: 1 | 4, pair = generateKeyPairSync('ed25519')) {
    const { privateKey, publicKey } = pair;
    this.name = name;
    this.type = type;
    this.#private = privateKey;
    this.#public = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  }

  get id(): Buffer {
    const head = Buffer.concat([Buffer.from(`${this.name}\n`), Buffer.from([this.type]), this.#public]);
    return createHash('sha256').update(head).digest().subarray(0, 4);
  }

  get verifierKey(): string {
    const key = Buffer.concat([Buffer.from([this.type]), this.#public]).toString('base64');
    return `${this.name}+${this.id.toString('hex')}+${key}`;
  }

  line(text: string, time = 1_795_000_000): string {
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(BigInt(time));
    const message = this.type === 1 ? text : `cosignature/v1\ntime ${time}\n${text}`;
    const signature = sign(null, Buffer.from(message), this.#private);
    const parts = this.type === 1 ? [this.id, signature] : [this.id, stamp, signature];
    return `\u2014 ${this.name} ${Buffer.concat(parts).toString('base64')}\n`;
  }
}

export async function keyOf(verifierKey: string): Promise<NoteKey> {
  const key = await parseNoteKey(verifierKey);
  if (!key) throw new Error(`${verifierKey} is no key.`);
  return key;
}
