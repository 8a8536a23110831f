/** Callers are counted by person, token or address, by what their requests weigh, and told when to come back. */
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { KnownSessions } from '../auth/known-sessions.ts';
import { HttpProblem } from './problem.ts';
import { rateLimit } from './rate-limit.ts';
import { weighs } from './route-facts.ts';

/** Two sessions of Mira and one of Jonas are known; any other token is made up. */
const PEOPLE: Readonly<Record<string, string>> = {
  'Bearer m1': 'mira',
  'Bearer m2': 'mira',
  'Bearer j1': 'jonas',
};
/** Two tokens of programs that Mira made. */
const TOKENS = ['Bearer t1', 'Bearer t2'];

const appWith = (perMinute: number): Hono => {
  let asked = 0;
  const whose = (headers: Headers) => {
    const proof = headers.get('authorization') ?? '';
    if (TOKENS.includes(proof)) {
      return { person: 'mira', session: proof, provedAt: 0, only: { org: 'o', permissions: [] } };
    }
    const person = PEOPLE[proof];
    return person === undefined ? undefined : { person, session: person, provedAt: 0 };
  };
  const sessions: KnownSessions = {
    remembered: () => undefined,
    whose: headers => {
      asked += 1;
      return Promise.resolve(whose(headers));
    },
    forget: () => undefined,
  };
  const app = new Hono();
  app.onError((error, c) =>
    c.text(error.message, error instanceof HttpProblem ? (error.status as 429) : 500),
  );
  app.use(rateLimit({ perMinute, sessions, addressOf: () => '192.0.2.1' }));
  app.get('/', c => c.text(String(asked)));
  app.get('/sheet', weighs(5), c => c.text('a sheet'));
  return app;
};
const ask = async (app: Hono, token: string, path = '/'): Promise<Response> =>
  app.request(path, { headers: { authorization: `Bearer ${token}` } });
const left = (response: Response): string => response.headers.get('ratelimit')?.split(';')[1] ?? '';
/** How many requests in a row are answered before one is refused. */
async function answered(app: Hono, token: string, path = '/'): Promise<number> {
  for (let i = 0; ; i++) if ((await ask(app, token, path)).status !== 200) return i;
}

test('a person beyond his number in a minute is refused and told how long to wait', async () => {
  const app = appWith(2);
  const first = await ask(app, 'm1');
  expect(first.status).toBe(200);
  expect(first.headers.get('ratelimit')).toMatch(/^"minute";r=1;t=\d+$/);
  expect((await ask(app, 'm1')).status).toBe(200);
  const refused = await ask(app, 'm1');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('all sessions of a person count together, another person for himself', async () => {
  const app = appWith(2);
  for (const token of ['m1', 'm2']) expect((await ask(app, token)).status).toBe(200);
  expect((await ask(app, 'm1')).status).toBe(429);
  expect((await ask(app, 'j1')).status).toBe(200);
});

test('made-up tokens count for their address, which is not even looked up past its limit', async () => {
  const app = appWith(3);
  for (const token of ['a', 'b', 'c']) expect((await ask(app, token)).status).toBe(200);
  expect((await ask(app, 'd')).status).toBe(429);
  const limited = await ask(app, 'm1');
  expect(limited.status).toBe(429);
});

test('made-up tokens on a heavy route are not looked up without end either', async () => {
  const app = appWith(7);
  expect(await answered(app, 'a', '/sheet')).toBe(1);
  for (let i = 0; i < 10; i++) expect((await ask(app, 'a', '/sheet')).status).toBe(429);
  expect(await answered(app, 'a')).toBe(0);
});

test('a request counts as many as its route weighs, and the headers say what is left', async () => {
  const app = appWith(12);
  expect(left(await ask(app, 'm1', '/sheet'))).toBe('r=7');
  expect(left(await ask(app, 'm1'))).toBe('r=6');
  expect(left(await ask(app, 'm1', '/sheet'))).toBe('r=1');
});

test('a heavy request that does not fit counts as one, and lighter ones still go', async () => {
  const app = appWith(8);
  expect((await ask(app, 'm1', '/sheet')).status).toBe(200);
  const refused = await ask(app, 'm1', '/sheet');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('ratelimit-policy')).toBe('"minute";q=8;w=60');
  expect(left(refused)).toBe('r=2');
  expect(await answered(app, 'm1')).toBe(2);
});

test('what weighs more than a whole minute may be done once in it', async () => {
  expect(await answered(appWith(3), 'm1', '/sheet')).toBe(1);
});

test('requests that come at once do not all find the same room', async () => {
  const app = appWith(12);
  const all = await Promise.all(Array.from({ length: 6 }, () => ask(app, 'm1', '/sheet')));
  expect(all.filter(({ status }) => status === 200)).toHaveLength(2);
});

test('one token takes half of its person’s budget at most, and is told so', async () => {
  const app = appWith(20);
  const first = await ask(app, 't1');
  expect(first.headers.get('ratelimit-policy')).toBe('"minute";q=10;w=60');
  expect(await answered(app, 't1')).toBe(9);
  expect(await answered(app, 'm1')).toBe(10);
});

test('all tokens of a person together leave a quarter to the person, however many they are', async () => {
  const app = appWith(20);
  expect(await answered(app, 't1')).toBe(10);
  expect(await answered(app, 't2')).toBe(5);
  for (let i = 0; i < 10; i++) expect((await ask(app, 't1')).status).toBe(429);
  expect(await answered(app, 'm2')).toBe(5);
});

test('what the person does counts for his tokens too', async () => {
  const app = appWith(20);
  for (let i = 0; i < 14; i++) expect((await ask(app, 'm1')).status).toBe(200);
  expect(await answered(app, 't1')).toBe(1);
  expect(await answered(app, 'j1')).toBe(20);
});

test('zero switches the limit off', async () => {
  const app = appWith(0);
  for (let i = 0; i < 20; i++) expect((await ask(app, 'm1')).status).toBe(200);
});
