/** The program as its operator meets it: started, stopped, killed, started again. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  databaseOf,
  finish,
  freePort,
  isAlive,
  newDataFolder,
  run,
  type Server,
  startServer,
} from './server.ts';

const dataFolder = newDataFolder();
let port: number;
let server: Server;

const again = (): Promise<Server> => startServer({ port, dataFolder });

beforeAll(async () => {
  port = await freePort();
  server = await again();
});
afterEach(async () => {
  if (!isAlive(server.pid)) server = await again();
});
afterAll(async () => {
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const PERSON = { name: 'Mira Lund', email: 'mira@example.org', password: 'a long enough password' };

const account = (act: 'sign-up' | 'sign-in'): Promise<Response> =>
  fetch(`${server.url}/api/auth/${act}/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify(PERSON),
  });

/** The database of the running server. */
function database(): number {
  const pid = databaseOf(dataFolder);
  if (pid === undefined) throw new Error('no database runs');
  return pid;
}

test('the start says what it does and where it serves', async () => {
  expect(server.output()).toContain(`ready at http://localhost:${port}`);
  expect(server.output()).toContain('Making a new database in');
  const page = await fetch(server.url);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
});

test('an address of the API that is none answers 404, not a page', async () => {
  const answer = await fetch(`${server.url}/api/nothing-of-this-name`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
});

test('Ctrl-C ends the program and its database; what was written is there at the next start', async () => {
  expect((await account('sign-up')).status).toBe(200);
  const { pid } = server;
  const postgres = database();
  await server.stop();
  expect(server.output()).toContain('stopped; everything is on disk.');
  expect(isAlive(pid)).toBe(false);
  expect(isAlive(postgres)).toBe(false);
  expect(databaseOf(dataFolder)).toBeUndefined();
  expect(existsSync(join(dataFolder, 'run', '.s.PGSQL.5432'))).toBe(false);
  server = await again();
  expect((await account('sign-in')).status).toBe(200);
});

test('after kill -9 of the program the next start takes its database over', async () => {
  const orphan = database();
  server.kill();
  expect(await server.ended).toBeNull();
  expect(isAlive(orphan)).toBe(true);
  server = await again();
  expect(server.output()).toContain('Certwright had ended without stopping its database');
  expect(isAlive(orphan)).toBe(false);
  expect((await account('sign-in')).status).toBe(200);
});

test('after kill -9 of the database it runs again by itself and nothing is lost', async () => {
  const killed = database();
  process.kill(killed, 'SIGKILL');
  await server.waitFor('The database runs again');
  expect(database()).not.toBe(killed);
  expect((await account('sign-in')).status).toBe(200);
});

test('a second program on the same data folder is refused and disturbs nobody', async () => {
  const second = await finish(['serve'], { PORT: String(await freePort()), CERTWRIGHT_DATA: dataFolder });
  expect(second.code).toBe(1);
  expect(second.output).toContain(`is in use by another Certwright, process ${server.pid}.`);
  expect(second.output).not.toContain('    at ');
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
});

test('a port that is taken is told in a sentence, and no database is left behind', async () => {
  const other = newDataFolder();
  const second = await finish(['serve'], { PORT: String(port), CERTWRIGHT_DATA: other });
  expect(second.code).toBe(1);
  expect(second.output).toContain(`port ${port} is taken by another program.`);
  expect(second.output).not.toContain('    at ');
  expect(databaseOf(other)).toBeUndefined();
  rmSync(other, { recursive: true, force: true });
});

test('a port that is none is told in a sentence', async () => {
  const { code, output } = await finish(['serve'], { PORT: 'eighty', CERTWRIGHT_DATA: dataFolder });
  expect(code).toBe(1);
  expect(output).toContain('PORT is “eighty”; it has to be a whole number up to 65535.');
  expect(output).not.toContain('    at ');
});

test('a stop in the middle of the start leaves nothing running', async () => {
  await server.stop();
  const program = run(['serve'], { PORT: String(port), CERTWRIGHT_DATA: dataFolder });
  await program.waitFor('starting the database');
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(databaseOf(dataFolder)).toBeUndefined();
});

test('the doctor examines a server that runs, one that is stopped, and an empty folder', async () => {
  const env = { CERTWRIGHT_DATA: dataFolder };
  const running = await finish(['doctor'], env);
  expect(running.output).toContain(`Opened by the Certwright that is running, process ${server.pid}.`);
  expect(running.code).toBe(0);
  await server.stop();
  const stopped = await finish(['doctor'], env);
  expect(stopped.output).toContain('Opened by this program.');
  expect(stopped.code).toBe(0);
  expect(databaseOf(dataFolder)).toBeUndefined();
  const empty = newDataFolder();
  const nothing = await finish(['doctor'], { CERTWRIGHT_DATA: empty });
  expect(nothing.output).toContain('There is no database');
  expect(nothing.code).toBe(0);
  rmSync(empty, { recursive: true, force: true });
});

test('a journey without a server says how to start one', async () => {
  const { code, output } = await finish(['journey', '--url', `http://localhost:${await freePort()}`]);
  expect(code).toBe(2);
  expect(output).toContain('Start one with npm start');
});
