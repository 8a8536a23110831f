// Who may enter the embedded database, and how it knows them.
import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { attachEngine } from './attach.ts';
import { openEmbedded } from './embedded.ts';
import { holdEngine, isRoot, query, removeFolder, temporaryFolder } from './engine.fixture.ts';
import { openEngine } from './engine.ts';

const folder = temporaryFolder();
const dataFolder = join(folder, 'data');
afterAll(() => removeFolder(folder));
const say = (): undefined => undefined;

/** Whether other users can run this test's program at all; in a closed home they cannot. */
const othersCanRun = (uid: number): boolean =>
  isRoot &&
  spawnSync(process.execPath, [fileURLToPath(new URL('refusal.ts', import.meta.url))], {
    uid,
    gid: uid,
    cwd: '/',
  }).status === 0;

test('the user who runs the app needs no password, and the roles have none', async () => {
  const { engine, bootstrap } = await openEmbedded({ dataFolder, say });
  expect(engine.facts.access).toBe('peer');
  expect(engine.login.password).toBeUndefined();
  const rows = await query(
    bootstrap,
    `select count(*)::int as n from pg_authid where rolname like 'app\\_%' and rolname <> 'app_bootstrap' and rolpassword is not null`,
  );
  expect(rows).toEqual([{ n: 0 }]);
  await engine.stop();
});

test.runIf(othersCanRun(65534))(
  'even the user that owns the socket cannot enter when another one runs the app',
  async () => {
    const engine = await openEngine({ dataFolder, say });
    const script = `import { Client } from 'pg'; const c = new Client(${JSON.stringify(engine.login)});
    try { await c.connect(); console.log('entered'); await c.end(); } catch (e) { console.log(e.message); }`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      uid: 65534,
      gid: 65534,
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      encoding: 'utf8',
    });
    expect(stdout).toContain('Peer authentication failed');
    await engine.stop();
  },
);

test('where the kernel names us otherwise, a secret that only we can read takes the place of the name', async () => {
  const { engine } = await openEmbedded({ dataFolder, say, userName: 'somebody-else' });
  expect(engine.facts.access).toBe('password');
  expect(statSync(join(dataFolder, 'database-secret')).mode & 0o777).toBe(0o600);
  expect(await query(engine.login, 'select 1 as one')).toEqual([{ one: 1 }]);
  await expect(query({ ...engine.login, password: 'guessed' }, 'select 1')).rejects.toThrow(
    'authentication failed',
  );
  await engine.stop();
});

test('a secret that was lost is made anew', async () => {
  await (await openEngine({ dataFolder, say })).stop();
  rmSync(join(dataFolder, 'database-secret'));
  await (await openEngine({ dataFolder, say })).stop();
  const { engine } = await openEmbedded({ dataFolder, say, userName: 'somebody-else' });
  expect(await query(engine.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
  await engine.stop();
});

test('a guest finds the running database and leaves it running', async () => {
  expect(await attachEngine(join(folder, 'nothing'))).toBeUndefined();
  const held = await holdEngine(dataFolder);
  const guest = await attachEngine(dataFolder);
  expect(guest?.version).toBe('18.4');
  expect(guest?.facts).toMatchObject({
    pid: held.outcome.open?.pid,
    state: 'running',
    clusterFolder: join(dataFolder, 'cluster'),
  });
  await guest?.stop();
  expect(await query(held.outcome.open?.login ?? {}, 'select 1 as one')).toEqual([{ one: 1 }]);
  await held.end('SIGTERM');
  expect(await attachEngine(dataFolder)).toBeUndefined();
});

test('a guest enters by the secret where the running database asks for it', async () => {
  const { engine } = await openEmbedded({ dataFolder, say, userName: 'somebody-else' });
  const guest = await attachEngine(dataFolder);
  expect(guest?.facts.access).toBe('password');
  expect(await query(guest?.owner ?? {}, 'select 1 as one')).toEqual([{ one: 1 }]);
  await engine.stop();
});

describe.runIf(othersCanRun(54_321))('a user id without a name, as in some containers', () => {
  const nameless = { uid: 54_321, gid: 54_321 };

  test('runs the engine with the secret', async () => {
    spawnSync('chown', ['-R', '54321:54321', dataFolder]);
    const held = await holdEngine(dataFolder, nameless);
    expect(held.outcome.open?.login.password).toMatch(/^[\w-]{32}$/);
    expect(await query(held.outcome.open?.login ?? {}, 'select 1 as one')).toEqual([{ one: 1 }]);
    await held.end('SIGTERM');
  });

  test('is told what is missing when it would have to make the database first', async () => {
    const fresh = join(folder, 'fresh');
    mkdirSync(fresh, { mode: 0o700 });
    chownSync(fresh, nameless.uid, nameless.gid);
    const held = await holdEngine(fresh, nameless);
    expect(held.outcome.refused?.message).toContain('User id 54321 has no name on this system');
    await held.end('SIGTERM');
    expect(readdirSync(fresh).filter(name => name.startsWith('cluster'))).toEqual([]);
  });
});
