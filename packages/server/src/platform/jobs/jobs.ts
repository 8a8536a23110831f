/** Outside effects as jobs: sent in the transaction that causes them, done afterwards, retried until they succeed. */
import { PgBoss } from 'pg-boss';
import type { ClientConfig } from 'pg';
import pg from 'pg';
import { VERSION } from '../config.ts';
import { connectionName } from '../db/release.ts';
import type { Tx } from '../db/scoped.ts';
import { runStatement } from '../db/statement.ts';
import type { Log } from '../log.ts';
import { type About, faultOf, piece, within } from '../trace/span.ts';
import type { Tracing } from '../trace/tracing.ts';

/** Names of the queues and what a job of each carries: ids only. */
export type JobData = {
  'certificate.render': { org: string; certificate: string };
  'log.grow': Record<string, never>;
  'log.tell': Record<string, never>;
  'log.trails': Record<string, never>;
  'catalogue.load': { load: string };
  'catalogue.refresh': Record<string, never>;
  'backup.make': Record<string, never>;
  'mail.send': { mail: string };
  'files.sweep': Record<string, never>;
  'webhook.deliver': { delivery: string };
  'sign-on.close': { provider: string };
  'digest.begin': Record<string, never>;
  'digest.write': { person: string };
  'reminder.begin': Record<string, never>;
  'reminder.write': { person: string };
  'portfolio.take': { org: string; portfolio: string };
  /** One that was handed in; all of them where none is named. */
  'accreditation.look': { accreditation?: string };
  'own-domain.look': Record<string, never>;
};
export type JobName = keyof JobData;
export const JOB_NAMES: readonly JobName[] = [
  'certificate.render',
  'log.grow',
  'log.tell',
  'log.trails',
  'catalogue.load',
  'catalogue.refresh',
  'backup.make',
  'mail.send',
  'files.sweep',
  'webhook.deliver',
  'sign-on.close',
  'digest.begin',
  'digest.write',
  'reminder.begin',
  'reminder.write',
  'portfolio.take',
  'accreditation.look',
  'own-domain.look',
];

/** How a queue retries: beyond the tries that a letter or a delivery counts itself, so that a crash takes none of them. */
const RETRYING = { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 600 } as const;

/**
 * A job is given up by its process when it was not touched for so long; then it is done by another one. How long a
 * job may take (a backup, a catalogue) is no sign of that.
 */
const LIVING = { heartbeatSeconds: 15, expireInSeconds: 12 * 60 * 60 } as const;
const TOUCHED_EVERY_S = 3;
/** How often somebody looks for jobs that nobody touches any more. */
const LOOKED_EVERY_S = 10;

/**
 * How many jobs of a queue are fetched and done together; one unless said. A letter holds a connection while the mail
 * server takes it.
 */
const TOGETHER: Partial<Record<JobName, number>> = {
  'mail.send': 4,
  'webhook.deliver': 10,
  'digest.write': 2,
  'reminder.write': 2,
  'certificate.render': 2,
};

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
    if (await boss.getQueue(name)) await boss.updateQueue(name, { ...RETRYING, ...LIVING });
    else await boss.createQueue(name, { ...RETRYING, ...LIVING });
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

const aboutJob = (name: JobName, kind: 'producer' | 'consumer'): About => ({
  name: `${kind === 'producer' ? 'send' : 'work'} ${name}`,
  kind,
  attributes: { 'messaging.system': 'pg-boss', 'messaging.destination.name': name },
});

/** What lies in the queue: the data, and which trace the job was sent in. */
type Queued = object & { readonly traceparent?: string };

/** Works a job in a trace of its own, with a link to the one that sent it: a job may be worked hours later, and again. */
async function tracedWork(
  tracing: Tracing | undefined,
  name: JobName,
  queued: Queued,
  work: (data: never) => Promise<void>,
): Promise<void> {
  const { traceparent, ...data } = queued;
  if (!tracing) return work(data as never);
  const span = tracing.begin({ ...aboutJob(name, 'consumer'), causedBy: traceparent });
  try {
    await within(span, () => work(data as never));
  } catch (error) {
    span.fail(faultOf(error));
    throw error;
  } finally {
    span.end();
  }
}

/**
 * Lets jobs wait again that were being done when their process was killed, without counting that as a try. Only for
 * a database that no other process works with at this moment. @returns how many
 */
export async function takeUpOrphans(owner: ClientConfig): Promise<number> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `update pgboss.job set state = 'retry', start_after = now(), started_on = null, heartbeat_on = null
       where state = 'active'`,
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/**
 * @param login how app_login connects; the queue works under app_platform
 * @param how `working` is false where jobs are only sent (a test that looks at the queue)
 */
export async function openJobs(
  login: ClientConfig,
  log: Log,
  { working, tracing }: { readonly working: boolean; readonly tracing?: Tracing | undefined },
): Promise<Jobs> {
  const boss = new PgBoss({
    ...login,
    application_name: connectionName(VERSION),
    options: '-c role=app_platform',
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    max: 3,
    supervise: working,
    superviseIntervalSeconds: LOOKED_EVERY_S,
    monitorIntervalSeconds: LOOKED_EVERY_S,
    schedule: working,
  } as ConstructorParameters<typeof PgBoss>[0]);
  boss.on('error', error => log.warn({ err: String(error) }, 'the job queue lost the database for a moment'));
  await boss.start();
  return {
    async send(tx, name, data) {
      const db = {
        executeSql: (text: string, values: unknown[] = []) => runStatement(tx, text, values),
      };
      await piece(
        () => aboutJob(name, 'producer'),
        async span => {
          const queued: Queued = span ? { ...data, traceparent: span.traceparent } : data;
          await boss.send(name, queued, { db } as Parameters<typeof boss.send>[2]);
        },
      );
    },
    async work(name, worker) {
      await boss.work(
        name,
        {
          pollingIntervalSeconds: 1,
          heartbeatRefreshSeconds: TOUCHED_EVERY_S,
          batchSize: TOGETHER[name] ?? 1,
          burstWhenBatchFull: true,
          perJobResults: true,
        },
        jobs =>
          Promise.all(
            jobs.map(async ({ id, data }) => {
              try {
                await tracedWork(tracing, name, data as Queued, worker);
                return { id, status: 'completed' as const };
              } catch (error) {
                return { id, status: 'failed' as const, output: { message: String(error) } };
              }
            }),
          ),
      );
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
