/** Answers of one standard proposed for another, over HTTP on the real database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const QUALITY = 'iso-9001-2015';
const SECURITY = 'iso-iec-27001-2022';
const here = (key: string) => ({ edition: QUALITY, key });
const there = (key: string) => ({ edition: SECURITY, key });

async function organization(): Promise<{ id: string; founder: Caller }> {
  const made = await world.organization('organization', ['manager']);
  for (const edition of [QUALITY, SECURITY])
    await made.founder.call('standard.adopt', made.id, { edition, scope: 'All we do' });
  return made;
}

const choice = (key: string, version = 1) => ({ ...there(key), from: { ...here(key), version } });

test('an answer is proposed where the library relates the two, and nothing changes by itself', async () => {
  const { id, founder } = await organization();
  await founder.call('requirement.assess', id, {
    ...here('7.2'),
    state: 'in-place',
    note: 'Matrix of competence',
    maturity: 3,
  });
  const view = await founder.call('requirement.get', id, there('7.2'));
  expect(view).toMatchObject({
    state: 'not-started',
    version: 0,
    takenFrom: null,
    proposals: [
      {
        ...here('7.2'),
        editionName: 'ISO 9001:2015',
        title: 'Competence',
        kind: 'equal',
        says: 'library',
        whole: true,
        state: 'in-place',
        maturity: 3,
        note: 'Matrix of competence',
        source: { state: 'in-place', by: { name: 'Founder' }, on: '2026-11-23', version: 1 },
      },
    ],
  });
  const { rows, editions } = await founder.call('requirement.list', id, { proposal: 'true' });
  expect(rows.flatMap(row => row.members).filter(one => one.proposal !== null)).toContainEqual(
    expect.objectContaining({
      ...there('7.2'),
      proposal: { from: here('7.2'), state: 'in-place', whole: true, version: 1 },
    }),
  );
  expect(editions.find(one => one.id === SECURITY)?.proposals).toBeGreaterThan(0);
  expect(editions.find(one => one.id === QUALITY)?.proposals).toBe(0);
});

test('several are taken over at once by a person, on record where each came from, and stay so', async () => {
  const { id, founder } = await organization();
  for (const key of ['7.2', '7.3'])
    await founder.call('requirement.assess', id, { ...here(key), state: 'in-place', maturity: 2 });
  await founder.call('requirement.assign', id, { requirements: [there('7.2')], owner: founder.person });
  const proposals = [choice('7.2'), choice('7.3')];
  expect(await founder.call('requirement.takeProposals', id, { proposals })).toEqual({ taken: 2 });
  const view = await founder.call('requirement.get', id, there('7.2'));
  expect(view).toMatchObject({
    state: 'in-place',
    maturity: 2,
    owner: { id: founder.person },
    proposals: [],
    takenFrom: { ...here('7.2'), editionName: 'ISO 9001:2015', state: 'in-place', kind: 'equal' },
  });
  expect(view.history[0]?.data).toMatchObject({ takenFrom: { ...here('7.2'), by: founder.person } });
  await founder.call('standard.drop', id, { edition: QUALITY, why: 'Ended' });
  const after = await founder.call('requirement.get', id, there('7.2'));
  expect(after.takenFrom?.title).toBe('Competence');
});

test('what has changed since it was read is not taken over, and none of the others either', async () => {
  const { id, founder } = await organization();
  for (const key of ['7.2', '7.3'])
    await founder.call('requirement.assess', id, { ...here(key), state: 'in-place' });
  await founder.call('requirement.assess', id, { ...here('7.3'), state: 'partly' });
  const proposals = [choice('7.2'), choice('7.3')];
  for (const operation of ['requirement.takeProposals', 'requirement.declineProposals'] as const)
    expect((await founder.try(operation, id, { proposals })).problem).toMatchObject({
      code: 'proposal-no-longer-stands',
      facts: there('7.3'),
    });
  expect((await founder.call('requirement.get', id, there('7.2'))).version).toBe(0);
  const never = { ...there('7.2'), from: { ...here('9.9'), version: 1 } };
  const reply = await founder.try('requirement.takeProposals', id, { proposals: [never] });
  expect(reply.problem.code).toBe('proposal-no-longer-stands');
  const future = { proposals: [choice('7.2')], on: '2027-01-01' };
  expect((await founder.try('requirement.takeProposals', id, future)).problem.code).toBe(
    'dated-in-the-future',
  );
});

test('a declined proposal is hidden until its source is assessed with another answer', async () => {
  const { id, founder } = await organization();
  await founder.call('requirement.assess', id, { ...here('7.2'), state: 'partly' });
  await founder.call('requirement.declineProposals', id, { proposals: [choice('7.2')] });
  const proposed = async () => (await founder.call('requirement.get', id, there('7.2'))).proposals;
  expect(await proposed()).toEqual([]);
  await founder.call('requirement.assign', id, { requirements: [here('7.2')], owner: founder.person });
  expect(await proposed()).toEqual([]);
  await founder.call('requirement.assess', id, { ...here('7.2'), state: 'effective' });
  expect(await proposed()).toMatchObject([{ state: 'effective', source: { version: 3 } }]);
});

test('who only reads sees what is proposed and takes nothing over', async () => {
  const { id, founder } = await organization();
  await founder.call('requirement.assess', id, { ...here('7.2'), state: 'partly' });
  const reader = await world.member(id, founder, ['reader']);
  expect((await reader.call('requirement.get', id, there('7.2'))).proposals).toHaveLength(1);
  const chosen = { proposals: [choice('7.2')] };
  expect((await reader.try('requirement.takeProposals', id, chosen)).status).toBe(403);
  expect((await reader.try('requirement.declineProposals', id, chosen)).status).toBe(403);
});
