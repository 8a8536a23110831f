/** The road over HTTP on an empty database: to its end, past a killed database, and its certificates without the server. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseOf, finish, newDataFolder, run, type Server, startServer } from './server.ts';

const WALKED = /The whole road in \d+ steps/;
const dataFolder = newDataFolder();
const downloads = mkdtempSync(join(tmpdir(), 'certwright-downloads-'));
let server: Server;

beforeAll(async () => {
  server = await startServer({ dataFolder });
});
afterAll(async () => {
  await server.stop();
  for (const folder of [dataFolder, downloads]) rmSync(folder, { recursive: true, force: true });
});

const downloaded = (name: string): string => join(downloads, name);

async function download(path: string, name: string): Promise<Buffer> {
  const response = await fetch(server.url + path);
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  const bytes = Buffer.from(await response.arrayBuffer());
  writeFileSync(downloaded(name), bytes);
  return bytes;
}

type Listed = { certification: string; state: string; body: string };

/** A certificate in each state that the walk leaves in the register, and the key of its body. */
async function downloadCertificates(): Promise<void> {
  const found = await fetch(`${server.url}/api/public/register?q=Northlight`);
  const { rows } = (await found.json()) as { rows: Listed[] };
  for (const { certification, state, body } of rows) {
    const at = `/api/public/certificates/${certification}/certificate`;
    for (const end of ['pdf', 'vc.jwt', 'certwright.json']) await download(`${at}.${end}`, `${state}.${end}`);
    await download(`/bodies/${body.toLowerCase().replaceAll(' ', '-')}/did.json`, 'did.json');
  }
}

/** Changes one character of the signed part: the twentieth after the first dot of the token. */
function withOneCharacterChanged(name: string): string {
  const text = readFileSync(downloaded(name), 'utf8');
  const token = text.indexOf('eyJ');
  const at = text.indexOf('.', token) + 20;
  const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
  writeFileSync(downloaded(`changed-${name}`), changed);
  return `changed-${name}`;
}

test('the road is walked to its end on an empty database', async () => {
  const { code, output } = await finish(['journey', '--url', server.url]);
  expect(output).toMatch(WALKED);
  expect(code).toBe(0);
  await downloadCertificates();
});

test.each([
  { when: 'while the people arrive', after: '  1  ' },
  { when: 'in the middle', after: ' 25  ' },
])('the road is walked to its end when the database is killed $when', async ({ after }) => {
  const walk = run(['journey', '--url', server.url]);
  await walk.waitFor(after);
  const killed = databaseOf(dataFolder);
  expect(killed).toBeDefined();
  process.kill(killed ?? 0, 'SIGKILL');
  const code = await walk.ended;
  expect(walk.output()).toMatch(WALKED);
  expect(code).toBe(0);
  // A fast walk may end before the server has said that its database runs again.
  for (let i = 0; i < 100 && databaseOf(dataFolder) === killed; i++) await pause(100);
  expect(databaseOf(dataFolder)).not.toBe(killed);
  expect(server.output()).toContain('The database ended unexpectedly (signal SIGKILL)');
  // Every chain holds, and the tables are what the events make.
  const env = { CERTWRIGHT_DATA: dataFolder };
  for (const command of [['fsck'], ['rebuild', '--check']]) {
    const { code: ended, output } = await finish(command, env);
    expect(ended, output).toBe(0);
  }
});

describe('its certificates, when the server is gone', () => {
  beforeAll(async () => {
    // Whoever answers at the address of the body would be believed, so nobody may.
    await server.stop();
  });
  afterAll(async () => {
    server = await startServer({ dataFolder });
  });

  const verify = (file: string, ...more: string[]) => finish(['verify', downloaded(file), ...more]);
  const trusting = (): string[] => ['--did', downloaded('did.json')];

  test('a kit is valid for whoever trusts the key of its body', async () => {
    const { code, output } = await verify('valid.certwright.json', ...trusting());
    expect(output).toMatch(/valid\.certwright\.json: VALID on /);
    expect(code).toBe(0);
  });

  test('a kit alone leaves open whose key it is', async () => {
    const { code, output } = await verify('valid.certwright.json');
    expect(output).toContain('COULD NOT BE CHECKED');
    expect(output).toContain('Whether the key is the certification body');
    expect(code).toBe(2);
  });

  test.each(['valid.pdf', 'valid.vc.jwt'])(
    '%s shows a good signature and leaves open whether it was revoked since',
    async file => {
      const { code, output } = await verify(file, ...trusting());
      expect(output).toMatch(/\[yes\] +Is the document exactly what the holder of the key signed\?/);
      expect(output).toMatch(/\[open\] +Is it in force/);
      expect(code).toBe(2);
    },
  );

  test.each(['withdrawn.certwright.json', 'expired.certwright.json'])('%s is not valid', async file => {
    expect((await verify(file, ...trusting())).code).toBe(1);
  });

  test.each(['valid.certwright.json', 'valid.vc.jwt'])('one changed character of %s is found', async file => {
    const { code, output } = await verify(withOneCharacterChanged(file), ...trusting());
    expect(output).toContain('NOT VALID');
    expect(code).toBe(1);
  });
});
