/** AES-256-GCM with a text that belongs to the ciphertext: sealed under one text, it opens under no other. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** @returns nonce, tag, ciphertext in base64url */
export function sealBytes(key: Buffer, plain: Buffer, belongsTo: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(belongsTo));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws when the key or the text is another one, or the ciphertext was changed */
export function openBytes(key: Buffer, sealed: string, belongsTo: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  const options = { authTagLength: TAG };
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), options);
  decipher.setAAD(Buffer.from(belongsTo)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
}
