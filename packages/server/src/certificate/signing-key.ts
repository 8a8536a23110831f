/** A body's signing key: made with its first certificate, its private half never outside this module unsealed. */
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import type { Act } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { activeKey, insertKey } from './signing-key.store.ts';

const ALGORITHM = 'ES256';
const NONCE = 12;
const TAG = 16;

/** AES-256-GCM: nonce, tag, ciphertext. */
export function seal(key: Buffer, plain: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws when the key is another one or the sealed text was changed */
export function unseal(key: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}

export type Signer = { readonly kid: string; sign(payload: object, header: object): Promise<string> };

type StoredKey = { readonly kid: string; readonly algorithm: string; readonly private_sealed: Buffer };

async function signerOf(stored: StoredKey, master: Buffer): Promise<Signer> {
  const jwk = JSON.parse(unseal(master, stored.private_sealed)) as JWK;
  const key = await importJWK(jwk, stored.algorithm);
  return {
    kid: stored.kid,
    sign: (payload, header) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ alg: stored.algorithm, kid: stored.kid, ...header })
        .sign(key),
  };
}

/** The signer of the acting body; its key is made now when it has none. */
export async function bodySigner(act: Act, did: string, master: Buffer): Promise<Signer> {
  const existing = await activeKey(act.tx, act.org);
  if (existing) return signerOf(existing, master);
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const [privateJwk, publicJwk] = await Promise.all([exportJWK(pair.privateKey), exportJWK(pair.publicKey)]);
  const kid = `${did}#key-${act.today.slice(0, 4)}-1`;
  const stored = {
    id: randomUUID(),
    org: act.org,
    kid,
    algorithm: ALGORITHM,
    public_jwk: publicJwk,
    private_sealed: seal(master, JSON.stringify(privateJwk)),
    valid_from: act.at,
  };
  await insertKey(act.tx, stored);
  const event = { type: 'SigningKeyMade', kid, algorithm: ALGORITHM };
  await recordEvent(act, `signing_key:${stored.id}`, event);
  return signerOf(stored, master);
}

/** A body's signer outside any of its acts: for its status lists. The private half is read under app_platform alone. */
export async function signerAs(shell: Shell, org: string): Promise<Signer | undefined> {
  const stored = await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx => activeKey(tx, org));
  return stored && signerOf(stored, shell.key('signing-keys'));
}
