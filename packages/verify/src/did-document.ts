// Finds, in a DID document, the key that a token names, and says whether it was in use at a moment.

import { instantValue } from './calendar-day.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { isRecord, type JsonRecord, ownMember } from './json-reader.ts';

export type SignatureAlgorithm = 'ES256' | 'EdDSA';

/** What a body signs; a key may be kept for one of them. */
export type Signed = 'certificate' | 'status-list';

export type VerificationKey = {
  /** Absolute, as in `did:web:cb.example#key-2026`. */
  readonly kid: string;
  readonly algorithm: SignatureAlgorithm;
  readonly jwk: JsonWebKey;
  /** First instant of the key's use. */
  readonly validFrom?: string;
  /** Retired: what was signed before stays good. */
  readonly expires?: string;
  /** Compromised or given up: nothing but a log that recorded the signature before shows that it is older. */
  readonly revoked?: string;
};

export type KeyAnswer =
  | { readonly found: true; readonly key: VerificationKey }
  | { readonly found: false; readonly sentence: string };

const MOST_KEYS = 200;

const no = (sentence: string): KeyAnswer => ({ found: false, sentence });

const absolute = (id: unknown, did: string): string | undefined =>
  typeof id !== 'string' ? undefined : id.startsWith('#') ? did + id : id;

const has32Bytes = (text: unknown): text is string =>
  typeof text === 'string' && text.length === 43 && fromBase64url(text)?.length === 32;

/** The public members alone: what else a key says about itself (`key_ops`, `alg`, `ext`) is not for it to decide. */
function publicKey(jwk: JsonRecord): { algorithm: SignatureAlgorithm; jwk: JsonWebKey } | undefined {
  const { kty, crv, x, y } = { kty: jwk['kty'], crv: jwk['crv'], x: jwk['x'], y: jwk['y'] };
  if (kty === 'EC' && crv === 'P-256' && has32Bytes(x) && has32Bytes(y))
    return { algorithm: 'ES256', jwk: { kty, crv, x, y } };
  if (kty === 'OKP' && crv === 'Ed25519' && has32Bytes(x))
    return { algorithm: 'EdDSA', jwk: { kty, crv, x } };
  return undefined;
}

type Period = Pick<VerificationKey, 'validFrom' | 'expires' | 'revoked'>;

function periodOfUse(method: JsonRecord): Period | undefined {
  const period: { -readonly [K in keyof Period]: Period[K] } = {};
  for (const bound of ['validFrom', 'expires', 'revoked'] as const) {
    const value = ownMember(method, bound);
    if (value === undefined) continue;
    if (typeof value !== 'string' || instantValue(value) === undefined) return undefined;
    period[bound] = value;
  }
  return period;
}

function mayAssert(document: JsonRecord, did: string, kid: string): boolean {
  const relation = ownMember(document, 'assertionMethod');
  if (!Array.isArray(relation)) return false;
  return relation.some((entry: unknown) => absolute(isRecord(entry) ? entry['id'] : entry, did) === kid);
}

function methodsNamed(document: JsonRecord, did: string, kid: string): JsonRecord[] {
  return ['verificationMethod', 'assertionMethod'].flatMap(relation => {
    const entries = ownMember(document, relation);
    if (!Array.isArray(entries) || entries.length > MOST_KEYS) return [];
    return entries.filter(isRecord).filter(method => absolute(ownMember(method, 'id'), did) === kid);
  });
}

/** A key without `signs` signs everything; one with it, nothing but what stands there. */
function isKeptFor(method: JsonRecord, what: Signed): boolean {
  const signs = ownMember(method, 'signs');
  return signs === undefined || (Array.isArray(signs) && signs.includes(what));
}

const NAMES: Readonly<Record<Signed, string>> = {
  certificate: 'certificates',
  'status-list': 'status lists',
};

/**
 * The key `kid` of the body `did`, from a DID document that anybody may have written.
 * The document must be the body's (`id`), list the key once with a public JWK, allow it to make assertions, and not keep
 * it for something else (`signs`).
 */
export function findKey(
  document: unknown,
  did: string,
  kid: string,
  what: Signed = 'certificate',
): KeyAnswer {
  if (!isRecord(document)) return no('The DID document is not a JSON object.');
  if (ownMember(document, 'id') !== did) return no(`The DID document is not that of ${did}.`);
  const methods = methodsNamed(document, did, kid);
  const [method] = methods;
  if (!method) return no(`The DID document lists no key ${kid}.`);
  if (methods.length > 1) return no(`The DID document lists the key ${kid} more than once.`);
  if ((ownMember(method, 'controller') ?? did) !== did)
    return no(`The key ${kid} is controlled by somebody else.`);
  if (!mayAssert(document, did, kid))
    return no(`The DID document does not allow the key ${kid} to sign assertions.`);
  if (!isKeptFor(method, what)) return no(`The key ${kid} is not one that signs ${NAMES[what]}.`);
  const jwk = ownMember(method, 'publicKeyJwk');
  if (!isRecord(jwk)) return no(`The key ${kid} has no publicKeyJwk.`);
  if (Object.hasOwn(jwk, 'd')) return no(`The DID document publishes the private part of the key ${kid}.`);
  const key = publicKey(jwk);
  if (!key) return no(`The key ${kid} is neither a P-256 nor an Ed25519 public key.`);
  const period = periodOfUse(method);
  if (!period) return no(`The period of use of the key ${kid} is not written as instants.`);
  return { found: true, key: { kid, ...key, ...period } };
}

/** SHA-256 thumbprint of the key (RFC 7638), for a comparison by telephone or on paper. */
export async function thumbprint(key: VerificationKey): Promise<string> {
  const { crv, kty, x, y } = key.jwk;
  const canonical = JSON.stringify(y === undefined ? { crv, kty, x } : { crv, kty, x, y });
  return toBase64url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical))),
  );
}

export type UseAnswer = {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly sentence: string;
  /** Where only proof of time can tell: before which instant it has to have been signed, as `instantValue` gives it. */
  readonly revoked?: bigint;
};

/** When a token says it was signed: by its own `iat`, or no earlier than the `validFrom` of its content. */
export type ClaimedSigning = { readonly at: string; readonly exact: boolean };

/** Whether the key was in use at the moment that the token itself claims as its signing time. */
export function keyInUse(key: VerificationKey, signing: ClaimedSigning): UseAnswer {
  const at = instantValue(signing.at) ?? 0n;
  const bound = (text: string | undefined): bigint | undefined =>
    text === undefined ? undefined : instantValue(text);
  const [from, expires, revoked] = [bound(key.validFrom), bound(key.expires), bound(key.revoked)];
  const dated = `the token is dated ${signing.at}`;
  // `iat` counts whole seconds: a token signed within the key's first second is dated at the beginning of it.
  if (signing.exact && from !== undefined && at + 999_999_999n < from)
    return { answer: 'no', sentence: `The key was in use only from ${key.validFrom}; ${dated}.` };
  if (expires !== undefined && at >= expires)
    return { answer: 'no', sentence: `The key was retired at ${key.expires}; ${dated}.` };
  if (revoked !== undefined && at >= revoked)
    return { answer: 'no', sentence: `The key was revoked at ${key.revoked}; ${dated}.` };
  if (revoked === undefined) return { answer: 'yes', sentence: '' };
  return {
    answer: 'unknown',
    sentence: `The key was revoked at ${key.revoked}; ${dated}, which is before, but whoever holds the key could have written that.`,
    revoked,
  };
}
