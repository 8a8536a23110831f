/** Attacks on signing in: redirects elsewhere, sessions brought along, and what the time of an answer tells. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../world.ts';

let world: World;
const OURS = 'http://localhost:8420';
const EMAIL = 'vera@example.org';
const PASSWORD = 'quiet harbour lantern 42';
beforeAll(async () => {
  world = await openWorld();
  await post('/sign-up/email', { name: 'Vera', email: EMAIL, password: PASSWORD });
});
afterAll(() => world.close());

const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(
    world.opened.app.request(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: OURS, ...headers },
      body: JSON.stringify(body),
    }),
  );

describe('nobody is led elsewhere', () => {
  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'https://localhost:8420.evil.example',
    'https://localhost:8420@evil.example',
    'javascript:alert(1)',
  ])('by %s as the place to go on', async callbackURL => {
    const answers = [
      await post('/sign-in/email', { email: EMAIL, password: PASSWORD, callbackURL }),
      await world.opened.app.request(
        `/api/auth/verify-email?token=x&callbackURL=${encodeURIComponent(callbackURL)}`,
      ),
      await world.opened.app.request(
        `/api/auth/reset-password/x?callbackURL=${encodeURIComponent(callbackURL)}`,
      ),
    ];
    for (const answer of answers) {
      const place = answer.headers.get('location') ?? '';
      expect(place).not.toMatch(/evil|javascript/);
      expect(answer.status).toBe(400);
    }
  });
});

test('a session that was brought along is not the one that a sign-in opens', async () => {
  const brought = 'certwright.session_token=chosen-by-somebody-else.signature';
  const answer = await post('/sign-in/email', { email: EMAIL, password: PASSWORD }, { cookie: brought });
  const given = answer.headers.getSetCookie().join(';');
  expect(answer.status).toBe(200);
  expect(given).toContain('session_token=');
  expect(given).not.toContain('chosen-by-somebody-else');
});

test('two sign-ins are two sessions', async () => {
  const token = async () =>
    (await post('/sign-in/email', { email: EMAIL, password: PASSWORD })).headers.get('set-auth-token');
  expect(await token()).not.toBe(await token());
});

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

test('the time and the words of a refusal do not tell whether there is an account', async () => {
  const tried = async (email: string) => {
    const started = performance.now();
    const answer = await post('/sign-in/email', { email, password: 'not the password 17' });
    const text = await answer.text();
    return { ms: performance.now() - started, says: `${answer.status} ${text}` };
  };
  const known = [];
  const unknown = [];
  // Side by side, so that both meet the same machine; fewer than the guard of an account takes.
  for (const n of [1, 2, 3, 4]) {
    known.push(await tried(EMAIL));
    unknown.push(await tried(`nobody-${n}@example.org`));
  }
  expect(new Set([...known, ...unknown].map(one => one.says)).size).toBe(1);
  const ratio = median(unknown.map(one => one.ms)) / median(known.map(one => one.ms));
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});
