/** The program as an operator meets it: starts, stops, is killed, loses its database, and what it says then. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finish, newDataFolder, run, type Server, startServer } from './server.ts';

const alive = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** The process of the database behind a data folder. */
const databaseOf = (dataFolder: string): number =>
  Number(readFileSync(join(dataFolder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

const folders: string[] = [];
const folder = (): string => {
  const made = newDataFolder();
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true, maxRetries: 5 });
});

const environment = (server: Pick<Server, 'dataFolder'>, port = 0) => ({
  CERTWRIGHT_DATA: server.dataFolder,
  PORT: String(port),
});

describe('one data folder', () => {
  let server: Server;
  let dataFolder: string;
  beforeAll(async () => {
    dataFolder = folder();
    server = await startServer({ dataFolder });
  });
  afterAll(() => server.stop());

  test('is served at the address that was printed', async () => {
    expect(server.output()).toContain(`ready at ${server.url}`);
    const page = await fetch(server.url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('belongs to one program: a second one refuses with a sentence', async () => {
    const second = await finish(['serve'], environment({ dataFolder }, server.port + 1));
    expect(second.code).toBe(1);
    expect(second.output).toContain(String(server.pid));
  });

  test('a port that is taken is said in a sentence', async () => {
    const other = await finish(['serve'], environment({ dataFolder: folder() }, server.port));
    expect(other.code).toBe(1);
    expect(other.output).toContain(`port ${server.port} is taken`);
  });

  test('is examined by the doctor while it runs', async () => {
    const { code, output } = await finish(['doctor'], environment({ dataFolder }));
    expect(output).toContain('Nothing is wrong');
    expect(code).toBe(0);
  });

  test('survives a killed program: the next one takes over what was acknowledged', async () => {
    const walked = await finish(['journey', '--url', server.url]);
    expect(walked.code, walked.output).toBe(0);
    const before = (await (await fetch(`${server.url}/api/public/register`)).json()) as { rows: unknown[] };
    expect(before.rows.length).toBeGreaterThan(0);
    const database = databaseOf(dataFolder);
    server.kill();
    await server.ended;
    expect(alive(database)).toBe(true);

    server = await startServer({ dataFolder, port: server.port });
    const after = (await (await fetch(`${server.url}/api/public/register`)).json()) as { rows: unknown[] };
    expect(after).toEqual(before);
  });

  test('is stopped cleanly by Ctrl-C, and serves its first page within three seconds of the next start', async () => {
    const [program, database] = [server.pid, databaseOf(dataFolder)];
    await server.stop();
    expect([alive(program), alive(database)]).toEqual([false, false]);
    expect((await finish(['doctor'], environment({ dataFolder }))).code).toBe(0);

    const started = performance.now();
    server = await startServer({ dataFolder, port: server.port });
    expect((await fetch(server.url)).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

test('the journey ends well when the database is killed in the middle of it', async () => {
  const dataFolder = folder();
  const server = await startServer({ dataFolder });
  const journey = run(['journey', '--url', server.url]);
  await journey.waitFor('Statement of Applicability');
  process.kill(databaseOf(dataFolder), 'SIGKILL');
  expect(await journey.ended, journey.output()).toBe(0);
  expect(journey.output()).toContain('The whole road in');
  expect((await finish(['rebuild', '--check'], environment({ dataFolder }))).code).toBe(0);
  expect((await finish(['fsck'], environment({ dataFolder }))).code).toBe(0);
  await server.stop();
});

test('a certificate is checked from its files with the server gone', async () => {
  const server = await startServer({ dataFolder: folder() });
  expect((await finish(['journey', '--url', server.url])).code).toBe(0);
  const { rows } = (await (await fetch(`${server.url}/api/public/register?q=9001`)).json()) as {
    rows: { certification: string; state: string; body: string }[];
  };
  const row = rows.find(one => one.state === 'valid');
  const keep = mkdtempSync(join(tmpdir(), 'certwright-kept-'));
  folders.push(keep);
  const download = async (path: string, name: string): Promise<string> => {
    const file = join(keep, name);
    writeFileSync(file, Buffer.from(await (await fetch(server.url + path)).arrayBuffer()));
    return file;
  };
  const files = `/api/public/certificates/${row?.certification}`;
  const kit = await download(`${files}/certificate.certwright.json`, 'certificate.certwright.json');
  const pdf = await download(`${files}/certificate.pdf`, 'certificate.pdf');
  const published = (await (
    await fetch(`${server.url}/api/public/register/${row?.certification}`)
  ).json()) as {
    body: { slug: string };
  };
  const did = await download(`/bodies/${published.body.slug}/did.json`, 'did.json');
  await server.stop();

  expect((await finish(['verify', kit, '--did', did, '--offline'])).code).toBe(0);
  // The paper carries no status list, so without a network it stays open whether it is still in force.
  expect((await finish(['verify', pdf, '--did', did, '--offline'])).code).toBe(2);
  // Without trusting the key that came along nothing is confirmed.
  expect((await finish(['verify', kit, '--offline'])).code).toBe(2);
  const changed = join(keep, 'changed.certwright.json');
  const stated = JSON.parse(readFileSync(kit, 'utf8')) as { credential: string };
  const [head, body = '', signature] = stated.credential.split('.');
  const claims = Buffer.from(body, 'base64url').toString().replace('optical', 'medical');
  stated.credential = [head, Buffer.from(claims).toString('base64url'), signature].join('.');
  writeFileSync(changed, JSON.stringify(stated));
  expect((await finish(['verify', changed, '--did', did, '--offline'])).code).toBe(1);
});
