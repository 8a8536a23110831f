// Whose key signed: finds the issuing body's DID document, from the best source at hand, and holds the token against it.

import type { CertificateCredential } from './certificate-credential.ts';
import { signatureFits, type Token } from './compact-token.ts';
import { type ClaimedSigning, findKey, keyInUse, type Signed, thumbprint } from './did-document.ts';
import { didOfKey, didWebAddress } from './did-web.ts';
import { instantValue } from './calendar-day.ts';
import { ownMember } from './json-reader.ts';
import type { AnsweredQuestion, AnswerWord } from './verification.ts';

/** What somebody whom the reader asks instead of the domain, such as a register, saw there. */
export type SeenDocument = {
  readonly document: unknown;
  /** Instant at which it lay there last. */
  readonly seenAt: string;
  /** It lay there when that was looked at last, or the domain is silent for some days at most. */
  readonly current: boolean;
};

export type BodyDocument =
  | { readonly source: 'user' | 'domain' | 'kit'; readonly document: unknown }
  | ({ readonly source: 'seen' } & SeenDocument);

export type KeySources = {
  readonly trustedDocuments?: readonly unknown[] | undefined;
  readonly resolveDid?: ((did: string) => Promise<unknown>) | undefined;
  readonly seenDocument?: ((did: string) => Promise<SeenDocument | undefined>) | undefined;
  readonly kitDocument?: unknown;
};

/** The user's own file first, then the body's domain, then what was seen there, then what came along with the certificate. */
export async function bodyDocument(did: string, sources: KeySources): Promise<BodyDocument | undefined> {
  const given = sources.trustedDocuments?.find(document => ownMember(document, 'id') === did);
  if (given !== undefined) return { source: 'user', document: given };
  if (sources.resolveDid && didWebAddress(did)) {
    try {
      const document = await sources.resolveDid(did);
      if (document !== undefined && document !== null) return { source: 'domain', document };
    } catch {
      // Not reachable: a document that came along can still show that the signature fits.
    }
  }
  if (sources.seenDocument && didWebAddress(did)) {
    try {
      const seen = await sources.seenDocument(did);
      if (seen) return { source: 'seen', ...seen };
    } catch {
      // As above.
    }
  }
  return sources.kitDocument === undefined ? undefined : { source: 'kit', document: sources.kitDocument };
}

export type SignatureCheck = {
  readonly genuine: Pick<AnsweredQuestion, 'answer' | 'evidence'>;
  readonly key: Pick<AnsweredQuestion, 'answer' | 'evidence'> & {
    /** Where it holds for another moment than now. */
    readonly asOf?: string;
  };
  /** The document, when the signature fits a key in it. */
  readonly body?: BodyDocument;
  /** The key was revoked later than the token is dated: it counts if a trusted log recorded it before this instant. */
  readonly revoked?: bigint;
};

const NOT_ASKED = { answer: 'unknown', evidence: 'Not asked, since the signature did not fit.' } as const;

function signing(credential: Pick<CertificateCredential, 'iat' | 'validFrom'>): ClaimedSigning {
  const milliseconds = (credential.iat ?? Number.NaN) * 1000;
  const exact = milliseconds >= 0 && milliseconds < Date.UTC(9998, 0, 1);
  return { at: exact ? new Date(milliseconds).toISOString() : credential.validFrom, exact };
}

function provenance(
  did: string,
  body: BodyDocument,
  print: string,
): { answer: AnswerWord; evidence: string; asOf?: string } {
  if (body.source === 'user')
    return {
      answer: 'yes',
      evidence: `It stands in the DID document of ${did} that you supplied and trust.`,
    };
  if (body.source === 'kit')
    return {
      answer: 'unknown',
      evidence: `The signature fits the key that came along in the file (SHA-256 thumbprint ${print}). That this key is the body's own was not checked.`,
    };
  const address = didWebAddress(did);
  if (body.source === 'seen')
    return {
      answer: body.current ? 'yes' : 'unknown',
      evidence: `The register saw it at ${address?.url ?? did}, last at ${body.seenAt}. ${
        body.current
          ? `Whoever holds the domain ${address?.host ?? did} vouches for it; the domain itself was not asked now.`
          : 'The register no longer finds it there, or no longer looks.'
      }`,
      asOf: body.seenAt,
    };
  const weaker = address?.onPath
    ? ` The address belongs to whoever runs ${address.host}; the name of the body is as good as that host's word.`
    : '';
  const own = address && !address.onPath ? ` Whoever holds the domain ${address.host} vouches for it.` : '';
  return { answer: 'yes', evidence: `It is published at ${address?.url ?? did}.${weaker}${own}` };
}

/** Checks the signature of a token against the body's document: which key, does it fit, was it in use, whose is it. */
export async function checkSignature(
  token: Token,
  credential: Pick<CertificateCredential, 'issuer' | 'iat' | 'validFrom'>,
  body: BodyDocument | undefined,
  what: Signed = 'certificate',
): Promise<SignatureCheck> {
  const did = credential.issuer.id;
  const no = (evidence: string): SignatureCheck => ({ genuine: { answer: 'no', evidence }, key: NOT_ASKED });
  if (didOfKey(token.kid) !== did)
    return no(`It names the key ${token.kid}, which is not one of the issuer ${did}.`);
  if (!body) {
    const evidence = `The DID document of ${did} could not be had, so there was no key to check the signature with.`;
    return { genuine: { answer: 'unknown', evidence }, key: { answer: 'unknown', evidence } };
  }
  const found = findKey(body.document, did, token.kid, what);
  if (!found.found) return no(found.sentence);
  const fits = await signatureFits(token, found.key);
  if (fits === 'unsupported') {
    const evidence =
      'This program cannot check such signatures: a page has to come over https, and not every browser knows Ed25519.';
    return { genuine: { answer: 'unknown', evidence }, key: { answer: 'unknown', evidence } };
  }
  if (!fits)
    return no(`The signature does not fit the key ${token.kid}: the document was altered or never signed.`);
  const use = keyInUse(found.key, signing(credential));
  if (use.answer === 'no') return no(use.sentence);
  const name = token.algorithm === 'ES256' ? 'ES256' : 'Ed25519';
  const fit = `The ${name} signature fits the key ${token.kid}.`;
  const { answer, revoked } = use;
  return {
    genuine: { answer, evidence: answer === 'yes' ? fit : use.sentence },
    key: provenance(did, body, await thumbprint(found.key)),
    body,
    ...(revoked === undefined ? {} : { revoked }),
  };
}

/**
 * Where the key was revoked since: the log that the reader trusts tells whether the document is older than that.
 * @param log what the log says of the document; `recordedAt` only where it says the same
 */
export function settledByLog(
  signature: SignatureCheck,
  log: Pick<AnsweredQuestion, 'answer' | 'recordedAt'>,
): SignatureCheck {
  const recorded =
    log.answer === 'yes' && log.recordedAt !== undefined ? instantValue(log.recordedAt) : undefined;
  if (signature.revoked === undefined || recorded === undefined) return signature;
  if (recorded < signature.revoked)
    return {
      ...signature,
      genuine: {
        answer: 'yes',
        evidence: `The signature fits the key. The key was revoked later, and the log recorded this document before that, at ${log.recordedAt}.`,
      },
    };
  const { body: _, ...rest } = signature;
  return {
    ...rest,
    genuine: {
      answer: 'no',
      evidence: `The log recorded this document at ${log.recordedAt}, when the key had been revoked.`,
    },
  };
}
