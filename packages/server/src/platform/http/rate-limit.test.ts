/** Callers are counted by session or address, and told when to come back. */
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { HttpProblem } from './problem.ts';
import { rateLimit } from './rate-limit.ts';

const appWith = (perMinute: number): Hono => {
  const app = new Hono();
  app.onError((error, c) =>
    c.text(error.message, error instanceof HttpProblem ? (error.status as 429) : 500),
  );
  app.use(rateLimit(perMinute));
  app.get('/', c => c.text('here'));
  return app;
};
const ask = (app: Hono, token: string) => app.request('/', { headers: { authorization: `Bearer ${token}` } });

test('a caller beyond his number in a minute is refused and told how long to wait', async () => {
  const app = appWith(2);
  expect((await ask(app, 'one')).status).toBe(200);
  expect((await ask(app, 'one')).status).toBe(200);
  const refused = await ask(app, 'one');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('another session is another caller', async () => {
  const app = appWith(1);
  expect((await ask(app, 'one')).status).toBe(200);
  expect((await ask(app, 'two')).status).toBe(200);
});

test('zero switches the limit off', async () => {
  const app = appWith(0);
  for (let i = 0; i < 20; i++) expect((await ask(app, 'one')).status).toBe(200);
});
