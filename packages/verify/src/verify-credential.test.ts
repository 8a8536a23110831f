// Verification of a certificate: the questions and their answers, case by case.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  BODY,
  credential,
  didDocument,
  KID,
  newSigner,
  published,
  type Signer,
  sign,
  signedLists,
  statusEntry,
  SUBJECT,
  TODAY,
} from './credential.fixture.ts';
import { writeKit } from './offline-kit.ts';
import type { QuestionId, Verification } from './verification.ts';
import { type VerifyOptions, verifyCertificate } from './verify-credential.ts';

let signer: Signer;
let stranger: Signer;
let lists: Record<string, string>;

beforeAll(async () => {
  signer = await newSigner();
  stranger = await newSigner();
  lists = await signedLists(signer);
});

const answerTo = (result: Verification, id: QuestionId) =>
  result.questions.find(question => question.id === id);

type Case = {
  payload?: object;
  by?: Signer;
  header?: Record<string, unknown>;
  document?: unknown;
  lists?: Record<string, string>;
  options?: Partial<VerifyOptions>;
};

async function verified(given: Case = {}): Promise<Verification> {
  const token = await sign(given.payload ?? credential(), given.by ?? signer, given.header);
  const world = published(given.document ?? didDocument(signer), given.lists ?? lists);
  return verifyCertificate(token, { today: TODAY, ...world, ...given.options });
}

describe('a certificate in order', () => {
  test('is valid, and each question is answered in the order in which a buyer asks', async () => {
    const result = await verified();
    expect(result.overall).toBe('valid');
    expect(result.questions.map(({ id, answer }) => `${id}: ${answer}`)).toEqual([
      'accreditation-body-recognised: unknown',
      'body-accredited: claimed',
      'document-genuine: yes',
      'key-is-the-bodys: yes',
      'within-dates: yes',
      'in-force: yes',
      'not-suspended: yes',
      'in-the-log: unknown',
      'scope-covers: unknown',
      'site-listed: unknown',
      'holder-is-the-same: unknown',
    ]);
    expect(answerTo(result, 'key-is-the-bodys')?.evidence).toBe(
      'It is published at https://northlight.example/.well-known/did.json. Whoever holds the domain northlight.example vouches for it.',
    );
    expect(answerTo(result, 'in-force')).toMatchObject({
      evidence: 'The body had not revoked it. (list of 2026-11-23T06:00:00Z, fetched now)',
      asOf: '2026-11-23T06:00:00Z',
    });
    expect(answerTo(result, 'site-listed')?.evidence).toContain(
      'Works Brno, Strojní 12, Brno, CZ (Assembly)',
    );
    expect(result.notChecked[0]).toContain('Whether the accreditation that the certificate claims exists');
  });

  test('of a domain that cannot be asked: what a register saw there, as of then, and no longer when it is gone', async () => {
    const document = didDocument(signer);
    const seenAt = '2026-11-23T04:00:00.000Z';
    const seen = (current: boolean): Partial<VerifyOptions> => ({
      resolveDid: undefined,
      seenDocument: async () => ({ document, seenAt, current }),
    });
    const there = await verified({ options: seen(true) });
    expect(there.overall).toBe('valid');
    expect(answerTo(there, 'key-is-the-bodys')).toMatchObject({
      answer: 'yes',
      asOf: seenAt,
      evidence: `The register saw it at https://northlight.example/.well-known/did.json, last at ${seenAt}. Whoever holds the domain northlight.example vouches for it; the domain itself was not asked now.`,
    });
    expect(there.notChecked).toContain("What lies on the certification body's own domain at this moment.");

    const gone = await verified({ options: seen(false) });
    expect(gone.overall).toBe('could-not-be-checked');
    expect(answerTo(gone, 'key-is-the-bodys')?.answer).toBe('unknown');

    const asked = vi.fn<() => Promise<undefined>>().mockRejectedValue(new Error('silent'));
    const first = await verified({ options: { seenDocument: asked } });
    expect(first.notChecked).not.toContain(
      "What lies on the certification body's own domain at this moment.",
    );
    expect(asked).not.toHaveBeenCalled();
    const none = await verified({ options: { resolveDid: undefined, seenDocument: asked } });
    expect(answerTo(none, 'document-genuine')?.answer).toBe('unknown');
  });

  test.each(['ES256', 'EdDSA'] as const)('is valid when signed with %s', async algorithm => {
    const own = await newSigner(algorithm);
    const result = await verified({ by: own, document: didDocument(own), lists: await signedLists(own) });
    expect(result.overall).toBe('valid');
  });

  test('is valid under the newer name of Ed25519', async () => {
    const own = await newSigner('EdDSA');
    const header = { alg: 'Ed25519' };
    const result = await verified({
      by: own,
      header,
      document: didDocument(own),
      lists: await signedLists(own),
    });
    expect(answerTo(result, 'document-genuine')?.answer).toBe('yes');
  });

  test('never shows an accreditation as more than claimed', async () => {
    const evidence = answerTo(await verified(), 'body-accredited')?.evidence;
    expect(evidence).toBe(
      'Northlight Certification says that Baltic Accreditation Office accredits it under number BAO-QMS-031. No signature or statement of Baltic Accreditation Office confirms it.',
    );
    const silent = await verified({ payload: credential({ accreditation: undefined }) });
    expect(answerTo(silent, 'body-accredited')).toMatchObject({
      answer: 'unknown',
      evidence: 'The certificate names no accreditation.',
    });
    const accreditation = { body: 'BAO', claimed: false };
    const boasting = { ...credential(), credentialSubject: { ...SUBJECT, accreditation } };
    expect((await verified({ payload: boasting })).overall).toBe('not-valid');
  });

  test.each(['valid-es256', 'valid-ed25519'])('stored as the kit %s still verifies today', async name => {
    const text = readFileSync(new URL(`../testdata/${name}.certwright.json`, import.meta.url), 'utf8');
    const document: unknown = JSON.parse(text).didDocument;
    const result = await verifyCertificate(text, { today: TODAY, trustedDocuments: [document] });
    expect(result.overall).toBe('valid');
    expect(answerTo(result, 'key-is-the-bodys')?.evidence).toContain('that you supplied and trust');
  });
});

