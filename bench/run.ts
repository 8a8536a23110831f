/** `npm run bench [-- NAME]`: runs one benchmark or all; each prints one table and writes it to bench/results/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../e2e/server.ts';

export type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
};

const BENCHMARKS: Readonly<Record<string, () => Promise<Table>>> = {
  catalogue: async () => (await import('./catalogue.bench.ts')).catalogue(),
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

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
const wanted = process.argv.slice(2);
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
  const table = await measure();
  const text = print({ ...table, notes: [machine, ...table.notes] });
  console.log(text);
  writeFileSync(join(ROOT, 'bench', 'results', `${name}.md`), text);
}
