/** The life of a body's keys: one use each, rotated, retired, compromised; what was signed stays good or does not, by what the log knew. */
import { entryOfProof } from '@certwright/verify/log-entry';
import { parseLogPolicy } from '@certwright/verify/log-policy';
import { parseLogProof } from '@certwright/verify/log-proof';
import { readToken } from '@certwright/verify/compact-token';
import type { Verification } from '@certwright/verify/verification';
import { verifyCertificate } from '@certwright/verify/verify-credential';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { growNow } from '../log/grow.worker.ts';
import { certifiable, issuingBody, textAt } from '../testing/certified.ts';
import type { Party } from '../testing/offered.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-03-20T09:00:00.000Z');
}, 120_000);
afterAll(() => world.close());

type Method = {
  readonly id: string;
  readonly signs?: readonly string[];
  readonly validFrom: string;
  readonly expires?: string;
  readonly revoked?: string;
};
type Document = { readonly id: string; readonly verificationMethod: readonly Method[] };

const ask = (path: string): Promise<string> => textAt(world, path);
const made = () => {
  world.clock.set('2026-03-20T09:00:00.000Z');
  return issuingBody(world);
};
const documentOf = async (slug: string): Promise<Document> =>
  JSON.parse(await ask(`/bodies/${slug}/did.json`));
const kidOf = (token: string): string => {
  const read = readToken(token);
  return read.ok ? read.token.kid : '';
};
const keysOf = async (body: Party) => (await body.founder.call('signing-key.list', body.id)).rows;
const code = async (by: Caller, operation: string, org: string, input: object) =>
  (await by.try(operation, org, input)).problem.code;

/** As a reader who trusts the log verifies it, from nothing but public addresses of this server. */
async function verified(token: string, id: string, slug: string): Promise<Verification> {
  await growNow(world.opened.shell);
  const policy = await parseLogPolicy(await ask('/log/policy'));
  if (!policy.ok) throw new Error('the log gives no policy');
  const local = (url: string): Promise<string> => ask(new URL(url).pathname);
  return verifyCertificate(token, {
    today: world.clock.today(),
    trustedDocuments: [await documentOf(slug)],
    logProofs: [await ask(`/api/public/certificates/${id}/certificate.tlog-proof`)],
    logPolicy: policy.policy,
    fetchStatus: local,
  });
}
const answer = ({ questions }: Verification, id: string) => questions.find(one => one.id === id);

test('the first certificate makes a key for each use, and each signs nothing else', async () => {
  const { body, slug, id, issue } = await made();
  const token = await issue();
  const { verificationMethod: keys } = await documentOf(slug);
  expect(keys.map(key => key.signs)).toEqual([['certificate'], ['status-list']]);
  expect(kidOf(token)).toBe(keys[0]?.id);
  expect(kidOf(await ask(`/bodies/${slug}/status/revocation/0`))).toBe(keys[1]?.id);
  expect((await verified(token, id, slug)).overall).toBe('valid');
  expect(await keysOf(body)).toMatchObject([
    { signs: ['status-list'], signsNow: ['status-list'], certificates: 0, keptIn: 'database' },
    { signs: ['certificate'], signsNow: ['certificate'], certificates: 1, standing: 'in-use' },
  ]);
}, 60_000);

test('a rotated key signs no more, and what it signed stays good; a reader sees from when to when it was used', async () => {
  const { body, slug, id, issue } = await made();
  const before = await issue();
  const [, key] = await keysOf(body);
  world.clock.set('2026-03-21T09:00:00.000Z');
  const after = await body.founder.call('signing-key.rotate', body.id, { id: key?.id ?? '' });
  expect(after.rows.map(row => row.standing)).toEqual(['in-use', 'in-use', 'retired']);
  const old = (await documentOf(slug)).verificationMethod.find(one => one.id === kidOf(before));
  expect(old).toMatchObject({ validFrom: '2026-03-20T09:00:00.000Z', expires: '2026-03-21T09:00:00.000Z' });
  expect((await verified(before, id, slug)).overall).toBe('valid');
  const next = await issue();
  expect(kidOf(next)).not.toBe(kidOf(before));
  expect((await verified(next, id, slug)).overall).toBe('valid');
}, 60_000);

test('a key of the first releases signs both until it is rotated into one for each, and its lists stay good', async () => {
  const { body, slug, id, issue } = await made();
  await issue();
  const owner = new pg.Client(world.engine.owner);
  await owner.connect();
  await owner.query('alter table signing_key no force row level security');
  await owner.query(`delete from signing_key where org = $1 and signs = 'status-list'`, [body.id]);
  await owner.query(`update signing_key set signs = null where org = $1`, [body.id]);
  await owner.query('alter table signing_key force row level security');
  await owner.end();

  const token = await issue();
  const list = await ask(`/bodies/${slug}/status/revocation/0`);
  expect(kidOf(list)).toBe(kidOf(token));
  expect((await documentOf(slug)).verificationMethod).toHaveLength(1);
  const kit = await ask(`/api/public/certificates/${id}/certificate.certwright.json`);

  const [key] = await keysOf(body);
  expect(key?.signs).toEqual(['certificate', 'status-list']);
  world.clock.set('2026-03-22T09:00:00.000Z');
  const { rows } = await body.founder.call('signing-key.rotate', body.id, { id: key?.id ?? '' });
  expect(rows.map(row => row.signsNow)).toEqual(
    expect.arrayContaining([['certificate'], ['status-list'], []]),
  );
  // The list is signed anew, although nothing was published since.
  expect(kidOf(await ask(`/bodies/${slug}/status/revocation/0`))).not.toBe(kidOf(list));
  const trusted = { trustedDocuments: [await documentOf(slug)] };
  expect((await verifyCertificate(kit, { today: '2026-03-20', ...trusted })).overall).toBe('valid');
  expect((await verified(token, id, slug)).overall).toBe('valid');
}, 60_000);

