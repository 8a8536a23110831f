// The certificate of a management system as a W3C Verifiable Credential 2.0: its type, and the parser for one from outside.
//
// It travels as `vc+jwt`: the payload of the token is this object itself. Sources: W3C VC Data Model 2.0, VC-JOSE-COSE,
// Bitstring Status List 1.0; the content is what ISO/IEC 17021-1 8.2.2 asks a certificate to show.

import {
  expectRecord,
  member,
  note,
  optionally,
  type Place,
  type Problem,
  readCount,
  readDay,
  readInstant,
  readList,
  readOptionalText,
  readText,
  startReading,
} from './json-reader.ts';

export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
/** W3C's context for terms that the issuer has not defined elsewhere; makes the subject's members legal JSON-LD. */
export const UNDEFINED_TERMS_CONTEXT = 'https://www.w3.org/ns/credentials/undefined-terms/v2';
export const CERTIFICATE_TYPE = 'ManagementSystemCertificate';
/** Protected header members that every certificate carries beside `alg` and `kid`. */
export const CERTIFICATE_HEADER = { typ: 'vc+jwt', cty: 'vc' } as const;
/** Name under which a certificate's PDF carries the token. */
export const ATTACHMENT_NAME = 'certificate.vc.jwt';

const MOST_SITES = 5000;
const MOST_STATUS_ENTRIES = 8;
const LONGEST_SCOPE = 20_000;

/** Address, city or country may be empty when the body has no more than a name. */
export type Establishment = {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
};

export type CertifiedSite = Establishment & {
  /** What is certified at this site, where it differs from the whole. */
  readonly scope?: string | undefined;
};

/** An accreditation that the body says it has. Only the accreditation body could confirm it, so it never stands as confirmed here. */
export type ClaimedAccreditation = {
  readonly body: string;
  readonly number?: string | undefined;
  readonly claimed: true;
};

export type StatusPurpose = 'revocation' | 'suspension';

export type StatusListEntry = {
  readonly id?: string | undefined;
  readonly type: 'BitstringStatusListEntry';
  readonly statusPurpose: StatusPurpose;
  /** Decimal digits as text, as W3C asks; an integer is read too because UNTP 0.7.0 asks for one. */
  readonly statusListIndex: string | number;
  readonly statusListCredential: string;
};

export type CertificateSubject = {
  readonly id?: string | undefined;
  readonly holder: Establishment;
  readonly certificateNumber: string;
  readonly revision: number;
  readonly standard: {
    /** An absolute name, `urn:iso:std:iso:9001`; certificates of 0.1.0 have that of the edition here. */
    readonly id: string;
    readonly name: string;
    /** `iso-9001-2015`, as accreditations name it. */
    readonly edition?: string | undefined;
  };
  readonly scope: string;
  readonly sites: readonly CertifiedSite[];
  readonly decidedOn: string;
  readonly effectiveOn: string;
  /** Last day of validity. */
  readonly expiresOn: string;
  /** Day of the first certification of this client to this standard. */
  readonly originalOn?: string | undefined;
  /** Version and date of the Statement of Applicability (ISO/IEC 27006-1 8.2.2 for ISO/IEC 27001). */
  readonly statementOfApplicability?: string | undefined;
  readonly accreditation?: ClaimedAccreditation | undefined;
};

/** Of which edition a certificate speaks, in the name that the register and accreditations use. */
export const editionOf = ({ standard }: Pick<CertificateSubject, 'standard'>): string =>
  standard.edition ?? standard.id;

export type CertificateCredential = {
  readonly '@context': readonly string[];
  readonly id?: string | undefined;
  readonly type: readonly string[];
  readonly issuer: { readonly id: string; readonly name: string };
  readonly validFrom: string;
  readonly validUntil: string;
  /** Seconds since 1970 at which the token was signed; lets a verifier hold it against the key's period of use. */
  readonly iat?: number;
  readonly credentialSubject: CertificateSubject;
  readonly credentialStatus?: readonly StatusListEntry[] | undefined;
};

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const establishment = (place: Place): Establishment => ({
  name: readText(member(place, 'name')),
  address: readOptionalText(member(place, 'address'), 1000),
  city: readOptionalText(member(place, 'city')),
  country: readOptionalText(member(place, 'country'), 100),
});

const site = (place: Place): CertifiedSite => ({
  ...establishment(place),
  scope: optionally(member(place, 'scope'), scope => readText(scope, LONGEST_SCOPE)),
});

function accreditation(place: Place): ClaimedAccreditation {
  const claimed = member(place, 'claimed');
  if (claimed.value !== true)
    note(claimed, 'wrong-value', 'is not true: a body cannot confirm its own accreditation, only claim it.');
  return {
    body: readText(member(place, 'body')),
    number: optionally(member(place, 'number'), readText),
    claimed: true,
  };
}

function isPurpose(value: unknown): value is StatusPurpose {
  return value === 'revocation' || value === 'suspension';
}

