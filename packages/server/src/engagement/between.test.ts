/** What stands open between a body and its clients, on today's page and in the list of days, on the side that can do something. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acceptedClient, CONTENT, type Party, readyBody, sentOffer } from '../testing/offered.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: Party;
beforeAll(async () => {
  world = await openWorld('2026-03-02T09:00:00.000Z');
});
beforeEach(async () => {
  world.clock.set('2026-03-02');
  body = await readyBody(world);
});
afterAll(() => world.close());

type Side = { readonly id: string; readonly founder: Caller };
const waits = async ({ id, founder }: Side, stop: string) =>
  (await founder.call('today.waiting', id)).items.filter(item => item.stop === stop);
const listed = async ({ id, founder }: Side, kind: string) =>
  (await founder.call('agenda.list', id, { kind, limit: 200 })).rows;

describe('an application', () => {
  test('waits for the review of the body; what was asked about it waits for the client', async () => {
    const client = await world.organization('organization', ['manager']);
    const { id } = await client.founder.call('application.submit', client.id, { ...CONTENT, body: body.id });
    const path = `/audit/applications/${id}`;
    expect(await waits(body, 'applications')).toMatchObject([{ kind: 'review', path, due: null }]);
    expect(await listed(body, 'application')).toMatchObject([{ path, due: null, owner: null }]);
    expect(await waits(client, 'applications')).toEqual([]);
    await body.founder.call('application.ask', body.id, { id, text: 'How many shifts?' });
    expect(await waits(client, 'applications')).toMatchObject([{ kind: 'answer', path }]);
    const { questions } = await client.founder.call('application.get', client.id, { id });
    await client.founder.call('application.answer', client.id, {
      id,
      question: questions[0]?.id,
      text: 'Two',
    });
    expect(await waits(client, 'applications')).toEqual([]);
    await body.founder.call('application.review', body.id, {
      id,
      outcome: 'decline',
      points: {},
      reasons: 'No',
    });
    expect(await waits(body, 'applications')).toEqual([]);
  });
});

describe('an offer', () => {
  test('waits for the client from the first day, and for the body in its last two weeks, until it lapses', async () => {
    const { client, offer } = await sentOffer(world, body);
    const { validUntil } = await body.founder.call('offer.get', body.id, { id: offer });
    const path = `/audit/offers/${offer}`;
    expect(await waits(client, 'offers')).toMatchObject([
      { kind: 'answer', path, due: validUntil, overdue: false },
    ]);
    expect(await listed(body, 'offer')).toMatchObject([{ path, due: validUntil }]);
    expect(await waits(body, 'offers')).toEqual([]);
    world.clock.set(validUntil);
    expect(await waits(body, 'offers')).toMatchObject([{ kind: 'lapse', path, due: validUntil }]);
    world.clock.set(`${Number(validUntil.slice(0, 4)) + 1}${validUntil.slice(4)}`);
    expect([await waits(body, 'offers'), await waits(client, 'offers')]).toEqual([[], []]);
  });

  test('that was answered waits for nobody', async () => {
    const { client, offer } = await sentOffer(world, body);
    await client.founder.call('offer.answer', client.id, { id: offer, answer: 'decline' });
    expect([await listed(body, 'offer'), await listed(client, 'offer')]).toEqual([[], []]);
  });
});

describe('a contract', () => {
  test('waits for the body to sign, then for the client, until both have', async () => {
    const { client, offer } = await sentOffer(world, body);
    await client.founder.call('offer.answer', client.id, { id: offer, answer: 'accept' });
    const { id } = await body.founder.call('contract.draw-up', body.id, { offer });
    const path = `/audit/contracts/${id}`;
    expect(await waits(body, 'contracts')).toMatchObject([{ kind: 'sign', path }]);
    expect(await waits(client, 'contracts'), 'a draft is the body’s').toEqual([]);
    await body.founder.call('contract.send', body.id, { id });
    expect(await waits(body, 'contracts')).toMatchObject([{ kind: 'countersignature', path }]);
    expect(await waits(client, 'contracts')).toMatchObject([{ kind: 'sign', path }]);
    expect(await listed(client, 'contract')).toMatchObject([{ path }]);
    await client.founder.call('contract.sign', client.id, { id });
    expect([await waits(body, 'contracts'), await waits(client, 'contracts')]).toEqual([[], []]);
  });
});

describe('a change', () => {
  test('waits for the assessment of the body, by the day on which it comes', async () => {
    const { client, engagement } = await acceptedClient(world, body);
    const { id } = await client.founder.call('change.report', client.id, {
      engagement,
      kinds: ['management'],
      what: 'A new managing director',
      changesOn: '2026-03-20',
    });
    const path = `/audit/changes/${id}`;
    const said = { path, due: '2026-03-20', overdue: false, detail: 'A new managing director' };
    expect(await waits(body, 'changes')).toMatchObject([{ kind: 'assess', ...said }]);
    expect(await listed(body, 'change')).toMatchObject([{ path, due: '2026-03-20' }]);
    expect(await waits(client, 'changes')).toEqual([]);
    await body.founder.call('change.assess', body.id, {
      id,
      conclusion: 'No effect on scope, people or audit time',
      timeAgain: false,
    });
    expect(await waits(body, 'changes')).toEqual([]);
  });
});

test('who can do nothing about it is not told', async () => {
  await sentOffer(world, body);
  await acceptedClient(world, body);
  const auditor = await world.member(body.id, body.founder, ['auditor']);
  for (const kind of ['application', 'offer', 'contract', 'change'])
    expect(await listed({ id: body.id, founder: auditor }, kind)).toEqual([]);
});
