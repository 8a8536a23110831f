/** One list and one calendar of what every area has with an owner and a day. */
import { ALL_AGENDA_KINDS } from '@certwright/core/task/agenda-kind.table';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { download, upload } from '../testing/upload.ts';
import { agendaPage } from './agenda.store.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

const QUALITY = 'iso-9001-2015';
const requirements = [{ edition: QUALITY, key: '8.4.1' }];

let world: World;
let org: string;
let mira: Caller;
let tom: Caller;
let reader: Caller;

beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder: mira } = await world.organization('organization', ['manager']));
  tom = await world.member(org, mira, ['process-owner', 'internal-auditor', 'top-management']);
  reader = await world.member(org, mira, ['reader']);
  const owner = tom.person;
  await mira.call('standard.adopt', org, { edition: QUALITY, scope: 'All' });
  await mira.call('requirement.assign', org, { requirements, owner, dueOn: '2027-08-01' });
  const { id: method } = await mira.call('risk-method.takeUp', org, { origin: 'risk-5x5' });
  const { id: register } = await mira.call('risk-register.record', org, {
    name: 'Risks',
    prefix: 'R',
    method,
  });
  const fields = { objective: 'Delivery', source: 'suppliers' };
  const { id: risk } = await mira.call('risk.identify', org, { register, title: 'One maker', fields, owner });
  await mira.call('risk.judge', org, { id: risk, values: { likelihood: 4, impact: 4 } });
  const after = { likelihood: 2, impact: 4 };
  await mira.call('risk.treat', org, { id: risk, treatment: 'likelihood', after });
  await mira.call('risk.planAction', org, { id: risk, what: 'Ask others', owner, dueOn: '2027-01-10' });
  const policy = { number: 'P-1', title: 'Policy', kind: 'policy', text: 'We do.' } as const;
  const { id: document } = await mira.call('document.draft', org, { ...policy, requirements });
  const control = { owner, steps: [], reviewMonths: 12, retentionYears: null };
  const readers = { everyone: true, roles: [], persons: [] };
  await mira.call('document.control', org, { id: document, control: { ...control, readers } });
  await mira.call('document.submit', org, { id: document });
  await tom.call('document.approve', org, { id: document });
  await mira.call('document.draft', org, { ...policy, number: 'P-2', requirements });
  const second = (await mira.call('document.list', org)).rows.find(row => row.number === 'P-2');
  await mira.call('document.submit', org, { id: second?.id ?? '' });
  const file = (await upload(world, mira, org, 'a.pdf')).id;
  const shown = { file, title: 'Record', standsFor: '2026-10-01', requirements };
  const { id: piece } = await mira.call('evidence.attach', org, shown);
  await mira.call('evidence.schedule', org, { id: piece, everyMonths: 6, collector: owner });
  await tom.call('evidence.attach', org, { ...shown, title: 'Certificate', expiresOn: '2027-02-01' });
  const said = { source: 'complaint', statement: 'Late', evidence: 'Order', on: '2026-11-20' } as const;
  await mira.call('nonconformity.raise', org, { ...said, owner, dueOn: '2026-11-21' });
  const scope = [{ edition: QUALITY, key: '7.2' }];
  await mira.call('internal-audit.plan', org, {
    title: 'Audit',
    scope,
    auditor: owner,
    plannedOn: '2027-03-01',
  });
  const { inputs } = await tom.call('management-review.inputs', org);
  await tom.call('management-review.record', org, {
    participants: [owner],
    inputs: Object.fromEntries(inputs.map(one => [one.key, 'Discussed'])),
    actions: [{ text: 'Train', owner, dueOn: '2027-01-15' }],
  });
  await mira.call('outside.record', org, {
    edition: QUALITY,
    body: 'Nordcert',
    number: 'NC-1',
    scope: 'All',
    issuedOn: '2025-06-10',
    cycleStart: '2025-06-10',
    validUntil: '2028-06-09',
  });
  await tom.call('task.make', org, { what: 'Order gloves', dueOn: '2026-11-25' });
  await tom.call('task.make', org, { what: 'Some day' });
});
afterAll(() => world.close());

