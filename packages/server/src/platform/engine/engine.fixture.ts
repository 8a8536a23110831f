// What the engine's tests share: folders that vanish, programs that can be killed, and one-off queries.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, type ClientConfig } from 'pg';
import { expect } from 'vitest';
import { z } from 'zod';
import { databaseProcesses } from './os-process.ts';
import { endLeftovers } from './postmaster-file.ts';
import type { UserIds } from './placement.ts';
import { EngineRefusal } from './refusal.ts';

export const isRoot = process.getuid?.() === 0;

/** A folder that other users may pass through, as the one a clone lies in normally is. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'certwright-engine-'));
  chmodSync(folder, 0o755);
  return folder;
};

/** Removes the folder and fails the test when a database process was left behind in it. */
export const removeFolder = async (
  folder: string,
  cluster = join(folder, 'data', 'cluster'),
): Promise<void> => {
  const strays = databaseProcesses(cluster);
  await endLeftovers(cluster);
  rmSync(folder, { recursive: true, force: true });
  expect(strays).toEqual([]);
};

export const query = async (config: ClientConfig, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client(config);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** The refusal that the work ends in; the test fails when it ends otherwise. */
export const refusalOf = async (work: Promise<unknown>): Promise<EngineRefusal> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof EngineRefusal) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

/** Tries until the work succeeds, for at most `seconds`. */
export const eventually = async <T>(seconds: number, work: () => Promise<T>): Promise<T> => {
  for (const end = performance.now() + seconds * 1000; ; ) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(100);
    }
  }
};

const Config = z.object({
  host: z.string(),
  port: z.number(),
  user: z.string(),
  database: z.string(),
  ssl: z.literal(false),
  password: z.string().default(''),
});
const Message = z.object({
  said: z.string().optional(),
  open: z.object({ owner: Config, login: Config, pid: z.number() }).optional(),
  refused: z.object({ code: z.string(), message: z.string() }).optional(),
});

export type HeldEngine = {
  readonly program: ChildProcess;
  readonly outcome: Pick<z.infer<typeof Message>, 'open' | 'refused'>;
  readonly said: readonly string[];
  /** Sends the signal and waits until the program has ended. */
  end(signalName: NodeJS.Signals): Promise<void>;
};

/**
 * Starts another program on the data folder and waits until it has the engine open or was refused.
 * @param native programs of PostgreSQL other than those of this release
 */
export const holdEngine = async (
  dataFolder: string,
  runAs?: UserIds,
  native?: string,
): Promise<HeldEngine> => {
  const path = fileURLToPath(new URL('held-engine.fixture.ts', import.meta.url));
  const program = spawn(process.execPath, [path, dataFolder, ...(native ? [native] : [])], {
    ...runAs,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>(resolve => program.once('exit', () => resolve()));
  const said: string[] = [];
  const outcome = await new Promise<HeldEngine['outcome']>((resolve, reject) => {
    program.once('exit', code =>
      reject(new Error(`The program ended with code ${code} before it said anything.`)),
    );
    createInterface(program.stdout).on('line', line => {
      const message = Message.parse(JSON.parse(line));
      if (message.said) said.push(message.said);
      if (message.open || message.refused) resolve(message);
    });
  });
  return {
    program,
    outcome,
    said,
    end: async signalName => {
      program.kill(signalName);
      await ended;
    },
  };
};