describe('the days of a certificate', () => {
  test.each<[string, string, Verification['overall'], string]>([
    ['before its effective date', '2024-06-11', 'not-valid', 'not yet valid on 2024-06-11'],
    ['after its expiry', '2027-06-10', 'not-valid', 'expired on 2027-06-10'],
    ['on its last day, still ahead', '2027-06-09', 'could-not-be-checked', 'expires on 2027-06-09'],
  ])('%s', async (_name, on, overall, evidence) => {
    const result = await verified({ options: { on } });
    expect(result.overall).toBe(overall);
    expect(answerTo(result, 'within-dates')?.evidence).toContain(evidence);
  });

  test('the last day is a day of validity', async () => {
    const today = '2027-06-09';
    const fresh = { validFrom: '2027-06-09T01:00:00Z', validUntil: '2027-06-10T01:00:00Z' };
    const result = await verified({ options: { today }, lists: await signedLists(signer, {}, fresh) });
    expect(result.overall).toBe('valid');
  });

  test('the effective date is a day of validity', async () => {
    const result = await verified({ options: { on: '2024-06-12' } });
    expect(answerTo(result, 'within-dates')?.answer).toBe('yes');
  });

  test('a document that was signed for a later time does not speak for an earlier day', async () => {
    const payload = credential({}, { validFrom: '2026-03-01T00:00:00Z' });
    const result = await verified({ payload, options: { on: '2025-05-01' } });
    expect(answerTo(result, 'within-dates')).toMatchObject({ answer: 'unknown' });
  });

  test('a day that is none is the mistake of the caller', async () => {
    await expect(verifyCertificate('x', { today: '2026-02-30' })).rejects.toThrow(RangeError);
  });
});

