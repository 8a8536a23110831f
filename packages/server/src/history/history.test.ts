/** The history of records over HTTP, and the past as it was known then and as it is known now. */
import { ALL_RECORD_KINDS } from '@certwright/core/history/record-kind.table';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORGANIZATION_AGGREGATES } from '../organization-aggregates.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { upload } from '../testing/upload.ts';

let world: World;
let org: string;
let mira: Caller;
let chief: Caller;
const place = { edition: 'iso-9001-2015', key: '8.4.1' };
const policy = {
  number: 'QP-01',
  title: 'Quality policy',
  kind: 'policy' as const,
  text: 'We deliver what we promise.',
  requirements: [place],
};
let document: string;
let issue: string;

beforeAll(async () => {
  world = await openWorld('2026-03-02T09:00:00.000Z');
  ({ id: org, founder: mira } = await world.organization('organization', ['manager']));
  chief = await world.member(org, mira, ['top-management']);
  await mira.call('standard.adopt', org, { edition: place.edition, scope: 'All' });
  await mira.call('requirement.assess', org, { ...place, state: 'partly', gaps: 'No list of suppliers' });
  ({ id: document } = await mira.call('document.draft', org, policy));
  await mira.call('document.submit', org, { id: document });
  await chief.call('document.approve', org, { id: document });
  const said = { title: 'Floods', side: 'external', effect: 'both', topic: 'other' };
  ({ id: issue } = await mira.call('context-issue.record', org, said));

  world.clock.set('2026-04-10');
  await mira.call('requirement.assess', org, { ...place, state: 'in-place', owner: chief.person });
  // Noted in April for a day of March.
  await mira.call('requirement.assess', org, {
    edition: place.edition,
    key: '8.5.1',
    state: 'in-place',
    on: '2026-03-20',
  });
  const { number: _, ...content } = policy;
  await mira.call('document.revise', org, {
    id: document,
    ...content,
    text: 'We deliver more.',
    change: 'More',
  });
  await mira.call('document.submit', org, { id: document });
  await chief.call('document.approve', org, { id: document });
  await mira.call('context-issue.end', org, { id: issue, why: 'The dam was built' });
});
afterAll(() => world.close());

test('every lifecycle of an organization has a kind of record', () => {
  expect(ORGANIZATION_AGGREGATES.map(one => one.table).toSorted()).toEqual(ALL_RECORD_KINDS.toSorted());
});

describe('the history of a record', () => {
  test('says who changed what, when, through which operation, and what was before', async () => {
    const { record } = await mira.call('requirement.get', org, place);
    const { rows, next } = await mira.call('history.of', org, { kind: 'assessment', id: record });
    expect(next).toBeNull();
    expect(rows.map(row => [row.type, row.by.name, row.on, row.operation])).toEqual([
      ['RequirementAssessed', 'Founder', '2026-04-10', 'requirement.assess'],
      ['RequirementAssessed', 'Founder', '2026-03-02', 'requirement.assess'],
    ]);
    expect(rows[0]?.changes).toMatchObject([
      { field: 'State', before: 'partly', after: 'in place' },
      { field: 'Owner', before: null, after: 'Member' },
      { field: 'What is missing', before: 'No list of suppliers', after: null },
    ]);
  });

  test('says why, and tells the day that it stands for from the day on which it was recorded', async () => {
    const { rows } = await mira.call('history.of', org, { kind: 'context_issue', id: issue });
    expect(rows[0]).toMatchObject({ type: 'IssueEnded', why: 'The dam was built' });
    const { record } = await mira.call('requirement.get', org, { edition: place.edition, key: '8.5.1' });
    const late = await mira.call('history.of', org, { kind: 'assessment', id: record });
    expect(late.rows[0]).toMatchObject({ on: '2026-03-20', at: expect.stringContaining('2026-04-10') });
  });

  test('is read page by page', async () => {
    const read: number[] = [];
    let after: number | null = null;
    do {
      const page: { rows: { version: number }[]; next: number | null } = await mira.call('history.of', org, {
        kind: 'document',
        id: document,
        limit: 2,
        ...(after === null ? {} : { after }),
      });
      read.push(...page.rows.map(row => row.version));
      after = page.next;
    } while (after !== null);
    expect(read).toEqual([6, 5, 4, 3, 2, 1]);
  });

  test('says on whose behalf somebody acted to whom work had been handed over', async () => {
    const deputy = await world.member(org, mira, ['process-owner']);
    const times = { firstDay: '2026-04-10', lastDay: '2026-04-12' };
    await mira.call('delegation.give', org, { to: deputy.person, ...times, why: 'Away' });
    const said = { title: 'Drought', side: 'external', effect: 'both', topic: 'other' };
    const { id } = await deputy.call('context-issue.record', org, said);
    const { rows } = await mira.call('history.of', org, { kind: 'context_issue', id });
    expect(rows[0]?.standingInFor).toEqual([{ id: mira.person, name: 'Founder' }]);
  });

  test('shows a limited guest the records that he may see, and no other', async () => {
    const guest = await world.someone('Guest');
    const limits = { kinds: ['documents'], records: [document] };
    const invited = { email: 'guest@example.org', roles: ['guest'], lastDay: '2026-12-31', limits };
    const { token } = await mira.call('party.invite', org, invited);
    await guest.call('party.accept', '', { token });
    const { rows } = await guest.call('history.of', org, { kind: 'document', id: document });
    expect(rows).toHaveLength(6);
    const other = await mira.call('document.draft', org, { ...policy, number: 'QP-02' });
    for (const [kind, id] of [
      ['document', other.id],
      ['context_issue', issue],
    ]) {
      expect((await guest.try('history.of', org, { kind, id })).status).toBe(404);
      expect((await guest.try('history.at', org, { kind, id, on: '2026-04-10' })).status).toBe(404);
    }
    expect((await guest.call('requirement.list', org, { on: '2026-04-10' })).total).toBe(0);
    expect((await guest.call('document.list', org, { on: '2026-04-10' })).rows).toHaveLength(1);
  });

  test('of another organization is not found', async () => {
    const other = await world.organization('organization', ['manager']);
    const asked = { kind: 'document', id: document };
    expect((await other.founder.try('history.of', other.id, asked)).status).toBe(404);
    expect((await other.founder.try('history.of', org, asked)).status).toBe(404);
  });
});

