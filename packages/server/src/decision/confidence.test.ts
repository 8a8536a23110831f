/** A certification that is kept confidential: its state is public, whose it is opens to who holds the paper, its entries can be erased. */
import { digestOf } from '@certwright/verify/paper-code';
import { parseLogPolicy } from '@certwright/verify/log-policy';
import { verifyCertificate } from '@certwright/verify/verify-credential';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLog } from '../log/fsck.ts';
import { growNow } from '../log/grow.worker.ts';
import { auditLog } from '../log/public-audit.ts';
import { storeOf } from '../log/reader-of.ts';
import { tellWatchers } from '../log/watch.worker.ts';
import { scoped } from '../platform/db/scoped.ts';
import { certifiable, issuingBody, textAt } from '../testing/certified.ts';
import { openWorld, type World } from '../testing/world.ts';
import { renderCertificate } from '../certificate/render.worker.ts';

const TODAY = '2026-03-20';
let world: World;
beforeAll(async () => {
  world = await openWorld(`${TODAY}T09:00:00.000Z`);
}, 120_000);
afterAll(() => world.close());

const FILES = ['pdf', 'vc.jwt', 'certwright.json', 'tlog-proof'];
const answered = async (path: string) => world.opened.app.request(path);
const status = async (path: string): Promise<number> => (await answered(path)).status;
const files = (id: string) => `/api/public/certificates/${id}`;

async function confidential() {
  const made = await issuingBody(world);
  const token = await made.issue();
  const { founder, id: org } = made.body;
  const act = (name: 'decision.keepConfidential' | 'decision.endConfidence' | 'decision.eraseFromLog') =>
    founder.call(name, org, { id: made.id, reason: 'Guarded works' });
  await act('decision.keepConfidential');
  await growNow(world.opened.shell);
  const reader = await world.someone('Reader');
  const shown = (asked: Record<string, string> = {}) =>
    reader.call('register.get', '', { id: made.id, ...asked });
  const found = async (q: string) => (await reader.call('register.search', '', { q })).rows;
  const get = () => founder.call('decision.get', org, { id: made.id });
  return { ...made, token, paper: digestOf(token), act, shown, found, get };
}

/** As somebody else's program verifies, with the log that the register keeps. */
async function verified(token: string) {
  const policy = await parseLogPolicy(await textAt(world, '/log/policy'));
  if (!policy.ok) throw new Error(policy.sentence);
  const at = (url: string): string => new URL(url).pathname + new URL(url).search;
  return verifyCertificate(token, {
    today: world.clock.today(),
    logPolicy: policy.policy,
    resolveDid: async did =>
      JSON.parse(await textAt(world, `/${did.split(':').slice(3).join('/')}/did.json`)),
    fetchStatus: url => textAt(world, at(url)),
    fetchProof: url => textAt(world, at(url)),
  });
}

test('is found by nobody, and answers for its state alone, by its id and by its number', async () => {
  const { id, shown, found, get } = await confidential();
  const { certificate, client, confidence } = await get();
  expect(confidence).toEqual({ since: TODAY, reason: 'Guarded works', erasedOn: null });
  for (const q of ['', client.name, certificate?.number ?? ''])
    expect((await found(q)).some(row => row.certification === id)).toBe(false);
  const feed = await textAt(world, '/api/public/register.atom');
  expect(feed).not.toContain(id);
  const answer = await shown();
  expect(answer).toMatchObject({
    confidential: true,
    number: certificate?.number,
    answer: { state: 'valid' },
    holder: null,
    scope: null,
    sites: [],
    statementOfApplicability: null,
  });
  expect(answer.history).toHaveLength(1);
  expect(await shown({ id: certificate?.number ?? '' })).toEqual(answer);
  expect(JSON.stringify(answer)).not.toContain(client.name);
  const { rows } = await (await world.someone('Reader')).call('log.entries', '', { certification: id });
  expect(rows.map(row => [row.kind, row.salt, row.opening])).toEqual([['granted', null, null]]);
});

test('opens to who holds a paper of it, and to no other digest', async () => {
  const { id, token, paper, shown, get } = await confidential();
  const { client } = await get();
  expect((await get()).certificate).toMatchObject({ drawn: false, stampedAt: null });
  await renderCertificate(world.opened.shell, id);
  expect((await get()).certificate).toMatchObject({ drawn: true, stampedAt: null });
  const other = digestOf('another');
  for (const wrong of [other, 'x', `${paper}x`]) {
    expect((await shown({ paper: wrong })).holder).toBeNull();
    for (const name of FILES)
      expect(await status(`${files(id)}/certificate.${name}?paper=${wrong}`)).toBe(404);
  }
  for (const name of FILES) expect(await status(`${files(id)}/certificate.${name}`)).toBe(404);
  expect(await status(`${files(id)}/credentials/${other}`)).toBe(404);

  expect(await shown({ paper })).toMatchObject({ confidential: true, holder: { name: client.name } });
  for (const name of FILES) expect(await status(`${files(id)}/certificate.${name}?paper=${paper}`)).toBe(200);
  expect(await textAt(world, `${files(id)}/credentials/${paper}`)).toBe(token);
  expect((await get()).certificate?.paper).toBe(paper);

  const another = await confidential();
  expect((await another.shown({ paper })).holder).toBeNull();
  expect(await status(`${files(another.id)}/certificate.pdf?paper=${paper}`)).toBe(404);
});

