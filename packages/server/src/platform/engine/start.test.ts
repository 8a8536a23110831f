// The embedded engine's first and second start: how it is set up, who may enter, and with which powers.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, openEngine } from './engine.ts';
import { isRoot, query, removeFolder, temporaryFolder } from './engine.fixture.ts';
import { databaseProcesses } from './os-process.ts';

const folder = temporaryFolder();
const dataFolder = join(folder, 'data');
const said: string[] = [];
const open = (): Promise<Engine> => openEngine({ dataFolder, say: line => said.push(line) });
let engine: Engine;

beforeAll(async () => {
  engine = await open();
});
afterAll(async () => {
  await engine.stop();
  await removeFolder(folder);
});

const setting = async (name: string): Promise<unknown> =>
  (await query(engine.owner, `show ${name}`))[0]?.[name];

test('a new data folder gets PostgreSQL 18 in UTF-8 with the same collation on every machine, checked pages and fsync', async () => {
  expect(engine.version).toMatch(/^18\./);
  expect(await setting('server_encoding')).toBe('UTF8');
  expect(await setting('data_checksums')).toBe('on');
  expect(await setting('fsync')).toBe('on');
  expect(await setting('full_page_writes')).toBe('on');
  expect(await setting('synchronous_commit')).toBe('on');
  const [database] = await query(
    engine.owner,
    'select datlocprovider, datlocale from pg_database where datname = current_database()',
  );
  expect(database).toEqual({ datlocprovider: 'b', datlocale: 'C.UTF-8' });
});

test('the database listens on its socket alone, in a folder that others cannot enter', async () => {
  expect(await setting('listen_addresses')).toBe('');
  const socketFolder = engine.facts.socketFolder ?? '';
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
  expect(statSync(engine.facts.clusterFolder ?? '').mode & 0o777).toBe(0o700);
  expect(statSync(dataFolder).mode & 0o007).toBe(0);
  expect(statSync(join(socketFolder, '.s.PGSQL.5432')).isSocket()).toBe(true);
});

test('the database never runs as root', () => {
  expect(engine.facts.uid).toBe(isRoot ? 65534 : process.getuid?.());
  expect(said.some(line => line.includes('Root may not run PostgreSQL'))).toBe(isRoot);
});

test('the app logs in with a role that may do nothing by itself', async () => {
  const [role] = await query(
    engine.login,
    `select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls as powers, rolinherit
     from pg_roles where rolname = current_user and current_user = 'app_login'`,
  );
  expect(role).toEqual({ powers: false, rolinherit: false });
  await query(engine.owner, 'create table probe_secret (a int); grant select on probe_secret to app_tenant');
  await expect(query(engine.login, 'select * from probe_secret')).rejects.toThrow('permission denied');
  await expect(query(engine.login, 'create table t (a int)')).rejects.toThrow('permission denied');
  await query(engine.owner, 'drop table probe_secret');
});

test('the app takes the three working roles and no other', async () => {
  for (const role of ['app_tenant', 'app_public', 'app_platform']) {
    await expect(query(engine.login, `set role ${role}`)).resolves.toBeDefined();
  }
  for (const role of ['app_search', 'app_owner', 'app_bootstrap']) {
    await expect(query(engine.login, `set role ${role}`)).rejects.toThrow('permission denied');
  }
});

test('working roles cannot connect by themselves', async () => {
  await expect(query({ ...engine.login, user: 'app_tenant' }, 'select 1')).rejects.toThrow(
    /authentication failed|not permitted/,
  );
});

test('a migration may make schemas, trusted extensions, and functions that app_search owns', async () => {
  await query(engine.owner, 'create schema probe; create extension btree_gist; create extension pg_trgm');
  await query(
    engine.owner,
    'grant usage, create on schema probe to app_search; create function probe.f() returns int language sql as $$ select 1 $$',
  );
  await query(engine.owner, 'alter function probe.f() owner to app_search');
  await query(
    engine.owner,
    'set role app_search; create or replace function probe.f() returns int language sql as $$ select 2 $$',
  );
  const [power] = await query(
    engine.owner,
    'select rolsuper or rolbypassrls as powers from pg_roles where rolname = current_user',
  );
  expect(power).toEqual({ powers: false });
  await query(engine.owner, 'set role app_search; drop function probe.f(); reset role; drop schema probe');
});

test('stopping twice is as good as once, and the next start takes less than a second and finds everything', async () => {
  await query(engine.owner, 'create table kept (a int); insert into kept values (7)');
  await Promise.all([engine.stop(), engine.stop()]);
  await engine.stop();
  expect(engine.facts.state).toBe('stopped');
  expect(existsSync(join(dataFolder, 'cluster', 'postmaster.pid'))).toBe(false);
  const before = performance.now();
  engine = await open();
  expect(performance.now() - before).toBeLessThan(1000);
  expect(await query(engine.owner, 'select a from kept')).toEqual([{ a: 7 }]);
});

test('a role that was given too much is brought back at the next start', async () => {
  await query(engine.owner, 'grant app_search to app_login');
  await expect(query(engine.login, 'set role app_search')).resolves.toBeDefined();
  await engine.stop();
  engine = await open();
  await expect(query(engine.login, 'set role app_search')).rejects.toThrow('permission denied');
});

test('an idle database stays below 250 MB of memory', () => {
  const pids = databaseProcesses(join(dataFolder, 'cluster'));
  const kilobytes = (kind: string): number[] =>
    pids.map(pid =>
      Number(
        new RegExp(`^${kind}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1],
      ),
    );
  // Each process has its own anonymous memory; buffers and program text are the same pages for all.
  const own = kilobytes('RssAnon').reduce((sum, each) => sum + each, 0);
  const shared = Math.max(...kilobytes('RssShmem')) + Math.max(...kilobytes('RssFile'));
  expect(pids.length).toBeGreaterThan(3);
  expect(own + shared).toBeGreaterThan(10_000);
  expect(own + shared).toBeLessThan(250_000);
});
