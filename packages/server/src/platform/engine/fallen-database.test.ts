// The database process dies while the program lives: it comes back by itself, and the app's pool with it.
import { rmSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { Engine } from './contract.ts';
import { openEmbedded } from './embedded.ts';
import { eventually, query, removeFolder, temporaryFolder } from './engine.fixture.ts';

const folder = temporaryFolder();
let engine: Engine;
let said: string[];

beforeEach(async () => {
  said = [];
  const options = {
    dataFolder: join(folder, 'data'),
    say: (line: string) => said.push(line),
    backOff: [0, 50, 100],
  };
  ({ engine } = await openEmbedded(options));
  await query(
    engine.owner,
    'drop table if exists kept; create table kept (a int); insert into kept values (1); grant select on kept to app_tenant',
  );
});
afterEach(() => engine.stop());
afterAll(() => removeFolder(folder));

const kill = (name: NodeJS.Signals): void => {
  process.kill(engine.facts.pid ?? 0, name);
};

test('after kill -9 of the database the pool of the app answers again and what was committed is there', async () => {
  const pool = new Pool({ ...engine.login, max: 3 });
  pool.on('error', () => undefined);
  const read = () => pool.query(`set role app_tenant; select a from kept`);
  await Promise.all([read(), read(), read()]);
  const before = engine.facts.pid;
  kill('SIGKILL');
  await eventually(10, async () => {
    await read();
    expect(engine.facts.pid).not.toBe(before);
    expect(engine.facts.state).toBe('running');
  });
  expect(said.join(' ')).toMatch(/ended unexpectedly \(signal SIGKILL\).*runs again/);
  expect(await query(engine.owner, 'select a from kept')).toEqual([{ a: 1 }]);
  await pool.end();
});

test('a statement that runs for long when the database is killed does not keep it from coming back', async () => {
  const long = query(engine.owner, 'select count(*) from generate_series(1, 2000000000)').catch(
    (error: unknown) => error,
  );
  await eventually(5, async () => {
    const rows = await query(
      engine.owner,
      `select 1 from pg_stat_activity where state = 'active' and query like '%generate_series%' and pid <> pg_backend_pid()`,
    );
    expect(rows).toHaveLength(1);
  });
  kill('SIGKILL');
  expect(await long).toBeInstanceOf(Error);
  await eventually(10, () => query(engine.owner, 'select a from kept'));
});

test('a database that somebody shut down comes back too', async () => {
  kill('SIGINT');
  await eventually(10, async () => {
    expect(said.join(' ')).toContain('runs again');
    await query(engine.owner, 'select a from kept');
  });
});

test('a database that cannot come back is left alone after some tries, with a sentence that says what to do', async () => {
  const cluster = engine.facts.clusterFolder ?? '';
  renameSync(join(cluster, 'global'), join(cluster, 'global-away'));
  kill('SIGKILL');
  await eventually(10, async () => {
    await Promise.resolve();
    expect(engine.facts.state).toBe('given-up');
  });
  expect(said.filter(line => line.startsWith('It did not start'))).toHaveLength(3);
  expect(said.at(-1)).toContain('mend what it names, then start Certwright again');
  expect(engine.facts.pid).toBeUndefined();
  rmSync(join(cluster, 'global'), { recursive: true, force: true });
  renameSync(join(cluster, 'global-away'), join(cluster, 'global'));
});

test('asked to stop right after the database fell, the engine stops and leaves no process', async () => {
  kill('SIGKILL');
  await engine.stop();
  expect(engine.facts.state).toBe('stopped');
});
