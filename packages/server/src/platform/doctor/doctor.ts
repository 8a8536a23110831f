// `certwright doctor`: looks at engine, roles, migrations, disk and clock, and says what is wrong and what to do.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import type { Clock } from '../clock.ts';
import { attachEngine } from '../engine/attach.ts';
import { type Engine, EngineRefusal, openEngine } from '../engine/engine.ts';
import { holder } from '../engine/lock.ts';
import { POINTER, VERIFIED } from '../engine/placement.ts';
import { keptClusters } from '../engine/switch.ts';
import { checkBackup } from './backup.check.ts';
import { checkClock } from './clock.check.ts';
import { checkDisk } from './disk.check.ts';
import { checkScanner } from './scanner.check.ts';
import { checkSecret } from './secret.check.ts';
import { type Finding, good, note, wrong } from './finding.ts';
import { checkMigrations } from './migration.check.ts';
import { checkRoles } from './role.check.ts';
import { checkTraces } from './traces.check.ts';

export type { Finding } from './finding.ts';
export { printFindings } from './finding.ts';

export type ExamineOptions = {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  /** Where ClamAV listens, when uploads have to pass it. */
  readonly clamav?: string;
  /** The environment of the program, which says where the secret comes from. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly migrationsFolder: string;
  readonly clock?: Clock;
  /** What areas say about themselves, asked as the app itself connects. */
  readonly more?: (login: ClientConfig) => Promise<readonly Finding[]>;
};

/**
 * Opens what there is, as a guest where a Certwright is running, examines it and closes it again. A data
 * folder that holds no database yet stays as it is.
 */
export const diagnose = async (options: ExamineOptions): Promise<Finding[]> => {
  if (!options.databaseUrl && !hasDatabase(options.dataFolder)) {
    const folder = resolve(options.dataFolder);
    return [
      note('engine', `There is no database in ${folder} yet.`, 'npm start makes it.'),
      ...checkDisk([folder]),
    ];
  }
  const engine = await open(options).catch((error: unknown) => asError(error));
  try {
    return await examine(engine, options);
  } finally {
    if (!(engine instanceof Error)) await engine.stop();
  }
};

/** Examines an open engine, or says why there is none. Never throws for what it finds. */
export const examine = async (engine: Engine | Error, options: ExamineOptions): Promise<Finding[]> => {
  if (engine instanceof Error) return [refused(engine), ...checkDisk([resolve(options.dataFolder)])];
  const { owner, login, facts } = engine;
  const folders = [resolve(options.dataFolder), facts.clusterFolder].filter(folder => folder !== undefined);
  return [
    ...engineFacts(engine, holder(options.dataFolder)?.pid),
    ...keptFacts(facts.clusterFolder),
    ...(await asked('roles', owner, client => checkRoles(client, login.user, engine.kind === 'embedded'))),
    ...(await asked('migrations', owner, client => checkMigrations(client, options.migrationsFolder))),
    ...checkDisk(folders),
    ...(await checkSecret(options.dataFolder, options.env)),
    ...(await checkScanner(options.clamav)),
    ...(await checkTraces(options.env)),
    ...(await asked('backup', owner, checkBackup)),
    ...((await options.more?.(login)) ?? []),
    ...(await asked('clock', owner, client => checkClock(client, options.clock))),
  ];
};

const hasDatabase = (dataFolder: string): boolean =>
  ['cluster', VERIFIED, POINTER].some(name => existsSync(join(dataFolder, name)));

const open = async (options: ExamineOptions): Promise<Engine> => {
  const { dataFolder, databaseUrl } = options;
  const say = (): undefined => undefined;
  if (databaseUrl) return await openEngine({ dataFolder, databaseUrl, say });
  const guest = await attachEngine(dataFolder);
  if (guest) return guest;
  const running = holder(dataFolder);
  if (!running) return await openEngine({ dataFolder, say });
  throw new EngineRefusal(
    'server-unreachable',
    `A Certwright runs here, process ${running.pid}, but its database does not answer at the moment. It starts a fallen ` +
      `database again by itself; if that does not help, its log is ${join(resolve(dataFolder), 'postgresql.log')}.`,
  );
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const refused = (error: Error): Finding =>
  error instanceof EngineRefusal
    ? { topic: 'engine', state: 'wrong', says: error.message }
    : wrong(
        'engine',
        `The database cannot be opened: ${error.message}`,
        'Read the log of the database in the data folder.',
      );

const engineFacts = ({ kind, version, facts }: Engine, program: number | undefined): Finding[] => {
  const found = [
    good(
      'version',
      `PostgreSQL ${version}, ${kind === 'embedded' ? 'our own' : 'the operator’s (DATABASE_URL)'}.`,
    ),
  ];
  if (kind === 'external') return [...found, good('engine', `Server ${facts.server ?? ''} answers.`)];
  const lines = [
    program === process.pid
      ? 'Opened by this program.'
      : `Opened by the Certwright that is running, process ${program}.`,
    `Runs as user id ${facts.uid}, process ${facts.pid}; enters by ${facts.access}.`,
    `Data:     ${facts.clusterFolder}`,
    `Socket:   ${facts.socketFolder}`,
    `Programs: ${facts.binaries}`,
    facts.placedBecause,
  ];
  const says = lines.filter(line => line !== undefined).join('\n');
  return [
    facts.state === 'running'
      ? good('engine', says)
      : wrong('engine', `${says}\nIt is ${facts.state}.`, 'Start Certwright anew.'),
    ...found,
  ];
};

const keptFacts = (cluster: string | undefined): Finding[] =>
  keptClusters(dirname(cluster ?? '/')).map(kept =>
    note(
      'engine',
      `The database from before the upgrade of PostgreSQL is still kept in ${kept}.`,
      'When all is well: npx certwright upgrade-engine --forget-old',
    ),
  );

/** A check that fails is a finding too: the others still tell what they see. */
const asked = async (
  topic: Finding['topic'],
  config: ClientConfig,
  check: (client: Client) => Promise<Finding[]>,
): Promise<Finding[]> => {
  const client = new Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await check(client);
  } catch (error) {
    return [
      wrong(
        topic,
        `Could not be examined: ${asError(error).message}`,
        'Mend what the other findings name, then ask again.',
      ),
    ];
  } finally {
    await client.end().catch(() => undefined);
  }
};
