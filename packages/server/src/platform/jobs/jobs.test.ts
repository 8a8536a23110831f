/** The queue on a real database: many jobs at a time, one that fails alone, one whose process was killed. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { openPools, type Pools } from '../db/pools.ts';
import { scoped } from '../db/scoped.ts';
import { cloneDatabase, type Connections } from '../engine/test-cluster.ts';
import { openLog } from '../log.ts';
import { type Jobs, openJobs, takeUpOrphans } from './jobs.ts';

const PATIENCE_MS = 60_000;
const log = openLog('silent');

let own: Connections;
let pools: Pools;
let jobs: Jobs;
let owner: pg.Client;
beforeAll(async () => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  own = await cloneDatabase(inject('database'), inject('template'), name);
  pools = openPools(own.login, log, 2);
  jobs = await openJobs(own.login, log, { working: true });
  owner = new pg.Client(own.owner);
  await owner.connect();
}, PATIENCE_MS);
afterAll(async () => {
  await jobs.stop();
  await owner.end();
  await pools.close();
});

const send = (delivery: string): Promise<void> =>
  scoped({ pool: pools.app }, { role: 'app_platform' }, tx => jobs.send(tx, 'webhook.deliver', { delivery }));

const until = (done: () => boolean | Promise<boolean>): Promise<unknown> =>
  vi.waitUntil(done, { timeout: 40_000, interval: 50 });

test(
  'jobs that wait are done many a second, and one that fails is done again alone',
  async () => {
    const done: string[] = [];
    const names = Array.from({ length: 60 }, (_, i) => `many-${i}`);
    for (const name of names) await send(name);
    await jobs.work('webhook.deliver', async ({ delivery }) => {
      done.push(delivery);
      if (delivery === 'many-7' && done.filter(one => one === delivery).length === 1) throw new Error('once');
    });
    const began = performance.now();
    await until(() => new Set(done).size === names.length);
    expect(performance.now() - began).toBeLessThan(20_000);
    await until(() => done.length > names.length);
    expect(done.filter((one, i) => done.indexOf(one) !== i)).toEqual(['many-7']);
  },
  PATIENCE_MS,
);

/** A job that a process holds and does not touch any more, as one leaves it that was killed. */
async function abandoned(certificate: string, silentForSeconds: number): Promise<string> {
  const org = randomUUID();
  await scoped({ pool: pools.app }, { role: 'app_platform' }, tx =>
    jobs.send(tx, 'certificate.render', { org, certificate }),
  );
  const { rows } = await owner.query<{ id: string }>(
    `update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() - $2 * interval '1 second'
     where name = 'certificate.render' and data ->> 'certificate' = $1 returning id`,
    [certificate, silentForSeconds],
  );
  return rows[0]?.id ?? '';
}

test(
  'a job whose process was killed is done at the next start, and that counts as no try',
  async () => {
    const id = await abandoned('orphan', 0);
    expect(await takeUpOrphans(own.owner)).toBe(1);
    const { rows } = await owner.query<{ state: string; retry_count: number; due: boolean }>(
      'select state, retry_count, start_after <= now() as due from pgboss.job where id = $1',
      [id],
    );
    expect(rows).toEqual([{ state: 'retry', retry_count: 0, due: true }]);
  },
  PATIENCE_MS,
);

test(
  'where several processes share the database, a job that nobody touches for some seconds is done by another one',
  async () => {
    const done: string[] = [];
    await abandoned('silent', 30);
    await jobs.work('certificate.render', async ({ certificate }) => void done.push(certificate));
    // The one that the test before took up may be done first.
    await until(() => done.includes('silent'));
    expect(done.filter(one => one === 'silent')).toHaveLength(1);
  },
  PATIENCE_MS,
);
