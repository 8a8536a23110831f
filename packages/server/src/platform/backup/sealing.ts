/** Encryption of backups with age (https://age-encryption.org/v1): any tool that knows age opens them. */
import { Readable } from 'node:stream';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import type { ObjectStore } from '../object-store/object-store.ts';

/** For whom a backup is encrypted; `none`: everybody who gets hold of it reads it. */
export type Sealing = { readonly recipients: readonly string[] } | 'none';
/** With what it is opened. */
export type Opening = { readonly identities: readonly string[] } | 'none';

type Bytes = AsyncIterable<Uint8Array>;
type Transform = (content: Bytes) => Bytes;
type WebStream = globalThis.ReadableStream<Uint8Array>;

const web = (content: Bytes): WebStream =>
  Readable.toWeb(Readable.from(content, { objectMode: false })) as unknown as WebStream;
const plain = (stream: WebStream): Bytes => stream;

/** @returns undefined where nothing is encrypted */
export function encrypting(sealing: Sealing): Transform | undefined {
  if (sealing === 'none') return undefined;
  return async function* sealed(content) {
    const encrypter = new Encrypter();
    for (const recipient of sealing.recipients) encrypter.addRecipient(recipient);
    yield* plain(await encrypter.encrypt(web(content)));
  };
}

export function decrypting(opening: Opening): Transform | undefined {
  if (opening === 'none') return undefined;
  return async function* opened(content) {
    const decrypter = new Decrypter();
    for (const identity of opening.identities) decrypter.addIdentity(identity);
    yield* plain(await decrypter.decrypt(web(content)));
  };
}

async function* keysOf(store: ObjectStore, passphrase: string): AsyncIterable<string> {
  for await (const { name } of store.list('keys/')) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await store.get(name)) chunks.push(chunk as Uint8Array);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    // Another passphrase's key is not ours to open.
    const identity = await decrypter.decrypt(Buffer.concat(chunks), 'text').catch(() => undefined);
    if (identity !== undefined) yield identity;
  }
}

/**
 * As much as the key of a place costs to try a passphrase on: 2^17 rounds of scrypt, in 128 MB. What older releases
 * made costs twice that.
 */
const WORK_FACTOR = 17;

/** @returns the keys of the place that this passphrase opens */
export async function openingBy(
  store: ObjectStore,
  passphrase: string,
): Promise<{ readonly identities: readonly string[] }> {
  const identities: string[] = [];
  for await (const identity of keysOf(store, passphrase)) identities.push(identity);
  return { identities };
}

/**
 * For a passphrase: a key of the place, itself encrypted with the passphrase, made at the first backup; so a
 * passphrase, which takes a second to stretch, is stretched once a backup and not once an object.
 */
export async function keyBy(
  store: ObjectStore,
  passphrase: string,
): Promise<{ readonly sealing: Sealing; readonly opening: Opening }> {
  const there = await openingBy(store, passphrase);
  const [first] = there.identities;
  if (first !== undefined) {
    return { sealing: { recipients: [await identityToRecipient(first)] }, opening: there };
  }
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  encrypter.setPassphrase(passphrase);
  const key = await encrypter.encrypt(identity);
  await store.put(
    `keys/${recipient.slice(-12)}`,
    (async function* whole() {
      yield key;
    })(),
  );
  return { sealing: { recipients: [recipient] }, opening: { identities: [identity] } };
}
