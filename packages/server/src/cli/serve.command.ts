/** `certwright serve`: says what it is doing, serves until it is told to stop, stops everything cleanly. */
import { readConfig } from '../platform/config.ts';
import { EngineRefusal, openEngine } from '../platform/engine/engine.ts';
import { prepareWeb, WebNotBuilt } from '../platform/web/build.ts';

const say = (line: string): void => console.log(`Certwright: ${line}`);

export async function serve(): Promise<number> {
  const config = readConfig(process.env);
  try {
    return await run(config);
  } catch (error) {
    if (error instanceof WebNotBuilt) {
      console.error(`Certwright: the web app could not be built; nothing was started.\n${error.message}`);
      return 1;
    }
    if (error instanceof EngineRefusal) {
      console.error(`Certwright: ${error.message}`);
      return 1;
    }
    if ((error as { code?: string }).code === 'EADDRINUSE') {
      console.error(
        `Certwright: port ${config.port} is taken by another program. Set PORT to another one, or end that program.`,
      );
      return 1;
    }
    throw error;
  }
}

/** The larger part of the program, loaded while the database starts. */
async function load() {
  const [server, log, clock, parts] = await Promise.all([
    import('../platform/serve.ts'),
    import('../platform/log.ts'),
    import('../platform/clock.ts'),
    import('../parts.ts'),
  ]);
  return { ...server, ...log, ...clock, ...parts };
}

async function run(config: ReturnType<typeof readConfig>): Promise<number> {
  const stopping = new Promise<string>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
  await prepareWeb(say);
  say('starting the database …');
  const opening = openEngine({
    dataFolder: config.dataFolder,
    say,
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
  });
  const loading = load();
  loading.catch(() => undefined);
  const engine = await opening;
  try {
    const { listenOn, openApp, prepareDatabase, stopListening, openLog, systemClock, PARTS } = await loading;
    const { applied, newer } = await prepareDatabase(engine);
    if (applied.length > 0) say(`brought the database to the newest version (${applied.length} steps).`);
    if (newer.length > 0)
      say(`a newer release has prepared the database (${newer.length} steps); this one works beside it.`);
    const log = openLog(config.logLevel);
    const opened = await openApp(engine, { config, clock: systemClock, log, limited: true }, PARTS);
    try {
      const server = await listenOn(opened.app, config);
      say(`ready at ${config.baseUrl}`);
      say('Ctrl-C stops it.');
      await stopping;
      say('stopping …');
      await stopListening(server);
    } finally {
      await opened.close();
    }
  } finally {
    await engine.stop();
  }
  say('stopped; everything is on disk.');
  return 0;
}
