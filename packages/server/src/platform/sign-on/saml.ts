/** SAML 2.0 Web Browser SSO, only as an answer to a request of ours; the library checks signature, audience and times. */
import { type Profile, SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { milliseconds } from '../clock.ts';
import { type Arrival, PROOF_SECONDS, SignOnFault } from './arrival.ts';
import { hasDoctype, type IdpMetadata } from './idp-metadata.ts';

export type SamlParty = IdpMetadata & {
  /** Our own name, under which our metadata lie. */
  readonly entity: string;
  /** Where the provider posts its answers. */
  readonly answersTo: string;
};

const SKEW_MS = 60_000;
const EVER = '1970-01-01T00:00:00.000Z';
const AGE_MS = 10 * 60_000;
const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
/** SHA-1 can be forged, and a shared secret is no signature. */
const WEAK = /xmldsig(-more)?#(rsa-sha1|dsa-sha1|ecdsa-sha1|hmac-|sha1)/;

const EMAILS = [
  'email',
  'mail',
  'emailAddress',
  'urn:oid:0.9.2342.19200300.100.1.3',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
];
const NAMES = [
  'displayName',
  'name',
  'cn',
  'urn:oid:2.16.840.1.113730.3.1.241',
  'urn:oid:2.5.4.3',
  'http://schemas.microsoft.com/identity/claims/displayname',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
];

/** @param request the one id that an answer may belong to */
const openSaml = (party: SamlParty, request: string, proving: boolean): SAML =>
  new SAML({
    idpCert: [...party.certificates],
    idpIssuer: party.entityId,
    entryPoint: party.entryPoint,
    issuer: party.entity,
    audience: party.entity,
    callbackUrl: party.answersTo,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    identifierFormat: null,
    disableRequestedAuthnContext: true,
    forceAuthn: proving,
    acceptedClockSkewMs: SKEW_MS,
    maxAssertionAgeMs: AGE_MS,
    generateUniqueId: () => request,
    validateInResponseTo: ValidateInResponseTo.always,
    // How long a try holds is the database's to say.
    requestIdExpirationPeriodMs: Number.MAX_SAFE_INTEGER,
    cacheProvider: {
      // The try is taken out of the database with its first answer, so the id holds for that one alone.
      saveAsync: () => Promise.resolve(null),
      getAsync: key => Promise.resolve(key === request ? EVER : null),
      removeAsync: key => Promise.resolve(key),
    },
  });

/** Our metadata, to be given to the provider. */
export const samlMetadata = (party: Pick<SamlParty, 'entity' | 'answersTo'>): string =>
  openSaml(
    { ...party, entityId: '', entryPoint: '', certificates: ['none'] },
    '_',
    false,
  ).generateServiceProviderMetadata(null);

/** @param relay comes back with the answer */
export const samlStart = (
  party: SamlParty,
  {
    request,
    relay,
    proving,
  }: { readonly request: string; readonly relay: string; readonly proving: boolean },
): Promise<string> => openSaml(party, request, proving).getAuthorizeUrlAsync(relay, undefined, {});

const first = (profile: Profile, names: readonly string[]): string | null => {
  for (const name of names) {
    const found = profile[name];
    const value: unknown = Array.isArray(found) ? found[0] : found;
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
};

type Statement = { readonly $?: { readonly AuthnInstant?: string } };
const provedAt = (profile: Profile): number | null => {
  const assertion = profile.getAssertion?.() as
    | { readonly Assertion?: { readonly AuthnStatement?: readonly Statement[] } }
    | undefined;
  const instant = assertion?.Assertion?.AuthnStatement?.[0]?.$?.AuthnInstant;
  const at = instant === undefined ? Number.NaN : milliseconds(instant);
  return Number.isNaN(at) ? null : at;
};

/** @throws SignOnFault */
export async function samlArrive(
  party: SamlParty,
  { request, answer, proving, now }: { request: string; answer: string; proving: boolean; now: number },
): Promise<Arrival> {
  const xml = Buffer.from(answer, 'base64').toString('utf8');
  // A signature does not cover comments, and a comment can cut a name short.
  if (hasDoctype(xml) || xml.includes('<!--') || WEAK.test(xml)) {
    throw new SignOnFault('answer-not-valid', 'It has a document type, a comment or a weak signature.');
  }
  const { profile } = await openSaml(party, request, proving)
    .validatePostResponseAsync({ SAMLResponse: answer })
    .catch((error: unknown) => {
      throw new SignOnFault('answer-not-valid', error instanceof Error ? error.message : String(error));
    });
  if (!profile) throw new SignOnFault('provider-refused', 'The provider let nobody in.');
  if (profile.nameIDFormat === TRANSIENT) {
    throw new SignOnFault('answer-not-valid', 'The provider names people anew each time (transient).');
  }
  const proved = provedAt(profile);
  if (proving && (proved === null || now - proved > PROOF_SECONDS * 1000)) {
    throw new SignOnFault('not-proved', 'The provider did not ask who it is.');
  }
  const given = [
    first(profile, ['givenName', 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname']),
    first(profile, ['surname', 'sn', 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname']),
  ]
    .filter(Boolean)
    .join(' ');
  return {
    subject: profile.nameID,
    email: first(profile, EMAILS) ?? (/^[^@\s]+@[^@\s]+$/.test(profile.nameID) ? profile.nameID : null),
    name: first(profile, NAMES) ?? (given || null),
    provedAt: proved,
  };
}
