/** Contents by hash: the same promises in a folder and in S3, a limit, a quota, and a sweep that takes only what nothing names. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { type Caller, openWorld, type World } from '../../testing/world.ts';
import { createApp } from '../http/app.ts';
import { fileRoutes } from '../../evidence/file.routes.ts';
import { filesOf } from './open-files.ts';
import type { Files } from './files.ts';
import { sweep } from './sweep.worker.ts';
import { temporary } from '../../testing/temporary.ts';

const folder = temporary('certwright-contents-');
let server: S3rver;
let env: Record<string, string>;
let world: World;
let org: string;
let mira: Caller;
beforeAll(async () => {
  server = new S3rver({
    port: 0,
    silent: true,
    directory: folder(),
    configureBuckets: [{ name: 'files', configs: [] }],
  });
  const { port } = await server.run();
  env = {
    CERTWRIGHT_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    CERTWRIGHT_S3_KEY: 'S3RVER',
    CERTWRIGHT_S3_SECRET: 'S3RVER',
  };
  world = await openWorld();
  ({ id: org, founder: mira } = await world.organization('organization', ['manager']));
});
afterAll(async () => {
  await server.close();
  await world.close();
});

async function* bytes(...chunks: (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}
const listed = async (files: Files): Promise<string[]> => {
  const found: string[] = [];
  for await (const one of files.list()) found.push(one.sha256);
  return found;
};

describe.each([
  ['a folder', undefined],
  ['S3 storage', 's3://files/contents'],
])('in %s', (_, filesAt) => {
  test('the same content is kept once, comes back, and is forgotten', async () => {
    const dataFolder = folder();
    const files = await filesOf({ dataFolder, filesAt, largestFile: 1000 }, env);
    const first = await files.put(bytes('a,', 'b\n'));
    expect(first).toMatchObject({ size: 4, sha256: createHash('sha256').update('a,b\n').digest('hex') });
    await files.put(bytes('a,b\n'));
    expect(await listed(files)).toEqual([first.sha256]);
    expect(await text((await files.get(first.sha256)) as NodeStream)).toBe('a,b\n');
    await expect(files.put(bytes(randomBytes(1001)))).rejects.toMatchObject({ status: 413 });
    expect(await listed(files)).toEqual([first.sha256]);
    expect(readdirSync(join(dataFolder, ...(filesAt ? ['incoming'] : ['files', 'incoming'])))).toEqual([]);
    await files.forget(first.sha256);
    await expect(files.get(first.sha256)).rejects.toThrow('There is no');
    expect(() => files.forget('../../etc/passwd')).toThrow(TypeError);
  });
});

const upload = (app: { request: typeof world.opened.app.request }, content: string, name: string) =>
  app.request(`/api/organizations/${org}/files?name=${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${mira.token}`, origin: world.opened.shell.config.baseUrl },
    body: content,
  });

test('a sweep removes what nothing names and is older than a day, and nothing else', async () => {
  const { shell } = world.opened;
  const kept = (await (await upload(world.opened.app, 'kept', 'kept.txt')).json()) as { sha256: string };
  const orphan = await shell.files.put(bytes('an upload that was broken off'));
  const young = await shell.files.put(bytes('an upload of today'));
  const old = new Date(Date.now() - 48 * 60 * 60 * 1000);
  for (const { sha256 } of [kept, orphan]) {
    utimesSync(join(shell.config.dataFolder, 'files', sha256.slice(0, 2), sha256), old, old);
  }
  const halves = ['half.of-yesterday', 'half.of-today'].map(name =>
    join(shell.config.dataFolder, 'files', 'incoming', name),
  );
  for (const half of halves) writeFileSync(half, 'the first half');
  utimesSync(halves[0] ?? '', old, old);
  const swept = await sweep(shell.db, shell.files, Date.now());
  expect(swept).toEqual({ removed: 1, bytes: 29, broken: 1 });
  expect(halves.map(half => existsSync(half))).toEqual([false, true]);
  expect((await listed(shell.files)).toSorted()).toEqual([kept.sha256, young.sha256].toSorted());
});

test('an organization keeps no more than its quota', async () => {
  const { shell, auth } = world.opened;
  const config = { ...shell.config, quota: 40 };
  const app = createApp({ ...shell, config }, auth, [], [fileRoutes]);
  expect((await upload(app, 'x'.repeat(20), 'a.txt')).status).toBe(200);
  const refused = await upload(app, 'y'.repeat(30), 'b.txt');
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
    413,
    'quota-exceeded',
  ]);
  expect((await upload(app, 'z'.repeat(10), 'c.txt')).status).toBe(200);
});

test('limits are what the operator sets', () => {
  expect(readConfig({ CERTWRIGHT_FILE_MB: '1', CERTWRIGHT_QUOTA_MB: '0' })).toMatchObject({
    largestFile: 1024 * 1024,
    quota: 0,
  });
});