describe('the status of a certificate', () => {
  const statusCase = async (
    set: { revocation?: number[]; suspension?: number[] },
    options: Partial<VerifyOptions> = {},
    more: Record<string, unknown> = {},
  ) => verified({ lists: await signedLists(signer, set, more), options });

  test('revoked is not valid', async () => {
    const result = await statusCase({ revocation: [94_567] });
    expect(result.overall).toBe('not-valid');
    expect(answerTo(result, 'in-force')?.evidence).toContain('The body has revoked this document');
  });

  test('suspended is not valid', async () => {
    const result = await statusCase({ suspension: [94_567] });
    expect(result.overall).toBe('not-valid');
    expect(answerTo(result, 'not-suspended')?.answer).toBe('no');
  });

  test('its neighbours in the list do not matter', async () => {
    const result = await statusCase({
      revocation: [94_566, 94_568, 94_560, 0],
      suspension: [94_566, 94_568],
    });
    expect(result.overall).toBe('valid');
  });

  test('an index written as integer, as one profile asks, is read', async () => {
    const payload = credential(
      {},
      { credentialStatus: [statusEntry('revocation', 94_567), statusEntry('suspension', 3)] },
    );
    expect((await verified({ payload })).overall).toBe('valid');
    expect(
      (await verified({ payload, lists: await signedLists(signer, { revocation: [94_567] }) })).overall,
    ).toBe('not-valid');
  });

  test('a list that the body dates tomorrow, where it is tomorrow already, answers for today', async () => {
    const ahead = { validFrom: '2026-11-24T00:30:00+09:00', validUntil: '2026-11-25T00:30:00+09:00' };
    expect((await statusCase({}, {}, ahead)).overall).toBe('valid');
  });

  test('revoked today does not tell whether it was revoked last year', async () => {
    const result = await statusCase({ revocation: [94_567] }, { on: '2025-05-01' });
    expect(answerTo(result, 'in-force')?.answer).toBe('unknown');
    expect(result.overall).toBe('could-not-be-checked');
  });

  test('not revoked today means never revoked before, while a past suspension stays open', async () => {
    const result = await statusCase({}, { on: '2025-05-01' });
    expect(answerTo(result, 'in-force')?.answer).toBe('yes');
    expect(answerTo(result, 'not-suspended')?.answer).toBe('unknown');
    expect(result.notChecked).toContain('Whether it was suspended on 2025-05-01.');
  });

  test.each<[string, Case | (() => Promise<Case>), string]>([
    [
      'a certificate without status entries',
      { payload: credential({}, { credentialStatus: undefined }) },
      'names no list',
    ],
    ['a list that cannot be fetched', { lists: {} }, 'was not at hand'],
    ['a list signed by somebody else', async () => ({ lists: await signedLists(stranger) }), 'not genuine'],
    [
      'a list of another issuer',
      async () => ({ lists: await signedLists(signer, {}, { issuer: 'did:web:mill.example' }) }),
      'not issued by the body',
    ],
    [
      'another list of the same body',
      async () => ({ lists: await signedLists(signer, {}, { id: 'https://northlight.example/status/2' }) }),
      'another one than the certificate names',
    ],
    [
      'a list that ended last month',
      async () => ({
        lists: await signedLists(
          signer,
          {},
          { validFrom: '2026-10-01T00:00:00Z', validUntil: '2026-10-02T00:00:00Z' },
        ),
      }),
      'does not tell about 2026-11-23',
    ],
    [
      'the lists of the two purposes exchanged',
      async () => {
        const [revocation = '', suspension = ''] = Object.keys(lists);
        return { lists: { [revocation]: lists[suspension] ?? '', [suspension]: lists[revocation] ?? '' } };
      },
      'another one than the certificate names',
    ],
  ])('%s leaves the question open', async (_name, given, evidence) => {
    const result = await verified(typeof given === 'function' ? await given() : given);
    expect(result.overall).toBe('could-not-be-checked');
    expect(answerTo(result, 'in-force')?.evidence).toContain(evidence);
  });
});

