/** The whole road over HTTP on the real database, as the different people. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';
import { walkTheRoad } from './journey.ts';
import type { Door, Walker } from './door.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function walker(name: string): Promise<Walker> {
  const caller = await world.someone(name.split(' ')[0] ?? name);
  return {
    person: caller.person,
    name,
    call: (operation, org, input) => caller.call(operation, org, input),
    async refused(operation, org, input, code) {
      const { problem } = await caller.try(operation, org, input);
      expect(problem.code, `${operation}: ${problem.detail}`).toBe(code);
      return problem;
    },
    async upload(org, file, content) {
      const response = await world.opened.app.request(
        `/api/organizations/${org}/files?name=${encodeURIComponent(file)}`,
        {
          method: 'POST',
          headers: { authorization: `Bearer ${caller.token}`, 'content-type': 'application/octet-stream' },
          body: new Uint8Array(content),
        },
      );
      expect(response.status).toBe(200);
      return response.json();
    },
  };
}

test('the whole road is walked from application to renewal', async () => {
  const told: string[] = [];
  const door: Door = {
    signUp: walker,
    today: world.clock.today(),
    async open(path) {
      const response = await world.opened.app.request(path);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, bytes, text: new TextDecoder().decode(bytes) };
    },
    tell: (step, result) => told.push(`${step}: ${result}`),
  };
  await walkTheRoad(door, 'A');
  if (process.env.TELL) console.log(told.join('\n'));
  expect(told.length).toBeGreaterThan(30);
}, 60_000);
