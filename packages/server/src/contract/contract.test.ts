/** Contracts over HTTP: from the accepted offer to both signatures, from paper, ended; and no audit without one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedClient, CONTENT, type Party, readyBody, sentOffer } from '../testing/offered.ts';
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

async function drawnUp() {
  const made = await sentOffer(world, body);
  await made.client.founder.call('offer.answer', made.client.id, { id: made.offer, answer: 'accept' });
  const { id } = await body.founder.call('contract.draw-up', body.id, { offer: made.offer });
  return { ...made, id };
}

test('it is drawn up from an accepted offer, offered, and concluded by the client', async () => {
  const { client, offer } = await sentOffer(world, body);
  expect(await code(body.founder, 'contract.draw-up', body.id, { offer })).toBe('offer-not-accepted');
  await client.founder.call('offer.answer', client.id, { id: offer, answer: 'accept' });
  const { id } = await body.founder.call('contract.draw-up', body.id, { offer });
  expect((await client.founder.try('contract.get', client.id, { id })).status, 'a draft is the body’s').toBe(
    404,
  );
  expect(await code(body.founder, 'contract.record-signature', body.id, { id, source: 'x' })).toBe(
    'contract-not-open',
  );
  await body.founder.call('contract.send', body.id, { id });
  expect(await code(body.founder, 'contract.send', body.id, { id })).toBe('contract-already-offered');
  expect(await code(client.founder, 'contract.sign', client.id, { id, on: '2026-03-01' })).toBe(
    'signed-before-the-body',
  );
  await client.founder.call('contract.sign', client.id, { id });
  const seen = await client.founder.call('contract.get', client.id, { id });
  expect(seen).toMatchObject({
    phase: 'concluded',
    concludedOn: '2026-03-02',
    signed: { body: { by: { id: body.founder.person } }, client: { by: { id: client.founder.person } } },
  });
  expect(seen.clauses.length).toBeGreaterThan(12);
  expect(seen.sites).toEqual(
    CONTENT.sites.map(one => `${one.name}, ${one.address}, ${one.city}, ${one.country}`),
  );
  expect(await code(client.founder, 'contract.sign', client.id, { id })).toBe('contract-not-open');
  for (const ending of ['pdf', 'docx']) {
    const file = await world.opened.app.request(
      `/api/organizations/${client.id}/contracts/${id}/contract.${ending}`,
      {
        headers: { authorization: `Bearer ${client.founder.token}` },
      },
    );
    expect(file.status).toBe(200);
  }
});

test('a signature on paper is taken down, marked so', async () => {
  const { id } = await drawnUp();
  await body.founder.call('contract.send', body.id, { id });
  await body.founder.call('contract.record-signature', body.id, { id, source: 'Signed copy of 2 March' });
  expect((await body.founder.call('contract.get', body.id, { id })).signed.client).toMatchObject({
    through: 'body',
    source: 'Signed copy of 2 March',
  });
});

test('no audit is planned without a contract, nor after it ended; one from paper is enough', async () => {
  const { engagement } = await acceptedClient(world, body);
  const { rows } = await body.founder.call('decision.list', body.id, { engagement });
  const audit = {
    engagement,
    kind: 'surveillance',
    certifications: rows.map(row => row.id),
    from: '2026-05-04',
    to: '2026-05-05',
    days: 2,
  };
  const plan = () => body.founder.try('audit.plan', body.id, audit);
  expect((await plan()).problem).toMatchObject({
    code: 'audit-without-contract',
    citations: [{ clause: '5.1.2' }],
  });
  const paper = { engagement, number: 'P-77', concludedOn: '2021-05-04', elsewhere: 'Folder 77' };
  const { id } = await body.founder.call('contract.take-over', body.id, paper);
  expect(await code(body.founder, 'contract.take-over', body.id, paper)).toBe('number-taken');
  expect((await plan()).status).toBe(200);
  await body.founder.call('contract.end', body.id, { id, why: 'The client goes to another body' });
  expect(await code(body.founder, 'contract.end', body.id, { id, why: 'Again' })).toBe('contract-not-open');
  expect((await plan()).problem.code).toBe('audit-without-contract');
});

test('the other body of a shared client sees no contract', async () => {
  const { client, engagement, id, offer } = await drawnUp();
  await body.founder.call('contract.send', body.id, { id });
  const other = await readyBody(world);
  await client.founder.call('application.submit', client.id, {
    editions: ['iso-9001-2015'],
    scope: 'Other',
    sites: [{ name: 'W', address: 'a', city: 'c', country: 'DE', persons: 4 }],
    body: other.id,
  });
  expect((await other.founder.call('contract.list', other.id)).rows).toEqual([]);
  for (const [operation, input] of [
    ['contract.get', { id }],
    ['contract.send', { id }],
    ['contract.record-signature', { id, source: 'x' }],
    ['contract.end', { id, why: 'x' }],
    ['contract.draw-up', { offer }],
    ['contract.take-over', { engagement, number: 'X', concludedOn: '2026-01-01', elsewhere: 'x' }],
  ] as const) {
    expect((await other.founder.try(operation, other.id, input)).status, operation).toBe(404);
  }
  expect((await client.founder.call('contract.list', client.id, { engagement })).rows).toHaveLength(1);
});
