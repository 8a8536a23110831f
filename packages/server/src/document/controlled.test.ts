/** Documents under control over HTTP: steps of approval, comments, what was seen, review, reminders, starters, take-over. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '../platform/events/canonical.ts';
import { postFile, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let org: string;
let ana: Caller;
let bo: Caller;
let top: Caller;
let worker: Caller;
beforeAll(async () => {
  world = await openWorld('2026-11-23T09:00:00.000Z');
  ({ id: org, founder: ana } = await world.organization('organization', ['manager']));
  for (const edition of ['iso-9001-2015', 'iso-iec-27001-2022'])
    await ana.call('standard.adopt', org, { edition, scope: 'All' });
  bo = await world.member(org, ana, ['manager']);
  top = await world.member(org, ana, ['top-management']);
  worker = await world.member(org, ana, ['reader']);
}, 60_000);
afterAll(() => world.close());

const draft = async (number: string, more: object = {}) =>
  (
    await ana.call('document.draft', org, {
      number,
      title: 'Purchasing',
      kind: 'procedure',
      text: 'Who buys what.',
      ...more,
    })
  ).id;
const released = async (number: string, more: object = {}) => {
  const id = await draft(number, more);
  await ana.call('document.submit', org, { id });
  await bo.call('document.approve', org, { id });
  return id;
};

describe('approval in steps', () => {
  test('waits for each step’s people, says whose turn it is, and releases with the last', async () => {
    const id = await draft('P-10');
    const steps = [
      { persons: [bo.person], roles: [], quorum: 1 },
      { persons: [], roles: ['top-management' as const], quorum: 1 },
    ];
    await ana.call('document.control', org, { id, control: { steps } });
    await ana.call('document.submit', org, { id });
    expect((await top.try('document.approve', org, { id })).problem.code).toBe(
      'not-an-approver-of-this-step',
    );
    const yours = async (by: Caller) =>
      (await by.call('document.list', org, { phase: 'submitted' })).rows.find(row => row.id === id)?.yours;
    expect([await yours(bo), await yours(top), await yours(ana)]).toEqual([true, false, false]);
    await bo.call('document.approve', org, { id });
    expect(await ana.call('document.get', org, { id })).toMatchObject({
      phase: 'submitted',
      stepNow: 1,
      approvals: [{ step: 0, by: { id: bo.person } }],
    });
    const both = { persons: [bo.person, top.person], roles: [], quorum: 2 };
    const changed = await ana.try('document.control', org, { id, control: { steps: [both] } });
    expect(changed.problem.code).toBe('document-under-approval');
    await top.call('document.approve', org, { id });
    expect(await ana.call('document.get', org, { id })).toMatchObject({ phase: 'released', inForce: 1 });
  });

  test('one and the same person fills no quorum of two', async () => {
    const id = await draft('P-11');
    const steps = [{ persons: [bo.person, top.person], quorum: 2 }];
    await ana.call('document.control', org, { id, control: { steps } });
    await ana.call('document.submit', org, { id });
    await bo.call('document.approve', org, { id });
    expect((await bo.try('document.approve', org, { id })).problem.code).toBe('approved-this-step-before');
    const impossible = { steps: [{ persons: [bo.person], quorum: 2 }] };
    const other = await draft('P-12');
    const control = await ana.try('document.control', org, { id: other, control: impossible });
    expect(control.problem.code).toBe('quorum-beyond-approvers');
    const stranger = { steps: [{ persons: [(await world.someone('Else')).person], quorum: 1 }] };
    const named = await ana.try('document.control', org, { id: other, control: stranger });
    expect(named.problem.code).toBe('person-not-a-member');
  });
});

describe('while it is written', () => {
  test('people comment, answer, settle; a reviewer is told what changed since he looked', async () => {
    const id = await draft('P-20');
    expect((await bo.call('document.since', org, { id })).seen).toBeNull();
    await bo.call('document.seen', org, { id });
    const { id: comment } = await bo.call('document.comment', org, { id, text: 'Limits?', quote: 'buys' });
    const content = { title: 'Purchasing', kind: 'procedure' as const };
    await ana.call('document.revise', org, { id, ...content, text: 'Who buys what up to 500 EUR.' });
    const { seen } = await bo.call('document.since', org, { id });
    expect(seen).toMatchObject({ version: 1, text: 'Who buys what.' });
    await ana.call('document.answer-comment', org, { id: comment, text: 'Added.' });
    await ana.call('document.settle-comment', org, { id: comment });
    const again = await ana.try('document.settle-comment', org, { id: comment });
    expect(again.problem.code).toBe('comment-settled');
    expect((await bo.call('document.comments', org, { id })).rows).toMatchObject([
      { phase: 'settled', quote: 'buys', answers: [{ text: 'Added.' }], settledBy: { id: ana.person } },
    ]);
    const inForce = await released('P-21');
    const late = await bo.try('document.comment', org, { id: inForce, text: 'Too late' });
    expect(late.problem.code).toBe('nothing-to-comment');
  });
});

describe('a version in force', () => {
  test('has a hash that whoever has its content can make again', async () => {
    const id = await released('P-30');
    const { documentNumber, number, title, kind, text, requirements, hash } = await ana.call(
      'document.release',
      org,
      { id, number: 1 },
    );
    const content = { documentNumber, number, title, kind, text, requirements, file: null };
    expect(hash).toBe(createHash('sha256').update(canonical(content)).digest('hex'));
  });

  test('is looked at again after its interval, and waits for its owner until then', async () => {
    const id = await released('P-31');
    await ana.call('document.control', org, { id, control: { reviewMonths: 12, owner: bo.person } });
    const due = async () =>
      (await ana.call('document.list', org, { due: 'true' })).rows.map(row => [row.id, row.reviewDueOn]);
    expect(await due()).toEqual([]);
    world.clock.set('2027-11-01T09:00:00.000Z');
    expect(await due()).toEqual([[id, '2027-11-23']]);
    const waits = async (by: Caller) =>
      (await by.call('today.waiting', org)).items.some(item => item.kind === 'review');
    expect([await waits(bo), await waits(ana)]).toEqual([true, false]);
    await bo.call('document.confirm-review', org, { id, why: 'Still how we buy' });
    expect(await due()).toEqual([]);
    expect(await ana.call('document.get', org, { id })).toMatchObject({
      reviewDueOn: '2028-11-01',
      reviewed: { by: { id: bo.person }, why: 'Still how we buy' },
    });
    world.clock.set('2026-11-23T09:00:00.000Z');
    const nothing = await ana.try('document.confirm-review', org, { id: await draft('P-32'), why: 'x' });
    expect(nothing.problem.code).toBe('nothing-in-force-to-review');
  });

  test('is read by those whom it is for; who has not is written to, once a day', async () => {
    const id = await released('P-33');
    const readers = { everyone: false, roles: ['reader' as const] };
    await ana.call('document.control', org, { id, control: { readers } });
    const asked = async (by: Caller) =>
      (await by.call('document.to-read', org)).rows.some(row => row.id === id);
    expect([await asked(worker), await asked(top)]).toEqual([true, false]);
    expect(await ana.call('document.remind', org, { id })).toEqual({ letters: 1, withoutAddress: 0 });
    expect((await ana.try('document.remind', org, { id })).problem.code).toBe('reminded-today');
    await worker.call('document.acknowledge', org, { id, release: 1 });
    world.clock.set('2026-11-24T09:00:00.000Z');
    expect((await ana.try('document.remind', org, { id })).problem.code).toBe('nobody-to-remind');
    world.clock.set('2026-11-23T09:00:00.000Z');
  });

  test('is an uploaded file under the same control', async () => {
    const file = await upload(world, ana, org, 'purchasing.pdf');
    const id = await released('P-34', { file: file.id, text: '' });
    expect(await worker.call('document.release', org, { id, number: 1 })).toMatchObject({
      file: { id: file.id, sha256: file.sha256 },
    });
    const other = await world.organization('organization', ['manager']);
    const stolen = { number: 'X', title: 'X', kind: 'other' as const, file: file.id };
    expect((await other.founder.try('document.draft', other.id, stolen)).status).toBe(404);
  });
});

describe('numbers', () => {
  test('go on in the organization’s own way of writing', async () => {
    await draft('WI-007', { kind: 'instruction' });
    const { number } = await ana.call('document.next-number', org, { kind: 'instruction' });
    expect(number).toBe('WI-008');
  });
});

describe('the starter set', () => {
  test('is for the adopted standards, filled without a placeholder left, and leaves out what is here', async () => {
    const { documents, roles } = await ana.call('starter.list', org);
    expect(new Set(documents.map(one => one.family))).toEqual(
      new Set(['core', 'quality', 'information-security']),
    );
    expect(roles.length).toBeGreaterThan(8);
    const chosen = documents.filter(one => !one.here).map(({ family, slug }) => ({ family, slug }));
    const said = { activity: 'makes gauges', roles: { leader: 'the director' } };
    const first = chosen[0] ?? { family: 'core', slug: '' };
    const { text } = await ana.call('starter.read', org, { ...first, said });
    expect(text).not.toMatch(/[{}]/);
    const { drafted } = await ana.call('starter.draft', org, { documents: chosen.slice(0, 12), said });
    expect(drafted).toHaveLength(12);
    const again = await ana.call('starter.draft', org, { documents: chosen.slice(0, 12), said });
    expect(again).toMatchObject({ drafted: [] });
    expect(again.left).toHaveLength(12);
    const one = await ana.call('document.get', org, { id: drafted[0] ?? '' });
    expect(one.text).not.toMatch(/[{}]/);
    expect(one.requirements.length).toBeGreaterThan(0);
    expect(one.control.reviewMonths).toBeGreaterThan(0);
    const none = await world.organization('organization', ['manager']);
    const refused = await none.founder.try('starter.draft', none.id, { documents: chosen.slice(0, 1), said });
    expect(refused.problem.code).toBe('no-starter-documents');
    expect((await none.founder.try('starter.read', none.id, { ...first, said })).status).toBe(404);
  });
});

describe('a take-over of documents', () => {
  const row = (number: string, more: object = {}) => ({
    number,
    title: 'Cleaning the filler',
    kind: 'instruction' as const,
    text: 'Every evening.',
    version: 'Rev. C',
    approvedBy: 'H. Berg',
    approvedOn: '4.5.2023',
    ...more,
  });

  test('says what is wrong row by row, and takes over all or none', async () => {
    const bad = [
      row('T-1', { approvedOn: '31.2.2023' }),
      row('T-2', { owner: 'Nobody Known' }),
      row('T-2'),
      row(''),
      row('T-3', { text: '' }),
      row('T-4', { approvedBy: '', approvedOn: '2023-01-01' }),
      row('T-5', { file: '00000000-0000-4000-8000-000000000009' }),
      row('T-6', { approvedOn: '2027-01-01' }),
    ];
    const { faults, run } = await ana.call('document.take-over', org, { rows: bad });
    expect(run).toBeNull();
    expect(faults.map(one => [one.row, one.field])).toEqual([
      [1, 'approvedOn'],
      [2, 'owner'],
      [3, 'number'],
      [4, 'number'],
      [5, 'file'],
      [6, 'approvedBy'],
      [7, 'file'],
      [8, 'approvedOn'],
    ]);
    const refused = await ana.try('document.take-over', org, { rows: bad, apply: true });
    expect(refused.problem.code).toBe('take-over-has-faults');
    expect((await ana.call('document.list', org, { text: 'T-1' })).rows).toEqual([]);
  });

  test('keeps version, day and who approved on paper, and asks nobody to approve again', async () => {
    const rows = [row('T-10'), row('T-11', { approvedBy: '', approvedOn: '', version: '' })];
    const { documents } = await ana.call('document.take-over', org, { rows, apply: true });
    const [first = '', second = ''] = documents;
    expect(await ana.call('document.get', org, { id: first })).toMatchObject({
      phase: 'released',
      inForce: 3,
      releases: [{ number: 3, label: 'Rev. C', on: '2023-05-04', onPaper: 'H. Berg' }],
    });
    expect(await ana.call('document.get', org, { id: second })).toMatchObject({ phase: 'draft' });
    expect(await worker.call('document.release', org, { id: first, number: 3 })).toMatchObject({
      onPaper: 'H. Berg',
      releasedOn: '2023-05-04',
    });
    const content = { title: 'Cleaning', kind: 'instruction' as const, text: 'Every morning.' };
    await ana.call('document.revise', org, { id: first, ...content });
    await ana.call('document.submit', org, { id: first });
    await bo.call('document.approve', org, { id: first });
    expect(await ana.call('document.get', org, { id: first })).toMatchObject({ inForce: 4 });
  });

  test('is taken back where nothing happened since, and its numbers are free again', async () => {
    const rows = [row('T-20'), row('T-21')];
    const { run, documents } = await ana.call('document.take-over', org, { rows, apply: true });
    const [first = ''] = documents;
    await ana.call('document.confirm-review', org, { id: first, why: 'Fits' });
    const listed = (await ana.call('document.take-overs', org)).rows.find(one => one.run === run);
    expect(listed).toMatchObject({ documents: 2, untouched: 1 });
    const undone = await ana.call('document.undo-take-over', org, { run: run ?? '' });
    expect(undone).toEqual({ undone: 1, kept: 1 });
    const again = await ana.try('document.undo-take-over', org, { run: run ?? '' });
    expect(again.problem.code).toBe('taken-over-document-was-touched');
    expect((await ana.call('document.list', org, { text: 'T-21' })).rows).toEqual([]);
    expect((await ana.try('document.get', org, { id: documents[1] ?? '' })).status).toBe(404);
    await ana.call('document.take-over', org, { rows: [row('T-21')], apply: true });
  });

  test('of two hundred files with names in five scripts is done in one go', async () => {
    const names = ['Procédure', 'Процедура', 'تعليمات', '手順書', 'διαδικασία'];
    const files = await Promise.all(
      names.map(
        async name =>
          (await (await postFile(world, ana, org, `${name}.pdf`, `%PDF-1.7 ${name}`)).json()) as {
            id: string;
          },
      ),
    );
    const rows = Array.from({ length: 200 }, (_, i) =>
      row(`B-${i}`, { title: names[i % 5], text: '', file: files[i % 5]?.id }),
    );
    const { documents } = await ana.call('document.take-over', org, { rows, apply: true });
    expect(documents).toHaveLength(200);
  }, 60_000);
});
