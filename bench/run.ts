/**
 * `npm run bench [-- NAME]`: runs one benchmark or all; each prints one table and writes it to bench/results/. With
 * settings of its own (`-- backup --records=2000`) the table is only printed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../e2e/server.ts';

export type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  /** What must not be; then the run fails. */
  readonly faults?: readonly string[];
};

/** What was set on the command line: `--records=2000`. */
export type Settings = ReadonlyMap<string, string>;

const BENCHMARKS: Readonly<Record<string, (settings: Settings) => Promise<Table>>> = {
  backup: async settings => (await import('./backup.bench.ts')).backup(settings),
  body: async settings => (await import('./body.bench.ts')).body(settings),
  catalogue: async () => (await import('./catalogue.bench.ts')).catalogue(),
  endure: async settings => (await import('./endure.bench.ts')).enduring(settings),
  implement: async settings => (await import('./implement.bench.ts')).implement(settings),
  log: async settings => (await import('./log.bench.ts')).log(settings),
  past: async () => (await import('./past.bench.ts')).past(),
  people: async settings => (await import('./people.bench.ts')).peopleOfABody(settings),
  rules: async () => (await import('./rules.bench.ts')).rules(),
  spine: async () => (await import('./spine.bench.ts')).spine(),
};

function print({ title, head, rows, notes }: Table): string {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map(row => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`;
  return [
    `# ${title}`,
    '',
    line(head),
    rule,
    ...rows.map(line),
    '',
    ...notes.map(note => `- ${note}`),
    '',
  ].join('\n');
}

const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
const words = process.argv.slice(2);
const wanted = words.filter(word => !word.startsWith('--'));
const settings: Settings = new Map(
  words
    .filter(word => word.startsWith('--'))
    .map(word => {
      const [name = '', value = ''] = word.slice(2).split(/=(.*)/s);
      return [name, value];
    }),
);
const unknown = wanted.filter(name => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}; there are: ${Object.keys(BENCHMARKS).join(', ')}.`,
  );
  process.exit(2);
}
mkdirSync(join(ROOT, 'bench', 'results'), { recursive: true });
for (const [name, measure] of Object.entries(BENCHMARKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const table = await measure(settings);
  const text = print({ ...table, notes: [machine, ...table.notes] });
  console.log(text);
  if (settings.size === 0) writeFileSync(join(ROOT, 'bench', 'results', `${name}.md`), text);
  for (const fault of table.faults ?? []) console.error(`${name}: ${fault}`);
  if (table.faults?.length) process.exitCode = 1;
}
