/** The counts and places that the database keeps beside evidence and documents say what the records themselves say. */
import {
  type Document,
  NO_DOCUMENT,
  PLAIN_CONTROL,
  reviewDueOn,
} from '@certwright/core/document/document.state';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const edition = 'iso-9001-2015';
const at = (...keys: readonly string[]) => keys.map(key => ({ edition, key }));
const link = 'https://records.example.com/1';

async function house() {
  const made = await world.organization('organization', ['manager']);
  await made.founder.call('standard.adopt', made.id, { edition, scope: 'All we do' });
  return { org: made.id, by: made.founder };
}

const reading = <T>(org: string, by: Caller, text: string): Promise<readonly T[]> =>
  scoped(
    world.opened.shell.db,
    { role: 'app_tenant', org, person: by.person, readOnly: true },
    async tx => (await sql<T>`${sql.raw(text)}`.execute(tx)).rows,
  );

type Row = { readonly key: string; readonly n: number };
const counted = (org: string, by: Caller) =>
  reading<Row>(org, by, 'select key, sum(n)::integer as n from evidence_count group by key order by key');
const recounted = (org: string, by: Caller) =>
  reading<Row>(
    org,
    by,
    `select ref->>'key' as key, count(*)::integer as n from evidence, jsonb_array_elements(state->'requirements') ref
     where phase = 'attached' group by 1 order by 1`,
  );
const listed = async (org: string, by: Caller, key: string) => {
  const { rows } = await by.call('requirement.list', org, {});
  const found = rows.flatMap(row => row.members).find(one => one.key === key);
  return found && { evidence: found.evidence, documents: found.documents, proof: found.proof };
};

describe('pieces of evidence', () => {
  test('are counted for each requirement, through every change of them', async () => {
    const { org, by } = await house();
    const attach = async (title: string, keys: readonly string[]) =>
      by.call('evidence.attach', org, { title, standsFor: '2026-06-30', requirements: at(...keys), link });
    const first = await attach('One', ['7.2', '8.4.1']);
    await attach('Two', ['7.2']);
    await by.call('evidence.relate', org, { id: first.id, requirements: at('9.1.1') });
    expect(await listed(org, by, '7.2')).toMatchObject({ evidence: 2 });
    expect(await counted(org, by)).toEqual(await recounted(org, by));
    await by.call('evidence.withdraw', org, { id: first.id, why: 'Wrong year' });
    expect(await listed(org, by, '8.4.1')).toMatchObject({ evidence: 0 });
    expect(await listed(org, by, '7.2')).toMatchObject({ evidence: 1 });
    const left = (await counted(org, by)).filter(row => row.n !== 0);
    expect(left).toEqual(await recounted(org, by));
  });

  test('are counted right while many hand in at once, and what is counted is gathered', async () => {
    const { org, by } = await house();
    const pieces = Array.from({ length: 120 }, (_, i) => ({
      title: `Piece ${i}`,
      standsFor: '2026-06-30',
      requirements: at(...(i % 2 === 0 ? ['7.2', '8.4.1'] : ['8.4.1', '7.2'])),
      link,
    }));
    await Promise.all(pieces.map(piece => by.call('evidence.attach', org, piece)));
    expect(await counted(org, by)).toEqual([
      { key: '7.2', n: 120 },
      { key: '8.4.1', n: 120 },
    ]);
    const [row] = await reading<{ rows: number }>(
      org,
      by,
      'select count(*)::integer as rows from evidence_count',
    );
    expect(row?.rows).toBeLessThan(120);
  });

  test('show a requirement as long as one of them is current', async () => {
    const { org, by } = await house();
    await by.call('requirement.assess', org, { edition, key: '7.2', state: 'in-place', version: 0 });
    expect(await listed(org, by, '7.2')).toMatchObject({ proof: 'claimed' });
    const piece = { title: 'Old', requirements: at('7.2'), link };
    await by.call('evidence.attach', org, { ...piece, standsFor: '2025-11-22' });
    expect(await listed(org, by, '7.2')).toMatchObject({ proof: 'claimed', evidence: 1 });
    const last = await by.call('evidence.attach', org, { ...piece, standsFor: '2025-11-23' });
    expect(await listed(org, by, '7.2')).toMatchObject({ proof: 'shown', evidence: 2 });
    await by.call('evidence.withdraw', org, { id: last.id, why: 'Not ours' });
    await by.call('evidence.attach', org, { ...piece, standsFor: '2020-01-01', expiresOn: '2026-11-22' });
    expect(await listed(org, by, '7.2')).toMatchObject({ proof: 'claimed' });
    await by.call('evidence.attach', org, { ...piece, standsFor: '2020-01-01', expiresOn: '2026-11-23' });
    expect(await listed(org, by, '7.2')).toMatchObject({ proof: 'shown' });
  });

  test('are counted for a guest with limits as far as he may see them', async () => {
    const { org, by } = await house();
    const piece = { title: 'Record', requirements: at('7.2'), link };
    for (const standsFor of ['2025-12-31', '2026-01-01', '2026-06-30'])
      await by.call('evidence.attach', org, { ...piece, standsFor });
    const { token } = await by.call('party.invite', org, {
      email: 'outside@example.org',
      roles: ['guest'],
      lastDay: '2026-12-31',
      limits: { kinds: ['evidence', 'assessments'], records: null, from: '2026-01-01', to: '2026-12-31' },
    });
    const guest = await world.someone('Outside');
    await guest.call('party.accept', '', { token });
    expect(await listed(org, guest, '7.2')).toMatchObject({ evidence: 2 });
    expect(await counted(org, guest)).toHaveLength(1);
  });

  test('of another organization are neither counted nor found', async () => {
    const { org, by } = await house();
    await by.call('evidence.attach', org, {
      title: 'Ours',
      standsFor: '2026-06-30',
      expiresOn: '2030-06-30',
      requirements: at('7.2'),
      link,
    });
    const other = await house();
    for (const table of [
      'evidence_shows',
      'evidence_count',
      'document_serves',
      "expiries_with('%ours%', 10)",
    ])
      expect(await reading(other.org, other.by, `select * from ${table}`)).toEqual([]);
    expect(await reading(org, by, "select * from expiries_with('%ours%', 10)")).toHaveLength(1);
  });
});

