/** A body's DID document: its keys, each with its use and its period, under one of its names. */
import { UNDEFINED_TERMS_CONTEXT } from '@certwright/verify/certificate-credential';
import type { PublicKey } from './signing-key.store.ts';
import { fragmentOf } from './signing-key.ts';

export type DidDocument = {
  readonly id: string;
  readonly verificationMethod: readonly { readonly id: string }[];
} & Readonly<Record<string, unknown>>;

export function didDocument(keys: readonly PublicKey[], did: string): DidDocument {
  const kid = (key: PublicKey): string => `${did}#${fragmentOf(key.kid)}`;
  return {
    // The last one is for `signs`, which no other context knows.
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1', UNDEFINED_TERMS_CONTEXT],
    id: did,
    verificationMethod: keys.map(key => ({
      id: kid(key),
      type: 'JsonWebKey',
      controller: did,
      publicKeyJwk: key.public_jwk,
      ...(key.signs === null ? {} : { signs: [key.signs] }),
      validFrom: key.valid_from,
      // A retired key keeps verifying what it signed while it was in use; a revoked one only what the log knew before.
      ...(key.retired_at ? { expires: key.retired_at } : {}),
      ...(key.compromised_from ? { revoked: key.compromised_from } : {}),
    })),
    // Also those that sign nothing any more: what they signed is still held against them.
    assertionMethod: keys.map(kid),
  };
}

/** Whether who reads this document is not told yet that a key was compromised. */
export const hidesCompromise = (document: unknown, keys: readonly PublicKey[]): boolean =>
  keys.some(
    ({ compromised_from: from }) =>
      from !== null && !JSON.stringify(document ?? {}).includes(`"revoked":"${from}"`),
  );
