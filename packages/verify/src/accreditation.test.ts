// Who stands behind an accreditation: its signature, a name and a day, or the body alone; and what it covers.
import { beforeAll, describe, expect, test } from 'vitest';
import { ACCREDITATION_TYPE, parseAccreditation } from './accreditation-credential.ts';
import { type CertificateSubject, CREDENTIALS_CONTEXT } from './certificate-credential.ts';
import {
  BODY,
  credential,
  didDocument,
  newSigner,
  sign,
  signedLists,
  type Signer,
  statusListCredential,
  TODAY,
} from './credential.fixture.ts';
import { writeKit } from './offline-kit.ts';
import type { AnsweredQuestion, Verification } from './verification.ts';
import { verifyCertificate, type VerifyOptions } from './verify-credential.ts';

const OFFICE = 'did:web:office.example';
const OFFICE_KEY = `${OFFICE}#key-1`;
const FOUND = `https://register.example/certificates/0d2d8b3e-2f6c-4f4e-9d1e-2b7a6f3f7a11`;

let body: Signer;
let office: Signer;
beforeAll(async () => {
  [body, office] = await Promise.all([newSigner(), newSigner()]);
});

const officeDocument = (id = OFFICE): Record<string, unknown> => ({
  id,
  verificationMethod: [
    { id: `${id}#key-1`, type: 'JsonWebKey', controller: id, publicKeyJwk: office.publicJwk },
  ],
  assertionMethod: [`${id}#key-1`],
});

const SCOPE = {
  standards: ['iso-9001-2015', 'iso-14001-2015'],
  countries: ['DE', 'CZ'],
  sectors: ['IAF 19'],
};
const accreditation = (
  more: Record<string, unknown> = {},
  subject: Record<string, unknown> = {},
): Record<string, unknown> => ({
  '@context': [CREDENTIALS_CONTEXT],
  type: ['VerifiableCredential', ACCREDITATION_TYPE],
  issuer: { id: OFFICE, name: 'Baltic Accreditation Office' },
  validFrom: '2023-01-01T00:00:00Z',
  validUntil: '2027-12-31T23:59:59Z',
  iat: Date.UTC(2023, 0, 1) / 1000,
  credentialSubject: {
    id: BODY,
    registeredName: 'Northlight Certification',
    registeredId: 'BAO-QMS-031',
    registerType: 'accreditation',
    registrationScope: SCOPE,
    ...subject,
  },
  ...more,
});
/** The same as UNTP's Digital Identity Anchor, whose scope is a list of addresses. */
const anchor = (scope: readonly string[], subject: Record<string, unknown> = {}): Record<string, unknown> =>
  accreditation(
    { type: ['DigitalIdentityAnchor', 'VerifiableCredential'], name: 'Accreditation', iat: undefined },
    {
      type: ['RegisteredIdentity'],
      registeredDate: '2023-01-01',
      schemeId: { type: ['IdentifierScheme'], id: 'https://office.example', name: 'Its register' },
      registrationScope: scope,
      ...subject,
    },
  );
const signed = (payload: Record<string, unknown> = accreditation(), kid = OFFICE_KEY): Promise<string> =>
  sign(payload, office, { kid });

async function verified(
  options: Partial<VerifyOptions> = {},
  subject: Partial<CertificateSubject> = {},
): Promise<Verification> {
  const lists = await signedLists(body);
  const documents: Record<string, unknown> = { [BODY]: didDocument(body), [OFFICE]: officeDocument() };
  return verifyCertificate(await sign(credential(subject, { id: FOUND }), body), {
    today: TODAY,
    resolveDid: async did => documents[did] ?? Promise.reject(new Error('no such host')),
    fetchStatus: async url => lists[url] ?? Promise.reject(new Error('404')),
    ...options,
  });
}
const answered = (of: Verification, id: AnsweredQuestion['id'] = 'body-accredited') =>
  of.questions.find(one => one.id === id);