describe('whose signature it is', () => {
  const document = (change: Record<string, unknown>) => ({ ...didDocument(signer), ...change });

  test.each<[string, () => Case, string]>([
    ['signed by a stranger under the name of the key', () => ({ by: stranger }), 'does not fit the key'],
    [
      'a key of another issuer',
      () => ({ header: { kid: 'did:web:mill.example#key-1' } }),
      'not one of the issuer',
    ],
    [
      'an issuer that is not the owner of the key',
      () => ({ payload: credential({}, { issuer: { id: 'did:web:other.example', name: 'Other' } }) }),
      'not one of the issuer did:web:other.example',
    ],
    [
      'a key that the document does not list',
      () => ({ header: { kid: `${BODY}#key-1999` } }),
      'lists no key',
    ],
    [
      'a DID document of somebody else',
      () => ({ document: document({ id: 'did:web:mill.example' }) }),
      'is not that of',
    ],
    ['a key that may not assert', () => ({ document: document({ assertionMethod: [] }) }), 'does not allow'],
    [
      'a key listed twice',
      () => ({
        document: document({
          verificationMethod: [didDocument(signer), didDocument(signer)].flatMap(
            d => d['verificationMethod'],
          ),
        }),
      }),
      'more than once',
    ],
    [
      'a key controlled by another',
      () => ({ document: didDocument(signer, { controller: 'did:web:mill.example' }) }),
      'controlled by somebody else',
    ],
    [
      'a private key published',
      () => ({ document: didDocument(signer, { publicKeyJwk: { ...signer.publicJwk, d: 'AAAA' } }) }),
      'private part',
    ],
    [
      'a key retired before the signing',
      () => ({ document: didDocument(signer, { expires: '2024-06-12T08:59:59Z' }) }),
      'was retired',
    ],
    [
      'a key retired at the moment of the signing',
      () => ({ document: didDocument(signer, { expires: '2024-06-12T09:00:00Z' }) }),
      'was retired',
    ],
    [
      'a key revoked at the moment of the signing',
      () => ({ document: didDocument(signer, { revoked: '2024-06-12T09:00:00Z' }) }),
      'was revoked',
    ],
    [
      'a key revoked before the signing',
      () => ({ document: didDocument(signer, { revoked: '2024-01-01T00:00:00Z' }) }),
      'was revoked',
    ],
    [
      'a key in use only later',
      () => ({ document: didDocument(signer, { validFrom: '2025-01-01T00:00:00Z' }) }),
      'only from 2025-01-01',
    ],
    [
      'a key period that is no date',
      () => ({ document: didDocument(signer, { expires: 'soon' }) }),
      'not written as instants',
    ],
    [
      'a key kept for status lists',
      () => ({ document: didDocument(signer, { signs: ['status-list'] }) }),
      'is not one that signs certificates',
    ],
    [
      'a key whose use is not written as a list',
      () => ({ document: didDocument(signer, { signs: 'certificate' }) }),
      'is not one that signs certificates',
    ],
    ['a document that is no object', () => ({ document: 'hello' }), 'not a JSON object'],
  ])('%s is not valid, and no status list is fetched', async (_name, given, evidence) => {
    const world = published(given().document ?? didDocument(signer), lists);
    const result = await verified({ ...given(), options: world });
    expect(result.overall).toBe('not-valid');
    expect(answerTo(result, 'document-genuine')?.evidence).toContain(evidence);
    expect(world.asked.filter(address => address.startsWith('https'))).toEqual([]);
  });

  test('a key that was retired after the signing keeps its signatures', async () => {
    const retired = didDocument(signer, {
      expires: '2026-12-01T00:00:00Z',
      validFrom: '2024-01-01T00:00:00Z',
    });
    expect((await verified({ document: retired })).overall).toBe('valid');
  });

  test('a key made in the second of the signing was in use', async () => {
    const made = (validFrom: string) => verified({ document: didDocument(signer, { validFrom }) });
    expect((await made('2024-06-12T09:00:00.999Z')).overall).toBe('valid');
    expect((await made('2024-06-12T09:00:01Z')).overall).toBe('not-valid');
  });

  test('a key revoked after the signing leaves open who signed', async () => {
    const result = await verified({ document: didDocument(signer, { revoked: '2026-01-01T00:00:00Z' }) });
    expect(result.overall).toBe('could-not-be-checked');
    expect(answerTo(result, 'document-genuine')?.evidence).toContain(
      'whoever holds the key could have written that',
    );
  });

  test('a key named relative to its document is the same key', async () => {
    const relative = { ...didDocument(signer, { id: '#key-2026' }), assertionMethod: ['#key-2026'] };
    expect((await verified({ document: relative })).overall).toBe('valid');
    expect(KID.endsWith('#key-2026')).toBe(true);
  });

  test('a document published on a path of another host is called that', async () => {
    const did = 'did:web:register.example%3A8443:body:7';
    const payload = credential({}, { issuer: { id: did, name: 'Northlight' }, credentialStatus: undefined });
    const hosted = JSON.parse(JSON.stringify(didDocument(signer)).replaceAll(BODY, did)) as unknown;
    const result = await verified({ payload, header: { kid: `${did}#key-2026` }, document: hosted });
    expect(answerTo(result, 'key-is-the-bodys')?.evidence).toBe(
      "It is published at https://register.example:8443/body/7/did.json. The address belongs to whoever runs register.example; the name of the body is as good as that host's word.",
    );
  });

  test('a program without cryptography says that it cannot check, not that the signature is wrong', async () => {
    const token = await sign(credential(), signer);
    vi.stubGlobal('crypto', {});
    const result = await verifyCertificate(token, { today: TODAY, trustedDocuments: [didDocument(signer)] });
    vi.unstubAllGlobals();
    expect(result.overall).toBe('could-not-be-checked');
    expect(answerTo(result, 'document-genuine')?.evidence).toContain('cannot check such signatures');
  });

  test('a domain that answers nothing leaves it unchecked', async () => {
    const resolveDid = async (): Promise<unknown> => undefined;
    const result = await verified({ options: { resolveDid } });
    expect(result.overall).toBe('could-not-be-checked');
  });

  test('a body that the reader did not list is refused, one that is listed is not', async () => {
    expect((await verified({ options: { trustedDids: ['did:web:other.example'] } })).overall).toBe(
      'not-valid',
    );
    expect((await verified({ options: { trustedDids: [BODY] } })).overall).toBe('valid');
  });
});

