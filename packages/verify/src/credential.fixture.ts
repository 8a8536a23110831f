// Certificates, keys, DID documents and status lists for tests, signed by the jose library: code that is not ours.

import { gzipSync } from 'node:zlib';
import { CompactSign, type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose';
import {
  CERTIFICATE_HEADER,
  CERTIFICATE_TYPE,
  type CertificateCredential,
  type CertificateSubject,
  CREDENTIALS_CONTEXT,
  type StatusListEntry,
  type StatusPurpose,
  UNDEFINED_TERMS_CONTEXT,
} from './certificate-credential.ts';

export const BODY = 'did:web:northlight.example';
export const KID = `${BODY}#key-2026`;
export const TODAY = '2026-11-23';
export const listUrl = (purpose: StatusPurpose): string => `https://northlight.example/status/${purpose}/1`;

export type Signer = {
  readonly algorithm: 'ES256' | 'EdDSA';
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
};

export async function newSigner(algorithm: 'ES256' | 'EdDSA' = 'ES256'): Promise<Signer> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  return { algorithm, privateKey: pair.privateKey, publicJwk: await exportJWK(pair.publicKey) };
}

export function statusEntry(statusPurpose: StatusPurpose, index: string | number = '94567'): StatusListEntry {
  return {
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: index,
    statusListCredential: listUrl(statusPurpose),
  };
}

export const SUBJECT: CertificateSubject = {
  holder: { name: 'Kestrel Maschinenbau GmbH', address: 'Werkstraße 4', city: 'Ulm', country: 'DE' },
  certificateNumber: 'NL-QMS-2024-0117',
  revision: 1,
  standard: { id: 'urn:iso:std:iso:9001', name: 'ISO 9001:2015', edition: 'iso-9001-2015' },
  scope: 'Design and manufacture of packaging machines',
  sites: [
    { name: 'Works Ulm', address: 'Werkstraße 4', city: 'Ulm', country: 'DE' },
    { name: 'Works Brno', address: 'Strojní 12', city: 'Brno', country: 'CZ', scope: 'Assembly' },
  ],
  decidedOn: '2024-06-10',
  effectiveOn: '2024-06-12',
  expiresOn: '2027-06-09',
  originalOn: '2018-06-12',
  accreditation: { body: 'Baltic Accreditation Office', number: 'BAO-QMS-031', claimed: true },
};

export function credential(
  subject: Partial<CertificateSubject> = {},
  more: Partial<CertificateCredential> = {},
): CertificateCredential {
  return {
    '@context': [CREDENTIALS_CONTEXT, UNDEFINED_TERMS_CONTEXT],
    id: 'urn:uuid:0d2d8b3e-2f6c-4f4e-9d1e-2b7a6f3f7a11',
    type: ['VerifiableCredential', CERTIFICATE_TYPE],
    issuer: { id: BODY, name: 'Northlight Certification' },
    validFrom: '2024-06-12T00:00:00Z',
    validUntil: '2027-06-09T23:59:59Z',
    iat: Date.UTC(2024, 5, 12, 9) / 1000,
    credentialSubject: { ...SUBJECT, ...subject },
    credentialStatus: [statusEntry('revocation'), statusEntry('suspension')],
    ...more,
  };
}

/** A token as the server signs it; `header` overrides single members of the protected header. */
export function sign(payload: object, by: Signer, header: Record<string, unknown> = {}): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: by.algorithm, kid: KID, ...CERTIFICATE_HEADER, ...header })
    .sign(by.privateKey);
}

export function didDocument(signer: Signer, method: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: BODY,
    verificationMethod: [
      { id: KID, type: 'JsonWebKey', controller: BODY, publicKeyJwk: signer.publicJwk, ...method },
    ],
    assertionMethod: [KID],
  };
}

/** Bits set as W3C writes them: the first entry is the highest bit of the first byte; gzip, base64url, leading u. */
export function encodedList(indexes: readonly number[], entries = 131_072): string {
  const bytes = Buffer.alloc(entries / 8);
  for (const index of indexes)
    bytes.writeUInt8(bytes.readUInt8(index >> 3) | (0x80 >> (index & 7)), index >> 3);
  return `u${gzipSync(bytes).toString('base64url')}`;
}

export function statusListCredential(
  statusPurpose: StatusPurpose,
  indexes: readonly number[] = [],
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const id = listUrl(statusPurpose);
  return {
    '@context': [CREDENTIALS_CONTEXT],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: BODY,
    validFrom: '2026-11-23T06:00:00Z',
    validUntil: '2026-11-24T06:00:00Z',
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose,
      encodedList: encodedList(indexes),
    },
    ...more,
  };
}

/** What a body publishes, as the two fetching functions of a verification, and a count of what was asked for. */
export function published(document: unknown, lists: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  return {
    asked,
    resolveDid: async (did: string): Promise<unknown> => {
      asked.push(did);
      if (document === undefined) throw new Error('no such host');
      return document;
    },
    fetchStatus: async (url: string): Promise<string> => {
      asked.push(url);
      const list = lists[url];
      if (list === undefined) throw new Error('404');
      return list;
    },
  };
}

/** Both lists of the body, signed, with the given bits set. */
export async function signedLists(
  by: Signer,
  set: { revocation?: readonly number[]; suspension?: readonly number[] } = {},
  more: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
): Promise<Record<string, string>> {
  const list = (purpose: StatusPurpose): Promise<string> =>
    sign(statusListCredential(purpose, set[purpose] ?? [], more), by, header);
  return {
    [listUrl('revocation')]: await list('revocation'),
    [listUrl('suspension')]: await list('suspension'),
  };
}
