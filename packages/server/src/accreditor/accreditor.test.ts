/** Who stands behind an accreditation: handed in, looked at, recognized by the operator, looked up; as the public reads it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ACCREDITATION_TYPE } from '@certwright/verify/accreditation-credential';
import { CREDENTIALS_CONTEXT } from '@certwright/verify/certificate-credential';
import { parseKit } from '@certwright/verify/offline-kit';
import { CompactSign, type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodeBits } from '../certificate/status-list.ts';
import { operatorKey } from '../platform/http/operator-key.ts';
import { transferred } from '../testing/certified.ts';
import { type Party, readyBody } from '../testing/offered.ts';
import { openWorld, type World } from '../testing/world.ts';
import { look } from './look.worker.ts';

let world: World;
let body: Party;
let office: Server;
let did: string;
let keys: { privateKey: CryptoKey; jwk: JWK };
let accreditation: string;
let certification: string;
let own: string;
/** What the office publishes; a path that is missing answers 404. */
let published: Record<string, string>;

const OFFICE = { accreditedBy: 'Office', number: 'A-1', editions: ['iso-9001-2015'], from: '2025-01-01' };
const asOperator = () => ({ authorization: `Bearer ${operatorKey(world.opened.shell.key)}` });

const sign = (payload: object): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', kid: `${did}#key-1`, typ: 'vc+jwt', cty: 'vc' })
    .sign(keys.privateKey);
const accredits = (more: object = {}, subject: object = {}): Promise<string> =>
  sign({
    '@context': [CREDENTIALS_CONTEXT],
    type: ['VerifiableCredential', ACCREDITATION_TYPE],
    issuer: { id: did, name: 'Office' },
    validFrom: '2025-01-01T00:00:00Z',
    credentialSubject: {
      id: own,
      registeredName: 'Meridian',
      registeredId: 'A-1',
      registerType: 'accreditation',
      registrationScope: { standards: ['iso-9001-2015'] },
      ...subject,
    },
    ...more,
  });
const officeKeys = () => ({
  id: did,
  verificationMethod: [{ id: `${did}#key-1`, type: 'JsonWebKey', controller: did, publicKeyJwk: keys.jwk }],
  assertionMethod: [`${did}#key-1`],
});