test('verifies like any other, with its entry of the log; suspended, its list says so', async () => {
  const { id, body, token } = await confidential();
  const good = await verified(token);
  expect(good.overall).toBe('valid');
  expect(good.questions.find(one => one.id === 'in-the-log')?.answer).toBe('yes');

  await body.founder.call('decision.suspend', body.id, { id, reason: 'No visit' });
  await growNow(world.opened.shell);
  const suspended = await verified(token);
  expect(suspended.overall).toBe('not-valid');
  expect(suspended.questions.find(one => one.id === 'not-suspended')?.answer).toBe('no');
  const { rows } = await (await world.someone('Reader')).call('log.entries', '', { certification: id });
  expect(rows.map(row => row.opening)).toEqual([null, null]);
});

test('who watches a name is told nothing of it', async () => {
  const { body, id } = await confidential();
  const { client } = await body.founder.call('decision.get', body.id, { id });
  const told = { told_place: 0, told_at: '2026-01-01T00:00:00Z' };
  const watched = crypto.randomUUID();
  const { db } = world.opened.shell;
  const words = client.name.toLowerCase();
  const watch = {
    id: watched,
    address: 'watch@reader.example',
    words,
    language: 'en',
    made_at: told.told_at,
  };
  await scoped(db, { role: 'app_platform' }, tx =>
    tx
      .insertInto('log_watch')
      .values({ ...watch, ...told })
      .execute(),
  );
  expect(await tellWatchers(world.opened.shell)).toBe(0);
  await body.founder.call('decision.endConfidence', body.id, { id, reason: 'It asks no longer' });
  expect(await (await world.someone('Reader')).call('register.get', '', { id })).toMatchObject({
    holder: { name: client.name },
  });
  await scoped(db, { role: 'app_platform' }, tx =>
    tx.updateTable('log_watch').set(told).where('id', '=', watched).execute(),
  );
  expect(await tellWatchers(world.opened.shell)).toBe(1);
});

test('is shown whole again, entries of the log too', async () => {
  const { id, act, shown, found, get } = await confidential();
  await act('decision.endConfidence');
  const { client } = await get();
  expect(await shown()).toMatchObject({ confidential: false, holder: { name: client.name } });
  expect((await found(client.name)).some(row => row.certification === id)).toBe(true);
  const { rows } = await (await world.someone('Reader')).call('log.entries', '', { certification: id });
  expect(rows[0]?.opening).toMatchObject({ revision: 1 });
  await expect(act('decision.endConfidence')).rejects.toThrow('not-confidential');
});

test('erased, the log keeps hashes of nothing; the log holds, and who audits it from outside finds no fault', async () => {
  const { id, act, token } = await confidential();
  await expect(act('decision.keepConfidential')).rejects.toThrow('already-confidential');
  await act('decision.eraseFromLog');
  await expect(act('decision.endConfidence')).rejects.toThrow('erased-from-log');
  const open = await verified(token);
  expect(open.overall).toBe('could-not-be-checked');
  expect(open.questions.find(one => one.id === 'in-the-log')?.evidence).toContain('erased');
  const { db } = world.opened.shell;
  const left = await scoped(db, { role: 'app_platform', readOnly: true }, async tx => ({
    withheld: await tx.selectFrom('log_withheld').selectAll().where('certification', '=', id).execute(),
    erasures: await tx.selectFrom('log_erasure').selectAll().where('certification', '=', id).execute(),
    report: await checkLog(tx, await storeOf(world.opened.shell)),
  }));
  expect(left.withheld).toEqual([]);
  expect(left.erasures).toMatchObject([{ because: 'Guarded works', entries: 1 }]);
  expect(left.report.faults).toEqual([]);
  const report = await auditLog(answered, { today: world.clock.today() });
  expect(report.faults).toEqual([]);
  expect(report.erased).toBeGreaterThan(0);
});

test('before its first certificate, nothing of it is ever public', async () => {
  const { body } = await confidential();
  const id = await certifiable(world, body);
  await body.founder.call('decision.keepConfidential', body.id, { id, reason: 'Guarded works' });
  await body.founder.call('certificate.issue', body.id, { id });
  await growNow(world.opened.shell);
  const reader = await world.someone('Reader');
  expect((await reader.call('register.get', '', { id })).holder).toBeNull();
  const { rows } = await reader.call('log.entries', '', { certification: id });
  expect(rows.map(row => row.opening)).toEqual([null]);
});
