/** The road on an operator's own PostgreSQL: the oldest version that is supported, where this machine has it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseOf, finish, type Server, startServer } from './server.ts';

const PROGRAMS = '/usr/lib/postgresql/15/bin';
const absent = !existsSync(join(PROGRAMS, 'postgres'));
if (absent) console.log(`Not tried: the road on PostgreSQL 15, which is not installed in ${PROGRAMS}.`);

/** PostgreSQL refuses to run as root. */
const runAs = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

describe.skipIf(absent)('with DATABASE_URL', () => {
  const cluster = mkdtempSync(join(tmpdir(), 'certwright-external-'));
  let postgres: ChildProcess;
  let server: Server;
  let url: string;

  const call = (program: string, ...args: string[]): string => {
    const options = {
      ...runAs,
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
    } as const;
    const { status, stdout, stderr } = spawnSync(join(PROGRAMS, program), args, options);
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return stdout;
  };
  const psql = (database: string, sql: string): string =>
    call('psql', '-X', '-q', '-A', '-t', '-h', cluster, '-U', 'administrator', '-d', database, '-c', sql);

  beforeAll(async () => {
    if (runAs.uid !== undefined) chownSync(cluster, runAs.uid, runAs.gid);
    call(
      'initdb',
      '-D',
      cluster,
      '-U',
      'administrator',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    );
    const args = ['-D', cluster, '-k', cluster, '-c', 'listen_addresses=', '-c', 'fsync=off'];
    postgres = spawn(join(PROGRAMS, 'postgres'), args, { ...runAs, cwd: '/', stdio: 'ignore' });
    for (let tries = 0; spawnSync(join(PROGRAMS, 'pg_isready'), ['-h', cluster]).status !== 0; tries++) {
      if (tries > 200) throw new Error('PostgreSQL 15 did not start');
      await pause(50);
    }
    psql('postgres', 'create role certwright login createrole nosuperuser nobypassrls');
    psql('postgres', "create database certwright owner certwright encoding 'UTF8' template template0");
    url = `postgresql://certwright@/certwright?host=${encodeURIComponent(cluster)}`;
    server = await startServer({ env: { DATABASE_URL: url } });
  });
  afterAll(async () => {
    await server.stop();
    const ended = once(postgres, 'exit');
    postgres.kill('SIGINT');
    await ended;
    rmSync(cluster, { recursive: true, force: true });
  });

  test('the road is walked to its end, and no database of our own is started', async () => {
    const { code, output } = await finish(['journey', '--url', server.url]);
    expect(output).toMatch(/The whole road in \d+ steps/);
    expect(code).toBe(0);
    expect(databaseOf(server.dataFolder)).toBeUndefined();
    expect(Number(psql('certwright', 'select count(*) from event'))).toBeGreaterThan(50);
  });

  test('the doctor names the server without its password and finds nothing wrong', async () => {
    const { code, output } = await finish(['doctor'], {
      DATABASE_URL: url,
      CERTWRIGHT_DATA: server.dataFolder,
    });
    expect(output).toMatch(/PostgreSQL 15\.\d+, the operator’s \(DATABASE_URL\)/);
    expect(code).toBe(0);
  });

  test('a superuser is refused, with the SQL that mends it', async () => {
    const asSuperuser = url.replace('certwright@', 'administrator@');
    const { code, output } = await finish(['serve'], {
      DATABASE_URL: asSuperuser,
      CERTWRIGHT_DATA: server.dataFolder,
    });
    expect(code).toBe(1);
    expect(output).toContain('The user "administrator" of DATABASE_URL is a superuser');
    expect(output).toContain('CREATE ROLE "certwright"');
  });
});
