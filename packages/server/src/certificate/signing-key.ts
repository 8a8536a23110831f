/** A body's signing key: made with its first certificate, its private half never outside this module unsealed. */
import { createDecipheriv, randomUUID } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { logged } from '../log/publish.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import type { Act } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { isSealed } from '../platform/secret/secrets.ts';
import { activeKey, insertKey } from './signing-key.store.ts';

const ALGORITHM = 'ES256';
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

export type Signer = { readonly kid: string; sign(payload: object, header: object): Promise<string> };

type StoredKey = {
  readonly id: string;
  readonly org: string;
  readonly kid: string;
  readonly algorithm: string;
  readonly private_sealed: Buffer;
};

/** What opens private halves: the data key of the body, or the key that the first releases sealed with. */
type Opener = Pick<Shell, 'key' | 'secrets'>;

const placeOf = ({ id, org }: Pick<StoredKey, 'id' | 'org'>) => ({ org, table: 'signing_key', row: id });

async function signerOf(stored: StoredKey, { key: keyFor, secrets }: Opener): Promise<Signer> {
  const sealed = stored.private_sealed.toString('latin1');
  const opened = isSealed(sealed)
    ? await secrets.open(placeOf(stored), sealed)
    : unsealFirst(keyFor('signing-keys'), stored.private_sealed);
  const jwk = JSON.parse(opened) as JWK;
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
export async function bodySigner(act: Act, did: string): Promise<Signer> {
  const existing = await activeKey(act.tx, act.org);
  if (existing) return signerOf(existing, act);
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const [privateJwk, publicJwk] = await Promise.all([exportJWK(pair.privateKey), exportJWK(pair.publicKey)]);
  const kid = `${did}#key-${act.today.slice(0, 4)}-1`;
  const at = { id: randomUUID(), org: act.org };
  const sealed = await act.secrets.seal(placeOf(at), JSON.stringify(privateJwk));
  const stored = {
    ...at,
    kid,
    algorithm: ALGORITHM,
    public_jwk: publicJwk,
    private_sealed: Buffer.from(sealed, 'latin1'),
    valid_from: act.at,
  };
  await insertKey(act.tx, stored);
  const event = { type: 'SigningKeyMade', kid, algorithm: ALGORITHM };
  await recordEvent(act, `signing_key:${stored.id}`, event);
  // What the key was on its first day stays provable, whatever its address answers later.
  const head = { kind: 'key', org: act.org, certification: null, effectiveOn: act.today, recordedAt: act.at };
  await logged(act, head, { kid, algorithm: ALGORITHM, publicJwk });
  return signerOf(stored, act);
}

/** A body's signer outside any of its acts: for its status lists. The private half is read under app_platform alone. */
export async function signerAs(shell: Shell, org: string): Promise<Signer | undefined> {
  const stored = await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx => activeKey(tx, org));
  return stored && signerOf(stored, shell);
}
