// An operator's own PostgreSQL: what is asked of it before anything is trusted to it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from './embedded.ts';
import { type Engine, openEngine } from './engine.ts';
import { eventually, isRoot, query, refusalOf, removeFolder, temporaryFolder } from './engine.fixture.ts';

const DEBIANS = '/usr/lib/postgresql/15/bin';
const folder = temporaryFolder();

afterAll(() => removeFolder(folder));

type Server = { administrator: ClientConfig; stop(): Promise<void> };

const ours = async (): Promise<Server> => {
  const { engine, bootstrap } = await openEmbedded({
    dataFolder: join(folder, 'data'),
    say: () => undefined,
  });
  // Its own rules let only its own roles in; an operator's server lets in whom the operator wants.
  writeFileSync(join(engine.facts.clusterFolder ?? '', 'pg_hba.conf'), 'local all all trust\n');
  await query(bootstrap, 'select pg_reload_conf(), pg_sleep(0.3)');
  return { administrator: bootstrap, stop: () => engine.stop() };
};

/** Debian's PostgreSQL 15 as an operator would run it, with a superuser that may enter by its name. */
const debians = async (): Promise<Server> => {
  const data = join(folder, 'debian');
  mkdirSync(data, { mode: 0o700 });
  const runAs = isRoot ? { uid: 65534, gid: 65534 } : {};
  if (isRoot) chownSync(data, 65534, 65534);
  const made = spawnSync(
    join(DEBIANS, 'initdb'),
    ['-D', data, '-U', 'administrator', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...runAs, cwd: '/' },
  );
  if (made.status !== 0) throw new Error(String(made.stderr));
  const args = ['-D', data, '-k', data, '-c', 'listen_addresses=', '-c', 'fsync=off'];
  const server: ChildProcess = spawn(join(DEBIANS, 'postgres'), args, {
    ...runAs,
    cwd: '/',
    stdio: 'ignore',
  });
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
  const administrator = { host: data, port: 5432, user: 'administrator', database: 'postgres', ssl: false };
  await eventually(20, () => query(administrator, 'select 1'));
  return {
    administrator,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
    },
  };
};

const url = ({ host }: ClientConfig, user: string, database: string): string =>
  `postgresql://${user}@/${database}?host=${encodeURIComponent(host ?? '')}`;

const open = (databaseUrl: string): Promise<Engine> =>
  openEngine({ dataFolder: join(folder, 'unused'), databaseUrl, say: () => undefined });

describe('the embedded engine, used as if it were an operator’s', () => {
  let server: Server;
  beforeAll(async () => {
    server = await ours();
  });
  afterAll(async () => {
    await server.stop();
  });

  test('a user that is no superuser and may take the roles is accepted, for migrations and for the app', async () => {
    const engine = await open(url(server.administrator, 'app_owner', 'certwright'));
    expect(engine).toMatchObject({ kind: 'external', version: '18.4' });
    expect(engine.owner).toEqual(engine.login);
    await expect(query(engine.login, 'set role app_tenant')).resolves.toBeDefined();
    expect(engine.facts.server).toBe(`${server.administrator.host}:5432/certwright`);
    await engine.stop();
    expect(existsSync(join(folder, 'unused'))).toBe(false);
  });

  test('a superuser is refused with the SQL for a right user', async () => {
    const refusal = await refusalOf(open(url(server.administrator, 'app_bootstrap', 'certwright')));
    expect(refusal.code).toBe('role-too-powerful');
    expect(refusal.message).toMatch(/is a superuser.*CREATE ROLE "certwright" LOGIN/s);
  });

  test('a user who may not take the roles and cannot change that is refused with the SQL for an administrator', async () => {
    await query(server.administrator, 'revoke connect on database certwright from public');
    const refusal = await refusalOf(open(url(server.administrator, 'app_login', 'certwright')));
    expect(refusal.code).toBe('roles-missing');
    expect(refusal.message).toContain('GRANT USAGE, CREATE ON SCHEMA public TO "app_login"');
  });

  test('a server that does not answer is refused with its address and never with the password', async () => {
    const refusal = await refusalOf(open('postgresql://certwright:open-sesame@127.0.0.1:9/certwright'));
    expect(refusal.code).toBe('server-unreachable');
    expect(refusal.message).toContain('127.0.0.1:9/certwright');
    expect(refusal.message).not.toContain('open-sesame');
  });

  test('a database in another encoding is refused', async () => {
    await query(
      server.administrator,
      `create database latin owner app_owner encoding 'LATIN1' locale 'C' locale_provider libc template template0`,
    );
    const refusal = await refusalOf(open(url(server.administrator, 'app_owner', 'latin')));
    expect(refusal.code).toBe('server-encoding');
    await query(server.administrator, 'drop database latin');
  });

  test('a user with CREATEROLE may not take roles that somebody else made, until an administrator grants them', async () => {
    await query(server.administrator, 'create role operator_user login createrole');
    await query(server.administrator, 'create database theirs owner operator_user');
    const address = url(server.administrator, 'operator_user', 'theirs');
    const refusal = await refusalOf(open(address));
    expect(refusal.code).toBe('roles-missing');
    await query(server.administrator, refusal.message.slice(refusal.message.indexOf('GRANT app_')));
    await (await open(address)).stop();
  });

  test('on a server that never saw Certwright, a user with CREATEROLE makes the roles itself, inheriting none', async () => {
    await query(server.administrator, 'drop database certwright with (force)');
    for (const role of ['app_login', 'app_owner', 'app_tenant', 'app_public', 'app_platform', 'app_search']) {
      await query(server.administrator, `drop role ${role}`);
    }
    const engine = await open(url(server.administrator, 'operator_user', 'theirs'));
    const memberships = await query(
      engine.login,
      `select bool_or(pg_has_role('app_search', 'USAGE')) as inherits, bool_and(pg_has_role('app_search', 'SET')) as takes`,
    );
    expect(memberships).toEqual([{ inherits: false, takes: true }]);
    await engine.stop();
  });
});

