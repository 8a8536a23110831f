/** Links, records, periods, chains of collections and custody over HTTP on the real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { download, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ref = { edition: 'iso-9001-2015', key: '7.2' };
const content = { title: 'Access review', standsFor: '2026-06-30', requirements: [ref] };

async function house() {
  const { id, founder } = await world.organization('organization', ['manager', 'top-management']);
  await founder.call('standard.adopt', id, { edition: ref.edition, scope: 'All we do' });
  const owner = await world.member(id, founder, ['process-owner']);
  return { id, founder, owner };
}
const attachFile = async (org: string, by: Caller, more: object = {}) => {
  const file = (await upload(world, by, org, 'review.pdf')).id;
  return by.call('evidence.attach', org, { ...content, file, ...more });
};
const code = async (by: Caller, org: string, id: string, input: object): Promise<string> =>
  (await by.try(id, org, input)).problem.code;

describe('a link', () => {
  test('is kept in its plain spelling with its title, and nobody fetches it', async () => {
    const { id, founder } = await house();
    const link = 'HTTPS://Records.Example.com/2026?q=1';
    await founder.call('evidence.attach', id, { ...content, link });
    const { rows } = await founder.call('evidence.list', id);
    expect(rows).toMatchObject([
      { file: null, link: { address: 'https://records.example.com/2026?q=1', inside: false } },
    ]);
  });

  test('into the own network is kept and marked, so that it is shown as text', async () => {
    const { id, founder } = await house();
    for (const link of ['https://192.168.1.1/reboot', 'https://intranet/reviews', 'https://localhost/'])
      await founder.call('evidence.attach', id, { ...content, link });
    const { rows } = await founder.call('evidence.list', id);
    expect(rows.map(row => row.link?.inside)).toEqual([true, true, true]);
  });

  test.each(['javascript:alert(1)', 'http://example.com/', 'data:text/html,x', 'https://a:b@example.com/'])(
    '%s is refused before anything is written',
    async link => {
      const { id, founder } = await house();
      expect((await founder.try('evidence.attach', id, { ...content, link })).status).toBe(400);
      expect((await founder.call('evidence.list', id)).rows).toEqual([]);
    },
  );

  test('stands alone: with a file beside it, or with nothing, the piece is refused', async () => {
    const { id, founder } = await house();
    const file = (await upload(world, founder, id, 'a.pdf')).id;
    const link = 'https://example.org/';
    for (const more of [{ link, file }, {}])
      expect(await code(founder, id, 'evidence.attach', { ...content, ...more })).toBe(
        'evidence-not-one-thing',
      );
    expect((await founder.call('evidence.list', id)).rows).toEqual([]);
  });
});

describe('a record of the system', () => {
  test('stands as evidence by kind and id, and keeps the name that it had', async () => {
    const { id, founder } = await house();
    const draft = { number: 'QP-07', title: 'Calibration', kind: 'procedure', text: 'Each gauge is dated.' };
    const document = await founder.call('document.draft', id, draft);
    const record = { kind: 'document-release', id: document.id, number: 1 };
    expect((await founder.try('evidence.attach', id, { ...content, record })).status).toBe(404);
    await founder.call('document.submit', id, { id: document.id });
    await founder.call('document.approve', id, { id: document.id });
    await founder.call('evidence.attach', id, { ...content, record });
    const later = { id: document.id, ...draft, title: 'Gauges', change: 'Renamed', requirements: [] };
    await founder.call('document.revise', id, later);
    const { rows } = await founder.call('evidence.list', id);
    expect(rows[0]?.record).toEqual({ ...record, label: 'QP-07 Calibration, version 1' });
    const choices = await founder.call('evidence.records', id);
    expect(choices.rows).toMatchObject([{ ...record, day: '2026-11-23' }]);
  });

  test('of every kind is found; an internal audit once it is completed', async () => {
    const { id, founder } = await house();
    const auditor = await world.member(id, founder, ['internal-auditor']);
    const plan = { title: 'Audit', scope: [ref], auditor: auditor.person, plannedOn: '2026-11-23' };
    const audit = await founder.call('internal-audit.plan', id, plan);
    const named = { ...content, record: { kind: 'internal-audit', id: audit.id } };
    expect(await code(founder, id, 'evidence.attach', named)).toBe('referred-record-unfinished');
    const result = { grade: 'minor', statement: 'One record is missing', evidence: 'Sample of ten' };
    const raised = await auditor.call('internal-audit.record', id, {
      id: audit.id,
      requirement: ref,
      ...result,
    });
    await auditor.call('internal-audit.complete', id, { id: audit.id, conclusion: 'Good' });
    const { inputs } = await founder.call('management-review.inputs', id);
    const said = Object.fromEntries(inputs.map(one => [one.key, 'Looked at']));
    const held = { participants: [founder.person], inputs: said, decisions: [{ text: 'Go on' }] };
    const review = await founder.call('management-review.record', id, held);
    await founder.call('evidence.attach', id, named);
    for (const record of [
      { kind: 'nonconformity', id: raised.nonconformity },
      { kind: 'management-review', id: review.id },
    ])
      await founder.call('evidence.attach', id, { ...content, record });
    const { rows } = await founder.call('evidence.list', id);
    expect(rows.map(row => row.record?.label)).toEqual([
      'Management review of 2026-11-23',
      'Nonconformity (minor) of 2026-11-23: One record is missing',
      'Internal audit: Audit',
    ]);
    const foreign = await house();
    expect((await foreign.founder.try('evidence.attach', foreign.id, named)).status).toBe(404);
    const unknown = { ...content, record: { kind: 'nonconformity', id: 'not an id' } };
    expect((await founder.try('evidence.attach', id, unknown)).status).toBe(404);
  });
});

describe('evidence of a period', () => {
  test('says both ends, and is refused when they are the wrong way round', async () => {
    const { id, founder } = await house();
    await attachFile(id, founder, { from: '2026-04-01' });
    expect((await founder.call('evidence.list', id)).rows).toMatchObject([
      { from: '2026-04-01', standsFor: '2026-06-30' },
    ]);
    const file = (await upload(world, founder, id, 'b.pdf')).id;
    const wrong = { ...content, file, from: '2026-07-01' };
    expect(await code(founder, id, 'evidence.attach', wrong)).toBe('evidence-period-reversed');
  });
});

describe('a collection', () => {
  test('is due, late, handed in as the next piece, and goes on from the day of that piece', async () => {
    const { id, founder, owner } = await house();
    const first = await attachFile(id, founder);
    const planned = { id: first.id, everyMonths: 5, collector: owner.person };
    await founder.call('evidence.schedule', id, planned);
    const due = async (standing: string) =>
      (await founder.call('evidence.list', id, { standing })).rows.map(row => row.id);
    expect(await due('due')).toEqual([first.id]);
    expect(await due('late')).toEqual([]);
    const waits = async (by: Caller) =>
      (await by.call('today.waiting', id)).items.filter(one => one.kind === 'collection');
    expect(await waits(owner)).toMatchObject([{ text: 'Collect: Access review', due: '2026-11-30' }]);
    expect(await waits(founder)).toEqual([]);
    world.clock.set('2026-12-04');
    expect(await due('late')).toEqual([first.id]);
    expect(await waits(owner)).toMatchObject([{ overdue: true }]);
    const mine = await founder.call('evidence.list', id, { collector: owner.person });
    expect(mine.rows).toHaveLength(1);
    const link = 'https://example.org/december';
    const next = await owner.call('evidence.collect', id, { id: first.id, link, standsFor: '2026-12-03' });
    const detail = await founder.call('evidence.get', id, { id: next.id });
    expect(detail).toMatchObject({
      title: 'Access review',
      replaces: first.id,
      requirements: [ref],
      collection: { everyMonths: 5, nextDue: '2027-05-03', standing: 'later' },
      chain: [{ id: next.id }, { id: first.id, standing: 'replaced' }],
    });
    expect(await waits(owner)).toEqual([]);
    expect((await founder.call('evidence.list', id)).rows.map(row => row.id)).toEqual([next.id]);
    expect(await due('replaced')).toEqual([first.id]);
    world.clock.set('2026-11-23');
  });

  test('whose piece was withdrawn falls back to the one before', async () => {
    const { id, founder, owner } = await house();
    const first = await attachFile(id, founder);
    await founder.call('evidence.schedule', id, { id: first.id, everyMonths: 12, collector: owner.person });
    const file = (await upload(world, founder, id, 'wrong.pdf', '%PDF-1.7 wrong')).id;
    const next = await owner.call('evidence.collect', id, { id: first.id, file, standsFor: '2026-11-20' });
    await owner.call('evidence.withdraw', id, { id: next.id, why: 'The wrong file' });
    expect(await founder.call('evidence.get', id, { id: first.id })).toMatchObject({
      standing: 'current',
      replacedBy: null,
      collection: { nextDue: '2027-06-30' },
    });
  });

  test('is refused with its reason, and is ended', async () => {
    const { id, founder, owner } = await house();
    const { id: piece } = await attachFile(id, founder);
    const reader = await world.member(id, founder, ['reader']);
    const plan = { id: piece, everyMonths: 6, collector: owner.person };
    const schedule = (more: object) => code(founder, id, 'evidence.schedule', { ...plan, ...more });
    expect(await schedule({ collector: reader.person })).toBe('collector-may-not-collect');
    expect(await schedule({ nextDue: '2026-06-30' })).toBe('collection-due-too-early');
    expect(await schedule({ on: '2027-01-01' })).toBe('dated-in-the-future');
    expect(await code(founder, id, 'evidence.endCollection', { id: piece })).toBe('no-collection-scheduled');
    await founder.call('evidence.schedule', id, plan);
    await founder.call('evidence.endCollection', id, { id: piece });
    expect((await founder.call('evidence.get', id, { id: piece })).collection).toBeNull();
    const file = (await upload(world, founder, id, 'next.pdf')).id;
    const next = (more: object) =>
      code(founder, id, 'evidence.collect', { id: piece, file, standsFor: '2026-10-01', ...more });
    expect(await next({ standsFor: '2026-06-29' })).toBe('successor-stands-earlier');
    expect(await next({ standsFor: '2026-11-24' })).toBe('evidence-stands-for-the-future');
    expect(await next({ from: '2026-10-02' })).toBe('evidence-period-reversed');
    expect(await next({ expiresOn: '2026-09-30' })).toBe('evidence-expires-before-it-stands');
    await founder.call('evidence.collect', id, { id: piece, file, standsFor: '2026-10-01' });
    expect(await next({})).toBe('evidence-replaced');
    expect(await schedule({})).toBe('evidence-replaced');
    const right = { id: piece, ...content, file, why: 'Better' };
    expect(await code(founder, id, 'evidence.revise', right)).toBe('evidence-replaced');
  });
});

describe('custody', () => {
  test('tells who handed it in, put it right, saw the original, opened it and took it', async () => {
    const { id, founder, owner } = await house();
    const { id: piece } = await attachFile(id, owner, { collectedBy: founder.person });
    const verify = (by: Caller, more: object = {}) => by.try('evidence.verify', id, { id: piece, ...more });
    expect((await verify(owner)).problem.code).toBe('own-evidence-not-verified');
    expect((await verify(founder)).problem.code).toBe('own-evidence-not-verified');
    const auditor = await world.member(id, founder, ['internal-auditor']);
    expect((await verify(auditor, { on: '2026-11-22' })).problem.code).toBe('verified-before-handed-in');
    expect((await verify(auditor)).status).toBe(200);
    expect((await verify(auditor)).problem.code).toBe('original-already-seen');
    const before = await auditor.call('evidence.get', id, { id: piece });
    expect(before).toMatchObject({ verified: true, refusesVerification: 'original-already-seen' });
    const { file: _, ...rest } = before;
    const file = (await upload(world, owner, id, 'whole.pdf', '%PDF-1.7 whole')).id;
    const revised = {
      id: piece,
      title: rest.title,
      standsFor: rest.standsFor,
      file,
      why: 'A page was missing',
    };
    await owner.call('evidence.revise', id, revised);
    const path = `/api/organizations/${id}/files/${before.file?.id}`;
    expect((await download(world, owner, path)).status).toBe(200);
    await world.opened.shell.openings.flush();
    const { custody, verified, revision } = await founder.call('evidence.get', id, { id: piece });
    expect([verified, revision]).toEqual([false, 2]);
    expect(custody.map(one => one.what)).toEqual(expect.arrayContaining(['opened', 'taken']));
    expect(custody.slice(0, 3)).toMatchObject([
      { what: 'handed-in', by: { id: owner.person } },
      { what: 'put-right', why: 'A page was missing', file: { id: before.file?.id } },
      { what: 'original-seen', by: { id: auditor.person }, revision: 1 },
    ]);
    // Who may not read the trail sees who handled it, not who looked at it.
    const seen = await owner.call('evidence.get', id, { id: piece });
    expect(seen.custody.map(one => one.what)).not.toContain('opened');
  });
});
