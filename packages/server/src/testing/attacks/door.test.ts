/** Attacks on the HTTP door: pages of others, headers, bodies, paths. Each is one sentence of what must not work. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../platform/http/security-headers.ts';
import { Hono } from 'hono';
import { type Caller, openWorld, type World } from '../world.ts';

let world: World;
let org: { id: string; founder: Caller };
let cookie: string;
const OURS = 'http://localhost:8420';

beforeAll(async () => {
  world = await openWorld();
  org = await world.organization('organization', ['manager']);
  const signedUp = await world.opened.app.request('/api/auth/sign-up/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: OURS },
    body: JSON.stringify({ name: 'Vera', email: 'vera@example.org', password: 'quiet harbour lantern 42' }),
  });
  cookie = signedUp.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
});
afterAll(() => world.close());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(world.opened.app.request(path, init));
const code = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { code: unknown }).code;
const found = (headers: Record<string, string>, body = '{"name":"Made by a trick","kind":"organization"}') =>
  ask('/api/organizations', { method: 'POST', headers: { cookie, ...headers }, body });
const json = { 'content-type': 'application/json' };
const mine = () => ({ ...json, authorization: `Bearer ${org.founder.token}` });

describe('a page of somebody else cannot use a signed-in person’s cookie', () => {
  test.each([
    ['that names itself', { ...json, origin: 'https://evil.example' }],
    ['that hides behind a sandbox', { ...json, origin: 'null' }],
    ['that has our name as the start of its own', { ...json, origin: `${OURS}.evil.example` }],
    ['that has our name as a user of its own', { ...json, origin: 'http://localhost:8420@evil.example' }],
    ['that sends no Origin but is cross-site', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['of a sibling domain', { ...json, 'sec-fetch-site': 'same-site' }],
    ['with a form of plain text', { 'content-type': 'text/plain' }],
    ['with a form of fields', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['with a form of parts', { 'content-type': 'multipart/form-data; boundary=x' }],
  ])('%s', async (_, headers) => {
    const answer = await found(headers);
    expect(answer.status).toBe(403);
    expect(await code(answer)).toBe('foreign-origin');
  });

  test('while our own page can', async () => {
    expect((await found({ ...json, origin: OURS, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });
});

describe('headers', () => {
  test.each([
    '/',
    '/nowhere.js',
    '/api/session',
    '/api/openapi.json',
    '/api/nowhere',
    '/api/auth/get-session',
    '/health/live',
  ])('an answer of %s cannot be framed, sniffed or used by another site', async path => {
    const { headers } = await ask(path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('a server behind https cannot be reached another way again', async () => {
    const app = new Hono().use(securityHeaders('https://c.example')).get('/', c => c.text('x'));
    expect((await app.request('/')).headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}$/);
  });

  test('what a person sees is kept by no cache', async () => {
    const answer = await ask('/api/session', { headers: mine() });
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  test('a name with a line break cannot write a header of its own', async () => {
    const answer = await ask(
      `/api/organizations/${org.id}/files?name=${encodeURIComponent('a\r\nx-evil: 1.txt')}`,
      {
        method: 'POST',
        headers: { ...mine(), 'content-type': 'application/octet-stream' },
        body: 'plain words',
      },
    );
    expect(answer.headers.get('x-evil')).toBeNull();
    const file = (await answer.json()) as { id: string };
    const back = await ask(`/api/organizations/${org.id}/files/${file.id}`, { headers: mine() });
    expect(back.headers.get('x-evil')).toBeNull();
    expect(back.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('a session’s cookie cannot be read by a script', async () => {
    const answer = await ask('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { ...json, origin: OURS, cookie: 'certwright.session_token=chosen-by-another' },
      body: JSON.stringify({ email: 'vera@example.org', password: 'quiet harbour lantern 42' }),
    });
    const session = answer.headers.getSetCookie().find(one => one.startsWith('certwright.session_token='));
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=Lax/i);
    expect(session, 'a session chosen beforehand is not taken over').not.toContain('chosen-by-another');
  });
});

describe('bodies', () => {
  const send = (body: string, headers = {}) =>
    ask('/api/organizations', { method: 'POST', headers: { ...mine(), ...headers }, body });

  test('one that nests a hundred thousand levels deep is refused before it is read', async () => {
    const deep = `{"name":"x","kind":"organization","more":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const answer = await send(deep, { 'idempotency-key': 'deep-and-deeper' });
    expect(answer.status).toBe(400);
    expect(await code(answer)).toBe('body-too-deep');
  });

  test('brackets inside a text are a text', async () => {
    const name = `Brackets ${'['.repeat(60)}`;
    expect((await send(JSON.stringify({ name, kind: 'organization' }))).status).toBe(200);
  });

  test('one larger than a megabyte is refused', async () => {
    expect((await send(JSON.stringify({ name: 'x'.repeat(1_100_000), kind: 'organization' }))).status).toBe(
      413,
    );
  });

  test.each(['__proto__', 'constructor', 'prototype'])(
    'a member called %s changes no object',
    async member => {
      const answer = await send(
        `{"name":"Proto","kind":"organization","${member}":{"polluted":true,"prototype":{"polluted":true}}}`,
      );
      expect(answer.status).toBeLessThan(500);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  test('fields that nobody asked for are not taken over', async () => {
    const answer = await send(
      '{"name":"Mass","kind":"organization","id":"00000000-0000-4000-8000-000000000001","sample":true,"slug":"chosen"}',
    );
    const made = (await answer.json()) as { id: string; slug: string };
    expect(made.id).not.toBe('00000000-0000-4000-8000-000000000001');
    expect(made.slug).not.toBe('chosen');
  });

  test('an id in the body does not stand in for the one in the path', async () => {
    const other = await world.organization('organization', ['manager']);
    const answer = await ask(`/api/organizations/${org.id}/people/${other.founder.person}/roles`, {
      method: 'PUT',
      headers: mine(),
      body: JSON.stringify({ person: org.founder.person, roles: ['manager'] }),
    });
    expect(answer.status).toBe(404);
  });
});

describe('paths', () => {
  test.each([
    '/assets/../../../../etc/passwd',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/%252e%252e%252fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets/%00.js',
    '/assets/%E0%A4%A.js',
  ])('%s leads to no file of the machine and to no fault', async path => {
    const answer = await ask(path);
    expect(answer.status === 503 || answer.status < 500).toBe(true);
    expect(await answer.text()).not.toMatch(/root:|"workspaces"/);
  });

  test.each(["' or 1=1 --", '%27;drop table org;--', '../', '%00'])(
    'an organization called %s is nobody’s',
    async name => {
      const answer = await ask(`/api/organizations/${encodeURIComponent(name)}/profile`, { headers: mine() });
      expect(answer.status).toBe(404);
    },
  );

  test.each(["1' or '1'='1", '1;select pg_sleep(5)', '-1', '1e309', 'NaN'])(
    'a cursor that says %s is refused',
    async after => {
      const answer = await ask(`/api/organizations/${org.id}/trail?after=${encodeURIComponent(after)}`, {
        headers: mine(),
      });
      expect(answer.status).toBe(400);
    },
  );
});

describe('proofs of who asks', () => {
  test.each([
    'Bearer ',
    'Bearer null',
    'Basic YTpi',
    'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.',
    'Bearer a.b.c',
  ])('“%s” is nobody’s session', async authorization => {
    expect((await ask('/api/session', { headers: { authorization } })).status).toBe(401);
  });

  test('a person’s session is not the key of the operator', async () => {
    const load = '/api/operator/catalogue/loads/00000000-0000-4000-8000-000000000001';
    const answer = await ask(load, { headers: mine() });
    expect(answer.status).toBe(401);
    expect(await code(answer)).toBe('not-operator');
  });
});
