/** The people of a large certification body: 300 auditors with 1,800 qualifications, 60,000 audits of 3,000 clients; who is able, and why not. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@certwright/rules/calendar-date';
import { AUDIT } from '@certwright/server/body-aggregates';
import type { Act } from '@certwright/server/platform/events/act';
import { begin, handle } from '@certwright/server/platform/events/aggregate';
import { type Founder, founder, provedAnew } from '../e2e/founder.ts';
import { type Server, startServer } from '../e2e/server.ts';
import { inBulk } from './bulk.ts';
import type { Settings, Table } from './run.ts';

const ROUNDS = 200;
const STANDARDS = ['ISO 9001', 'ISO 14001', 'ISO 45001'] as const;
const EDITION = 'iso-9001-2015';

type Asking = { readonly url: string; readonly headers: Readonly<Record<string, string>> };
async function ask<T>({ url, headers }: Asking, path: string, body?: object, method = 'POST'): Promise<T> {
  const init = body === undefined ? { headers } : { method, headers, body: JSON.stringify(body) };
  const response = await fetch(url + path, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

async function times(rounds: number, once: (i: number) => Promise<unknown>): Promise<readonly number[]> {
  const found: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const began = performance.now();
    await once(i);
    found.push(performance.now() - began);
  }
  return found.toSorted((a, b) => a - b);
}
const share = (sorted: readonly number[], part: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);

/** Six qualifications each, of different areas and ends; some have lapsed. */
function listOf(people: number, evaluator: string, today: string): string {
  const line = (i: number, act: string, standard: string): string => {
    const areas = [1 + (i % 39), 1 + ((i * 7) % 39), 1 + ((i * 11) % 39)]
      .map(code => `IAF ${code}`)
      .join(', ');
    const until = addDays(today, ((i * 13) % 900) - 60);
    return [
      `Auditor ${String(i).padStart(3, '0')}`,
      act,
      standard,
      areas,
      addDays(today, -800),
      until,
      evaluator,
      'Seen',
    ].join('\t');
  };
  const rows = Array.from({ length: people }, (_, i) =>
    STANDARDS.flatMap(standard => [
      line(i, i % 3 === 0 ? 'Lead auditor' : 'Auditor', standard),
      line(i, 'Technical reviewer', standard),
    ]),
  ).flat();
  return ['Name\tFunction\tStandard\tAreas\tFrom\tUntil\tEvaluated by\tBasis', ...rows].join('\n');
}

type Filled = { readonly audits: readonly string[]; readonly people: readonly string[] };

async function fill(
  server: Server,
  folder: string,
  who: Founder,
  sizes: Sizes,
  today: string,
): Promise<Filled> {
  const asking = { url: `${server.url}/api/organizations/${who.org}`, headers: who.headers };
  const evaluators = [{ person: who.person, basis: 'Named by the director' }];
  await ask(
    asking,
    '/people-policy',
    { evaluators, declarationMonths: null, rotationAudits: 6, on: today },
    'PUT',
  );
  const taken = await ask<{ people: number }>(asking, '/competence-lists', {
    text: listOf(sizes.people, 'Bench', today),
  });
  if (taken.people !== sizes.people) throw new Error(`only ${taken.people} people came in`);
  const people: string[] = [];
  for (let after = 0; people.length < sizes.people; after += 200) {
    const page = await ask<{ rows: { person: { id: string } }[] }>(
      asking,
      `/competence?limit=200${after > 0 ? `&after=${after}` : ''}`,
    );
    people.push(...page.rows.map(row => row.person.id));
  }
  const engagements = Array.from({ length: sizes.clients }, () => randomUUID());
  const whose = (): Founder => who;
  await inBulk(folder, {
    operation: 'application.submit',
    count: sizes.clients,
    whose,
    write: (act, i) =>
      act.tx
        .insertInto('engagement')
        .values({
          id: engagements[i] ?? '',
          cb_org: who.org,
          client_org: null,
          client_name: `Client ${i}`,
          created_at: act.at,
        })
        .execute(),
  });
  const audits = Array.from({ length: sizes.audits }, () => randomUUID());
  const pairs = Math.floor(people.length / 2);
  await inBulk(folder, {
    operation: 'audit.plan',
    count: sizes.audits,
    whose,
    write: (act, i) => audit(act, { id: audits[i] ?? '', i, engagements, people, pairs, who, today }),
  });
  return { audits, people };
}

