/** A running server: engine, migrations, pools, jobs, HTTP; started in this order and stopped in the reverse. */
import { serve as listen, type ServerType } from '@hono/node-server';
import { accountsOf } from './auth/accounts.ts';
import { type Auth, openAuth } from './auth/auth.ts';
import type { Clock } from './clock.ts';
import { programOf } from './command/command.ts';
import { type Config, keyFor, MIGRATIONS, SIGNER } from './config.ts';
import { migrate, type Migrated, readMigrations } from './db/migrate.ts';
import { openPools, type Pools } from './db/pools.ts';
import type { Engine } from './engine/engine.ts';
import { openSequencer } from './events/sequencer.ts';
import { scoped } from './db/scoped.ts';
import { languageAt } from './mail/choice.store.ts';
import { type Letter, postOf } from './mail/post-mail.ts';
import { filesOf } from './files/open-files.ts';
import { type App, createApp, type Mount } from './http/app.ts';
import type { Operation } from './http/operation.ts';
import { openOpenings } from './http/openings.ts';
import type { Shell } from './http/scope.ts';
import { openMetrics } from './metrics/metrics.ts';
import { openRing } from './secret/key-ring.ts';
import { masterSecret } from './secret/master-secret.ts';
import { openSecrets } from './secret/secrets.ts';
import { type Jobs, migrateJobs, openJobs, takeUpOrphans } from './jobs/jobs.ts';
import type { Log } from './log.ts';
import { openTracing } from './trace/tracing.ts';

export type Parts = {
  readonly operations: readonly Operation[];
  readonly mounts: readonly Mount[];
  /** What is done with jobs, registered when the queue runs. */
  readonly workers: readonly ((shell: Shell) => Promise<void>)[];
};

export type Opened = {
  readonly shell: Shell;
  readonly auth: Auth;
  readonly app: App;
  readonly pools: Pools;
  close(): Promise<void>;
};

/** Brings the database of an engine to the newest version. @throws UnusableDatabase */
export async function prepareDatabase(
  engine: Pick<Engine, 'owner'> & Partial<Pick<Engine, 'kind'>>,
): Promise<Migrated> {
  const migrated = await migrate(engine.owner, readMigrations(MIGRATIONS));
  await migrateJobs(engine.owner);
  // Our own database has one program at a time; elsewhere a job's silence tells that its process is gone.
  if (engine.kind === 'embedded') await takeUpOrphans(engine.owner);
  return migrated;
}

/** Everything but the port: what tests talk to with `app.request()`. */
export async function openApp(
  engine: Pick<Engine, 'login'>,
  context: { config: Config; clock: Clock; log: Log; limited: boolean; secret?: string; jobs?: boolean },
  parts: Parts,
): Promise<Opened> {
  const { config, clock, log } = context;
  const secret = context.secret ?? (await masterSecret(config.dataFolder, process.env));
  const tracing = await openTracing(process.env, log);
  const pools = openPools(engine.login, log);
  const jobs: Jobs = await openJobs(engine.login, log, { working: context.jobs ?? true, tracing });
  const post = postOf(jobs, config.smtpUrl !== undefined);
  // Letters about accounts are not part of any transaction of ours.
  const postOutside = (letter: Omit<Letter, 'org' | 'at'>): Promise<void> =>
    scoped({ pool: pools.app }, { role: 'app_platform' }, tx =>
      languageAt(tx, letter.address).then(language =>
        post(tx, { language, ...letter, org: null, at: clock.now() }),
      ),
    );
  const auth = openAuth({
    post: postOutside,
    pool: pools.accounts,
    config,
    limited: context.limited,
    secret: keyFor(secret, 'session').toString('base64url'),
  });
  const sequencer = openSequencer({ pool: pools.app }, log);
  const shell: Shell = {
    db: { pool: pools.app, committed: sequencer.nudge },
    clock,
    config,
    log,
    jobs,
    post,
    accounts: accountsOf(auth),
    files: await filesOf(config, process.env),
    operations: parts.operations,
    key: purpose => keyFor(secret, purpose),
    // Of the accounts' pool: a request may hold a connection of the other one while it asks.
    secrets: openSecrets({
      db: { pool: pools.accounts },
      ring: openRing(secret, config.dataFolder, config.wrappingSecrets),
      now: () => clock.now(),
    }),
    signer: config.signer && programOf(SIGNER, config.signer),
    metrics: openMetrics({ pool: pools.app }),
    tracing,
    openings: openOpenings({ pool: pools.app }, log),
  };
  const app = createApp(shell, auth, parts.operations, parts.mounts);
  if (context.jobs ?? true) for (const register of parts.workers) await register(shell);
  return {
    shell,
    auth,
    app,
    pools,
    close: async () => {
      await jobs.stop();
      await shell.openings
        .stop()
        .catch((error: unknown) => log.error({ err: String(error) }, 'openings not kept'));
      await sequencer.stop();
      await tracing?.stop();
      await pools.close();
    },
  };
}

/**
 * How long an idle connection is kept, in milliseconds: longer than proxies (60 s and 75 s are their usual values) and
 * clients keep theirs, because one that is closed just as its next request is on the way loses that request.
 */
const KEPT_OPEN_MS = 90_000;

/** Listens on the configured port; resolves when it does. */
export const listenOn = (app: App, config: Config): Promise<ServerType> =>
  new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port: config.port, hostname: config.host }, () =>
      resolve(server),
    );
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEPT_OPEN_MS;
    server.once('error', reject);
  });

/** Stops taking connections, lets running requests finish for up to five seconds. */
export const stopListening = (server: ServerType): Promise<void> =>
  new Promise(resolve => {
    const forced = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, 5_000);
    server.close(() => {
      clearTimeout(forced);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
