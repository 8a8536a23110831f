/** Offers over HTTP: reckoned, sent, answered, in versions; drafts and prices of a body are nobody else's business. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedClient, determine, type Party, readyBody, sentOffer } from '../testing/offered.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: Party;
beforeAll(async () => {
  world = await openWorld('2026-03-02T09:00:00.000Z');
  body = await readyBody(world);
});
afterAll(() => world.close());

const code = async (by: Caller, operation: string, org: string, input: object) =>
  (await by.try(operation, org, input)).problem.code;

test('what an offer rests on has to be there', async () => {
  const bare = await readyBody(world);
  const { engagement } = await acceptedClient(world, bare);
  expect(await code(bare.founder, 'offer.draft', bare.id, { engagement })).toBe('offer-without-audit-time');
  await determine(bare, engagement);
  const yen = { engagement, currency: 'JPY' };
  expect(await code(bare.founder, 'offer.draft', bare.id, yen)).toBe('offer-without-price-list');
  const passed = { engagement, validUntil: '2026-01-01' };
  expect(await code(bare.founder, 'offer.draft', bare.id, passed)).toBe('offer-lapsed');
  const client = await world.organization('organization', ['manager']);
  const input = {
    editions: ['iso-9001-2015'],
    scope: 'x',
    sites: [{ name: 'W', address: 'a', city: 'c', country: 'DE', persons: 4 }],
  };
  await client.founder.call('application.submit', client.id, { ...input, body: bare.id });
  const open = (await bare.founder.call('engagement.list', bare.id)).rows.find(
    row => row.client.id === client.id,
  );
  expect(await code(bare.founder, 'offer.draft', bare.id, { engagement: open?.id })).toBe(
    'offer-without-application',
  );
});

test('it is reckoned to the minor unit, numbered, and the client sees it once it was sent', async () => {
  const { client, engagement } = await acceptedClient(world, body);
  const { answer } = await determine(body, engagement);
  const extra = [{ what: 'Discount for the first cycle', quantity: 1, price: '-100.05' }];
  await body.founder.call('practice.set-texts', body.id, {
    offerOpening: 'Thank you.',
    contractTerms: 'Thirty days.',
  });
  const { id } = await body.founder.call('offer.draft', body.id, { engagement, extra });
  expect((await client.founder.call('offer.list', client.id)).rows).toEqual([]);
  expect((await client.founder.try('offer.get', client.id, { id })).status).toBe(404);
  const again = await body.founder.call('offer.draft', body.id, { engagement, extra });
  expect(again.id, 'a draft is drafted again in its place').toBe(id);
  await body.founder.call('offer.send', body.id, { id });
  expect(await code(body.founder, 'offer.send', body.id, { id })).toBe('offer-already-sent');
  const seen = await client.founder.call('offer.get', client.id, { id });
  const days = (answer.stage1 ?? 0) + (answer.stage2 ?? 0) + 2 * answer.surveillance;
  expect(seen).toMatchObject({
    phase: 'sent',
    issue: 1,
    currency: 'EUR',
    notes: ['Bring your scope.'],
    opening: 'Thank you.',
    outdated: [],
  });
  expect(seen.total).toBe((days * 1250 + 350 - 100.05).toFixed(2));
  const pdf = await world.opened.app.request(`/api/organizations/${client.id}/offers/${id}/offer.pdf`, {
    headers: { authorization: `Bearer ${client.founder.token}` },
  });
  expect([pdf.status, (await pdf.text()).slice(0, 5)]).toEqual([200, '%PDF-']);
  const word = await world.opened.app.request(`/api/organizations/${body.id}/offers/${id}/offer.docx`, {
    headers: { authorization: `Bearer ${body.founder.token}` },
  });
  expect([word.status, (await word.text()).slice(0, 2)]).toEqual([200, 'PK']);
});

test('the client accepts it online; afterwards nothing is open', async () => {
  const { client, offer: id } = await sentOffer(world, body);
  await client.founder.call('offer.answer', client.id, { id, answer: 'accept', words: 'Gladly' });
  expect(await body.founder.call('offer.get', body.id, { id })).toMatchObject({
    phase: 'accepted',
    answer: { through: 'account', words: 'Gladly', by: { id: client.founder.person } },
  });
  expect(await code(client.founder, 'offer.answer', client.id, { id, answer: 'decline' })).toBe(
    'offer-not-open',
  );
  expect(await code(body.founder, 'offer.withdraw', body.id, { id })).toBe('offer-not-open');
});

test('an answer is taken down for the client, marked so, on a day on which the offer held', async () => {
  const { offer: id } = await sentOffer(world, body);
  const source = 'Signed copy by e-mail';
  const early = { id, answer: 'accept', source, on: '2026-03-01' };
  expect(await code(body.founder, 'offer.record-answer', body.id, early)).toBe('dated-before-the-offer');
  await body.founder.call('offer.record-answer', body.id, {
    id,
    answer: 'decline',
    source,
    words: 'Too dear',
  });
  expect((await body.founder.call('offer.get', body.id, { id })).answer).toMatchObject({
    through: 'body',
    source,
  });
});

test('a next version replaces the one before, which stays as it was', async () => {
  const { client, engagement, offer: first } = await sentOffer(world, body);
  const before = await client.founder.call('offer.get', client.id, { id: first });
  const extra = [{ what: 'Discount', quantity: 1, price: '-500' }];
  const { id: second } = await body.founder.call('offer.draft', body.id, { engagement, extra });
  expect((await client.founder.call('offer.list', client.id, { engagement })).rows).toHaveLength(1);
  await body.founder.call('offer.send', body.id, { id: second });
  const [now, then] = (await client.founder.call('offer.list', client.id, { engagement })).rows;
  expect([now?.issue, now?.phase, then?.issue, then?.phase]).toEqual([2, 'sent', 1, 'replaced']);
  expect(now?.number).toBe(before.number);
  expect([then?.lines, then?.total]).toEqual([before.lines, before.total]);
  expect(await code(client.founder, 'offer.answer', client.id, { id: first, answer: 'accept' })).toBe(
    'offer-not-open',
  );
  await body.founder.call('offer.withdraw', body.id, { id: second });
});

test('when the audit time was determined again, the offer is outdated and cannot be accepted', async () => {
  const { client, engagement, offer: id } = await sentOffer(world, body);
  await determine(body, engagement, 90);
  expect((await client.founder.call('offer.get', client.id, { id })).outdated).toEqual([
    'the audit time was determined again',
  ]);
  expect(await code(client.founder, 'offer.answer', client.id, { id, answer: 'accept' })).toBe(
    'offer-outdated',
  );
});

test('after its validity it lapses by itself', async () => {
  const { client, offer: id } = await sentOffer(world, body);
  world.clock.set('2026-06-01');
  expect((await client.founder.call('offer.get', client.id, { id })).phase).toBe('lapsed');
  expect(await code(client.founder, 'offer.answer', client.id, { id, answer: 'accept' })).toBe(
    'offer-lapsed',
  );
  world.clock.set('2026-03-02');
});

test('the other body of a shared client sees no offer, and its client no price list of either', async () => {
  const { client, engagement, offer: id } = await sentOffer(world, body);
  const other = await readyBody(world);
  await client.founder.call('application.submit', client.id, {
    editions: ['iso-9001-2015'],
    scope: 'Other',
    sites: [{ name: 'W', address: 'a', city: 'c', country: 'DE', persons: 4 }],
    body: other.id,
  });
  expect((await other.founder.call('offer.list', other.id)).rows).toEqual([]);
  for (const [operation, input] of [
    ['offer.get', { id }],
    ['offer.send', { id }],
    ['offer.withdraw', { id }],
    ['offer.record-answer', { id, answer: 'accept', source: 'Nowhere' }],
    ['offer.draft', { engagement }],
  ] as const) {
    expect((await other.founder.try(operation, other.id, input)).status, operation).toBe(404);
  }
  const file = await world.opened.app.request(`/api/organizations/${other.id}/offers/${id}/offer.pdf`, {
    headers: { authorization: `Bearer ${other.founder.token}` },
  });
  expect(file.status).toBe(404);
});