beforeAll(async () => {
  office = createServer((request, response) => {
    const answer = published[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise<void>(resolve => office.listen(0, '127.0.0.1', resolve));
  const { port } = office.address() as AddressInfo;
  did = `did:web:localhost%3A${port}`;
  const pair = await generateKeyPair('ES256', { extractable: true });
  keys = { privateKey: pair.privateKey, jwk: await exportJWK(pair.publicKey) };
  world = await openWorld('2026-03-20T09:00:00.000Z', undefined, {
    CERTWRIGHT_TRUSTED_HOSTS: `localhost:${port}`,
  });
  body = await readyBody(world);
  ({ id: accreditation } = await body.founder.call('accreditation.record', body.id, OFFICE));
  ({ certification } = await transferred(world, body));
  await body.founder.call('certificate.issue', body.id, { id: certification, on: '2026-03-20' });
  own = (await register()).body.did;
}, 60_000);
beforeEach(() => {
  published = { '/.well-known/did.json': JSON.stringify(officeKeys()) };
});
afterAll(async () => {
  await world.close();
  await new Promise(resolve => office.close(resolve));
});

const register = () => body.founder.call('register.get', '', { id: certification });
const line = async () => {
  const { rows } = await body.founder.call('accreditation.list', body.id);
  const found = rows.find(row => row.id === accreditation);
  if (!found) throw new Error('the accreditation is gone');
  return found;
};
const hand = async (token: string): Promise<void> => {
  await body.founder.call('accreditation.prove', body.id, { id: accreditation, token });
  await look(world.opened.shell, accreditation);
};
const file = (name: string) =>
  Promise.resolve(world.opened.app.request(`/api/public/certificates/${certification}/${name}`));

test('at first it is claimed, and nothing more', async () => {
  expect((await register()).accreditation).toMatchObject({
    body: 'Office',
    number: 'A-1',
    standing: 'claimed',
    answer: 'claimed',
  });
  expect((await file('accreditation.vc.jwt')).status).toBe(404);
});

test.each<[string, () => Promise<string>, string]>([
  ['no token', async () => 'honest', 'token'],
  ['a certificate', async () => (await file('certificate.vc.jwt')).text(), 'no whole accreditation'],
  [
    'one of somebody else',
    () => accredits({}, { id: 'did:web:else.example' }),
    'is for did:web:else.example',
  ],
  ['another number', () => accredits({}, { registeredId: 'A-2' }), 'number A-2'],
  ['one of its own', () => accredits({ issuer: { id: own, name: 'Self' } }), 'signed it yourself'],
])('is refused when handed in: %s', async (_what, token, why) => {
  const asked = { id: accreditation, token: await token() };
  const { problem } = await body.founder.try('accreditation.prove', body.id, asked);
  expect(problem.code).toBe('accreditation-proof-unfit');
  expect(problem.detail).toContain(why);
});

test('signed by somebody whom the operator has not recognized, it stays a claim', async () => {
  await hand(await accredits());
  expect((await line()).proof).toMatchObject({ state: 'good', issuer: did, recognized: false });
  const found = (await register()).accreditation;
  expect(found).toMatchObject({ standing: 'claimed', answer: 'claimed' });
  expect(found?.sentence).toContain('Anybody can sign so');
});

test('recognized, it is confirmed; its file and the kit carry it', async () => {
  const named = await body.founder.call('accreditor.name', '', { did, name: 'Office' }, asOperator());
  expect(named.rows).toMatchObject([{ did, name: 'Office' }]);
  expect((await body.founder.call('accreditor.list', '')).rows).toEqual([
    { ...named.rows[0], document: officeKeys() },
  ]);
  expect((await line()).proof?.recognized).toBe(true);
  expect((await register()).accreditation).toMatchObject({ standing: 'signed', answer: 'yes' });
  const token = await (await file('accreditation.vc.jwt')).text();
  const kit = parseKit(await (await file('certificate.certwright.json')).text());
  expect(kit?.accreditations).toEqual([{ credential: token, didDocument: officeKeys() }]);
});

test('a standard, a country or a day outside of it is said to be outside', async () => {
  await hand(await accredits({}, { registrationScope: { standards: ['iso-14001-2015'] } }));
  expect((await register()).accreditation).toMatchObject({ standing: 'signed', answer: 'no' });
  await hand(await accredits({}, { registrationScope: { standards: ['iso-9001-2015'], countries: ['JP'] } }));
  expect((await register()).accreditation?.sentence).toContain('sites in');
  await hand(await accredits({ validUntil: '2026-12-31T00:00:00Z' }));
  expect((await register()).accreditation?.answer).toBe('yes');
  const later = await body.founder.call('register.get', '', { id: certification, on: '2027-02-01' });
  expect(later.accreditation?.answer).toBe('no');
});

test('what does not hold is not shown as signed: another key, a withdrawn accreditation, keys that cannot be had', async () => {
  const stranger = await generateKeyPair('ES256');
  const [real] = [keys];
  keys = { ...real, privateKey: stranger.privateKey };
  const forged = await accredits();
  keys = real;
  await hand(forged);
  expect((await line()).proof).toMatchObject({ state: 'not-good' });
  expect((await register()).accreditation?.standing).toBe('claimed');

  const list = `http://${did.slice('did:web:'.length).replace('%3A', ':')}/revoked`;
  const entry = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '7' };
  const listed = await accredits({ credentialStatus: { ...entry, statusListCredential: list } });
  const revoked = (bits: readonly number[]) =>
    sign({
      '@context': [CREDENTIALS_CONTEXT],
      id: list,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: did,
      validFrom: '2026-03-20T00:00:00Z',
      credentialSubject: {
        id: `${list}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: encodeBits(bits),
      },
    });
  await hand(listed);
  expect((await line()).proof, 'its list is not there').toMatchObject({ state: 'waiting' });
  published['/revoked'] = await revoked([]);
  await look(world.opened.shell, accreditation);
  expect((await register()).accreditation).toMatchObject({ standing: 'signed', answer: 'yes' });
  published = {};
  await look(world.opened.shell, accreditation);
  expect((await line()).proof, 'a night without an answer changes nothing').toMatchObject({ state: 'good' });
  published = { '/.well-known/did.json': JSON.stringify(officeKeys()), '/revoked': await revoked([7]) };
  await look(world.opened.shell, accreditation);
  expect((await line()).proof).toMatchObject({ state: 'not-good' });
  expect((await register()).accreditation?.standing).toBe('claimed');
});

test('an address that leads into the house is not asked', async () => {
  const outside = did;
  did = 'did:web:localhost%3A5432';
  const token = await accredits();
  did = outside;
  await hand(token);
  expect((await line()).proof).toMatchObject({ state: 'waiting' });
  expect((await line()).proof?.why).toMatch(/could not be had/);
});

test('somebody by name has looked it up: who, when and where, for everybody', async () => {
  const { rows } = await body.founder.call('accreditation.held', '', {}, asOperator());
  expect(rows.find(row => row.id === accreditation)).toMatchObject({ number: 'A-1', lookedUp: null });
  const said = { id: accreditation, by: 'Ada Quist', on: '2026-03-19', where: 'https://office.example/a-1' };
  const tomorrow = { ...said, on: '2026-03-21' };
  const refused = await body.founder.try('accreditation.look-up', '', tomorrow, asOperator());
  expect(refused.problem.code).toBe('dated-in-the-future');
  await body.founder.call('accreditation.look-up', '', said, asOperator());
  const found = (await register()).accreditation;
  expect(found).toMatchObject({ standing: 'checked', answer: 'claimed' });
  expect(found?.sentence).toContain('Ada Quist found it so on 2026-03-19 at https://office.example/a-1');
  expect((await line()).lookedUp).toEqual({ by: said.by, on: said.on, where: said.where });
});

test('the operator alone names, strikes and looks up; a body sees no other body’s', async () => {
  for (const id of ['accreditor.name', 'accreditor.strike', 'accreditation.held', 'accreditation.look-up']) {
    const asked = {
      did,
      name: 'Office',
      id: accreditation,
      by: 'X',
      on: '2026-03-19',
      where: 'https://x.example',
    };
    expect((await body.founder.try(id, '', asked)).problem.code).toBe('not-operator');
  }
  await body.founder.call('accreditor.strike', '', { did }, asOperator());
  const again = await body.founder.try('accreditor.strike', '', { did }, asOperator());
  expect(again.status).toBe(404);
  const other = await readyBody(world);
  const theirs = await other.founder.try('accreditation.prove', other.id, {
    id: accreditation,
    token: await accredits(),
  });
  expect(theirs.status).toBe(404);
});
