// The cluster that the server's tests share: clones of a migrated database, and no run leaves anything behind.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { query } from './engine.fixture.ts';
import { databaseProcesses } from './os-process.ts';
import { cloneDatabase, startTestCluster } from './test-cluster.ts';

test('each worker gets a copy of the migrated database, and the cluster vanishes at the end', async () => {
  const { engine, stop } = await startTestCluster();
  await query(
    engine.owner,
    'create table migrated (a int); insert into migrated values (1); grant select on migrated to app_tenant',
  );
  const [first, second] = [
    await cloneDatabase(engine, 'certwright', 'worker_1'),
    await cloneDatabase(engine, 'certwright', 'worker_2'),
  ];
  await query(first.owner, 'insert into migrated values (2)');
  expect(await query(second.owner, 'select a from migrated')).toEqual([{ a: 1 }]);
  expect(await query(first.login, `select set_config('role', 'app_tenant', false)`)).toEqual([
    { set_config: 'app_tenant' },
  ]);
  expect(await query(first.login, 'select current_database() as name')).toEqual([{ name: 'worker_1' }]);

  const cluster = engine.facts.clusterFolder ?? '';
  await stop();
  expect(databaseProcesses(cluster)).toEqual([]);
  expect(existsSync(engine.facts.dataFolder ?? '')).toBe(false);
});
