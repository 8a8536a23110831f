/** Runs a command of the program to its end and watches how much memory it takes at its highest. */
import { readFileSync } from 'node:fs';
import { run } from '../../e2e/server.ts';

export type Watched = {
  readonly output: string;
  readonly seconds: number;
  /** Highest resident memory of the process itself, in MB; its database is a process apart. */
  readonly peak: number;
};

/** In MB; undefined when the process has ended. */
function highest(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** @throws when the command does not end with 0 */
export async function watched(words: readonly string[], env: Record<string, string>): Promise<Watched> {
  const began = performance.now();
  const program = run(words, env);
  let peak = 0;
  const watching = setInterval(() => {
    peak = highest(program.pid) ?? peak;
  }, 20);
  const code = await program.ended;
  clearInterval(watching);
  const output = program.output().trim();
  if (code !== 0) throw new Error(`certwright ${words.join(' ')} ended with ${code}: ${output}`);
  return { output, seconds: (performance.now() - began) / 1000, peak };
}