test('what the log recorded before a key was compromised counts, what it recorded later does not', async () => {
  const first = await made();
  const before = await first.issue();
  const other = await certifiable(world, first.body);
  world.clock.set('2026-03-25T09:00:00.000Z');
  await first.body.founder.call('certificate.issue', first.body.id, { id: other });
  const later = await ask(`/api/public/certificates/${other}/certificate.vc.jwt`);
  expect(kidOf(later)).toBe(kidOf(before));

  world.clock.set('2026-03-28T09:00:00.000Z');
  const key = (await keysOf(first.body)).find(one => one.signs.includes('certificate'));
  const said = { id: key?.id ?? '', from: '2026-03-23', why: 'The server was broken into' };
  const { rows } = await first.body.founder.call('signing-key.say-compromised', first.body.id, said);
  expect(rows.find(row => row.id === key?.id)).toMatchObject({
    standing: 'compromised',
    compromisedFrom: '2026-03-23T00:00:00.000Z',
    signsNow: [],
  });
  // A successor is there at once.
  expect(rows.filter(row => row.signsNow.includes('certificate'))).toHaveLength(1);

  const old = await verified(before, first.id, first.slug);
  expect(old.overall).toBe('valid');
  expect(answer(old, 'document-genuine')?.evidence).toContain('the log recorded this document before that');
  const bad = await verified(later, other, first.slug);
  expect(bad.overall).toBe('not-valid');
  expect(answer(bad, 'document-genuine')?.evidence).toContain('was revoked at 2026-03-23');
  // Without the log nobody can tell when it was signed.
  const trusted = { today: '2026-03-28', trustedDocuments: [await documentOf(first.slug)] };
  expect((await verifyCertificate(before, trusted)).overall).toBe('could-not-be-checked');
  // Issued again, it is signed by the successor.
  const again = await first.issue();
  expect((await verified(again, first.id, first.slug)).overall).toBe('valid');
}, 60_000);

test('each step is an event and a leaf of the log that holds the key as it then was', async () => {
  const { body, slug, issue } = await made();
  const token = await issue();
  const key = (await keysOf(body)).find(one => one.signs.includes('certificate'));
  await body.founder.call('signing-key.make', body.id, { signs: 'certificate' });
  world.clock.set('2026-03-21T09:00:00.000Z');
  await body.founder.call('signing-key.retire', body.id, { id: key?.id ?? '', on: '2026-04-01' });
  world.clock.set('2026-03-22T09:00:00.000Z');
  await body.founder.call('signing-key.say-compromised', body.id, {
    id: key?.id ?? '',
    from: '2026-03-20',
    why: 'Lost',
  });
  await growNow(world.opened.shell);
  type Entry = { readonly entry: string; readonly opening: { readonly kid?: string } };
  const { rows } = JSON.parse(await ask('/api/public/log/entries?limit=20')) as { rows: readonly Entry[] };
  const leaves = rows.filter(row => row.opening.kid === kidOf(token)).map(row => row.opening);
  expect(leaves.toReversed()).toMatchObject([
    { signs: ['certificate'] },
    { expires: '2026-04-01T00:00:00.000Z' },
    { expires: '2026-04-01T00:00:00.000Z', revoked: '2026-03-20T00:00:00.000Z' },
  ]);
  expect((await documentOf(slug)).verificationMethod.find(one => one.id === kidOf(token))).toMatchObject({
    expires: '2026-04-01T00:00:00.000Z',
    revoked: '2026-03-20T00:00:00.000Z',
  });
  const { rows: events } = await body.founder.call('trail.list', body.id, {
    stream: `signing_key:${key?.id}`,
  });
  expect(events.map(one => one.type).toSorted()).toEqual([
    'SigningKeyCompromised',
    'SigningKeyMade',
    'SigningKeyRetired',
  ]);
}, 60_000);

test('a key without successor, a day that has passed and a key that is gone are refused', async () => {
  const { body, issue } = await made();
  await issue();
  const key = (await keysOf(body)).find(one => one.signs.includes('certificate'));
  const id = key?.id ?? '';
  const refused = (operation: string, input: object) =>
    code(body.founder, operation, body.id, { id, ...input });
  expect(await refused('signing-key.retire', {})).toBe('key-without-successor');
  expect(await refused('signing-key.rotate', { on: '2026-03-19' })).toBe('key-retired-in-the-past');
  const say = { from: '2026-03-21', why: 'Lost' };
  expect(await refused('signing-key.say-compromised', say)).toBe('key-compromised-in-the-future');
  await body.founder.call('signing-key.rotate', body.id, { id });
  expect(await refused('signing-key.retire', {})).toBe('key-not-in-use');
  await body.founder.call('signing-key.say-compromised', body.id, { ...say, id, from: '2026-03-02' });
  expect(await refused('signing-key.say-compromised', { ...say, from: '2026-03-02' })).toBe(
    'key-compromised-already',
  );
  expect(await refused('signing-key.retire', { id: crypto.randomUUID() })).toBe('not-found');
  // Nothing of what was refused has left a key behind.
  expect(await keysOf(body)).toHaveLength(3);
}, 60_000);

test('a proof file tells when the log recorded a certificate', async () => {
  const { id, issue } = await made();
  await issue();
  await growNow(world.opened.shell);
  const proof = parseLogProof(await ask(`/api/public/certificates/${id}/certificate.tlog-proof`));
  const proved = proof && (await entryOfProof(proof));
  expect(proved?.entry.recordedAt).toBe('2026-03-20T09:00:00.000Z');
});
