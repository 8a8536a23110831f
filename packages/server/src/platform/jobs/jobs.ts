/** Outside effects as jobs: sent in the transaction that causes them, done afterwards, retried until they succeed. */
import { PgBoss } from 'pg-boss';
import type { ClientConfig } from 'pg';
import pg from 'pg';
import type { Tx } from '../db/scoped.ts';
import { runStatement } from '../db/statement.ts';
import type { Log } from '../log.ts';

/** Names of the queues and what a job of each carries: ids only. */
export type JobData = {
  'certificate.render': { org: string; certificate: string };
  'catalogue.load': { load: string };
  'catalogue.refresh': Record<string, never>;
  'backup.make': Record<string, never>;
  'mail.send': { mail: string };
  'files.sweep': Record<string, never>;
  'webhook.deliver': { delivery: string };
  'sign-on.close': { provider: string };
  'digest.begin': Record<string, never>;
  'digest.write': { person: string };
};
export type JobName = keyof JobData;
export const JOB_NAMES: readonly JobName[] = [
  'certificate.render',
  'catalogue.load',
  'catalogue.refresh',
  'backup.make',
  'mail.send',
  'files.sweep',
  'webhook.deliver',
  'sign-on.close',
  'digest.begin',
  'digest.write',
];

export type Jobs = {
  /** Sends a job that exists only if the transaction commits. */
  send<N extends JobName>(tx: Tx, name: N, data: JobData[N]): Promise<void>;
  /** Registers what is done with the jobs of a queue; throwing means trying again later. */
  work<N extends JobName>(name: N, worker: (data: JobData[N]) => Promise<void>): Promise<void>;
  /** Sends a job of this queue at the times of a cron line (UTC); undefined ends that. */
  repeat<N extends JobName>(name: N, cron: string | undefined, data: JobData[N]): Promise<void>;
  stop(): Promise<void>;
};

/** A connection to the queue's tables that does no work; whoever opens it stops it. */
async function ownQueue(owner: ClientConfig): Promise<PgBoss> {
  const boss = new PgBoss({
    ...owner,
    schema: 'pgboss',
    supervise: false,
    schedule: false,
  } as ConstructorParameters<typeof PgBoss>[0]);
  boss.on('error', () => undefined);
  await boss.start();
  return boss;
}

/** Sends jobs of a backup once more; a queue that this release does not have any more is left out. */
export async function sendAgain(
  owner: ClientConfig,
  jobs: readonly { readonly name: string; readonly data: object | null }[],
): Promise<void> {
  if (jobs.length === 0) return;
  const boss = await ownQueue(owner);
  try {
    for (const { name, data } of jobs) {
      if ((JOB_NAMES as readonly string[]).includes(name)) await boss.send(name, data ?? {});
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Creates or upgrades the queue's tables, as app_owner, and lets the app's roles use them. */
export async function migrateJobs(owner: ClientConfig): Promise<void> {
  const boss = await ownQueue(owner);
  for (const name of JOB_NAMES) {
    if (!(await boss.getQueue(name))) {
      await boss.createQueue(name, { retryLimit: 8, retryDelay: 2, retryBackoff: true });
    }
  }
  await boss.stop({ graceful: false });
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(`
    grant usage on schema pgboss to app_platform, app_tenant;
    grant all on all tables in schema pgboss to app_platform;
    grant all on all sequences in schema pgboss to app_platform;
    grant execute on all functions in schema pgboss to app_platform;
    grant select on pgboss.queue to app_tenant;
    grant insert on pgboss.job, pgboss.job_common to app_tenant;
    grant select (id) on pgboss.job, pgboss.job_common to app_tenant`);
  await client.end();
}

/**
 * @param login how app_login connects; the queue works under app_platform
 * @param working false where jobs are only sent (a test that looks at the queue)
 */
export async function openJobs(login: ClientConfig, log: Log, working = true): Promise<Jobs> {
  const boss = new PgBoss({
    ...login,
    options: '-c role=app_platform',
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    max: 3,
    supervise: working,
    schedule: working,
  } as ConstructorParameters<typeof PgBoss>[0]);
  boss.on('error', error => log.warn({ err: String(error) }, 'the job queue lost the database for a moment'));
  await boss.start();
  return {
    async send(tx, name, data) {
      const db = {
        executeSql: (text: string, values: unknown[] = []) => runStatement(tx, text, values),
      };
      await boss.send(name, data, { db } as Parameters<typeof boss.send>[2]);
    },
    async work(name, worker) {
      await boss.work(name, { pollingIntervalSeconds: 1 }, async jobs => {
        for (const job of jobs) await worker(job.data as never);
      });
    },
    async repeat(name, cron, data) {
      if (cron === undefined) await boss.unschedule(name);
      else await boss.schedule(name, cron, data, { tz: 'UTC' });
    },
    stop: async () => {
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}
