/** The real program as a child process on a free port with a data folder of its own, for journeys and measurements. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** The Node that npm installed beside the program; npm scripts find it first on their path. */
export const NODE = join(ROOT, 'node_modules', '.bin', 'node');
const programIn = (root: string): string => join(root, 'packages', 'server', 'bin', 'certwright.mjs');

const PATIENCE_MS = 180_000;

type Environment = Readonly<Record<string, string>>;

/** Nothing of the test's own environment: NODE_ENV and DATABASE_URL would make it another program. */
const environment = (given: Environment): Record<string, string> => ({
  PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
  HOME: process.env.HOME ?? '/',
  ...given,
});

export type Running = {
  readonly pid: number;
  /** Everything that it has printed so far. */
  output(): string;
  /** Resolves when the text has been printed. @throws when the program ends before, or after three minutes */
  waitFor(text: string): Promise<void>;
  /** Resolves when the program has ended: its exit code, null when a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly signal: (name: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => void;
};

/**
 * Starts a command of the program, such as `['doctor']`, and leaves it running.
 * @param root where the program lies, when it is another release than this one
 */
export function run(words: readonly string[], env: Environment = {}, root = ROOT): Running {
  // As `npm start` and deploy/ start it.
  const child: ChildProcess = spawn(NODE, ['--max-semi-space-size=16', programIn(root), ...words], {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${NODE} could not be started`);
  let said = '';
  child.stdout?.on('data', chunk => (said += String(chunk)));
  child.stderr?.on('data', chunk => (said += String(chunk)));
  const ended = new Promise<number | null>(resolve => child.once('close', code => resolve(code)));
  return {
    pid,
    output: () => said,
    ended,
    async waitFor(text) {
      let over = false;
      void ended.then(() => (over = true));
      for (const until = Date.now() + PATIENCE_MS; !said.includes(text); await pause(10)) {
        if (over) throw new Error(`it ended before it said “${text}”:\n${said}`);
        if (Date.now() > until) throw new Error(`it did not say “${text}” within three minutes:\n${said}`);
      }
    },
    signal: name => child.kill(name),
  };
}

/** Runs a command of the program to its end. */
export async function finish(
  words: readonly string[],
  env: Environment = {},
  root = ROOT,
): Promise<{ code: number | null; output: string }> {
  const program = run(words, env, root);
  return { code: await program.ended, output: program.output() };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** A new, empty folder that the program may take as its data folder. */
export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'certwright-e2e-'));

export type ServerOptions = {
  readonly port?: number;
  /** Kept when named; one of its own is made and removed otherwise. */
  readonly dataFolder?: string;
  readonly env?: Environment;
  /** Where the program lies, when it is another release than this one. */
  readonly root?: string;
};

export type Server = Omit<Running, 'signal'> & {
  readonly url: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Ctrl-C, and waits for the end. @throws when it does not end with code 0 */
  stop(): Promise<void>;
  /** kill -9 of the program alone: its database lives on until the next start takes it over. */
  kill(): void;
};

/** Starts `certwright serve` and waits until it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const port = options.port ?? (await freePort());
  const dataFolder = options.dataFolder ?? newDataFolder();
  const env = { PORT: String(port), CERTWRIGHT_DATA: dataFolder, ...options.env };
  const program = run(['serve'], env, options.root);
  await program.waitFor('ready at ');
  const { signal, ...rest } = program;
  return {
    ...rest,
    port,
    dataFolder,
    url: `http://localhost:${port}`,
    async stop() {
      signal('SIGINT');
      const code = await Promise.race([program.ended, pause(PATIENCE_MS, 'late' as const, { ref: false })]);
      if (code === 'late') signal('SIGKILL');
      if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
      if (code !== 0) throw new Error(`the server ended with ${code}:\n${program.output()}`);
    },
    kill: () => signal('SIGKILL'),
  };
}

/** Process id of the embedded database of a data folder; undefined when none runs there. */
export function databaseOf(dataFolder: string): number | undefined {
  // Run by root, the data may lie where the database's user can enter.
  const pointer = join(dataFolder, 'placed-at');
  const base = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataFolder;
  const file = join(base, 'cluster', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n', 1)[0]) : undefined;
}

/** Whether a process with this id works; a dead one that nobody has collected does not. */
export function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.charAt(stat.lastIndexOf(')') + 2) !== 'Z';
  } catch {
    return false;
  }
}
