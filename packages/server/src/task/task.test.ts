/** Tasks over HTTP: one's own and those of others, a rhythm, what they are about, who deals with them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

const QUALITY = 'iso-9001-2015';

let world: World;
let org: string;
let mira: Caller;
let jonas: Caller;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ id: org, founder: mira } = await world.organization('organization', ['manager']));
  jonas = await world.member(org, mira, ['reader']);
});

const list = async (who: Caller, asked: object = {}) => (await who.call('agenda.list', org, asked)).rows;

describe('a task', () => {
  test('of one’s own is kept by everybody, waits under Today, and ends with what was done', async () => {
    const { id } = await jonas.call('task.make', org, { what: 'Order gloves', dueOn: '2026-11-20' });
    expect(await list(jonas)).toMatchObject([{ kind: 'task', title: 'Order gloves', overdue: true }]);
    const { items, counts } = await jonas.call('today.waiting', org);
    expect(items).toMatchObject([{ text: 'Order gloves', path: `/tasks/${id}`, overdue: true }]);
    expect(counts).toMatchObject({ tasks: 1 });
    await jonas.call('task.revise', org, { id, what: 'Order gloves, size 9', dueOn: '2026-11-25' });
    await jonas.call('task.complete', org, { id, what: 'Two boxes', on: '2026-11-22' });
    const done = await jonas.call('task.get', org, { id });
    expect(done).toMatchObject({ phase: 'done', done: { what: 'Two boxes', on: '2026-11-22' } });
    expect(await list(jonas)).toEqual([]);
    await jonas.call('task.reopen', org, { id, why: 'They do not fit' });
    await jonas.call('task.drop', org, { id, why: 'Others have them' });
    expect((await jonas.call('task.get', org, { id })).dropped).toMatchObject({ why: 'Others have them' });
  });

  test('is given to others by who may, and comes back to who gave it', async () => {
    const given = { what: 'Read the manual', owner: jonas.person };
    const { id } = await mira.call('task.make', org, given);
    expect(await list(mira, { owner: 'given' })).toMatchObject([{ title: 'Read the manual' }]);
    expect(await list(jonas)).toMatchObject([{ owner: { id: jonas.person } }]);
    const lea = await world.member(org, mira, ['reader']);
    const refused = await jonas.try('task.make', org, { what: 'X', owner: lea.person });
    expect(refused.problem.code).toBe('task-of-another');
    const away = await jonas.try('task.handOver', org, { id, to: lea.person, why: 'Away' });
    expect(away.problem.code).toBe('task-not-assigned');
    expect((await lea.try('task.complete', org, { id })).problem.code).toBe('task-of-another');
    await jonas.call('task.handOver', org, { id, to: mira.person, why: 'Not mine' });
    expect(await list(jonas)).toEqual([]);
    expect((await mira.call('task.get', org, { id })).handedOver).toMatchObject([
      { from: { id: jonas.person }, to: { id: mira.person }, why: 'Not mine' },
    ]);
  });

  test('that comes again is followed by the next when it is done', async () => {
    const rhythm = { every: 1, unit: 'month' as const };
    const { id } = await jonas.call('task.make', org, { what: 'Back up', dueOn: '2026-10-31', rhythm });
    const { next } = await jonas.call('task.complete', org, { id });
    expect(await list(jonas)).toMatchObject([{ path: `/tasks/${next ?? ''}`, due: '2026-11-30' }]);
    expect(await jonas.call('task.get', org, { id: next ?? '' })).toMatchObject({ follows: id, rhythm });
    const again = await jonas.try('task.make', org, { what: 'Back up', rhythm });
    expect(again.problem.code).toBe('task-repeats-without-day');
  });

  test('says what it is about, as far as its maker may see it', async () => {
    await mira.call('standard.adopt', org, { edition: QUALITY, scope: 'All' });
    const about = { kind: 'requirement' as const, id: '8.4.1', in: QUALITY };
    const { id } = await jonas.call('task.make', org, { what: 'Ask the supplier', about });
    const { about: said } = await jonas.call('task.get', org, { id });
    expect(said).toMatchObject({ path: `/implement/requirements/${QUALITY}/8.4.1` });
    expect(said?.label).toMatch(/^ISO 9001:2015, 8\.4\.1 /);
    const none = { kind: 'document' as const, id: crypto.randomUUID() };
    expect((await jonas.try('task.make', org, { what: 'X', about: none })).status).toBe(404);
    const other = { ...none, id: 'no-id' };
    expect((await jonas.try('task.make', org, { what: 'X', about: other })).status).toBe(404);
  });

  test('is seen by nobody of another organization', async () => {
    const { id } = await jonas.call('task.make', org, { what: 'Order gloves' });
    const other = await world.organization('organization', ['manager']);
    expect((await other.founder.try('task.get', other.id, { id })).status).toBe(404);
    expect((await other.founder.try('task.complete', other.id, { id })).status).toBe(404);
  });
});
