/** Signed heads: the text of a checkpoint (C2SP tlog-checkpoint v1.0.0) as a signed note (signed-note v1.0.0). */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

const ED25519 = 1;

export type LogSigner = {
  /** The name of key and log: `register.example/log`. */
  readonly name: string;
  readonly publicKey: Buffer;
  sign(text: string): Buffer;
};

/** PKCS#8 of an Ed25519 key before its 32 bytes (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export function signerFrom(name: string, publicKey: Buffer, seed: Buffer): LogSigner {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return { name, publicKey, sign: text => sign(null, Buffer.from(text), key) };
}

const typed = (publicKey: Buffer): Buffer => Buffer.concat([Buffer.of(ED25519), publicKey]);

/** First four bytes of SHA-256 over name, line feed, type and key. */
export const keyId = (name: string, publicKey: Buffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(typed(publicKey)).digest().subarray(0, 4);

/** The key as verifiers are given it: `name+id+type and key`. */
export const verifierKey = (name: string, publicKey: Buffer): string =>
  `${name}+${keyId(name, publicKey).toString('hex')}+${typed(publicKey).toString('base64')}`;

export const checkpointText = (origin: string, size: number, root: Buffer): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** The line of a signature, with its line feed. */
export function signatureLine(signer: LogSigner, text: string): string {
  const signature = Buffer.concat([keyId(signer.name, signer.publicKey), signer.sign(text)]);
  return `\u2014 ${signer.name} ${signature.toString('base64')}\n`;
}

/** A checkpoint with the signature of the log under it. */
export function signedCheckpoint(signer: LogSigner, size: number, root: Buffer): string {
  const text = checkpointText(signer.name, size, root);
  return `${text}\n${signatureLine(signer, text)}`;
}

/** Whether a note has the line of this key under it and the signature fits. */
export function isSignedBy(note: string, name: string, publicKey: Buffer): boolean {
  const end = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, end);
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') },
    format: 'jwk',
  });
  return note
    .slice(end)
    .split('\n')
    .filter(line => line.startsWith(`\u2014 ${name} `))
    .map(line => Buffer.from(line.slice(`\u2014 ${name} `.length), 'base64'))
    .some(
      bytes =>
        bytes.subarray(0, 4).equals(keyId(name, publicKey)) &&
        verify(null, Buffer.from(text), key, bytes.subarray(4)),
    );
}
