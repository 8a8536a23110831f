/** The program on one address and one data folder, killed and started again as a service manager would. */
import { setTimeout as pause } from 'node:timers/promises';
import { databaseOf, freePort, isAlive, run, type Running } from '../server.ts';

const PATIENCE_MS = 180_000;

export const WAYS = ['program', 'database', 'both'] as const;
export type Way = (typeof WAYS)[number];

export type Site = {
  readonly url: string;
  readonly dataFolder: string;
  kill(way: Way): Promise<void>;
  /** Waits until it answers. @throws after three minutes: a first start may build the web app */
  ready(): Promise<void>;
  /** Asks it to end; @returns its exit code */
  stop(): Promise<number | null>;
  /** Starts that were given up because the database was killed in them, and made again as a service manager does. */
  readonly restarts: number;
  /** Ends of a program that was ready, which nobody asked for, with what was printed. */
  readonly fallen: readonly string[];
};

export async function openSite(dataFolder: string, settings: Record<string, string>): Promise<Site> {
  const port = await freePort();
  const env = { ...settings, PORT: String(port), CERTWRIGHT_DATA: dataFolder };
  const fallen: string[] = [];
  let asked = false;
  let restarts = 0;
  let program: Running;
  const start = (): void => {
    asked = false;
    program = run(['serve'], env);
    void watch(program);
  };
  const watch = async (own: Running): Promise<void> => {
    const code = await own.ended;
    if (asked || program !== own) return;
    if (own.output().includes('ready at '))
      fallen.push(`the program ended by itself with ${code}: ${own.output().slice(-500)}`);
    else restarts += 1;
    start();
  };
  start();
  const url = `http://localhost:${port}`;
  return {
    url,
    dataFolder,
    fallen,
    get restarts() {
      return restarts;
    },
    async kill(way) {
      const database = databaseOf(dataFolder);
      if (way !== 'program' && database !== undefined && isAlive(database)) process.kill(database, 'SIGKILL');
      if (way === 'database') return;
      asked = true;
      program.signal('SIGKILL');
      await program.ended;
      start();
    },
    async ready() {
      for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(50)) {
        const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
        await answer?.arrayBuffer().catch(() => undefined);
        if (answer?.ok) return;
      }
      throw new Error(`not ready within three minutes:\n${program.output()}`);
    },
    stop: () => {
      asked = true;
      program.signal('SIGINT');
      return program.ended;
    },
  };
}