describe('documents in force', () => {
  const draft = { kind: 'procedure' as const, text: 'Who does what.' };

  test('are counted where they serve, from their release until they are obsolete', async () => {
    const { org, by } = await house();
    const { id } = await by.call('document.draft', org, {
      ...draft,
      number: 'P-1',
      title: 'Buying',
      requirements: at('8.4.1', '8.4.2'),
    });
    expect(await listed(org, by, '8.4.1')).toMatchObject({ documents: 0 });
    await by.call('document.submit', org, { id });
    await by.call('document.approve', org, { id });
    expect(await listed(org, by, '8.4.1')).toMatchObject({ documents: 1 });
    const { records } = await by.call('requirement.get', org, { edition, key: '8.4.2' });
    expect(records).toMatchObject([{ kind: 'document', title: 'P-1 Buying', current: true }]);
    await by.call('document.revise', org, { ...draft, id, title: 'Buying', requirements: at('8.4.1') });
    expect(await listed(org, by, '8.4.2')).toMatchObject({ documents: 1 });
    await by.call('document.submit', org, { id });
    await by.call('document.approve', org, { id });
    expect(await listed(org, by, '8.4.2')).toMatchObject({ documents: 0 });
    await by.call('document.retire', org, { id, why: 'Bought elsewhere' });
    expect(await listed(org, by, '8.4.1')).toMatchObject({ documents: 0 });
  });

  test('that somebody is asked to read are found behind hundreds that he is not', async () => {
    const { org, by } = await house();
    const reader = await world.member(org, by, ['reader']);
    const rows = Array.from({ length: 230 }, (_, i) => ({
      number: `T-${String(i).padStart(3, '0')}`,
      title: `Procedure ${i}`,
      kind: 'procedure',
      text: 'Who does what.',
      version: '1',
      approvedBy: 'H. Berg',
      approvedOn: '2023-05-04',
    }));
    const { documents } = await by.call('document.take-over', org, { rows, apply: true });
    for (const id of documents.slice(30)) await reader.call('document.acknowledge', org, { id, release: 1 });
    const { rows: asked } = await reader.call('document.to-read', org);
    expect(asked.filter(row => !row.acknowledged).map(row => row.number)).toEqual(
      rows.slice(0, 30).map(row => row.number),
    );
    const { rows: agenda } = await reader.call('agenda.list', org, { kind: 'reading', limit: 100 });
    expect(agenda).toHaveLength(30);
  });

  test('have the day of their next review that the domain reckons', async () => {
    const { org, by } = await house();
    const day = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map(one => one.toISOString().slice(0, 10));
    const document = fc
      .record({
        phase: fc.constantFrom('draft', 'submitted', 'released', 'obsolete', 'undone'),
        months: fc.option(fc.integer({ min: 1, max: 60 })),
        released: fc.option(day),
        reviewed: fc.option(day),
      })
      .map(
        ({ phase, months, released, reviewed }): Document => ({
          ...NO_DOCUMENT,
          phase: phase as Document['phase'],
          control: { ...PLAIN_CONTROL, reviewMonths: months },
          releases: released === null ? [] : [{ number: 1, by: 'x', on: released }],
          ...(reviewed === null || released === null ? {} : { reviewed: { by: 'x', on: reviewed, why: '' } }),
        }),
      );
    const some = fc.sample(document, 400);
    const found = await scoped(
      world.opened.shell.db,
      { role: 'app_tenant', org, person: by.person, readOnly: true },
      async tx =>
        (
          await sql<{ due: string | null }>`
            select document_review_due(one.state) as due
            from unnest(${some.map(one => JSON.stringify(one))}::jsonb[]) with ordinality one(state, place)
            order by place`.execute(tx)
        ).rows,
    );
    expect(found.map(row => row.due)).toEqual(some.map(reviewDueOn));
  });
});