describe('the accreditation body has signed', () => {
  test('and the reader trusts it: confirmed, and valid', async () => {
    const found = await verified({ accreditors: [OFFICE], accreditations: [await signed()] });
    expect(found.overall).toBe('valid');
    expect(answered(found, 'accreditation-body-recognised')?.answer).toBe('yes');
    expect(answered(found)).toMatchObject({ answer: 'yes', standing: 'signed' });
    expect(answered(found)?.evidence).toContain('its sectors: IAF 19');
    expect(found.notChecked.join()).not.toContain('ask the accreditation body');
  });

  test('it is fetched from the register that the certificate names, and carried by a kit', async () => {
    const asked: string[] = [];
    const fetchAccreditation = async (url: string): Promise<string> => {
      asked.push(url);
      return signed();
    };
    const online = await verified({ accreditors: [OFFICE], fetchAccreditation });
    expect(answered(online)?.answer).toBe('yes');
    expect(asked).toEqual([
      'https://register.example/api/public/certificates/0d2d8b3e-2f6c-4f4e-9d1e-2b7a6f3f7a11/accreditation.vc.jwt',
    ]);
    const kit = writeKit({
      credential: await sign(credential(), body),
      didDocument: didDocument(body),
      accreditations: [{ credential: await signed(), didDocument: officeDocument() }],
    });
    const trustedDocuments = [didDocument(body), officeDocument()];
    const offline = await verifyCertificate(kit, { today: TODAY, accreditors: [OFFICE], trustedDocuments });
    expect(answered(offline)?.answer).toBe('yes');
    const alone = await verifyCertificate(kit, { today: TODAY, accreditors: [OFFICE] });
    expect(answered(alone)?.evidence).toContain('That the key is its own was not checked');
  });

  test('as an identity anchor of UNTP: its scope covers the standards that it names, and no other register counts', async () => {
    const covering = ['https://office.example/fields/19', 'urn:iso:std:iso:9001'];
    const told = async (payload: Record<string, unknown>) =>
      answered(await verified({ accreditors: [OFFICE], accreditations: [await signed(payload)] }));
    expect(await told(anchor(covering))).toMatchObject({ answer: 'yes', standing: 'signed' });
    const other = await told(anchor(['urn:iso:std:iso:14001']));
    expect(other).toMatchObject({ answer: 'no', standing: 'signed' });
    expect(other?.evidence).toContain('does not cover the standard ISO 9001:2015');
    expect(await told(anchor(covering, { registerType: 'business' }))).toMatchObject({
      answer: 'claimed',
      standing: 'claimed',
    });
  });

  test('a body that nobody asked about is not called', async () => {
    const found = await verified({ fetchAccreditation: () => Promise.reject(new Error('called')) });
    expect(answered(found)?.standing).toBe('claimed');
  });
});

describe('a mill with a domain and perfect signatures', () => {
  test('never looks accredited: anybody can sign as an accreditation body', async () => {
    for (const accreditors of [undefined, ['did:web:other.example']]) {
      const found = await verified({ accreditors, accreditations: [await signed()] });
      expect(answered(found)).toMatchObject({ answer: 'claimed', standing: 'claimed' });
      expect(answered(found)?.evidence).toContain('Anybody can sign so');
      expect(answered(found, 'accreditation-body-recognised')?.answer).toBe('unknown');
      expect(found.overall).toBe(accreditors ? 'could-not-be-checked' : 'valid');
    }
  });

  test.each<[string, () => Promise<string>]>([
    ['signed by another key', async () => sign(accreditation(), await newSigner(), { kid: OFFICE_KEY })],
    ['with a key of the body itself', () => sign(accreditation(), body)],
    ['altered', async () => (await signed()).replace(/\.[^.]{20}/, '.eyJhIjoiYiJ9AAAAAAAAA')],
    ['for somebody else', () => signed(accreditation({}, { id: 'did:web:else.example' }))],
    ['a register entry of another kind', () => signed(accreditation({}, { registerType: 'business' }))],
    ['a certificate in its place', () => sign(credential(), body)],
    ['no token', async () => 'accredited, honestly'],
  ])('an accreditation %s confirms nothing', async (_what, token) => {
    const found = await verified({ accreditors: [OFFICE], accreditations: [await token()] });
    expect(answered(found)).toMatchObject({ answer: 'claimed', standing: 'claimed' });
    expect(found.overall).toBe('could-not-be-checked');
  });
});

