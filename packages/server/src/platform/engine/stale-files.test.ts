// What a killed database leaves lying about: pid files, socket files, half-made clusters, other people's ids.
import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, openEngine } from './engine.ts';
import { isRoot, query, refusalOf, removeFolder, temporaryFolder } from './engine.fixture.ts';
import { readPostmasterFile } from './postmaster-file.ts';

const folder = temporaryFolder();
const dataFolder = join(folder, 'data');
const cluster = join(dataFolder, 'cluster');
let binaries: string;
const open = (): Promise<Engine> => openEngine({ dataFolder, say: () => undefined });

beforeAll(async () => {
  const engine = await open();
  await query(engine.owner, 'create table kept (a int); insert into kept values (1)');
  binaries = engine.facts.binaries ?? '';
  await engine.stop();
});
afterAll(() => removeFolder(folder));

const startAndRead = async (): Promise<unknown> => {
  const engine = await open();
  const rows = await query(engine.owner, 'select a from kept');
  await engine.stop();
  return rows;
};
const EVERYTHING = [{ a: 1 }];

/** Writes as the database would: owned by the user it runs as. */
const leave = (path: string, text: string): void => {
  writeFileSync(path, text, { mode: 0o600 });
  const { uid, gid } = statSync(cluster);
  if (isRoot) chownSync(path, uid, gid);
};

const pidFile = (pid: number): string =>
  `${pid}\n${cluster}\n1700000000\n5432\n${join(dataFolder, 'run')}\n\n  1  2\nready   \n`;

test('a pid file whose process is gone does not stop the start', async () => {
  leave(join(cluster, 'postmaster.pid'), pidFile(4_194_000));
  expect(await startAndRead()).toEqual(EVERYTHING);
});

test('a pid file and a socket lock whose id another process has now do not stop the start', async () => {
  const other: ChildProcess = spawn('sleep', ['60'], isRoot ? { uid: 65534, gid: 65534 } : {});
  leave(join(cluster, 'postmaster.pid'), pidFile(other.pid ?? 0));
  leave(join(dataFolder, 'run', '.s.PGSQL.5432.lock'), pidFile(other.pid ?? 0));
  expect(await startAndRead()).toEqual(EVERYTHING);
  other.kill('SIGKILL');
});

test('an empty pid file, written when the disk was full, does not stop the start', async () => {
  leave(join(cluster, 'postmaster.pid'), '');
  expect(await startAndRead()).toEqual(EVERYTHING);
});

test('a socket file that nobody listens on does not stop the start', async () => {
  leave(join(dataFolder, 'run', '.s.PGSQL.5432'), '');
  leave(join(dataFolder, 'run', '.s.PGSQL.5432.lock'), pidFile(4_194_000));
  expect(await startAndRead()).toEqual(EVERYTHING);
});

test('a first start that was interrupted begins anew and sweeps its half-made cluster away', async () => {
  const fresh = join(folder, 'fresh');
  mkdirSync(join(fresh, 'cluster.new-1', 'base'), { recursive: true });
  const engine = await openEngine({ dataFolder: fresh, say: () => undefined });
  expect(readdirSync(fresh).filter(name => name.startsWith('cluster'))).toEqual(['cluster']);
  await engine.stop();
});

test('a server that somebody else started on the data is left alone, and named', async () => {
  const { uid, gid } = statSync(cluster);
  const server = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', cluster, '-k', join(dataFolder, 'run'), '-c', 'listen_addresses='],
    { ...(isRoot ? { uid, gid } : {}), cwd: '/', stdio: 'ignore' },
  );
  const ended = new Promise(resolve => server.once('exit', resolve));
  while (readPostmasterFile(cluster)?.ready !== true) await new Promise(resolve => setTimeout(resolve, 20));
  const refusal = await refusalOf(open());
  expect(refusal.code).toBe('data-in-use');
  expect(refusal.message).toContain(`process ${server.pid}`);
  expect(readFileSync(join(cluster, 'postmaster.pid'), 'utf8')).toContain(String(server.pid));
  server.kill('SIGINT');
  await ended;
  expect(await startAndRead()).toEqual(EVERYTHING);
});
