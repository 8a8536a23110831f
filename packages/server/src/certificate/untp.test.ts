/** The UNTP profile against UN/CEFACT's own schema and contexts, read by code that is not ours; and over HTTP. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import type { CertificateFacts } from '@certwright/core/certificate/certificate.decider';
import { UNDEFINED_TERMS_CONTEXT } from '@certwright/verify/certificate-credential';
import { readToken } from '@certwright/verify/compact-token';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transferred } from '../testing/certified.ts';
import { readyBody } from '../testing/offered.ts';
import { openWorld, type World } from '../testing/world.ts';
import { credentialOf } from './credential.ts';
import { encodeBits } from './status-list.ts';
import { standardUrn } from './standard-urn.ts';
import { untpCredential, type UntpParts } from './untp.ts';

const ARTEFACTS = fileURLToPath(
  new URL('../../../../../shared/data/untp_0.7.0_release_artefacts.tar.gz', import.meta.url),
);
const SITE = { name: 'Works', address: 'Kai 1', city: 'Kiel', country: 'DE' };
const FACTS: CertificateFacts = {
  holder: { ...SITE, name: 'Kestrel' },
  sites: [SITE, { ...SITE, name: 'Дом', address: '', city: 'Sofia', country: 'BG' }],
  edition: 'iso-9001-2015',
  standard: 'ISO 9001:2015',
  scope: 'Pumps, “quoted”, and ümlauts',
  body: { ...SITE, name: 'Meridian' },
  accreditation: { body: 'Office', number: 'A-1' },
  originalOn: '2024-01-01',
  decidedOn: '2026-01-05',
  expiresOn: '2029-01-04',
};
const URL_OF_LIST = 'https://register.example/bodies/meridian/status/revocation/3';
const OF: UntpParts = {
  certification: '0d2d8b3e-2f6c-4f4e-9d1e-2b7a6f3f7a11',
  number: 'M-1',
  revision: 2,
  effectiveOn: '2026-01-06',
  facts: FACTS,
  did: 'did:web:register.example:bodies:meridian',
  baseUrl: 'https://register.example',
  revocation: {
    id: `${URL_OF_LIST}#9`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '9',
    statusListCredential: URL_OF_LIST,
  },
  at: '2026-01-06T09:00:00Z',
  accredited: true,
  pdfSha256: 'ab'.repeat(32),
};
const made = (more: Partial<UntpParts> = {}, facts: Partial<CertificateFacts> = {}) =>
  untpCredential('0.7.0', { ...OF, ...more, facts: { ...FACTS, ...facts } }) as Record<string, never> & {
    credentialSubject: Record<string, unknown>;
    credentialStatus?: Record<string, unknown>;
  };

describe.skipIf(!existsSync(ARTEFACTS))('by the artefacts of UNTP 0.7.0, where they are at hand', () => {
  let folder: string;
  let valid: (credential: unknown) => boolean;
  const read = (name: string): object => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'untp-'));
    execFileSync('tar', ['xzf', ARTEFACTS, '-C', folder]);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(read('schemas/ConformityCredential.json'));
    valid = credential => validate(credential);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const bare = (): Partial<UntpParts> => ({ accredited: false, pdfSha256: undefined });
  test('its schema takes ours, with and without accreditation, sheet, sites and status', () => {
    for (const one of [
      made(),
      made(bare()),
      made({ revocation: undefined }),
      made({}, { sites: [], standard: 'ISO/IEC 27001:2022' }),
    ])
      expect(valid(one)).toBe(true);
    const { accreditation: _, ...without } = FACTS;
    expect(valid(untpCredential('0.7.0', { ...OF, facts: without }))).toBe(true);
  });

  test('its schema refuses what it has to: a digit as text, a type where there is none, a missing name', () => {
    const dcc = made();
    expect(valid({ ...dcc, credentialStatus: { ...dcc.credentialStatus, statusListIndex: '9' } })).toBe(
      false,
    );
    expect(valid({ ...dcc, credentialStatus: [dcc.credentialStatus] })).toBe(false);
    expect(valid({ ...dcc, name: undefined })).toBe(false);
    const typed = { ...(dcc.credentialSubject['conformityCertificate'] as object), type: ['Link'] };
    expect(
      valid({ ...dcc, credentialSubject: { ...dcc.credentialSubject, conformityCertificate: typed } }),
    ).toBe(false);
  });

  test('every word of it, and of our own form, has a meaning: jsonld in safe mode', async () => {
    const contexts: Record<string, object> = {
      'https://www.w3.org/ns/credentials/v2': read('contexts/credentials-v2.jsonld'),
      'https://vocabulary.uncefact.org/untp/0.7.0/context/': read('contexts/untp.jsonld'),
      [UNDEFINED_TERMS_CONTEXT]: {
        '@context': { '@vocab': 'https://www.w3.org/ns/credentials/undefined-term#' },
      },
    };
    const documentLoader = async (url: string) => {
      const document = contexts[url];
      if (!document) throw new Error(`nobody has ${url}`);
      return { contextUrl: undefined, documentUrl: url, document };
    };
    const quads = async (credential: object): Promise<number> => {
      const text = await jsonld.canonize(credential, {
        format: 'application/n-quads',
        safe: true,
        documentLoader,
      });
      return text.split('\n').length - 1;
    };
    const { iat: _, ...dcc } = made() as Record<string, unknown>;
    expect(await quads(dcc)).toBeGreaterThan(50);
    await expect(quads({ ...dcc, 'a word of ours': 1 })).rejects.toThrow('Safe mode');
    const status = { shard: 3, bit: 9 };
    const plain = credentialOf({ ...OF, slug: 'meridian', status });
    expect(await quads(plain)).toBeGreaterThan(30);
  });
});

test('what nobody confirmed is no endorsement, and what an accreditation body signed is linked', () => {
  const claimed = made({ accredited: false }).credentialSubject;
  expect(claimed).toMatchObject({ assessmentLevel: 'no-endorsement', assessorLevel: '3rdParty' });
  expect(JSON.stringify(claimed)).toContain('as the certification body states it');
  expect(JSON.stringify(claimed)).not.toContain('accreditation.vc.jwt');
  expect(made().credentialSubject).toMatchObject({ assessmentLevel: 'authority-globalmra' });
  expect(JSON.stringify(made())).toContain('accreditation.vc.jwt');
  expect(made().credentialStatus).toMatchObject({ statusListIndex: 9 });
});

test.each([
  ['ISO 9001:2015', 'urn:iso:std:iso:9001'],
  ['ISO/IEC 27001:2022', 'urn:iso:std:iso-iec:27001'],
  ['ISO/IEC 20000-1:2018', 'urn:iso:std:iso-iec:20000:-1'],
  ['A standard of our own', 'urn:certwright:edition:own%2F1'],
])('%s has its name', (standard, urn) => expect(standardUrn({ standard, edition: 'own/1' })).toBe(urn));

test('our status lists are read by DigitalBazaar’s library bit by bit', async () => {
  const list = await decodeList({ encodedList: encodeBits([0, 7, 8, 94_567, 131_071]) });
  const set = [0, 1, 7, 8, 9, 94_566, 94_567, 131_070, 131_071].filter(bit => list.getStatus(bit));
  expect(set).toEqual([0, 7, 8, 94_567, 131_071]);
});

describe('over HTTP', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await openWorld('2026-03-20T09:00:00.000Z', undefined, { CERTWRIGHT_UNTP: '0.7.0' });
    const body = await readyBody(world);
    ({ certification: id } = await transferred(world, body));
    await body.founder.call('certificate.issue', body.id, { id, on: '2026-03-20' });
  }, 60_000);
  afterAll(() => world.close());
  const ask = (name: string) =>
    Promise.resolve(world.opened.app.request(`/api/public/certificates/${id}/${name}`));

  test('it is signed by the key of the body, about the same certificate, with the same bit', async () => {
    const [dcc, own] = await Promise.all(
      ['certificate.dcc.jwt', 'certificate.vc.jwt'].map(async name =>
        readToken(await (await ask(name)).text()),
      ),
    );
    if (!dcc?.ok || !own?.ok) throw new Error('no tokens');
    expect(dcc.token.kid).toBe(own.token.kid);
    const [bit] = (own.token.payload as { credentialStatus: { statusListIndex: string }[] }).credentialStatus;
    expect(dcc.token.payload).toMatchObject({
      type: ['DigitalConformityCredential', 'VerifiableCredential'],
      credentialStatus: { statusPurpose: 'revocation', statusListIndex: Number(bit?.statusListIndex) },
    });
    expect((await ask('certificate.dcc.jwt').then(one => one.headers)).get('content-type')).toBe(
      'application/vc+jwt',
    );
  });

  test('without the switch, or for a certificate that there is not, there is none', async () => {
    const plain = await openWorld();
    const path = `/api/public/certificates/${id}/certificate.dcc.jwt`;
    expect((await plain.opened.app.request(path)).status).toBe(404);
    await plain.close();
    const { status } = await world.opened.app.request(path.replace(id, crypto.randomUUID()));
    expect(status).toBe(404);
  });
});
