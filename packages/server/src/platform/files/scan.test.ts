/** ClamAV: the real daemon where it is installed, and a stand-in that speaks its protocol for what cannot be made to happen there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fileRoutes } from '../../evidence/file.routes.ts';
import { type Caller, openWorld, type World } from '../../testing/world.ts';
import { createApp } from '../http/app.ts';
import { checkScanner } from '../doctor/scanner.check.ts';
import { ping, scan, ScannerSilent } from './scan.ts';

const CLAMD = '/usr/sbin/clamd';
const MARK = 'a mark that stands for something bad';
const folder = mkdtempSync(join(tmpdir(), 'cw-clam-'));
async function* bytes(...chunks: string[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

let world: World;
let org: string;
let mira: Caller;
const servers: Server[] = [];
beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder: mira } = await world.organization('organization', ['manager']));
});
afterAll(async () => {
  for (const server of servers) server.close();
  await world.close();
});

/** A daemon that says this to whatever it is sent. */
async function saying(text: string): Promise<string> {
  const place = join(folder, `${servers.length}.sock`);
  const server = createServer(socket => {
    let got = '';
    socket.on('error', () => undefined);
    socket.on('data', chunk => {
      got += chunk.toString('latin1');
      if (got.endsWith('\0\0\0\0') || got === 'zPING\0') socket.end(text);
    });
  }).listen(place);
  servers.push(server);
  await new Promise(resolve => server.once('listening', resolve));
  return place;
}

const upload = (clamav: string, content: string) => {
  const { shell, auth } = world.opened;
  const app = createApp({ ...shell, config: { ...shell.config, clamav } }, auth, [], [fileRoutes]);
  return app.request(`/api/organizations/${org}/files?name=a.txt`, {
    method: 'POST',
    headers: { authorization: `Bearer ${mira.token}`, origin: shell.config.baseUrl },
    body: content,
  });
};
const codeOf = async (answer: Response): Promise<unknown> => {
  const { code } = (await answer.json()) as { code?: string };
  return [answer.status, code];
};

describe('an upload', () => {
  test('that ClamAV finds something in is refused and forgotten', async () => {
    const place = await saying('stream: Eicar-Test FOUND\0');
    expect(await codeOf(await upload(place, 'bad'))).toEqual([415, 'file-infected']);
    const kept = [];
    for await (const one of world.opened.shell.files.list()) kept.push(one);
    expect(kept).toEqual([]);
  });

  test('is not taken while ClamAV is silent or talks nonsense', async () => {
    expect(await codeOf(await upload(join(folder, 'nobody.sock'), 'x'))).toEqual([503, 'scanner-silent']);
    const place = await saying('INSTREAM size limit exceeded. ERROR\0');
    expect(await codeOf(await upload(place, 'x'))).toEqual([503, 'scanner-silent']);
  });

  test('is taken when nothing is found', async () => {
    expect((await upload(await saying('stream: OK\0'), 'good')).status).toBe(200);
  });
});

test('the doctor says whether ClamAV answers', async () => {
  expect(await checkScanner(undefined)).toEqual([]);
  expect(await checkScanner(await saying('PONG\0'))).toMatchObject([{ state: 'good' }]);
  expect(await checkScanner(join(folder, 'nobody.sock'))).toMatchObject([{ state: 'wrong' }]);
});

describe.skipIf(!existsSync(CLAMD))('the real daemon (skipped where clamd is not installed)', () => {
  let daemon: ChildProcess;
  const place = join(folder, 'clamd.sock');
  beforeAll(async () => {
    const database = join(folder, 'database');
    mkdirSync(database);
    writeFileSync(join(database, 'own.ndb'), `Own.Mark:0:*:${Buffer.from(MARK).toString('hex')}\n`);
    const config = join(folder, 'clamd.conf');
    writeFileSync(config, `LocalSocket ${place}\nDatabaseDirectory ${database}\nForeground yes\n`);
    daemon = spawn(CLAMD, ['--config-file', config], { stdio: 'ignore' });
    await vi.waitUntil(
      () =>
        ping(place).then(
          () => true,
          () => false,
        ),
      { timeout: 30_000, interval: 100 },
    );
  }, 40_000);
  afterAll(() => daemon.kill());

  test('finds what it knows, also across chunks, and nothing in the rest', async () => {
    expect(await scan(place, bytes('before ', MARK.slice(0, 9), MARK.slice(9), ' after'))).toContain(
      'Own.Mark',
    );
    expect(await scan(place, bytes('nothing to be found here'))).toBeUndefined();
    expect(await codeOf(await upload(place, `x ${MARK}`))).toEqual([415, 'file-infected']);
    await expect(scan(join(folder, 'nobody.sock'), bytes('x'))).rejects.toThrow(ScannerSilent);
  });
});