describe('an offline kit', () => {
  const kitOf = async (by: Signer = signer): Promise<string> =>
    writeKit({
      credential: await sign(credential(), by),
      didDocument: didDocument(by),
      statusLists: Object.entries(await signedLists(by)).map(([url, list]) => ({ url, credential: list })),
    });

  test('shows that the signature fits the key that came along, and that whose key it is was not checked', async () => {
    const result = await verifyCertificate(await kitOf(), { today: TODAY });
    expect(result.overall).toBe('could-not-be-checked');
    expect(answerTo(result, 'document-genuine')?.answer).toBe('yes');
    expect(answerTo(result, 'in-force')?.answer).toBe('yes');
    expect(answerTo(result, 'key-is-the-bodys')?.evidence).toMatch(
      /^The signature fits the key that came along in the file \(SHA-256 thumbprint [\w-]{43}\)\. That this key is the body's own was not checked\.$/,
    );
    expect(result.notChecked).toContain("Whether the key is the certification body's own.");
  });

  test('of a forger is found out as soon as the domain of the body is asked', async () => {
    const forged = await kitOf(stranger);
    expect((await verifyCertificate(forged, { today: TODAY })).overall).toBe('could-not-be-checked');
    const asked = await verifyCertificate(forged, { today: TODAY, ...published(didDocument(signer), lists) });
    expect(asked.overall).toBe('not-valid');
  });

  test('makes nobody call the addresses in it while its signer is unknown', async () => {
    const world = published(undefined, lists);
    const result = await verifyCertificate(await kitOf(stranger), { today: TODAY, ...world });
    expect(result.overall).toBe('could-not-be-checked');
    expect(world.asked).toEqual([BODY]);
  });

  test('yields to a newer list from the body', async () => {
    const world = published(didDocument(signer), await signedLists(signer, { revocation: [94_567] }));
    expect((await verifyCertificate(await kitOf(), { today: TODAY, ...world })).overall).toBe('not-valid');
  });

  test('says nothing of the status after the end of the lists in it', async () => {
    const options = { today: '2026-12-24', trustedDocuments: [didDocument(signer)] };
    const result = await verifyCertificate(await kitOf(), options);
    expect(result.overall).toBe('could-not-be-checked');
    expect(result.notChecked).toContain('Whether it was revoked by 2026-12-24.');
  });

  test('of a suspended certificate tells so', async () => {
    const text = readFileSync(
      new URL('../testdata/suspended-es256.certwright.json', import.meta.url),
      'utf8',
    );
    expect((await verifyCertificate(text, { today: TODAY })).overall).toBe('not-valid');
  });
});