const hasDebians = existsSync(join(DEBIANS, 'postgres'));
if (!hasDebians)
  console.warn(
    'Skipped: PostgreSQL 15 of Debian, because it is not installed (apt-get install postgresql-15).',
  );

describe.runIf(hasDebians)('PostgreSQL 15', () => {
  let server: Server;
  const say = (sql: string) => query(server.administrator, sql);
  beforeAll(async () => {
    server = await debians();
  });
  afterEach(async () => {
    const rows = await say(
      `select rolname from pg_roles where rolname like 'app\\_%' or rolname like 'certwright%'`,
    );
    await say('drop database if exists certwright');
    for (const { rolname } of rows) await say(`drop role "${String(rolname)}"`);
  });
  afterAll(async () => {
    await server.stop();
  });

  test('a user with CREATEROLE makes the roles itself, once', async () => {
    await say('create role certwright login createrole');
    await say('create database certwright owner certwright');
    const address = url(server.administrator, 'certwright', 'certwright');
    const engine = await open(address);
    expect(engine.version).toMatch(/^15\./);
    for (const role of ['app_tenant', 'app_public', 'app_platform', 'app_search']) {
      await expect(query(engine.login, `set role ${role}`)).resolves.toBeDefined();
    }
    const [powers] = await say(
      `select bool_or(rolsuper or rolbypassrls or rolcanlogin) as any from pg_roles where rolname like 'app\\_%'`,
    );
    expect(powers).toEqual({ any: false });
    await (await open(address)).stop();
  });

  test('the SQL of the refusal, run by an administrator, is enough', async () => {
    await say('create role certwright login');
    await say('create database certwright owner certwright');
    const address = url(server.administrator, 'certwright', 'certwright');
    const refusal = await refusalOf(open(address));
    expect(refusal.code).toBe('roles-missing');
    await say(refusal.message.slice(refusal.message.indexOf('CREATE ROLE')));
    await (await open(address)).stop();
  });

  test('the SQL of the refusal of a superuser makes a user that is accepted', async () => {
    await say('create database certwright');
    const refusal = await refusalOf(open(url(server.administrator, 'administrator', 'certwright')));
    expect(refusal.code).toBe('role-too-powerful');
    const sql = refusal.message.slice(refusal.message.indexOf('CREATE ROLE'));
    await query({ ...server.administrator, database: 'certwright' }, sql);
    await (await open(url(server.administrator, 'certwright', 'certwright'))).stop();
  });

  test('a user with BYPASSRLS is refused', async () => {
    await say('create role certwright login bypassrls');
    await say('create database certwright owner certwright');
    const refusal = await refusalOf(open(url(server.administrator, 'certwright', 'certwright')));
    expect(refusal.code).toBe('role-too-powerful');
    expect(refusal.message).toContain('has BYPASSRLS');
  });
});
