/** All organizations of a person in one list. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSignOn } from '../party/party.store.ts';
import { scoped } from '../platform/db/scoped.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a consultant sees each of his clients with what waits there, and nobody else’s', async () => {
  const consultant = await world.someone('Consultant');
  const join = async (limits: object | null) => {
    const { id, founder } = await world.organization('organization', ['manager']);
    const place = { roles: ['process-owner' as const], lastDay: '2027-06-30', limits } as const;
    const guest = { ...place, roles: ['guest' as const] };
    const { token } = await founder.call('party.invite', id, {
      email: 'consultant@example.org',
      ...(limits ? guest : place),
    });
    await consultant.call('party.accept', '', { token });
    return { id, founder };
  };
  const working = await join(null);
  const limited = await join({ kinds: ['documents'] });
  const strange = await world.organization('organization', ['manager']);
  await working.founder.call('nonconformity.raise', working.id, {
    source: 'process',
    statement: 'The gauge was not calibrated',
    evidence: 'Label of 2024',
  });
  const { rows } = await consultant.call('today.everywhere', '');
  expect(rows.map(row => row.id).toSorted()).toEqual([working.id, limited.id].toSorted());
  expect(rows.find(row => row.id === working.id)).toMatchObject({
    waiting: 1,
    roles: ['Process owner'],
    lastDay: '2027-06-30',
    next: { text: expect.stringContaining('gauge') as string },
  });
  expect(rows.find(row => row.id === limited.id)).toMatchObject({ waiting: 0, limited: true, next: null });
  expect(rows.some(row => row.id === strange.id)).toBe(false);
});

test('what waits behind a single sign-on is told after it only', async () => {
  const { id, founder } = await world.organization('organization', ['manager']);
  const member = await world.member(id, founder, ['process-owner']);
  await scoped({ pool: world.opened.pools.app }, { role: 'app_platform' }, tx =>
    setSignOn(tx, id, randomUUID()),
  );
  const { rows } = await member.call('today.everywhere', '');
  expect(rows).toMatchObject([{ id, signOnNeeded: true, waiting: 0, next: null }]);
});