type One = {
  readonly id: string;
  readonly i: number;
  readonly engagements: readonly string[];
  readonly people: readonly string[];
  readonly pairs: number;
  readonly who: Founder;
  readonly today: string;
};

/** One day, two people, on days that no other audit of theirs has. */
async function audit(act: Act, { id, i, engagements, people, pairs, who, today }: One): Promise<void> {
  const day = addDays(today, Math.floor(i / pairs) - 200);
  const by = { by: who.person, on: today };
  await begin(act, AUDIT, id, {
    type: 'Plan',
    ...by,
    kind: 'surveillance',
    engagement: engagements[i % engagements.length] ?? '',
    certifications: [{ id: randomUUID(), edition: EDITION }],
    needs: [{ standard: 'ISO 9001', areas: [`IAF ${1 + (i % 39)}`] }],
    from: day,
    to: day,
    days: 1,
  });
  const team = [people[(i % pairs) * 2] ?? '', people[(i % pairs) * 2 + 1] ?? ''];
  const members = team.map((person, at) => ({
    person,
    role: at === 0 ? ('lead' as const) : ('auditor' as const),
  }));
  await handle(act, AUDIT, id, { type: 'AppointTeam', ...by, members, conflicts: [] });
  await act.tx
    .insertInto('audit_booking')
    .values(
      team.map(person => ({
        id: randomUUID(),
        org: who.org,
        audit: id,
        person,
        first_day: day,
        last_day: day,
      })),
    )
    .execute();
}

type Sizes = { readonly people: number; readonly audits: number; readonly clients: number };

export async function peopleOfABody(settings: Settings): Promise<Table> {
  const part = Number(settings.get('part') ?? 1);
  const sizes: Sizes = { people: 300, audits: 60_000 * part, clients: 3_000 * part };
  const folder = mkdtempSync(join(tmpdir(), 'certwright-people-'));
  const server = await startServer({ dataFolder: folder, env: { CERTWRIGHT_RATE_PER_MINUTE: '0' } });
  try {
    const began = performance.now();
    const today = new Date().toISOString().slice(0, 10);
    const who = await founder(server.url, 'Bench', 'certification-body');
    const filled = await fill(server, folder, who, sizes, today);
    const seconds = (performance.now() - began) / 1000;
    const anew = await provedAnew(server.url, who);
    const asking = { url: `${server.url}/api/organizations/${who.org}`, headers: anew.headers };
    const auditAt = (i: number): string => filled.audits[(i * 7_919) % filled.audits.length] ?? '';
    const personAt = (i: number): string => filled.people[(i * 31) % filled.people.length] ?? '';
    const asked: readonly (readonly [string, string, (i: number) => string])[] = [
      ['why not this person', '10', i => `/audits/${auditAt(i)}/why-not/${personAt(i)}?role=lead`],
      ['candidates for a team, all 300 judged', '150', i => `/audits/${auditAt(i)}/candidates`],
      ['page of the competence matrix', '40', i => `/competence?limit=50${i % 2 === 0 ? '' : '&after=100'}`],
      [
        'matrix narrowed to a standard and area',
        '40',
        i => `/competence?standard=ISO+9001&area=${1 + (i % 39)}`,
      ],
    ];
    const rows: string[][] = [];
    for (const [what, limit, path] of asked) {
      for (let i = 0; i < 10; i += 1) await ask(asking, path(i));
      const sorted = await times(ROUNDS, i => ask(asking, path(i)));
      rows.push([what, limit, share(sorted, 0.5), share(sorted, 0.95), share(sorted, 1)]);
    }
    return {
      title: 'People of a certification body',
      head: ['asked', 'limit ms', 'median ms', 'p95 ms', 'slowest ms'],
      rows,
      notes: [
        `${sizes.people} people with six qualifications each, ${sizes.audits} audits of ${sizes.clients} clients with two people each; filled in ${seconds.toFixed(0)} s. Over HTTP, one request after the other, ${ROUNDS} of each.`,
        `Load of the machine at the end: ${loadavg()[0]?.toFixed(1)}.`,
      ],
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
