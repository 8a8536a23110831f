/**
 * Everyday work at the size of a large organization: five standards, 100,000 pieces of evidence, 20,000 documents and
 * 50,000 tasks, beside 1,000 small organizations.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '@certwright/rules/calendar-date';
import { EVIDENCE, TASK } from '@certwright/server/organization-aggregates';
import type { Act } from '@certwright/server/platform/events/act';
import { begin } from '@certwright/server/platform/events/aggregate';
import { type Founder, founder, provedAnew } from '../e2e/founder.ts';
import { type Server, startServer } from '../e2e/server.ts';
import { inBulk } from './bulk.ts';
import type { Settings, Table } from './run.ts';

const EDITIONS = [
  'iso-9001-2015',
  'iso-14001-2015',
  'iso-45001-2018',
  'iso-22301-2019',
  'iso-iec-42001-2023',
] as const;
const ADOPTED = 'iso-iec-27001-2022';
const WORDS = [
  'supplier',
  'gauge',
  'access',
  'training',
  'complaint',
  'release',
  'spill',
  'ladder',
  'restore',
];
const ROUNDS = 200;
const MB = 1024 * 1024;

type Asking = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

async function ask<T>({ url, headers }: Asking, path: string, body?: object): Promise<T> {
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(url + path, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const at = (server: Server, { org, headers }: Founder): Asking => ({
  url: `${server.url}/api/organizations/${org}`,
  headers,
});

type Place = { readonly edition: string; readonly key: string };

/** Every title holds two words of a few, so that a search finds many, and a number, so that one finds few. */
const titleOf = (i: number): string =>
  `${WORDS[i % WORDS.length]} ${WORDS[(i * 7 + 3) % WORDS.length]} ${String(i).padStart(6, '0')}`;

const evidence = (places: readonly Place[]) => (act: Act, i: number) =>
  begin(act, EVIDENCE, randomUUID(), {
    type: 'Attach',
    title: `Record: ${titleOf(i)}`,
    link: `https://records.example.org/${i}`,
    standsFor: addDays(act.today, -(i % 900)),
    expiresOn: i % 3 === 0 ? addDays(act.today, 400 - (i % 900)) : null,
    requirements: [places[i % places.length] as Place],
    by: act.person,
    on: act.today,
  } as never);

const document = (places: readonly Place[], i: number) => ({
  number: `D-${String(i).padStart(5, '0')}`,
  title: `Procedure: ${titleOf(i)}`,
  kind: 'procedure',
  text: `## Purpose\n\n${titleOf(i)}: who does what, when, and which record shows it.`,
  requirements: [places[i % places.length]],
  version: '1',
  approvedBy: 'The director',
  approvedOn: '2024-05-04',
});

/** As many as one run takes over. */
const RUN = 500;

const task = (act: Act, i: number) =>
  begin(act, TASK, randomUUID(), {
    type: 'Make',
    what: `Look after ${titleOf(i)}`,
    notes: '',
    dueOn: addDays(act.today, (i % 700) - 60),
    about: null,
    rhythm: null,
    owner: act.person,
    ownerIsMember: true,
    assigns: true,
    by: act.person,
    on: act.today,
  } as never);

type Measured = {
  readonly what: string;
  readonly limit: string;
  readonly times: readonly number[];
  readonly cold?: number;
};

async function times(count: number, work: (i: number) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const began = performance.now();
    await work(i);
    found.push(performance.now() - began);
  }
  return found.toSorted((a, b) => a - b);
}

const share = (sorted: readonly number[], of: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0).toFixed(1);

/** Small organizations with one standard each, founded by a few people. */
async function beside(server: Server, count: number): Promise<void> {
  const people = await Promise.all(Array.from({ length: 4 }, (_, i) => founder(server.url, `Small ${i}`)));
  await Promise.all(
    people.map(async ({ headers }, n) => {
      for (let i = n; i < count; i += people.length) {
        const body = { name: `Small ${i} ${randomUUID().slice(0, 8)}`, kind: 'organization' };
        const { id } = await ask<{ id: string }>({ url: server.url, headers }, '/api/organizations', body);
        const org = { url: `${server.url}/api/organizations/${id}`, headers };
        await ask(org, '/standards/iso-9001-2015/adopt', { scope: 'All' });
      }
    }),
  );
}

/** The highest resident memory of a process so far, in MB. */
const peakOf = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Takes everything out, counts and hashes it while it comes. */
async function exported(server: Server, who: Founder) {
  const began = performance.now();
  const { address } = await ask<{ address: string }>(at(server, who), '/exports/organization', {});
  let response = await fetch(server.url + address, { headers: who.headers });
  // What was written a moment ago is sealed first.
  for (; response.status === 503; response = await fetch(server.url + address, { headers: who.headers }))
    await pause(1_000);
  if (!response.ok || !response.body) throw new Error(`export: ${response.status} ${await response.text()}`);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of response.body) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, seconds: (performance.now() - began) / 1000, peak: peakOf(server.pid) };
}

