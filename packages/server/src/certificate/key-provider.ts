/** The one seam behind which private halves lie: sealed in the database, or with a program of the operator (PKCS#11, a key service). */
import type { JWK } from 'jose';

/** Which elliptic curve and hash: ECDSA on P-256 with SHA-256. */
export const ALGORITHM = 'ES256';

/** What signs with one key. */
export type KeySigner = {
  readonly algorithm: typeof ALGORITHM;
  readonly publicJwk: JWK;
  /** @returns 64 bytes: r and s, as JOSE writes a signature @throws KeyUnavailable */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
};

/** Which key: the id of its row, and whose it is. */
export type KeyPlace = { readonly id: string; readonly org: string };
export type MadeKey = {
  readonly publicJwk: JWK;
  /** What opens it again here; null where it lies elsewhere. */
  readonly privateSealed: Buffer | null;
};
export type KeptKey = KeyPlace & {
  readonly provider: string;
  readonly public_jwk: unknown;
  readonly private_sealed: Buffer | null;
};

export type KeyProvider = {
  readonly name: 'sealed' | 'command';
  /** @throws KeyUnavailable */
  make(place: KeyPlace): Promise<MadeKey>;
  /** @throws KeyUnavailable */
  open(kept: KeptKey): Promise<KeySigner>;
};
