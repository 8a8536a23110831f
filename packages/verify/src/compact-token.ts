// A signed credential as a compact token (RFC 7515, typ vc+jwt): taken apart, and its signature checked with WebCrypto.

import { fromBase64url, fromUtf8 } from './base64url.ts';
import type { SignatureAlgorithm, VerificationKey } from './did-document.ts';
import { isRecord, ownMember, parseJson } from './json-reader.ts';

export const LONGEST_TOKEN = 8 * 1024 * 1024;

export type Token = {
  readonly algorithm: SignatureAlgorithm;
  readonly kid: string;
  readonly payload: unknown;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly signed: Uint8Array<ArrayBuffer>;
};

export type TokenProblemCode =
  | 'no-token'
  | 'too-large'
  | 'bad-header'
  | 'algorithm-refused'
  | 'extension-refused'
  | 'bad-type'
  | 'no-key-named'
  | 'bad-payload'
  | 'bad-signature-size';

export type TokenAnswer =
  | { readonly ok: true; readonly token: Token }
  | { readonly ok: false; readonly code: TokenProblemCode; readonly sentence: string };

const refused = (code: TokenProblemCode, sentence: string): TokenAnswer => ({ ok: false, code, sentence });

/** `Ed25519` is the newer, fully specified name of the same algorithm (RFC 9864). */
const ALGORITHMS: ReadonlyMap<unknown, SignatureAlgorithm> = new Map([
  ['ES256', 'ES256'],
  ['EdDSA', 'EdDSA'],
  ['Ed25519', 'EdDSA'],
] as const);

/** True for text that has the outward shape of a compact token, for telling a token from other files. */
export const looksLikeToken = (text: string): boolean =>
  text.length <= LONGEST_TOKEN && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text);

function jsonPart(part: string): unknown {
  const bytes = fromBase64url(part);
  const text = bytes && fromUtf8(bytes);
  return text === undefined ? undefined : parseJson(text, LONGEST_TOKEN);
}

/** Takes a token apart. The algorithm is one of two, never `none`; a key carried in the header is not looked at. */
export function readToken(text: string): TokenAnswer {
  if (text.length > LONGEST_TOKEN)
    return refused('too-large', `The token is longer than ${LONGEST_TOKEN} characters.`);
  const [head, body, tail, ...more] = text.split('.', 4);
  if (!head || !body || tail === undefined || more.length > 0)
    return refused('no-token', 'This is not a token of three parts separated by dots.');
  const header = jsonPart(head);
  if (!isRecord(header)) return refused('bad-header', 'The header of the token cannot be read.');
  const algorithm = ALGORITHMS.get(ownMember(header, 'alg'));
  if (!algorithm)
    return refused(
      'algorithm-refused',
      'The token is not signed with ES256 or Ed25519; nothing else is accepted.',
    );
  if (Object.hasOwn(header, 'crit') || Object.hasOwn(header, 'b64'))
    return refused('extension-refused', 'The token demands an extension that this verifier does not know.');
  if (ownMember(header, 'typ') !== 'vc+jwt' || (ownMember(header, 'cty') ?? 'vc') !== 'vc')
    return refused('bad-type', 'The token is signed, but not as a verifiable credential (typ vc+jwt).');
  const kid = ownMember(header, 'kid');
  if (typeof kid !== 'string' || kid.length > 1200) return refused('no-key-named', 'The token names no key.');
  const payload = jsonPart(body);
  if (!isRecord(payload)) return refused('bad-payload', 'The content of the token cannot be read.');
  const signature = fromBase64url(tail);
  if (signature?.length !== 64)
    return refused('bad-signature-size', 'The token carries no signature of 64 bytes.');
  const signed = new TextEncoder().encode(`${head}.${body}`);
  return { ok: true, token: { algorithm, kid, payload, signature, signed } };
}

const IMPORT = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  EdDSA: { name: 'Ed25519' },
} as const;
const VERIFY = {
  ES256: { name: 'ECDSA', hash: 'SHA-256' },
  EdDSA: { name: 'Ed25519' },
} as const;

/**
 * True when the signature fits the key. The key decides the algorithm and the token must name the same one.
 * `unsupported` when this browser cannot do Ed25519, or offers no cryptography since the page came over plain http;
 * a key that is no point of its curve fits nothing.
 */
export async function signatureFits(token: Token, key: VerificationKey): Promise<boolean | 'unsupported'> {
  if (token.algorithm !== key.algorithm) return false;
  if (!('subtle' in crypto)) return 'unsupported';
  try {
    const imported = await crypto.subtle.importKey('jwk', key.jwk, IMPORT[key.algorithm], false, ['verify']);
    return await crypto.subtle.verify(VERIFY[key.algorithm], imported, token.signature, token.signed);
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? 'unsupported' : false;
  }
}
