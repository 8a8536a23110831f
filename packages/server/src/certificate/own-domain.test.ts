/** A body's own domain: the file is offered, looked for and compared; certificates name the domain while it is there, and keep it as their issuer. */
import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { didOfKey } from '@certwright/verify/did-web';
import { readToken } from '@certwright/verify/compact-token';
import { verifyCertificate } from '@certwright/verify/verify-credential';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { growNow } from '../log/grow.worker.ts';
import { openJobs } from '../platform/jobs/jobs.ts';
import { issuingBody, textAt } from '../testing/certified.ts';
import { type Party, readyBody } from '../testing/offered.ts';
import { openWorld, type World } from '../testing/world.ts';
import { lookAtDomains, watchDomains } from './own-domain.worker.ts';

/** The body's web server on this machine; what it answers is set by each test. */
let web: Server;
let domain: string;
let answering: RequestListener;
let world: World;
const asked: string[] = [];

beforeAll(async () => {
  web = createServer((request, answer) => {
    asked.push(request.url ?? '');
    answering(request, answer);
  });
  await new Promise(resolve => web.listen(0, '127.0.0.1', () => resolve(undefined)));
  domain = `localhost:${(web.address() as AddressInfo).port}`;
  world = await openWorld('2026-03-20T09:00:00.000Z', undefined, { CERTWRIGHT_TRUSTED_HOSTS: 'localhost' });
}, 120_000);
afterAll(async () => {
  await world.close();
  web.close();
});
const serve = (text: string, status = 200): void => {
  answering = (_, answer) => answer.writeHead(status, { location: '/elsewhere' }).end(text);
};
beforeEach(() => {
  world.clock.set('2026-03-20T09:00:00.000Z');
  serve('', 404);
});

const ask = (path: string): Promise<string> => textAt(world, path);
const made = () => issuingBody(world);
const fileOf = (slug: string): Promise<string> => ask(`/bodies/${slug}/own-domain/did.json`);
const look = async (body: Party) => body.founder.call('own-domain.look', body.id);
const issuerOf = (token: string): string => {
  const read = readToken(token);
  return (read.ok && didOfKey(read.token.kid)) || '';
};
const shown = async (id: string) => (await world.someone('Reader')).call('register.get', '', { id });
/** As a reader verifies it who looks the issuer up himself. */
const verified = (token: string) =>
  verifyCertificate(token, {
    today: world.clock.today(),
    resolveDid: async did => {
      const response = await fetch(
        `http://${decodeURIComponent(did.split(':')[2] ?? '')}/.well-known/did.json`,
      );
      return response.json();
    },
    fetchStatus: url => ask(new URL(url).pathname),
  });
async function confirmed() {
  const all = await made();
  await all.body.founder.call('own-domain.state', all.body.id, { domain });
  serve(await fileOf(all.slug));
  await look(all.body);
  return all;
}
const waits = async (body: Party) =>
  (await body.founder.call('today.waiting', body.id)).items.filter(item => item.stop === 'set-up');

test('certificates name the domain only once the offered file was found there, byte for byte or otherwise spaced', async () => {
  const { body, slug, id, issue } = await made();
  const stated = await body.founder.call('own-domain.state', body.id, { domain });
  const did = `did:web:${domain.replace(':', '%3A')}`;
  expect(stated).toMatchObject({
    issuesUnder: 'hosted',
    current: { domain, did, found: null, upToDate: false },
  });
  expect(stated.current?.address).toBe(`http://${domain}/.well-known/did.json`);

  expect(await look(body)).toMatchObject({ issuesUnder: 'hosted', current: { found: 'gone' } });
  const hosted = await issue();
  expect(issuerOf(hosted)).toContain(':bodies:');
  expect((await shown(id)).body.keysHostedBy).toBe('register');

  const file = await fileOf(slug);
  serve(JSON.stringify(JSON.parse(file)));
  asked.length = 0;
  expect(await look(body)).toMatchObject({ issuesUnder: 'own', current: { found: 'equal', upToDate: true } });
  expect(asked).toEqual(['/.well-known/did.json']);
  const own = await issue();
  expect(issuerOf(own)).toBe(did);
  expect((await shown(id)).body).toMatchObject({ did, keysHostedBy: 'body' });
  const result = await verified(own);
  expect(result.overall).toBe('valid');
  expect(result.questions.find(one => one.id === 'key-is-the-bodys')?.evidence).toContain(
    'Whoever holds the domain localhost vouches for it',
  );
  // What was issued under this server's name goes on under it.
  expect(JSON.parse(await ask(`/bodies/${slug}/did.json`)).verificationMethod).toHaveLength(2);
  const kit = await ask(`/api/public/certificates/${id}/certificate.certwright.json`);
  const { didDocument } = JSON.parse(kit) as { didDocument: { id: string } };
  expect(didDocument.id).toBe(did);
  const offline = await verifyCertificate(kit, { today: '2026-03-20', trustedDocuments: [didDocument] });
  expect(offline.overall).toBe('valid');
}, 60_000);

