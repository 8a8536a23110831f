/** `npm run check`: everything about the code that a program can judge, a line a part with its seconds. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

type Part = { readonly name: string; readonly command: readonly [string, ...string[]] };
type Outcome = { readonly part: Part; readonly ok: boolean; readonly seconds: number; readonly said: string };

const tool = (name: string): string => join(ROOT, 'node_modules', '.bin', name);

/** The longest first, so that two at a time end together. */
const PARTS: readonly Part[] = [
  { name: 'generated files are fresh', command: [process.execPath, 'scripts/gen.ts', '--check'] },
  { name: 'types', command: [tool('tsc'), '-p', '.'] },
  { name: 'lint, with types', command: [tool('oxlint'), '--type-aware', '--deny-warnings', '.'] },
  { name: 'dead code', command: [tool('knip'), '--no-progress'] },
  { name: 'the table of imports', command: [process.execPath, 'scripts/architecture/architecture.ts'] },
  { name: 'format', command: [tool('biome'), 'format', '.'] },
];

/** Parts that run at the same time; most of them use more than one core by themselves. */
const AT_ONCE = 2;

const run = (part: Part): Promise<Outcome> =>
  new Promise(resolve => {
    const started = performance.now();
    const [command, ...args] = part.command;
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, FORCE_COLOR: '0' } });
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = (ok: boolean): void =>
      resolve({ part, ok, seconds: (performance.now() - started) / 1000, said });
    child.on('error', error => {
      said += String(error);
      end(false);
    });
    child.on('close', code => end(code === 0));
  });

const print = ({ part, ok, seconds, said }: Outcome): void => {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(5)} s  ${part.name}`);
  if (!ok) console.log(said.trimEnd().replace(/^/gm, '         '));
};

const started = performance.now();
const waiting = [...PARTS];
let failed = 0;
const worker = async (): Promise<void> => {
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const outcome = await run(part);
    if (!outcome.ok) failed += 1;
    print(outcome);
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, worker));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${PARTS.length - failed} of ${PARTS.length} parts hold, in ${seconds} s`);
process.exitCode = failed > 0 ? 1 : 0;
