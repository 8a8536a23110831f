/** A day of the past at the size of a large organization: more than 500 requirements, 5,000 events and 20,000. */
import { readdirSync, readFileSync } from 'node:fs';
import { startServer } from '../e2e/server.ts';
import { founder } from '../e2e/founder.ts';
import type { Table } from './run.ts';

const EDITIONS = [
  'iso-9001-2015',
  'iso-14001-2015',
  'iso-45001-2018',
  'iso-iec-27001-2022',
  'iso-iec-42001-2023',
  'iso-22301-2019',
  'iso-22000-2018',
  'iso-50001-2018',
  'iso-37001-2025',
] as const;
const ROUNDS = 20;
/** Of /proc on Linux. */
const MS_A_TICK = 10;

type Asking = { readonly url: string; readonly headers: Record<string, string> };

async function ask<T>({ url, headers }: Asking, path: string, body?: object): Promise<T> {
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(url + path, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

type List = { total: number; rows: { members: { edition: string; key: string }[] }[] };

/** Processor time of the program and its database so far, in milliseconds: what others do on the machine is not in it. */
function spent(program: number): number {
  const processes = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        const [, after = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(/\) (.*)/s);
        const words = after.split(' ');
        return [
          { pid: Number(name), parent: Number(words[1]), ticks: Number(words[11]) + Number(words[12]) },
        ];
      } catch {
        return [];
      }
    });
  const family = new Set([program]);
  // Parents have smaller numbers than their children here: nobody wraps around in a minute.
  for (const { pid, parent } of processes.toSorted((a, b) => a.pid - b.pid))
    if (family.has(parent)) family.add(pid);
  const ticks = processes.filter(one => family.has(one.pid)).reduce((sum, one) => sum + one.ticks, 0);
  return ticks * MS_A_TICK;
}

/** The middle of several answers and the slowest, and the processor time of one, in milliseconds. */
async function timed(asking: Asking, program: number, path: string): Promise<readonly string[]> {
  const times: number[] = [];
  await ask(asking, path);
  const before = spent(program);
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await ask(asking, path);
    times.push(performance.now() - started);
  }
  const each = (spent(program) - before) / ROUNDS;
  times.sort((a, b) => a - b);
  return [times[Math.floor(ROUNDS / 2)] ?? 0, times.at(-1) ?? 0, each].map(ms => ms.toFixed(0));
}

export async function past(): Promise<Table> {
  const server = await startServer({ env: { CERTWRIGHT_RATE_PER_MINUTE: '0' } });
  try {
    const { headers, org } = await founder(server.url, 'Past');
    const asking = { url: `${server.url}/api/organizations/${org}`, headers };
    for (const edition of EDITIONS) await ask(asking, `/standards/${edition}/adopt`, { scope: 'All' });
    const list = await ask<List>(asking, '/requirements');
    const all = list.rows.flatMap(row => row.members).map(({ edition, key }) => ({ edition, key }));
    const today = new Date().toISOString().slice(0, 10);
    const rows: string[][] = [];
    let events = 0;
    for (const wanted of [5_000, 20_000]) {
      while (events < wanted) {
        const from = events % all.length;
        const requirements = all.slice(from, from + 300);
        const dueOn = `2027-01-${String((Math.floor(events / all.length) % 28) + 1).padStart(2, '0')}`;
        await ask(asking, '/requirements/assign', { requirements, dueOn });
        events += requirements.length;
      }
      for (const [what, path] of [
        ['list, today', '/requirements'],
        ['list, a day, as known then', `/requirements?on=${today}`],
        ['list, a day, as known now', `/requirements?on=${today}&known=now`],
        ['readiness, a day', `/readiness?on=${today}`],
      ] as const)
        rows.push([String(all.length), String(events), what, ...(await timed(asking, server.pid, path))]);
    }
    return {
      title: 'A day of the past',
      head: ['requirements', 'events', 'asked', 'median ms', 'slowest ms', 'processor ms'],
      rows,
      notes: [
        `Over HTTP, one request after the other, ${ROUNDS} of each; folded anew for every request. Processor time is that of program and database alone; the rest is what else runs on the machine.`,
      ],
    };
  } finally {
    await server.stop();
  }
}