const list = async (who: Caller, asked: object = {}) =>
  (await who.call('agenda.list', org, { limit: 100, ...asked })).rows;
const kinds = (rows: readonly { readonly kind: string }[]) =>
  [...new Set(rows.map(row => row.kind))].toSorted();

describe('the list', () => {
  test('has of one person everything with an owner and a day, however far ahead', async () => {
    const rows = await list(tom);
    expect(kinds(rows)).toEqual([
      'collection',
      'document-approval',
      'document-review',
      'expiry',
      'internal-audit',
      'nonconformity',
      'requirement',
      'review-action',
      'risk-action',
      'risk-review',
      'task',
    ]);
    expect(rows.map(row => row.due ?? '9')).toEqual(rows.map(row => row.due ?? '9').toSorted());
    expect(rows.at(0)).toMatchObject({ kind: 'nonconformity', due: '2026-11-21', overdue: true });
    expect(rows.find(row => row.kind === 'requirement')).toMatchObject({
      detail: 'ISO 9001:2015',
      path: `/implement/requirements/${QUALITY}/8.4.1`,
    });
    expect(rows.find(row => row.kind === 'document-review')).toMatchObject({ due: '2027-11-23' });
    expect(kinds(await list(reader))).toEqual(['reading']);
  });

  test('is that of everybody for who oversees, with what nobody owns', async () => {
    const all = await list(mira, { owner: 'all' });
    expect(kinds(all)).toContain('outside-certificate');
    expect(all.filter(row => row.owner?.id === tom.person).length).toBeGreaterThan(9);
    expect(kinds(await list(mira, { owner: 'nobody' }))).toEqual([
      'document-approval',
      'outside-certificate',
    ]);
    expect((await list(mira, { owner: tom.person })).length).toBe((await list(tom)).length);
    for (const owner of ['all', tom.person])
      expect((await reader.try('agenda.list', org, { owner })).status).toBe(403);
  });

  test.each([
    { asked: { when: 'overdue' }, titles: ['Late'] },
    { asked: { when: 'week' }, titles: ['Order gloves'] },
    { asked: { when: 'no-date', kind: 'task' }, titles: ['Some day'] },
    { asked: { day: '2027-01-15' }, titles: ['Train'] },
    { asked: { text: 'GLOVES' }, titles: ['Order gloves'] },
    { asked: { text: '100%_' }, titles: [] },
  ])('is narrowed by $asked', async ({ asked, titles }) => {
    expect((await list(tom, asked)).map(row => row.title)).toEqual(titles);
  });

  test('finds requirements by their titles too', async () => {
    const [row] = await list(tom, { kind: 'requirement' });
    const word = row?.title.split(' ').at(-1) ?? '';
    expect(await list(tom, { kind: 'requirement', text: word })).toHaveLength(1);
  });

  test('gives every row once, page after page', async () => {
    const whole = await list(mira, { owner: 'all' });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await mira.call('agenda.list', org, { owner: 'all', limit: 3, ...(after && { after }) });
      seen.push(...page.rows.map(row => row.key));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(whole.map(row => row.key));
  });
});

describe('the calendar', () => {
  test('says of each day what is due and how much', async () => {
    for (let i = 0; i < 9; i += 1)
      await reader.call('task.make', org, { what: `Count ${i}`, dueOn: '2027-05-04' });
    const { days } = await reader.call('agenda.days', org, { from: '2027-05-01', to: '2027-05-31' });
    expect(days).toMatchObject([{ day: '2027-05-04', total: 9 }]);
    expect(days[0]?.rows).toHaveLength(6);
    const everybody = { owner: 'all', from: '2026-11-01', to: '2026-11-30' };
    const { days: november } = await mira.call('agenda.days', org, everybody);
    expect(november.map(one => one.day)).toEqual(['2026-11-21', '2026-11-25']);
  });

  test('shows no stretch without end', async () => {
    for (const to of ['2026-12-31', '2026-01-01']) {
      const refused = await mira.try('agenda.days', org, { from: '2026-10-01', to });
      expect(refused.problem.code).toBe('calendar-stretch');
    }
  });
});

