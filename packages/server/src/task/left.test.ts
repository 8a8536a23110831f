/** An owner leaves, or is away: what he has is listed, handed over in one act, and shown to his delegate. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

const QUALITY = 'iso-9001-2015';
const place = { edition: QUALITY, key: '8.4.1' };

let world: World;
let org: string;
let mira: Caller;
let tom: Caller;
let lea: Caller;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ id: org, founder: mira } = await world.organization('organization', ['manager']));
  tom = await world.member(org, mira, ['process-owner', 'internal-auditor', 'top-management']);
  lea = await world.member(org, mira, ['process-owner']);
});

async function giveTomWork(): Promise<void> {
  const owner = tom.person;
  await mira.call('standard.adopt', org, { edition: QUALITY, scope: 'All' });
  await mira.call('requirement.assign', org, { requirements: [place], owner, dueOn: '2026-12-01' });
  const { id: method } = await mira.call('risk-method.takeUp', org, { origin: 'risk-5x5' });
  const { id: register } = await mira.call('risk-register.record', org, {
    name: 'Risks',
    prefix: 'R',
    method,
  });
  const fields = { objective: 'Delivery', source: 'suppliers' };
  const { id } = await mira.call('risk.identify', org, { register, title: 'One maker', fields, owner });
  await mira.call('risk.judge', org, { id, values: { likelihood: 4, impact: 4 } });
  await mira.call('risk.treat', org, { id, treatment: 'likelihood', after: { likelihood: 2, impact: 4 } });
  await mira.call('risk.planAction', org, { id, what: 'Ask others', owner, dueOn: '2026-12-10' });
  const policy = {
    number: 'P-1',
    title: 'Policy',
    kind: 'policy',
    text: 'We do.',
    requirements: [place],
  } as const;
  await tom.call('document.draft', org, policy);
  const file = (await upload(world, mira, org, 'a.pdf')).id;
  const shown = { file, title: 'Record', standsFor: '2026-10-01', requirements: [place] };
  const { id: piece } = await mira.call('evidence.attach', org, shown);
  await mira.call('evidence.schedule', org, { id: piece, everyMonths: 6, collector: owner });
  const said = { source: 'complaint', statement: 'Late', evidence: 'Order', on: '2026-11-20' } as const;
  await mira.call('nonconformity.raise', org, { ...said, owner, dueOn: '2026-12-01' });
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
  await mira.call('process.record', org, { name: 'Buy', kind: 'core', owner, outputs: [{ what: 'Goods' }] });
  await mira.call('context-issue.record', org, {
    title: 'Two makers merged',
    side: 'external',
    effect: 'hinders',
    topic: 'market',
    owner,
    reviewOn: '2027-02-01',
  });
  await mira.call('interested-party.record', org, { name: 'Lenders', kind: 'owner', owner });
  await mira.call('asset.record', org, { name: 'Drawings', kind: 'information', owner });
  await mira.call('risk-register.record', org, { name: 'Plant', prefix: 'P', method, owner });
  await tom.call('task.make', org, { what: 'Order gloves', dueOn: '2026-11-25' });
}

const waits = async (who: Caller) =>
  (await who.call('today.waiting', org)).items.find(item => item.kind === 'left-behind');

test('an owner leaves: everything open that he owned is listed for managers until it is handed over', async () => {
  await giveTomWork();
  expect(await waits(mira)).toBeUndefined();
  await mira.call('party.end', org, { person: tom.person });
  const { rows, total } = await mira.call('left.list', org);
  expect(rows.map(row => row.kind).toSorted()).toEqual([
    'asset',
    'collection',
    'context-issue',
    'document',
    'interested-party',
    'internal-audit',
    'nonconformity',
    'process',
    'requirement',
    'review-action',
    'risk',
    'risk-action',
    'risk-register',
    'task',
  ]);
  expect(total).toBe(14);
  expect(new Set(rows.map(row => row.owner.id))).toEqual(new Set([tom.person]));
  expect(await waits(mira)).toMatchObject({ text: '14 things have no owner any more' });
  expect(await waits(lea)).toBeUndefined();
  expect((await lea.try('left.list', org)).status).toBe(403);

  const why = 'Tom left the company';
  const one = rows.filter(row => row.kind === 'task');
  await mira.call('left.handOver', org, { records: one, to: mira.person, why });
  expect((await waits(mira))?.text).toBe('13 things have no owner any more');
  const rest = rows.filter(row => row.kind !== 'task');
  const { handedOver, refused } = await mira.call('left.handOver', org, {
    records: rest,
    to: lea.person,
    why,
  });
  expect(handedOver).toBe(12);
  // Lea is no internal auditor, and that rule holds here too.
  expect(refused).toMatchObject([{ title: 'Audit' }]);
  expect((await waits(mira))?.text).toBe('One thing has no owner any more');
  await mira.call('party.setRoles', org, {
    person: lea.person,
    roles: ['process-owner', 'internal-auditor'],
  });
  const audit = rows.filter(row => row.kind === 'internal-audit');
  await mira.call('left.handOver', org, { records: audit, to: lea.person, why });
  expect(await waits(mira)).toBeUndefined();
  const gone = await mira.try('left.handOver', org, { records: audit, to: lea.person, why });
  expect(gone.problem.code).toBe('nothing-to-hand-over');

  const { rows: leas } = await lea.call('agenda.list', org, { limit: 100 });
  const kinds = leas.map(row => row.kind);
  for (const kind of [
    'nonconformity',
    'requirement',
    'risk-action',
    'collection',
    'review-action',
    'context-issue',
  ])
    expect(kinds).toContain(kind);
});

test('each hand-over is an event in the history of the record itself', async () => {
  await giveTomWork();
  await mira.call('party.end', org, { person: tom.person });
  const { rows } = await mira.call('left.list', org);
  const records = rows.filter(row => ['nonconformity', 'task', 'review-action'].includes(row.kind));
  await mira.call('left.handOver', org, { records, to: lea.person, why: 'He left' });
  const { rows: trail } = await mira.call('trail.list', org, { limit: 50 });
  const types = trail.map(event => event.type);
  for (const type of ['TaskHandedOver', 'NonconformityHandedOver', 'ReviewActionHandedOver'])
    expect(types).toContain(type);
});

test('nothing goes to somebody who is no member, and nothing of one who is here', async () => {
  await giveTomWork();
  const { rows: toms } = await tom.call('agenda.list', org, { kind: 'task' });
  const id = toms[0]?.path.split('/').at(-1) ?? '';
  const records = [{ kind: 'task' as const, id }];
  const own = await mira.try('left.handOver', org, { records, to: lea.person, why: 'x' });
  expect(own.problem.code).toBe('nothing-to-hand-over');
  const stranger = await world.someone('Stranger');
  const refused = await mira.try('left.handOver', org, { records, to: stranger.person, why: 'x' });
  expect(refused.problem.code).toBe('owner-not-a-member');
  const again = await mira.try('nonconformity.handOver', org, {
    id: (await mira.call('nonconformity.list', org)).rows[0]?.id ?? '',
    to: tom.person,
    why: 'x',
  });
  expect(again.problem.code).toBe('already-theirs');
});

test('while a colleague is away, his delegate sees what he has, says so for whom, and deals with it', async () => {
  await tom.call('task.make', org, { what: 'Order gloves', dueOn: '2026-11-25' });
  const reader = await world.member(org, mira, ['reader']);
  const days = { firstDay: '2026-11-23', lastDay: '2026-11-30' };
  await tom.call('delegation.give', org, { to: reader.person, ...days });
  const { rows } = await reader.call('agenda.list', org);
  expect(rows).toMatchObject([{ title: 'Order gloves', for: 'Member', owner: { id: tom.person } }]);
  const { items } = await reader.call('today.waiting', org);
  expect(items.filter(item => item.for !== undefined)).toMatchObject([
    { text: 'Order gloves', for: 'Member' },
  ]);
  await reader.call('task.complete', org, { id: rows[0]?.path.split('/').at(-1) ?? '', what: 'Two boxes' });
  expect((await tom.call('agenda.list', org)).rows).toEqual([]);
});