describe('outside what is accredited', () => {
  const scope = (more: Partial<typeof SCOPE>): Record<string, unknown> =>
    accreditation({}, { registrationScope: { ...SCOPE, ...more } });
  test.each<[string, Record<string, unknown>, string]>([
    ['another standard', scope({ standards: ['iso-14001-2015'] }), 'the standard ISO 9001:2015'],
    ['a country', scope({ countries: ['DE'] }), 'sites in CZ'],
    [
      'decided before it began',
      accreditation({ validFrom: '2024-07-01T00:00:00Z' }),
      'the day of the decision',
    ],
    ['ended since', accreditation({ validUntil: '2025-12-31T23:59:59Z' }), `cover ${TODAY}`],
  ])('%s: said so, and not valid for who asks', async (_what, payload, words) => {
    const found = await verified({ accreditors: [OFFICE], accreditations: [await signed(payload)] });
    expect(answered(found)).toMatchObject({ answer: 'no', standing: 'signed' });
    expect(answered(found)?.evidence).toContain(words);
    expect(found.overall).toBe('not-valid');
  });

  test('of several, the one that covers counts', async () => {
    const accreditations = [await signed(scope({ countries: ['AT'] })), await signed()];
    expect(answered(await verified({ accreditors: [OFFICE], accreditations }))?.answer).toBe('yes');
  });

  test('every country, and without end', async () => {
    const open = accreditation(
      { validUntil: undefined },
      { registrationScope: { standards: ['iso-9001-2015'] } },
    );
    const found = await verified({ accreditors: [OFFICE], accreditations: [await signed(open)] });
    expect(answered(found)?.answer).toBe('yes');
  });

  test('a certificate of 0.1.0, whose standard has the name of its edition, is held against it too', async () => {
    const standard = { id: 'iso-9001-2015', name: 'ISO 9001:2015' };
    const found = await verified({ accreditors: [OFFICE], accreditations: [await signed()] }, { standard });
    expect(answered(found)?.answer).toBe('yes');
  });

  test('a second name of the body counts as its own', async () => {
    const named = accreditation({}, { id: 'did:web:northlight-old.example', alsoKnownAs: [BODY] });
    expect(
      answered(await verified({ accreditors: [OFFICE], accreditations: [await signed(named)] }))?.answer,
    ).toBe('yes');
  });
});

describe('taken back', () => {
  const listed = (purpose: string) =>
    accreditation({
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: purpose,
        statusListIndex: '7',
        statusListCredential: `https://office.example/${purpose}`,
      },
    });
  const listOf = (purpose: 'revocation' | 'suspension', bits: readonly number[]): Promise<string> =>
    sign(
      {
        ...statusListCredential(purpose, bits),
        id: `https://office.example/${purpose}`,
        issuer: OFFICE,
      },
      office,
      { kid: OFFICE_KEY },
    );

  test.each([
    ['revocation', 'withdrawn'],
    ['suspension', 'suspended'],
  ] as const)('by its list of %s', async (purpose, word) => {
    const accreditations = [await signed(listed(purpose))];
    const ask = async (bits: readonly number[] | undefined) => {
      const own = await signedLists(body);
      const theirs = bits && (await listOf(purpose, bits));
      const fetchStatus = async (url: string): Promise<string> =>
        own[url] ??
        (url.startsWith('https://office') ? theirs : undefined) ??
        Promise.reject(new Error('404'));
      return answered(await verified({ accreditors: [OFFICE], accreditations, fetchStatus }));
    };
    expect(await ask([])).toMatchObject({ answer: 'yes' });
    expect(await ask([7])).toMatchObject({ answer: 'no', standing: 'signed' });
    expect((await ask([7]))?.evidence).toContain(`The accreditation was ${word}`);
    expect(await ask(undefined)).toMatchObject({ answer: 'unknown' });
  });
});

describe('somebody by name has looked it up', () => {
  const accreditationLookUp = {
    by: 'Ada Quist',
    on: '2026-11-02',
    where: 'https://office.example/bodies/31',
  };
  test('who, when and where are said, and it stays a claim', async () => {
    const found = answered(await verified({ accreditationLookUp }));
    expect(found).toMatchObject({ answer: 'claimed', standing: 'checked' });
    expect(found?.evidence).toContain(
      'Ada Quist found it so on 2026-11-02 at https://office.example/bodies/31',
    );
  });
  test('a signature that nobody vouches for does not go before it', async () => {
    const found = await verified({ accreditationLookUp, accreditations: [await signed()] });
    expect(answered(found)?.standing).toBe('checked');
  });
  test('where no accreditation is claimed there was nothing to find', async () => {
    const found = await verified({ accreditationLookUp }, { accreditation: undefined });
    expect(answered(found)).toMatchObject({ answer: 'unknown' });
  });
});

test('a reader of accreditations names every fault and never throws', () => {
  expect(parseAccreditation(7).ok).toBe(false);
  const read = parseAccreditation({ type: [], issuer: {}, credentialSubject: { registrationScope: 3 } });
  expect(read.ok ? [] : read.problems.map(one => one.at)).toEqual(
    expect.arrayContaining(['type', 'issuer.id', 'validFrom', 'credentialSubject.registerType']),
  );
});
