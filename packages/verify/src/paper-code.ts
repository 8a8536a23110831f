// The address in the code of a paper, with the digest of the credential that belongs to it.

import { fromBase64url, toBase64url } from './base64url.ts';
import { sha256 } from './sha256.ts';

const FRAGMENT = /#sha256=([^#]*)$/;

/** SHA-256 of the token's bytes, base64url. */
export const digestOf = (token: string): string => toBase64url(sha256(new TextEncoder().encode(token)));

/** What a code carries: where the register answers, and after `#sha256=` which credential the paper was made with. */
export const codeOf = (address: string, token: string): string => `${address}#sha256=${digestOf(token)}`;

/** The digest behind an address; null when something stands there that is none; undefined without one. */
export function digestIn(address: string): string | null | undefined {
  const [, digest] = FRAGMENT.exec(address) ?? [];
  if (digest === undefined) return undefined;
  return fromBase64url(digest)?.length === 32 ? digest : null;
}
