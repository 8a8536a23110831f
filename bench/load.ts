/** A load from a process of its own: a number of connections that each send the next request when the last was answered. */
import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

export type Load = {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly connections: number;
  readonly seconds: number;
};
export type Loaded = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
};

/** One request over a kept connection; @returns the status. */
const send = (load: Load, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(load.url, { agent, method: load.method, headers: load.headers }, answer => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.on('error', reject);
    asked.end(load.body);
  });

async function generate(load: Load): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const times: number[] = [];
  let failed = 0;
  const end = performance.now() + load.seconds * 1_000;
  await Promise.all(
    Array.from({ length: load.connections }, async () => {
      while (performance.now() < end) {
        const started = performance.now();
        const status = await send(load, agent);
        times.push(performance.now() - started);
        if (status !== 200) failed += 1;
      }
    }),
  );
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / load.seconds, p50: at(0.5), p99: at(0.99), failed };
}

/** Runs the load in a child process, so that sending does not share a thread with answering. */
export const loaded = (load: Load): Promise<Loaded> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--generate']);
    child.once('message', answer => resolve(answer as Loaded));
    child.once('error', reject);
    child.send(load);
  });

if (process.argv.includes('--generate')) {
  process.once('message', load => {
    void generate(load as Load).then(answer => process.send?.(answer, () => process.exit(0)));
  });
}
