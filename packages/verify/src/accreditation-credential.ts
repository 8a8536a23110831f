// The accreditation of a certification body as a W3C Verifiable Credential 2.0, signed by the accreditation body.
//
// It travels as `vc+jwt`, like a certificate. What it says of whom, under which number and for what follows the shape of a
// register entry in UNTP's Digital Identity Anchor (registerType accreditation), with the scope in words that a program
// can hold against a certificate. An anchor itself is taken as well: its scope is a list of URIs, and covers the standards
// that certificates name by one of them.

import { type Parsed, type StatusListEntry, statusEntries } from './certificate-credential.ts';
import {
  expectRecord,
  member,
  note,
  optionally,
  type Place,
  readCount,
  readInstant,
  readList,
  readText,
  startReading,
} from './json-reader.ts';

export const ACCREDITATION_TYPE = 'ManagementSystemAccreditation';
/** UNTP 0.7.0. */
export const IDENTITY_ANCHOR_TYPE = 'DigitalIdentityAnchor';

const MOST_STANDARDS = 500;
const MOST_COUNTRIES = 300;
const MOST_NAMES = 8;

export type AccreditedScope = {
  /** Editions or standards, as certificates name them: `iso-9001-2015`, or `urn:iso:std:iso:9001` for each of its editions. */
  readonly standards: readonly string[];
  /** ISO 3166-1, two letters; empty stands for every country. */
  readonly countries: readonly string[];
  /** Sector codes in the accreditation body's own words; a certificate names none, so they are shown and not compared. */
  readonly sectors: readonly string[];
};

export type AccreditationCredential = {
  readonly issuer: { readonly id: string; readonly name: string };
  readonly validFrom: string;
  /** Absent: until it is revoked. */
  readonly validUntil?: string | undefined;
  readonly iat?: number;
  readonly credentialSubject: {
    /** The names (did:web) under which the accredited body signs. */
    readonly ids: readonly string[];
    readonly name: string;
    readonly number: string;
    readonly scope: AccreditedScope;
  };
  readonly credentialStatus?: readonly StatusListEntry[] | undefined;
};

const texts = (place: Place, most: number, longest: number): readonly string[] =>
  optionally(place, list => readList(list, most, one => readText(one, longest))) ?? [];

/** A list of URIs in an identity anchor, three lists in ours. */
function scopeOf(place: Place): AccreditedScope {
  if (Array.isArray(place.value)) {
    const standards = readList(place, MOST_STANDARDS, one => readText(one, 1000));
    return { standards, countries: [], sectors: [] };
  }
  expectRecord(place);
  return {
    standards: readList(member(place, 'standards'), MOST_STANDARDS, one => readText(one, 1000)),
    countries: texts(member(place, 'countries'), MOST_COUNTRIES, 2),
    sectors: texts(member(place, 'sectors'), MOST_STANDARDS, 100),
  };
}

function subject(place: Place): AccreditationCredential['credentialSubject'] {
  expectRecord(place);
  const kind = member(place, 'registerType');
  if (kind.value !== 'accreditation') note(kind, 'wrong-value', 'is not "accreditation".');
  return {
    ids: [readText(member(place, 'id'), 1000), ...texts(member(place, 'alsoKnownAs'), MOST_NAMES, 1000)],
    name: readText(member(place, 'registeredName')),
    number: readText(member(place, 'registeredId'), 200),
    scope: scopeOf(member(place, 'registrationScope')),
  };
}

/** Whether a payload means to be an accreditation. */
export const isAccreditation = (types: unknown): boolean =>
  Array.isArray(types) &&
  types.includes('VerifiableCredential') &&
  (types.includes(ACCREDITATION_TYPE) || types.includes(IDENTITY_ANCHOR_TYPE));

/** Reads the payload of a token as an accreditation. `ok: false` carries every problem found. Never throws. */
export function parseAccreditation(payload: unknown): Parsed<AccreditationCredential> {
  const root = startReading(payload);
  if (!expectRecord(root)) return { ok: false, problems: root.problems };
  const type = member(root, 'type');
  if (!isAccreditation(type.value)) note(type, 'wrong-value', `does not contain "${ACCREDITATION_TYPE}".`);
  const issuer = member(root, 'issuer');
  expectRecord(issuer);
  const iat = optionally(member(root, 'iat'), readCount);
  const value: AccreditationCredential = {
    issuer: { id: readText(member(issuer, 'id'), 1000), name: readText(member(issuer, 'name')) },
    validFrom: readInstant(member(root, 'validFrom')),
    validUntil: optionally(member(root, 'validUntil'), readInstant),
    ...(iat === undefined ? {} : { iat }),
    credentialSubject: subject(member(root, 'credentialSubject')),
    credentialStatus: statusEntries(member(root, 'credentialStatus')),
  };
  return root.problems.length > 0 ? { ok: false, problems: root.problems } : { ok: true, value };
}
