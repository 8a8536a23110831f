/** Runs the command line as a person does, with no data folder yet and a database that answers nobody. */
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROGRAM = fileURLToPath(new URL('../../bin/certwright.mjs', import.meta.url));

export type Ended = {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The data folder that it was told of; a pure command leaves it unmade. */
  readonly data: string;
};

export const certwright = (...args: readonly string[]): Promise<Ended> => certwrightWith({}, ...args);

/** @param settings variables of the environment besides its own */
export async function certwrightWith(
  settings: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ended> {
  const data = join(await mkdtemp(join(tmpdir(), 'certwright-')), 'data');
  const env = {
    ...process.env,
    CERTWRIGHT_DATA: data,
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
    ...settings,
  };
  const run = promisify(execFile)(process.execPath, [PROGRAM, ...args], { env });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr, data }),
    (error: Omit<Ended, 'data'>) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr, data }),
  );
}