function statusEntry(place: Place): StatusListEntry {
  const [type, purpose] = [member(place, 'type'), member(place, 'statusPurpose')];
  const [index, list] = [member(place, 'statusListIndex'), member(place, 'statusListCredential')];
  if (type.value !== 'BitstringStatusListEntry')
    note(type, 'wrong-value', 'is not "BitstringStatusListEntry".');
  if (!isPurpose(purpose.value)) note(purpose, 'wrong-value', 'is neither "revocation" nor "suspension".');
  const digits = typeof index.value === 'number' ? String(index.value) : index.value;
  if (typeof digits !== 'string' || !/^(0|[1-9]\d{0,9})$/.test(digits))
    note(index, 'not-a-number', 'is not a decimal number of at most ten digits.');
  return {
    id: optionally(member(place, 'id'), id => readText(id, 2000)),
    type: 'BitstringStatusListEntry',
    statusPurpose: isPurpose(purpose.value) ? purpose.value : 'revocation',
    statusListIndex: typeof digits === 'string' ? digits : '',
    statusListCredential: readText(list, 2000),
  };
}

/** One entry or several, as W3C allows. */
export const statusEntries = (place: Place): readonly StatusListEntry[] | undefined =>
  optionally(place, list =>
    readList(
      Array.isArray(list.value) ? list : { ...list, value: [list.value] },
      MOST_STATUS_ENTRIES,
      statusEntry,
    ),
  );

function subject(place: Place): CertificateSubject {
  expectRecord(place);
  const standard = member(place, 'standard');
  return {
    id: optionally(member(place, 'id'), id => readText(id, 2000)),
    holder: establishment(member(place, 'holder')),
    certificateNumber: readText(member(place, 'certificateNumber'), 200),
    revision: readCount(member(place, 'revision')),
    standard: {
      id: readText(member(standard, 'id')),
      name: readText(member(standard, 'name')),
      edition: optionally(member(standard, 'edition'), readText),
    },
    scope: readText(member(place, 'scope'), LONGEST_SCOPE),
    sites: readList(member(place, 'sites'), MOST_SITES, site),
    decidedOn: readDay(member(place, 'decidedOn')),
    effectiveOn: readDay(member(place, 'effectiveOn')),
    expiresOn: readDay(member(place, 'expiresOn')),
    originalOn: optionally(member(place, 'originalOn'), readDay),
    statementOfApplicability: optionally(member(place, 'statementOfApplicability'), readText),
    accreditation: optionally(member(place, 'accreditation'), accreditation),
  };
}

/** ISO/IEC 17021-1 8.2.2: the effective date is not before the decision; the rest follows from what the words mean. */
function checkOrderOfDates(place: Place, facts: CertificateSubject): void {
  const inOrder = (earlier: string, later: string): boolean => !earlier || !later || earlier <= later;
  if (!inOrder(facts.decidedOn, facts.effectiveOn))
    note(member(place, 'effectiveOn'), 'dates-out-of-order', 'lies before decidedOn.');
  if (!inOrder(facts.effectiveOn, facts.expiresOn))
    note(member(place, 'expiresOn'), 'dates-out-of-order', 'lies before effectiveOn.');
  if (!inOrder(facts.originalOn ?? '', facts.effectiveOn))
    note(member(place, 'originalOn'), 'dates-out-of-order', 'lies after effectiveOn.');
}

function checkKind(root: Place): void {
  const [context, type] = [member(root, '@context'), member(root, 'type')];
  if (readList(context, 10, element => element.value)[0] !== CREDENTIALS_CONTEXT)
    note(context, 'wrong-value', `does not begin with ${CREDENTIALS_CONTEXT}.`);
  const types = readList(type, 10, element => element.value);
  for (const wanted of ['VerifiableCredential', CERTIFICATE_TYPE])
    if (!types.includes(wanted)) note(type, 'wrong-value', `does not contain "${wanted}".`);
}

const texts = (place: Place): readonly string[] => readList(place, 10, element => readText(element, 2000));

function issuer(place: Place): CertificateCredential['issuer'] {
  expectRecord(place);
  const id = member(place, 'id');
  if (typeof id.value === 'string' && !id.value.startsWith('did:web:'))
    note(id, 'not-a-did', 'is not a did:web.');
  return { id: readText(id, 1000), name: readText(member(place, 'name')) };
}

/**
 * Reads the payload of a token as a certificate, member by member; what it does not know it leaves out.
 * `ok: false` carries every problem found, each with code, place and sentence. Never throws.
 */
export function parseCertificateCredential(payload: unknown): Parsed<CertificateCredential> {
  const root = startReading(payload);
  if (!expectRecord(root)) return { ok: false, problems: root.problems };
  checkKind(root);
  const iat = optionally(member(root, 'iat'), readCount);
  const value: CertificateCredential = {
    '@context': texts(member(root, '@context')),
    id: optionally(member(root, 'id'), id => readText(id, 2000)),
    type: texts(member(root, 'type')),
    issuer: issuer(member(root, 'issuer')),
    validFrom: readInstant(member(root, 'validFrom')),
    validUntil: readInstant(member(root, 'validUntil')),
    ...(iat === undefined ? {} : { iat }),
    credentialSubject: subject(member(root, 'credentialSubject')),
    credentialStatus: statusEntries(member(root, 'credentialStatus')),
  };
  checkOrderOfDates(member(root, 'credentialSubject'), value.credentialSubject);
  return root.problems.length ? { ok: false, problems: root.problems } : { ok: true, value };
}
