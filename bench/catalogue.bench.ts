/** The catalogue at its real size: loading 85,000 deliverables, loading them again, finding one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish, newDataFolder, type Server, startServer } from '../e2e/server.ts';
import {
  CSV_HEADER,
  hasSamples,
  madeCsv,
  madeJsonLines,
  samplePath,
} from '@certwright/server/testing/made-catalogue';
import type { Table } from './run.ts';

const ROWS = 85_000;
const ROUNDS = 12;

/** What people type: numbers in any spelling, words common and rare, words nearly right, filters, nothing. */
const QUERIES: readonly (readonly [string, string])[] = [
  ['number', 'q=iso9001'],
  ['number', 'q=ISO/IEC 27001:2022'],
  ['number', 'q=27001'],
  ['number', 'q=EN ISO 14001'],
  ['number', 'q=DIN EN ISO 9001:2015-11'],
  ['number', 'q=90'],
  ['words', 'q=quality management systems'],
  ['words', 'q=information security'],
  ['words', 'q=laser'],
  ['words', 'q=requirements'],
  ['words', 'q=sampl'],
  ['words', 'q=ultrasonic hydrogen'],
  ['words', 'q=examined laboratories'],
  ['words', 'q=the'],
  ['typing errors', 'q=managment'],
  ['typing errors', 'q=enviromental requirments'],
  ['typing errors', 'q=qzxwvk'],
  ['filters', 'ics=03.120'],
  ['filters', 'ics=35'],
  ['filters', 'ics=13&standing=current&q=requirements'],
  ['filters', 'committee=ISO/TC 176/SC 2'],
  ['filters', 'standing=withdrawn'],
  ['filters', 'type=TR&standing=draft'],
  ['filters', ''],
];

type Load = {
  phase: string;
  rows: number;
  added: number;
  finishedAt: string;
  problem: { sentence: string } | null;
};
type Measure = { readonly what: string; readonly seconds: number; readonly memory: number };

const resident = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+)/m)?.[1] ?? 0) / 1024;

async function load(
  server: Server,
  key: string,
  content: string,
  expected: string,
  what: string,
): Promise<Measure> {
  const headers = { authorization: `Bearer ${key}` };
  const started = performance.now();
  let memory = 0;
  const door = `${server.url}/api/operator/catalogue`;
  const asked = await fetch(`${door}/files?name=made`, { method: 'POST', headers, body: content });
  const { loads = [] } = (await asked.json()) as { loads?: string[] };
  for (;;) {
    const one = (await (await fetch(`${door}/loads/${loads[0] ?? ''}`, { headers })).json()) as Load;
    memory = Math.max(memory, resident(server.pid));
    if (one.finishedAt) {
      if (one.phase !== expected) throw new Error(`${what}: ${one.phase} ${one.problem?.sentence ?? ''}`);
      return { what, seconds: (performance.now() - started) / 1000, memory };
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** The command line on a file, as an operator does it. */
async function byCommand(server: Server, path: string, what: string): Promise<Measure> {
  const started = performance.now();
  const { code, output } = await finish(['catalogue', 'import', '--from', path, '--url', server.url], {
    CERTWRIGHT_DATA: server.dataFolder,
  });
  if (code !== 0) throw new Error(output);
  return { what, seconds: (performance.now() - started) / 1000, memory: resident(server.pid) };
}

async function searches(url: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>();
  const slowest = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [kind, query] of QUERIES) {
      const started = performance.now();
      const answer = await fetch(`${url}/api/public/catalogue?${query.replaceAll(' ', '%20')}`);
      await answer.arrayBuffer();
      const ms = performance.now() - started;
      if (answer.status !== 200) throw new Error(`${query}: ${answer.status}`);
      if (round === 0) continue;
      times.set(kind, [...(times.get(kind) ?? []), ms]);
      slowest.set(query, Math.max(slowest.get(query) ?? 0, ms));
    }
  if (process.env.VERBOSE) console.log([...slowest].sort((a, b) => b[1] - a[1]).slice(0, 12));
  return times;
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

export async function catalogue(): Promise<Table> {
  const dataFolder = newDataFolder();
  const files = mkdtempSync(join(tmpdir(), 'certwright-bench-'));
  const server = await startServer({
    dataFolder,
    env: { CERTWRIGHT_RATE_PER_MINUTE: '0', CERTWRIGHT_CATALOGUE: 'off' },
  });
  try {
    const key = (await finish(['catalogue', 'key'], { CERTWRIGHT_DATA: dataFolder })).output.trim();
    const csv = madeCsv(ROWS);
    const idle = resident(server.pid);
    const loads = [
      await load(
        server,
        key,
        csv,
        'done',
        `${ROWS.toLocaleString('en')} rows of CSV into an empty catalogue`,
      ),
    ];
    loads.push(await load(server, key, csv, 'unchanged', 'the same bytes again'));
    loads.push(
      await load(
        server,
        key,
        csv.replace(CSV_HEADER, `"id"${CSV_HEADER.slice(2)}`),
        'unchanged',
        'the same rows in other bytes',
      ),
    );
    loads.push(await load(server, key, madeJsonLines(ROWS), 'unchanged', 'the same list as JSON Lines'));
    const path = join(files, 'one-changed.csv');
    writeFileSync(path, csv.replace('Quality management systems', 'Systems of quality management'));
    loads.push(await byCommand(server, path, 'one title changed, by the command line'));
    const times = await searches(server.url);
    const all = [...times.values()].flat();
    const sets = hasSamples() ? 'codes and committees are ISO’s own' : 'codes and committees are made up';
    if (hasSamples()) await byCommand(server, samplePath('iso_ics_simple.xml'), 'ics');
    return {
      title: 'Catalogue',
      head: ['what', 'seconds', 'p50 ms', 'p95 ms', 'slowest ms', 'app MB'],
      rows: [
        ...loads.map(one => [one.what, one.seconds.toFixed(2), '', '', '', one.memory.toFixed(0)]),
        ...[...times, ['all searches', all] as const].map(([kind, ms]) => [
          kind === 'all searches' ? kind : `search: ${kind}`,
          '',
          at(ms, 0.5).toFixed(1),
          at(ms, 0.95).toFixed(1),
          Math.max(...ms).toFixed(1),
          '',
        ]),
      ],
      notes: [
        `a made list in ISO’s shape, ${(Buffer.byteLength(csv) / 1e6).toFixed(0)} MB of CSV; ${sets}`,
        'aims: the first load under 15 s, no change under 5 s, search p95 under 15 ms',
        `searches are sent one after the other over HTTP, ${QUERIES.length} different ones in ${ROUNDS - 1} rounds after one to warm up, pages of 50`,
        `app MB: resident memory of the server at its highest while it loads; idle before ${idle.toFixed(0)} MB`,
      ],
    };
  } finally {
    await server.stop();
    rmSync(files, { recursive: true, force: true });
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
