/** Callers are counted by session or address, and told when to come back. */
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { KnownSessions } from '../auth/known-sessions.ts';
import { HttpProblem } from './problem.ts';
import { rateLimit } from './rate-limit.ts';

/** Two sessions of Mira and one of Jonas are known; any other token is made up. */
const PEOPLE: Readonly<Record<string, string>> = {
  'Bearer m1': 'mira',
  'Bearer m2': 'mira',
  'Bearer j1': 'jonas',
};

const appWith = (perMinute: number): Hono => {
  let asked = 0;
  const whose = (headers: Headers) => {
    const person = PEOPLE[headers.get('authorization') ?? ''];
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
  return app;
};
const ask = (app: Hono, token: string) => app.request('/', { headers: { authorization: `Bearer ${token}` } });

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

test('zero switches the limit off', async () => {
  const app = appWith(0);
  for (let i = 0; i < 20; i++) expect((await ask(app, 'm1')).status).toBe(200);
});