test('a file that is gone, another or behind a redirect sends new certificates back to this server; the body is told', async () => {
  const { body, slug, issue } = await confirmed();
  const own = await issue();
  expect(await waits(body)).toEqual([]);
  const file = await fileOf(slug);
  for (const [answer, status, found] of [
    ['', 404, 'gone'],
    ['{"id":"did:web:somebody.example"}', 200, 'differs'],
    ['not a document', 200, 'differs'],
    [`${'['.repeat(30_000)}${']'.repeat(30_000)}`, 200, 'differs'],
    [`"${'x'.repeat(70_000)}"`, 200, 'differs'],
  ] as const) {
    serve(answer, status);
    expect(await look(body)).toMatchObject({ issuesUnder: 'hosted', current: { found } });
    expect(await waits(body)).toMatchObject([{ kind: `keys-${found}`, overdue: true }]);
  }
  expect(issuerOf(await issue())).toContain(':bodies:');
  serve(file);
  await look(body);
  expect(await waits(body)).toEqual([]);
  // The certificate that names the domain kept its issuer; it was replaced, and its own list says so.
  const result = await verified(own);
  expect(result.questions.find(one => one.id === 'in-force')?.evidence).toContain(
    'a newer revision replaced it',
  );
}, 60_000);

test('anybody is told what was seen on a domain last, and whether it is still there', async () => {
  // Later than other bodies of these tests were seen on the same domain.
  world.clock.set('2026-03-21T09:00:00.000Z');
  const { body, slug } = await confirmed();
  const reader = await world.someone('Reader');
  const did = `did:web:${domain.replace(':', '%3A')}`;
  const document: unknown = JSON.parse(await fileOf(slug));
  const [seenAt, seen] = ['2026-03-21T09:00:00.000Z', () => reader.call('own-domain.seen', '', { did })];
  expect(await seen()).toEqual({ did, document, seenAt, current: true });

  serve('', 500);
  world.clock.set('2026-03-28T09:00:00.000Z');
  await look(body);
  expect(await seen()).toMatchObject({ seenAt, current: true });
  world.clock.set('2026-03-29T00:00:00.000Z');
  expect(await seen()).toMatchObject({ seenAt, current: false });
  serve(JSON.stringify(document));
  await look(body);
  expect(await seen()).toMatchObject({ seenAt: '2026-03-29T00:00:00.000Z', current: true });
  await body.founder.call('own-domain.end', body.id);
  expect(await seen()).toMatchObject({ document, current: false });
  await expect(reader.call('own-domain.seen', '', { did: 'did:web:nobody.example' })).rejects.toThrow('404');
}, 60_000);

test('a server that is silent for some days is waited for', async () => {
  const { body } = await confirmed();
  for (const status of [500, 302]) {
    serve('', status);
    expect(await look(body)).toMatchObject({ issuesUnder: 'own', current: { found: 'unreachable' } });
  }
  expect(await waits(body)).toMatchObject([{ kind: 'keys-unreachable', overdue: false }]);
  world.clock.set('2026-03-29T09:00:00.000Z');
  expect((await body.founder.call('own-domain.get', body.id)).issuesUnder).toBe('hosted');
});

test('a new key signs under the domain once the new file lies there; until then the old one goes on', async () => {
  const { body, slug, issue } = await confirmed();
  const before = await issue();
  const { rows } = await body.founder.call('signing-key.list', body.id);
  const key = rows.find(row => row.signs.includes('certificate'));
  world.clock.set('2026-03-21T09:00:00.000Z');
  await body.founder.call('signing-key.rotate', body.id, { id: key?.id ?? '', on: '2026-04-20' });
  expect(await waits(body)).toMatchObject([{ kind: 'keys-older' }]);
  const kid = (token: string) => {
    const read = readToken(token);
    return read.ok ? read.token.kid : '';
  };
  const meanwhile = await issue();
  expect(kid(meanwhile)).toBe(kid(before));
  expect((await verified(meanwhile)).overall).toBe('valid');
  expect(await look(body)).toMatchObject({
    issuesUnder: 'own',
    current: { found: 'older', upToDate: false },
  });

  serve(await fileOf(slug));
  await look(body);
  const next = await issue();
  expect(kid(next)).not.toBe(kid(before));
  expect(issuerOf(next)).toBe(issuerOf(before));
  expect((await verified(next)).overall).toBe('valid');

  // A compromise is worth nothing to those who ask the domain before the file says it.
  const compromised = { id: key?.id ?? '', from: '2026-03-21', why: 'Stolen' };
  await body.founder.call('signing-key.say-compromised', body.id, compromised);
  expect(await waits(body)).toMatchObject([{ kind: 'keys-older', overdue: true }]);
  // Nor is the file passed on as good meanwhile. (Other bodies of these tests were seen on this domain before.)
  world.clock.set('2026-04-02T09:00:00.000Z');
  await look(body);
  const seen = async () =>
    (await world.someone('Reader')).call('own-domain.seen', '', {
      did: `did:web:${domain.replace(':', '%3A')}`,
    });
  expect((await seen()).current).toBe(false);
  serve(await fileOf(slug));
  await look(body);
  expect((await seen()).current).toBe(true);
}, 60_000);

