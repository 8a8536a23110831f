/** Private halves sealed in the database, with the data key of their body; they leave this module as signatures alone. */
import { createDecipheriv } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Act } from '../platform/events/act.ts';
import { isSealed } from '../platform/secret/secrets.ts';
import { ALGORITHM, type KeyPlace, type KeyProvider } from './key-provider.ts';

const NONCE = 12;
const TAG = 16;

/**
 * Opens what the first releases sealed with a key of the master secret itself: nonce, tag, AES-256-GCM.
 * @throws when the key is another one or the sealed text was changed
 */
function unsealFirst(key: Buffer, sealed: Buffer): string {
  const options = { authTagLength: TAG };
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), options);
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}

const placeOf = ({ id, org }: KeyPlace) => ({ org, table: 'signing_key', row: id });

/** @param keeping what opens private halves: the data key of the body, or the key that the first releases sealed with */
export const sealedProvider = (keeping: Pick<Act, 'key' | 'secrets'>): KeyProvider => ({
  name: 'sealed',
  async make(place) {
    const pair = await generateKeyPair(ALGORITHM, { extractable: true });
    const [privateJwk, publicJwk] = await Promise.all([
      exportJWK(pair.privateKey),
      exportJWK(pair.publicKey),
    ]);
    const sealed = await keeping.secrets.seal(placeOf(place), JSON.stringify(privateJwk));
    return { publicJwk, privateSealed: Buffer.from(sealed, 'latin1') };
  },
  async open(kept) {
    const bytes = kept.private_sealed ?? Buffer.alloc(0);
    const sealed = bytes.toString('latin1');
    const opened = isSealed(sealed)
      ? await keeping.secrets.open(placeOf(kept), sealed)
      : unsealFirst(keeping.key('signing-keys'), bytes);
    const key = (await importJWK(JSON.parse(opened) as JWK, ALGORITHM)) as CryptoKey;
    return {
      algorithm: ALGORITHM,
      publicJwk: kept.public_jwk as JWK,
      sign: async text =>
        new Uint8Array(
          await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, new Uint8Array(text)),
        ),
    };
  },
});
