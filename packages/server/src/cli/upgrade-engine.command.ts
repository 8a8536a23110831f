/** `certwright upgrade-engine`: brings the embedded database to this release's major version of PostgreSQL, keeping the old one. */
import { UnusableBackup } from '../platform/backup/manifest.ts';
import { putIn, takeOut } from '../platform/backup/move-database.ts';
import { systemClock } from '../platform/clock.ts';
import { MIGRATIONS, readConfig, VERSION } from '../platform/config.ts';
import { readMigrations } from '../platform/db/migrate.ts';
import { type Engine, EngineRefusal } from '../platform/engine/engine.ts';
import { beginMajorUpgrade, forgetKept, type MajorUpgrade } from '../platform/engine/major-upgrade.ts';
import { readOptions } from './options.ts';
import { proveDatabase } from './prove-database.ts';

const say = (line: string): void => console.log(`Certwright: ${line}`);

type During = <T>(open: () => Promise<Engine>, work: (engine: Engine) => Promise<T>) => Promise<T>;

/** Runs one server after the other, each for as long as its work takes; whoever ends the command ends them too. */
async function breakable(work: (during: During) => Promise<void>): Promise<void> {
  let opening: Promise<Engine> | undefined;
  let ending = false;
  const end = (): void => {
    ending = true;
    const stopped = Promise.resolve(opening).then(engine => engine?.stop());
    void stopped
      .catch(() => undefined)
      .then(() => {
        console.error('Certwright: broken off; the old database is as it was. The same command begins anew.');
        process.exit(1);
      });
  };
  // What fails after that fails because its server is stopped; the program ends with the sentence above.
  const orEnd = (): Promise<void> | undefined => (ending ? new Promise(() => undefined) : undefined);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  try {
    await work(async (open, use) => {
      await orEnd();
      opening = open();
      try {
        const engine = await opening;
        try {
          return await use(engine);
        } finally {
          await engine.stop();
        }
      } finally {
        await orEnd();
      }
    });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
  }
}

async function upgrade(dataFolder: string, step: MajorUpgrade, during: During): Promise<void> {
  const { from, to, between } = step;
  say(`reading what PostgreSQL ${from} holds …`);
  const taken = await during(step.openOld, ({ owner }) =>
    takeOut(owner, { folder: between, program: VERSION, at: systemClock.now() }),
  );
  say(
    `loading ${taken.rows} rows of ${taken.digests.size} tables into PostgreSQL ${to}, and comparing each table …`,
  );
  const proof = await during(step.openNew, async engine => {
    await putIn(engine.owner, taken, { migrations: readMigrations(MIGRATIONS), dataFolder });
    say('recomputing every chain and replaying every event …');
    return await proveDatabase(engine);
  });
  const kept = step.switch();
  say(`the database runs under PostgreSQL ${to} from now on: ${proof}`);
  say(`the old one is kept in ${kept}; when all is well: npx certwright upgrade-engine --forget-old`);
}

async function run(args: readonly string[]): Promise<number> {
  const { dataFolder, databaseUrl } = readConfig(process.env);
  const { named } = readOptions(args, ['forget-old']);
  if (databaseUrl) {
    console.error(
      'Certwright: DATABASE_URL names a server of your own; its version is changed by the means of that server.',
    );
    return 1;
  }
  if (named['forget-old'] !== undefined) {
    const gone = await forgetKept(dataFolder);
    say(gone.length === 0 ? 'no older database is kept.' : `${gone.join(', ')} is removed.`);
    return 0;
  }
  const step = await beginMajorUpgrade({ dataFolder, oldBinaries: named['old-binaries'], say });
  if (!step) {
    say('the database is of the version that this release runs; there is nothing to do.');
    return 0;
  }
  try {
    await breakable(during => upgrade(dataFolder, step, during));
    return 0;
  } finally {
    step.close();
  }
}

/** Exit 1 with a sentence when nothing was changed. */
export async function upgradeEngine(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (error instanceof UnusableBackup) {
      console.error(`Certwright: the old database is as it was, because the copy is not: ${error.message}`);
    } else if (error instanceof EngineRefusal) console.error(`Certwright: ${error.message}`);
    else throw error;
    return 1;
  }
}