test('the search of tasks knows one organization alone, and none where none is set', async () => {
  await tom.call('task.make', org, { what: 'Paint the pallet' });
  expect(await list(tom, { text: 'pallet' })).toHaveLength(1);
  const other = await world.organization('organization', ['manager']);
  expect(await list(mira, { owner: 'all', text: 'pallet' })).toHaveLength(1);
  const theirs = await other.founder.call('agenda.list', other.id, { owner: 'all', text: 'pallet' });
  expect(theirs.rows).toEqual([]);
  const found = await scoped(
    world.opened.shell.db,
    { role: 'app_tenant', org: other.id, person: other.founder.person, readOnly: true },
    async tx => (await sql`select id from tasks_with('%pallet%', 10) t(id)`.execute(tx)).rows,
  );
  expect(found).toEqual([]);
});

test('a text is found the same, however far the list is looked through before its index is asked', async () => {
  const words = ['amber', 'birch', 'amber birch', 'cedar'];
  for (let i = 0; i < 24; i += 1)
    await tom.call('task.make', org, { what: `Sort ${words[i % 4]} ${i}`, dueOn: `2027-06-${10 + (i % 7)}` });
  const wanted = { kinds: ALL_AGENDA_KINDS };
  await scoped(
    world.opened.shell.db,
    { role: 'app_tenant', org, person: tom.person, readOnly: true },
    async tx => {
      const all = await agendaPage(tx, org, wanted, { limit: 500 });
      for (const text of [
        'amber',
        'birch',
        'cedar',
        'amber birch 2',
        'nowhere',
        'procedure',
        'policy',
        '9',
      ]) {
        const having = all.filter(row => `${row.title} ${row.detail}`.toLowerCase().includes(text));
        for (const walk of [1, 2, 7, 20, 600])
          for (const limit of [1, 5, 50]) {
            const page = await agendaPage(tx, org, { ...wanted, text }, { limit, walk });
            expect(page, `${text}, ${limit} after ${walk}`).toEqual(having.slice(0, limit));
            const [first] = having;
            if (!first) continue;
            const next = await agendaPage(tx, org, { ...wanted, text }, { after: first, limit, walk });
            expect(next, `${text}, ${limit} more after ${walk}`).toEqual(having.slice(1, limit + 1));
          }
      }
    },
  );
});

test('a guest with limits sees no tasks', async () => {
  const { token } = await mira.call('party.invite', org, {
    email: 'guest@example.org',
    roles: ['guest'],
    lastDay: '2026-12-31',
    limits: { kinds: ['documents'], records: null, from: null, to: null },
  });
  const guest = await world.someone('Guest');
  await guest.call('party.accept', '', { token });
  expect((await guest.try('agenda.list', org)).status).toBe(403);
});

test('the list is taken out as it is narrowed, as a workbook and as values, and a formula in a task stays text', async () => {
  const { id: house, founder: lone } = await world.organization('organization', ['manager']);
  await lone.call('task.make', house, { what: '=HYPERLINK("x")', dueOn: '2026-11-20' });
  await lone.call('task.make', house, { what: 'Order gloves' });
  const values = await download(world, lone, `/api/organizations/${house}/agenda.csv?when=overdue`);
  expect(values.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const lines = (await values.text()).trimEnd().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")",2026-11-20,overdue,Task,`);
  const book = await download(world, lone, `/api/organizations/${house}/agenda.xlsx`);
  expect(book.headers.get('content-disposition')).toContain('.xlsx');
  expect((await book.arrayBuffer()).byteLength).toBeGreaterThan(2_000);
  const nonsense = await download(world, lone, `/api/organizations/${house}/agenda.csv?when=never`);
  expect(nonsense.status).toBe(400);
});