const LISTS: readonly (readonly [what: string, path: string])[] = [
  ['page of evidence', '/evidence?limit=50'],
  ['page of documents', '/documents?limit=50'],
  ['page of tasks', '/agenda?limit=50'],
  ['list of requirements, whole', '/requirements'],
];
const SEARCHES: readonly (readonly [what: string, path: (i: number) => string])[] = [
  ['documents, many hits', i => `/documents?text=${WORDS[i % WORDS.length]}`],
  ['documents, one hit', i => `/documents?text=${String((i * 97) % 20_000).padStart(6, '0')}`],
  ['tasks, many hits', i => `/agenda?text=${WORDS[i % WORDS.length]}`],
  ['tasks, one hit', i => `/agenda?text=${String((i * 97) % 50_000).padStart(6, '0')}`],
];

async function measured(server: Server, big: Founder, adopting: readonly Founder[]): Promise<Measured[]> {
  const asking = at(server, big);
  const adopt = (who: Founder) => ask(at(server, who), `/standards/${ADOPTED}/adopt`, { scope: 'All' });
  // As everything here it is asked once before: the first reads the edition from the disk.
  const [first, ...others] = adopting;
  const began = performance.now();
  await adopt(first as Founder);
  const cold = performance.now() - began;
  const found: Measured[] = [
    {
      what: 'adopt ISO/IEC 27001:2022',
      limit: '60',
      times: await times(others.length, i => adopt(others[i] as Founder)),
      cold,
    },
  ];
  for (const [what, path] of LISTS) {
    await ask(asking, path);
    found.push({ what, limit: '40', times: await times(ROUNDS, () => ask(asking, path)) });
  }
  for (const [what, path] of SEARCHES) {
    await ask(asking, path(1));
    found.push({
      what: `search: ${what}`,
      limit: '80',
      times: await times(ROUNDS, i => ask(asking, path(i))),
    });
  }
  return found;
}

async function fill(server: Server, folder: string, big: Founder, sizes: Sizes): Promise<void> {
  const asking = at(server, big);
  for (const edition of EDITIONS) await ask(asking, `/standards/${edition}/adopt`, { scope: 'All' });
  const { rows } = await ask<{ rows: { members: Place[] }[] }>(asking, '/requirements');
  const places = rows.flatMap(row => row.members).map(({ edition, key }) => ({ edition, key }));
  const whose = (): Founder => big;
  const { evidence: pieces, documents, tasks } = sizes;
  await inBulk(folder, { operation: 'evidence.attach', count: pieces, whose, write: evidence(places) });
  for (let from = 0; from < documents; from += RUN) {
    const count = Math.min(RUN, documents - from);
    const taken = Array.from({ length: count }, (_, i) => document(places, from + i));
    await ask(asking, '/document-take-overs', { rows: taken, apply: true });
  }
  await inBulk(folder, { operation: 'task.make', count: tasks, whose, write: task });
}

type Sizes = {
  readonly evidence: number;
  readonly documents: number;
  readonly tasks: number;
  readonly small: number;
};

export async function implement(settings: Settings): Promise<Table> {
  const part = Number(settings.get('part') ?? 1);
  const sizes: Sizes = {
    evidence: 100_000 * part,
    documents: 20_000 * part,
    tasks: 50_000 * part,
    small: 1_000 * part,
  };
  const folder = mkdtempSync(join(tmpdir(), 'certwright-implement-'));
  const start = () => startServer({ dataFolder: folder, env: { CERTWRIGHT_RATE_PER_MINUTE: '0' } });
  let server = await start();
  try {
    const began = performance.now();
    const big = await founder(server.url, 'Large');
    await beside(server, sizes.small);
    await fill(server, folder, big, sizes);
    const adopting = await Promise.all(Array.from({ length: 21 }, (_, i) => founder(server.url, `New ${i}`)));
    const filled = (performance.now() - began) / 1000;
    const found = await measured(server, big, adopting);
    // The memory of the export alone: a program that has done nothing else.
    await server.stop();
    server = await start();
    const before = peakOf(server.pid);
    const out = await exported(server, await provedAnew(server.url, big));
    return {
      title: 'Everyday work at size',
      head: ['asked', 'limit ms', 'median ms', 'p95 ms', 'slowest ms'],
      rows: found.map(({ what, limit, times: sorted }) => [
        what,
        limit,
        share(sorted, 0.5),
        share(sorted, 0.95),
        share(sorted, 1),
      ]),
      notes: [
        `${EDITIONS.length} standards, ${sizes.evidence} pieces of evidence, ${sizes.documents} documents, ${sizes.tasks} tasks in one organization, ${sizes.small} small ones beside it; filled in ${filled.toFixed(0)} s. Over HTTP, one request after the other, ${ROUNDS} of each, asked once before; adopting 20 times, the first time after the start ${found[0]?.cold?.toFixed(0)} ms.`,
        `Everything out: ${(out.bytes / MB).toFixed(0)} MB in ${out.seconds.toFixed(0)} s, at most ${out.peak.toFixed(0)} MB of memory (${before.toFixed(0)} MB after the start alone; limit 300 MB).`,
      ],
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
