/** The context of an organization over HTTP on the real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let org: string;
let manager: Caller;
beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder: manager } = await world.organization('organization', ['manager']));
  await manager.call('standard.adopt', org, { edition: 'iso-9001-2015', scope: 'Instruments, Kiel' });
});
afterAll(() => world.close());

const issue = {
  title: 'Skilled labour is rare',
  side: 'external',
  effect: 'hinders',
  topic: 'people',
} as const;

describe('an issue', () => {
  test('is recorded, revised, ended, and stays in the list of all', async () => {
    const { id, version } = await manager.call('context-issue.record', org, {
      ...issue,
      reviewOn: '2026-11-01',
    });
    const { rows } = await manager.call('context-issue.list', org);
    expect(rows).toMatchObject([{ id, title: issue.title, overdue: true, phase: 'current', ended: null }]);
    const newer = { id, ...issue, meaning: 'Two posts open since spring', owner: manager.person };
    await manager.call('context-issue.revise', org, newer, { 'if-match': `"${version}"` });
    const stale = await manager.try('context-issue.revise', org, newer, { 'if-match': `"${version}"` });
    expect(stale.status).toBe(409);
    await manager.call('context-issue.end', org, { id, why: 'Both posts are filled' });
    expect((await manager.call('context-issue.list', org)).rows).toEqual([]);
    const all = await manager.call('context-issue.list', org, { ended: true });
    expect(all.rows).toMatchObject([{ id, phase: 'ended', ended: { why: 'Both posts are filled' } }]);
    const again = await manager.try('context-issue.revise', org, newer);
    expect(again.problem.code).toBe('record-ended');
    const twice = await manager.try('context-issue.end', org, { id, why: 'again' });
    expect(twice.problem.code).toBe('record-ended');
  });

  test.each([
    ['climate-issue-without-meaning', 'context-issue.record', { ...issue, topic: 'climate' }],
    ['owner-not-a-member', 'context-issue.record', { ...issue, owner: crypto.randomUUID() }],
    [
      'legal-demand-not-taken-up',
      'interested-party.record',
      {
        name: 'Trade office',
        kind: 'regulator',
        demands: [{ text: 'Report', binding: 'law', source: 'Permit', takenUp: false }],
      },
    ],
    [
      'binding-demand-without-source',
      'interested-party.record',
      {
        name: 'Harbour Steel',
        kind: 'customer',
        demands: [{ text: 'Traceability', binding: 'contract', takenUp: true }],
      },
    ],
    ['process-without-output', 'process.record', { name: 'Sell', kind: 'core' }],
    [
      'edition-not-adopted',
      'process.record',
      {
        name: 'Sell',
        kind: 'core',
        outputs: [{ what: 'Order' }],
        requirements: [{ edition: 'iso-14001-2015', key: '4.1' }],
      },
    ],
  ])('refuses %s', async (code, operation, input) => {
    expect((await manager.try(operation, org, input)).problem.code).toBe(code);
  });

  test('is not written by an employee', async () => {
    const reader = await world.member(org, manager, ['reader']);
    expect((await reader.try('context-issue.record', org, issue)).status).toBe(403);
    expect((await reader.try('context-issue.list', org)).status).toBe(200);
  });
});

describe('every register', () => {
  const party = { name: 'Trade office', kind: 'regulator' } as const;
  const site = { name: 'Rostock', activities: 'Storage' };
  const work = {
    name: 'Keep machines',
    kind: 'support',
    outputs: [{ what: 'A machine that runs' }],
  } as const;
  type Rows = { rows: { id: string }[] };
  test.each([
    [
      ['interested-party.list', 'interested-party.record', 'interested-party.revise', 'interested-party.end'],
      party,
      { ...party, relevance: 'Grants the permit' },
    ],
    [['site.list', 'site.record', 'site.revise', 'site.end'], site, { ...site, personnel: 4 }],
    [
      ['process.list', 'process.record', 'process.revise', 'process.end'],
      work,
      { ...work, purpose: 'No stop for want of care' },
    ],
  ] as const)('%s keep one another', async ([list, record, revise, end], first, second) => {
    const { id } = (await manager.call(record, org, first)) as { id: string };
    await manager.call(revise, org, { id, ...second });
    const { rows } = (await manager.call(list, org)) as Rows;
    expect(rows.find(row => row.id === id)).toMatchObject(second);
    await manager.call(end, org, { id, why: 'Tried' });
    const after = (await manager.call(list, org)) as Rows;
    expect(after.rows.some(row => row.id === id)).toBe(false);
  });
});

describe('processes and scope', () => {
  test('form a map with what crosses the boundary, and a matrix of each standard', async () => {
    const kiel = await manager.call('site.record', org, { name: 'Kiel', central: true, personnel: 48 });
    const sell = await manager.call('process.record', org, {
      name: 'Sell',
      kind: 'core',
      inputs: [{ what: 'Enquiry', party: 'Customer' }],
      outputs: [{ what: 'Order' }],
    });
    const make = await manager.call('process.record', org, {
      name: 'Make',
      kind: 'core',
      order: 1,
      inputs: [{ what: 'Order', process: sell.id }],
      outputs: [{ what: 'Instrument', party: 'Customer' }],
      requirements: [{ edition: 'iso-9001-2015', key: '8.5.1' }],
    });
    const map = await manager.call('process.map', org);
    expect(map.links).toEqual([{ from: sell.id, to: make.id, what: 'Order' }]);
    expect(map.outside).toEqual(
      expect.arrayContaining([
        { process: sell.id, what: 'Enquiry', party: 'Customer', inward: true },
        { process: make.id, what: 'Instrument', party: 'Customer', inward: false },
      ]),
    );
    const bounds = { edition: 'iso-9001-2015', sites: [kiel.id], processes: [sell.id, make.id] };
    await manager.call('scope.determine', org, bounds);
    const { rows } = await manager.call('scope.list', org);
    expect(rows).toMatchObject([{ ...bounds, statement: 'Instruments, Kiel', version: 1 }]);
    const refused = async (part: object) =>
      (await manager.try('scope.determine', org, { ...bounds, ...part })).problem.code;
    expect(await refused({ edition: 'iso-14001-2015' })).toBe('edition-not-adopted');
    expect(await refused({ sites: [] })).toBe('scope-without-site');
    expect(await refused({ sites: [crypto.randomUUID()] })).toBe('scope-names-unknown');
    const out = { site: kiel.id, process: make.id, why: '' };
    expect(await refused({ leftOut: [out] })).toBe('left-out-without-reason');
    expect(await refused({ processes: [sell.id], leftOut: [{ ...out, why: 'no' }] })).toBe(
      'left-out-is-not-in-scope',
    );
  });
});
