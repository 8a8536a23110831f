/** How soon the program serves: measured when no other test runs, so that the figure is the program's own. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, newDataFolder, type Server, startServer } from './server.ts';

const MOST_MS = 3_000;
/**
 * A bare Node loads the query builder and the schemas in this time on the machine that the three seconds are promised for; a
 * slower one gets as much longer. Code of others, loaded as ours is: adding in a loop, or a Node that does nothing, is as
 * fast on machines where loading takes twice as long.
 */
const LOADING_MS = 200;
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

const LOADING =
  "const t = performance.now(); await import('kysely'); await import('zod'); console.log(performance.now() - t)";

/** Milliseconds of loading those two libraries, the best of five. */
function loading(): number {
  const cwd = fileURLToPath(new URL('../packages/server', import.meta.url));
  const times = [1, 2, 3, 4, 5].map(() =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', LOADING], { cwd, encoding: 'utf8' })),
  );
  return Math.min(...times);
}

test('a later start serves its first page within three seconds', async () => {
  // The best of five: the first may find files that no cache holds, and a machine has its moments.
  const most = MOST_MS * Math.max(1, loading() / LOADING_MS);
  const times: number[] = [];
  while (times.length < 5 && !times.some(ms => ms < most)) {
    await server.stop();
    times.push(await timeToFirstPage());
  }
  expect(Math.min(...times)).toBeLessThan(most);
});
