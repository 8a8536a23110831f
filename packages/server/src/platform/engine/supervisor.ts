// Keeps the database running: when it ends without being asked to, it is started again, but not for ever.
import { setTimeout as pause } from 'node:timers/promises';
import type { EngineFacts, Say } from './contract.ts';
import { FLOOR_EXISTING, freeBytes, inMib } from './disk.ts';
import { signal } from './os-process.ts';
import { type Postmaster, type StartOptions, startPostmaster } from './postmaster.ts';
import { dropStaleFiles, endLeftovers } from './postmaster-file.ts';

export type Supervisor = {
  readonly pid: number | undefined;
  readonly state: EngineFacts['state'];
  stop(): Promise<void>;
};

/** Pauses before each new try, in milliseconds; after the last one the supervisor gives up. */
const BACK_OFF = [0, 200, 500, 1000, 2000, 4000, 8000, 15_000];

/** A database that ran this long had started well: the next fall begins the count anew. */
const STEADY = 60_000;

/** Starts the server and stays with it until `stop`. */
export const supervise = async (
  options: StartOptions,
  say: Say,
  backOff: readonly number[] = BACK_OFF,
): Promise<Supervisor> => {
  const stopping = new AbortController();
  let state: EngineFacts['state'] = 'running';
  let current: Postmaster | undefined = await startPostmaster(options);

  const watch = async (): Promise<void> => {
    let fallen = 0;
    while (current && !stopping.signal.aborted) {
      const since = performance.now();
      const end = await current.ended;
      current = undefined;
      if (stopping.signal.aborted) return;
      if (performance.now() - since > STEADY) fallen = 0;
      state = 'restarting';
      say(`The database ended unexpectedly (${end}); starting it again. What was committed is safe.`);
      for (; fallen < backOff.length && !current; fallen += 1) {
        await pause(backOff[fallen], undefined, { signal: stopping.signal });
        current = await restart(options, say, stopping.signal);
      }
      state = current ? 'running' : 'given-up';
      if (current) say(`The database runs again, process ${current.pid}.`);
    }
    if (!stopping.signal.aborted) {
      say(
        `The database did not stay up after ${backOff.length} tries and is left alone now. ` +
          `Its log is ${options.placement.dataFolder}/postgresql.log; mend what it names, then start Certwright again.`,
      );
    }
  };
  const watching = watch().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });

  const end = async (): Promise<void> => {
    stopping.abort();
    if (current) await endServer(current);
    // A restart that is under way has no name here yet, but its processes do.
    await endLeftovers(options.placement.cluster);
    await watching;
    await endLeftovers(options.placement.cluster);
    state = 'stopped';
  };
  let stopped: Promise<void> | undefined;
  return {
    get pid() {
      return current?.pid;
    },
    get state() {
      return state;
    },
    stop: () => (stopped ??= end()),
  };
};

/** Undefined when the database did not start; being asked to stop is the only thing that it throws. */
const restart = async (
  options: StartOptions,
  say: Say,
  stopping: AbortSignal,
): Promise<Postmaster | undefined> => {
  try {
    await waitForRoom(options.placement.cluster, say, stopping);
    await endLeftovers(options.placement.cluster);
    dropStaleFiles(options.placement.cluster);
    return await startPostmaster(options);
  } catch (error) {
    stopping.throwIfAborted();
    say(`It did not start: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
};

/** A full disk mends itself when somebody makes room; until then new tries would only fail. */
const waitForRoom = async (folder: string, say: Say, signalled: AbortSignal): Promise<void> => {
  for (let said = false; freeBytes(folder) < FLOOR_EXISTING; said = true) {
    if (!said) {
      say(
        `The disk that holds ${folder} has only ${inMib(freeBytes(folder))} left; ` +
          `the database waits until ${inMib(FLOOR_EXISTING)} are free.`,
      );
    }
    await pause(2000, undefined, { signal: signalled });
  }
};

/** SIGINT: no new work, open transactions are rolled back, everything is written down (a "fast" shutdown). */
const endServer = async (server: Postmaster): Promise<void> => {
  for (const [name, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(server.pid, name);
    const waiting = new AbortController();
    const end = await Promise.race([
      server.ended,
      pause(patience, undefined, { signal: waiting.signal }).catch(() => undefined),
    ]);
    waiting.abort();
    if (end !== undefined) return;
  }
};
