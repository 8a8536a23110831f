/** The whole road over HTTP on the real database, as the different people. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';
import { worldDoor } from '../testing/world-door.ts';
import { walkTheRoad } from './journey.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('the whole road is walked from application to renewal', async () => {
  const told: string[] = [];
  await walkTheRoad(worldDoor(world, told), 'A');
  if (process.env.TELL) console.log(told.join('\n'));
  expect(told.length).toBeGreaterThan(30);
}, 60_000);
