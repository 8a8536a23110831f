/** The HTTP door: headers, foreign pages, request ids, versions, repeated requests, pages of lists, and a log without names. */
import { randomUUID } from 'node:crypto';
import { rolesOf } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { walkTheRoad } from '../journey/journey.ts';
import { createApp } from '../platform/http/app.ts';
import { personOperation, publicOperation } from '../platform/http/operation.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { worldDoor } from '../testing/world-door.ts';

const lines: string[] = [];
let world: World;
let org: { id: string; founder: Caller };
beforeAll(async () => {
  world = await openWorld(undefined, lines);
  org = await world.organization('organization', rolesOf('organization'));
});
afterAll(() => world.close());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(world.opened.app.request(path, init));

describe('headers', () => {
  test.each(['/', '/api/openapi.json', '/api/public/register', '/api/nowhere', '/health/live'])(
    '%s says where scripts may come from',
    async path => {
      const { headers } = await ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  test('a problem carries the id of its request, and the log has it', async () => {
    const response = await ask('/api/session');
    const problem = (await response.json()) as { requestId: string; status: number };
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(problem.requestId).toBe(response.headers.get('x-request-id'));
    expect(lines.some(line => line.includes(problem.requestId))).toBe(true);
  });
});

describe('a page of somebody else', () => {
  let cookie: string;
  const account = {
    name: 'Victim',
    email: `${randomUUID()}@example.org`,
    password: 'a long enough password',
  };
  beforeAll(async () => {
    const made = await ask('/api/auth/sign-up/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: world.opened.shell.config.baseUrl },
      body: JSON.stringify(account),
    });
    cookie = made.headers
      .getSetCookie()
      .map(one => one.split(';')[0])
      .join('; ');
  });

  const found = (headers: Record<string, string>): Promise<Response> =>
    ask('/api/organizations', {
      method: 'POST',
      headers: { cookie, ...headers },
      body: JSON.stringify({ name: 'Stolen', kind: 'organization' }),
    });

  test('the cookie works from our own page', async () => {
    const own = { 'content-type': 'application/json', origin: world.opened.shell.config.baseUrl };
    expect((await found(own)).status).toBe(200);
  });

  test.each([
    ['JSON', { 'content-type': 'application/json', origin: 'https://evil.example' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' }],
    ['plain text', { 'content-type': 'text/plain', origin: 'https://evil.example' }],
    ['no type, from nowhere', { origin: 'null' }],
    ['a fetch that names no origin', { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' }],
  ] as const)('cannot use it with %s', async (_, headers) => {
    const response = await found(headers);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'foreign-origin' });
  });

  test('and is told nothing that its scripts could read', async () => {
    const { headers } = await ask('/api/session', { headers: { cookie, origin: 'https://evil.example' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('a body that is no JSON object, or longer than a megabyte, is refused with a sentence', async () => {
  const post = (body: string) =>
    ask('/api/organizations', {
      method: 'POST',
      headers: { authorization: `Bearer ${org.founder.token}` },
      body,
    });
  expect((await post('[1]')).status).toBe(400);
  expect((await post('{"a":')).status).toBe(400);
  const long = await post(JSON.stringify({ name: 'x'.repeat(1_100_000) }));
  expect([long.status, ((await long.json()) as { code: string }).code]).toEqual([413, 'body-too-large']);
});

describe('versions', () => {
  test('a stale write answers 409 with both versions, and nothing was changed', async () => {
    const draft = { number: 'P-1', title: 'Purchasing', kind: 'procedure', requirements: [], text: 'One' };
    const { id, version } = await org.founder.call('document.draft', org.id, draft);
    const etag = (v: number) => ({ 'if-match': `"${v}"` });
    const revise = (text: string, v: number) =>
      org.founder.try('document.revise', org.id, { ...draft, id, text }, etag(v));
    const first = await revise('Two', version);
    expect(first.status).toBe(200);
    expect(first.headers.get('etag')).toBe(`"${version + 1}"`);
    const second = await revise('Three', version);
    expect(second.status).toBe(409);
    expect(second.problem).toMatchObject({
      code: 'changed-meanwhile',
      versions: { yours: version, current: version + 1 },
    });
    expect(JSON.stringify(second.problem)).not.toContain('Three');
  });
});

describe('a request sent twice', () => {
  const invite = (email: string, key: string) =>
    org.founder.try('party.invite', org.id, { email, roles: ['reader'] }, { 'idempotency-key': key });

  test('is done once and answered the same', async () => {
    const key = randomUUID();
    const email = `${randomUUID()}@example.org`;
    const [first, second] = [await invite(email, key), await invite(email, key)];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    const { invited } = (await org.founder.call('party.people', org.id)) as unknown as {
      invited: { email: string }[];
    };
    expect(invited.filter(one => one.email === email)).toHaveLength(1);
  });

  test('at the same moment is done once', async () => {
    const key = randomUUID();
    const email = `${randomUUID()}@example.org`;
    const answers = await Promise.all([invite(email, key), invite(email, key), invite(email, key)]);
    expect(
      answers.filter(answer => answer.status === 200 && !answer.headers.has('idempotency-replayed')),
    ).toHaveLength(1);
    for (const answer of answers) expect([200, 409]).toContain(answer.status);
  });

  test('under the key of another request is refused', async () => {
    const key = randomUUID();
    await invite('one@example.org', key);
    expect((await invite('two@example.org', key)).problem.code).toBe('idempotency-key-reused');
  });
});

test('a list is paged by a cursor: every row once, the same rows in whatever page', async () => {
  const count = 7;
  for (let i = 0; i < count; i++) {
    await org.founder.call('nonconformity.raise', org.id, {
      title: `Deviation ${i}`,
      source: 'process',
      grade: 'minor',
      statement: `Deviation ${i}`,
      evidence: 'Seen',
      requirements: [],
    });
  }
  const all = (await org.founder.call('nonconformity.list', org.id, { limit: 200 })) as unknown as Page;
  expect(all.rows.length).toBeGreaterThanOrEqual(count);
  const walked: string[] = [];
  let after: number | null | undefined;
  do {
    const input = { limit: 3, ...(after ? { after } : {}) };
    const page = (await org.founder.call('nonconformity.list', org.id, input)) as unknown as Page;
    expect(page.rows.length).toBeLessThanOrEqual(3);
    walked.push(...page.rows.map(row => row.id));
    after = page.next;
  } while (after);
  expect(walked).toEqual(all.rows.map(row => row.id));
  expect((await org.founder.try('nonconformity.list', org.id, { limit: 201 })).status).toBe(400);
});
type Page = { rows: { id: string }[]; next: number | null };

describe('what an operation answers', () => {
  const faulty = publicOperation({
    id: 'faulty.answer',
    method: 'get',
    path: '/faulty',
    summary: 'Answers something else than it says',
    input: z.object({}),
    output: z.object({ count: z.number() }),
    run: async () => ({ count: 'many' }) as never,
  });
  const talkative = publicOperation({
    id: 'talkative.answer',
    method: 'get',
    path: '/talkative',
    summary: 'Answers more than it says',
    input: z.object({}),
    output: z.object({ count: z.number() }),
    run: async () => ({ count: 1, secret: 'kept' }),
  });
  const broken = personOperation({
    id: 'broken.act',
    method: 'post',
    path: '/broken',
    summary: 'Breaks',
    input: z.object({}),
    output: z.object({}),
    run: () => Promise.reject(new Error('the password is swordfish')),
  });
  const app = () => createApp(world.opened.shell, world.opened.auth, [faulty, talkative, broken], []);

  test('is checked against its schema: another shape never leaves the server', async () => {
    const response = await app().request('/api/public/faulty');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('many');
  });

  test('carries nothing beyond its schema', async () => {
    expect(await (await app().request('/api/public/talkative')).json()).toEqual({ count: 1 });
  });

  test('is opaque when something breaks; the log has the cause under the id of the request', async () => {
    const headers = { authorization: `Bearer ${org.founder.token}` };
    const response = await app().request('/api/broken', { method: 'POST', headers });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('swordfish');
    const { requestId } = JSON.parse(text) as { requestId: string };
    expect(lines.some(line => line.includes(requestId) && line.includes('swordfish'))).toBe(true);
  });
});

test('after the whole road the log names nobody and no address, only ids', async () => {
  lines.length = 0;
  const names: string[] = [];
  const door = worldDoor(world, []);
  const listening = { ...door, signUp: async (name: string) => (names.push(name), door.signUp(name)) };
  await walkTheRoad(listening, 'L');
  expect(lines.length).toBeGreaterThan(150);
  const log = lines.join('\n');
  expect(names.length).toBeGreaterThan(7);
  for (const word of names.flatMap(name => name.split(' '))) expect(log).not.toContain(word);
  expect(log).not.toMatch(/@example\.org|Hafenstrasse|Northlight|Meridian|password|Bearer/i);
  expect(log).not.toMatch(/"(?:name|email|body|token|cookie)":/);
}, 120_000);