describe('a day of the past', () => {
  const states = async (input: object) => {
    const { rows } = await mira.call('requirement.list', org, input);
    const members = rows.flatMap(row => row.members);
    return ['8.4.1', '8.5.1'].map(key => members.find(one => one.key === key)?.state);
  };

  test('shows each requirement as it was known then, and as it is known now', async () => {
    expect(await states({})).toEqual(['in-place', 'in-place']);
    expect(await states({ on: '2026-03-31' })).toEqual(['partly', 'not-started']);
    expect(await states({ on: '2026-03-31', known: 'now' })).toEqual(['partly', 'in-place']);
    expect(await states({ on: '2026-04-10' })).toEqual(['in-place', 'in-place']);
  });

  test('before a standard was adopted has no requirements; a day to come is refused', async () => {
    expect((await mira.call('requirement.list', org, { on: '2026-03-01' })).total).toBe(0);
    for (const [operation, input] of [
      ['requirement.list', {}],
      ['requirement.readiness', {}],
      ['document.list', {}],
      ['document.get', { id: document }],
      ['history.at', { kind: 'document', id: document }],
    ] as const) {
      const { problem } = await mira.try(operation, org, { ...input, on: '2026-12-01' });
      expect([operation, problem.code]).toEqual([operation, 'dated-in-the-future']);
    }
  });

  test('counts as readiness what was shown on that day', async () => {
    const file = await upload(world, mira, org, 'list.pdf');
    await mira.call('evidence.attach', org, {
      file: file.id,
      title: 'Supplier list',
      standsFor: '2026-04-01',
      requirements: [place],
    });
    const proof = async (input: object) => {
      const { rows } = await mira.call('requirement.list', org, input);
      return rows.flatMap(row => row.members).find(one => one.key === '8.4.1');
    };
    expect(await proof({})).toMatchObject({ proof: 'shown', evidence: 1, documents: 1 });
    expect(await proof({ on: '2026-03-31' })).toMatchObject({ evidence: 0, documents: 1 });
    const then = await mira.call('requirement.readiness', org, { on: '2026-03-31' });
    const now = await mira.call('requirement.readiness', org, {});
    expect(then.on).toBe('2026-03-31');
    expect(then.editions[0]?.missing).toBeGreaterThan(now.editions[0]?.missing ?? 0);
  });

  test('today is what the tables say', async () => {
    const now = await mira.call('requirement.list', org, {});
    expect(await mira.call('requirement.list', org, { on: '2026-04-10' })).toEqual(now);
    const documents = await mira.call('document.list', org, {});
    expect(await mira.call('document.list', org, { on: '2026-04-10' })).toEqual(documents);
    const one = await mira.call('document.get', org, { id: document });
    expect(await mira.call('document.get', org, { id: document, on: '2026-04-10' })).toEqual(one);
    expect(await mira.call('requirement.readiness', org, { on: '2026-04-10' })).toEqual(
      await mira.call('requirement.readiness', org, {}),
    );
  });

  test('shows which version of a document was in force, and who had read it', async () => {
    await world.as(mira).call('document.acknowledge', org, { id: document, release: 2 });
    const { rows } = await mira.call('document.list', org, { on: '2026-03-31', text: 'policy' });
    expect(rows).toMatchObject([
      { number: 'QP-01', inForce: 1, releasedOn: '2026-03-02', acknowledged: false },
    ]);
    const then = await mira.call('document.get', org, { id: document, on: '2026-03-31' });
    expect(then).toMatchObject({ inForce: 1, text: policy.text, acknowledgements: [], phase: 'released' });
    expect((await mira.try('document.get', org, { id: document, on: '2026-03-01' })).status).toBe(404);
    expect((await mira.call('document.list', org, { on: '2026-03-01' })).rows).toEqual([]);
  });

  test('shows a record whole, or that it had not begun', async () => {
    const asked = { kind: 'context_issue', id: issue };
    const then = await mira.call('history.at', org, { ...asked, on: '2026-03-31' });
    expect(then.fields).toContainEqual({ field: 'Title', value: 'Floods' });
    expect(then.fields).toContainEqual({ field: 'State', value: 'current' });
    const before = await mira.call('history.at', org, { ...asked, on: '2026-03-01' });
    expect(before).toMatchObject({ version: 0, fields: [] });
  });
});