test('the daily look finds what changed, says it in the trail and keeps each document in the log', async () => {
  const { body, slug } = await confirmed();
  const { shell } = world.opened;
  await lookAtDomains(shell);
  expect(await waits(body)).toEqual([]);
  world.clock.set('2026-03-22T03:41:00.000Z');
  const thief = '{"id":"did:web:thief.example"}';
  serve(thief);
  expect(await lookAtDomains(shell)).toBeGreaterThan(0);
  expect(await waits(body)).toMatchObject([{ kind: 'keys-differs', overdue: true }]);
  const { rows: events } = await body.founder.call('trail.list', body.id, { kind: 'body_domain' });
  expect(events.map(one => one.type).toSorted()).toEqual([
    'OwnDomainFound',
    'OwnDomainFound',
    'OwnDomainStated',
  ]);
  expect(events[0]?.actor).toEqual({ id: null, name: '' });

  await growNow(shell);
  type Opening = { readonly did?: string; readonly sha256?: string; readonly document?: object };
  const { rows } = JSON.parse(await ask('/api/public/log/entries?limit=100')) as {
    rows: readonly { readonly opening: Opening }[];
  };
  const seen = rows.map(row => row.opening).filter(opening => opening.sha256 !== undefined);
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  // Of what is no document of this name, the hash alone.
  expect(seen.find(one => one.sha256 === hash(thief))).toBeDefined();
  expect(seen.find(one => one.sha256 === hash(thief))).not.toHaveProperty('document');
  const file = await fileOf(slug);
  expect(seen.find(one => one.sha256 === hash(file))?.document).toEqual(JSON.parse(file));
}, 60_000);

test('a domain is stated once, is a name, and is not this server; it is given up', async () => {
  const { body, slug } = await confirmed();
  const code = async (input: object) =>
    (await body.founder.try('own-domain.state', body.id, input)).problem.code;
  expect(await code({ domain })).toBe('own-domain-stated');
  expect(await code({ domain: '127.0.0.1' })).toBe('own-domain-no-name');
  expect(await code({ domain: 'localhost:8420' })).toBe('own-domain-is-this-server');
  const ended = await body.founder.call('own-domain.end', body.id);
  expect(ended).toMatchObject({
    issuesUnder: 'hosted',
    current: null,
    former: [{ domain, confirmed: true }],
  });
  expect((await body.founder.try('own-domain.look', body.id)).status).toBe(404);
  expect((await world.opened.app.request(`/bodies/${slug}/own-domain/did.json`)).status).toBe(404);
  // Another one takes the place of the one before.
  await body.founder.call('own-domain.state', body.id, { domain: 'cb.example' });
  const again = await body.founder.call('own-domain.state', body.id, { domain });
  expect(again.former.map(one => one.domain)).toEqual(['cb.example', domain]);
});

test('an address of this house is not asked for anybody who states it', async () => {
  const closed = await openWorld('2026-03-20T09:00:00.000Z');
  try {
    const body = await readyBody(closed);
    await body.founder.call('own-domain.state', body.id, { domain });
    asked.length = 0;
    const { current } = await body.founder.call('own-domain.look', body.id);
    expect(current).toMatchObject({ found: 'unreachable', detail: 'Only https addresses are asked.' });
    expect(asked).toEqual([]);
  } finally {
    await closed.close();
  }
}, 60_000);

test('the job looks every day', async () => {
  const { shell } = world.opened;
  const jobs = await openJobs(world.engine.login, shell.log, { working: false });
  try {
    await watchDomains({ ...shell, jobs });
    const owner = new pg.Client(world.engine.owner);
    await owner.connect();
    const { rows } = await owner.query("select cron from pgboss.schedule where name = 'own-domain.look'");
    await owner.end();
    expect(rows).toEqual([{ cron: '41 3 * * *' }]);
  } finally {
    await jobs.stop();
  }
});
