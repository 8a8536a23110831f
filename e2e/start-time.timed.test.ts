/** How soon the program serves: measured when no other test runs, so that the figure is the program's own. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, newDataFolder, type Server, startServer } from './server.ts';

const MOST_MS = 3_000;
/**
 * A hundred million additions take this long on the machine that the three seconds are promised for; a slower one gets as
 * much longer. (How fast a bare Node starts says nothing: its own code is read from a snapshot, ours is compiled.)
 */
const LOOP_MS = 600;
const dataFolder = newDataFolder();
let port: number;
let server: Server;

beforeAll(async () => {
  port = await freePort();
  server = await startServer({ port, dataFolder });
});
afterAll(async () => {
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** Milliseconds from the start of the process to the first page. */
async function timeToFirstPage(): Promise<number> {
  const started = performance.now();
  const starting = startServer({ port, dataFolder });
  for (;;) {
    const page = await fetch(`http://localhost:${port}/`).catch(() => undefined);
    if (page?.ok && (await page.text()).includes('<div id="root">')) break;
    await pause(15);
  }
  const ms = performance.now() - started;
  server = await starting;
  return ms;
}

/** Milliseconds of a hundred million additions, the best of three. */
function loop(): number {
  const times = [1, 2, 3].map(() => {
    const started = performance.now();
    let sum = 0;
    for (let i = 0; i < 1e8; i += 1) sum += i;
    return sum > 0 ? performance.now() - started : 0;
  });
  return Math.min(...times);
}

test('a later start serves its first page within three seconds', async () => {
  // The best of five: the first may find files that no cache holds, and a machine has its moments.
  const most = MOST_MS * Math.max(1, loop() / LOOP_MS);
  const times: number[] = [];
  while (times.length < 5 && !times.some(ms => ms < most)) {
    await server.stop();
    times.push(await timeToFirstPage());
  }
  expect(Math.min(...times)).toBeLessThan(most);
});
