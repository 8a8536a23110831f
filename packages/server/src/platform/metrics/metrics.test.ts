/** What Prometheus reads: only with the key, by route and never by id, with the work that waits. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../../testing/world.ts';
import { operatorKey } from '../http/operator-key.ts';

let world: World;
let org: string;
let mira: Caller;
beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder: mira } = await world.organization('organization', ['manager']));
});
afterAll(() => world.close());

const metrics = (key: string) =>
  world.opened.app.request('/metrics', { headers: { authorization: `Bearer ${key}` } });

test('are for the operator alone', async () => {
  expect((await world.opened.app.request('/metrics')).status).toBe(401);
  expect((await metrics(mira.token)).status).toBe(401);
});

test('count requests by route and never by id, and tell the work that waits', async () => {
  await mira.call('party.people', org);
  const answer = await metrics(operatorKey(world.opened.shell.key));
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(text).toMatch(
    /certwright_http_request_seconds_count\{method="GET",route="\/api\/organizations\/:organization\/people",status="200"\} 1/,
  );
  expect(text).not.toContain(org);
  expect(text).toMatch(/certwright_events_unsealed \d+/);
  expect(text).toMatch(/certwright_db_connections\{state="all"\} [1-9]/);
  expect(text).toContain('process_resident_memory_bytes');
});

test('a made-up address does not make a series of its own', async () => {
  for (const n of [1, 2, 3]) await world.opened.app.request(`/api/made-up-${n}`);
  const text = await (await metrics(operatorKey(world.opened.shell.key))).text();
  expect(text).not.toContain('made-up');
});
