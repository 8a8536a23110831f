/** Links without an account: one thing for some days, the secret kept as its hash, everything that was opened noted. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedClient, CONTENT, type Party, readyBody, sentOffer } from '../testing/offered.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
let body: Party;
beforeAll(async () => {
  world = await openWorld('2026-03-02T09:00:00.000Z');
  body = await readyBody(world);
});
afterAll(() => world.close());

const give = async (input: { engagement: string; subject: string; record?: string; days?: number }) => {
  const { id, address } = await body.founder.call('link.give', body.id, {
    recipient: 'Frau Sommer',
    ...input,
  });
  return { id, token: address.split('#')[1] ?? '' };
};
/** Without a session. */
const hold = (operation: string, input: object) =>
  body.founder.try(operation, '', input, { authorization: '' });

test('a question is answered through a link, marked so, and every opening is noted', async () => {
  const recorded = { ...CONTENT, client: 'Alte Mühle', source: 'Letter' };
  const { id: record } = await body.founder.call('application.record', body.id, recorded);
  await body.founder.call('application.ask', body.id, { id: record, text: 'How many shifts?' });
  const { engagement } = await body.founder.call('application.get', body.id, { id: record });
  const { id, token } = await give({ engagement, subject: 'application', record });
  const opened = (await hold('link.open', { token })).body as {
    application: { questions: { id: string; text: string }[] };
  };
  expect(opened).toMatchObject({ client: 'Alte Mühle', offer: null, contract: null, sites: [] });
  const question = opened.application.questions[0]?.id;
  expect((await hold('link.answer', { token, question: id, text: 'One' })).problem.code).toBe(
    'no-such-question',
  );
  expect((await hold('link.answer', { token, question, text: 'One' })).status).toBe(200);
  expect((await hold('link.answer', { token, question, text: 'Two' })).problem.code).toBe(
    'question-answered',
  );
  const { questions } = await body.founder.call('application.get', body.id, { id: record });
  expect(questions[0]?.answer).toMatchObject({ text: 'One', through: 'link' });
  const [line] = (await body.founder.call('link.list', body.id, { engagement })).rows;
  expect(line).toMatchObject({ recipient: 'Frau Sommer', state: 'open' });
  expect(line?.openings.map(one => one.what).toSorted()).toEqual([
    'link.answer',
    'link.answer',
    'link.answer',
    'link.open',
  ]);
});

test('an offer is accepted through a link; another subject of it is not there', async () => {
  const { engagement, offer } = await sentOffer(world, body);
  const { token } = await give({ engagement, subject: 'offer', record: offer });
  const opened = (await hold('link.open', { token })).body as { offer: Record<string, unknown> };
  expect(opened.offer).toMatchObject({ phase: 'sent', currency: 'EUR' });
  expect(Object.keys(opened.offer)).not.toContain('drafted');
  expect((await hold('link.sign', { token, name: 'Frau Sommer' })).status).toBe(404);
  const change = { token, kinds: ['people'], what: 'More', changesOn: '2026-03-01' };
  expect((await hold('link.report-change', change)).status).toBe(404);
  expect((await hold('link.answer-offer', { token, answer: 'accept' })).status).toBe(200);
  expect((await hold('link.answer-offer', { token, answer: 'decline' })).problem.code).toBe('offer-not-open');
  expect((await body.founder.call('offer.get', body.id, { id: offer })).answer).toMatchObject({
    through: 'link',
  });

  const { id: record } = await body.founder.call('contract.draw-up', body.id, { offer });
  const early = { engagement, subject: 'contract', record, recipient: 'x' };
  expect((await body.founder.try('link.give', body.id, early)).status, 'a draft is no one’s to see').toBe(
    404,
  );
  await body.founder.call('contract.send', body.id, { id: record });
  const signing = await give({ engagement, subject: 'contract', record });
  expect((await hold('link.sign', { token: signing.token, name: 'Frau Sommer' })).status).toBe(200);
  expect((await hold('link.sign', { token: signing.token, name: 'Frau Sommer' })).problem.code).toBe(
    'contract-not-open',
  );
});

test('an offer that lapsed or is outdated cannot be accepted through a link either', async () => {
  const { client, engagement, offer } = await sentOffer(world, body);
  const { token } = await give({ engagement, subject: 'offer', record: offer, days: 60 });
  const { token: telling } = await give({ engagement, subject: 'change' });
  const change = { token: telling, kinds: ['people'], what: 'A second line', changesOn: '2026-03-01' };
  expect((await hold('link.report-change', change)).status).toBe(200);
  expect((await client.founder.call('change.list', client.id, { engagement })).rows).toMatchObject([
    { said: { through: 'link' } },
  ]);
  const accept = { token, answer: 'accept' };
  expect((await hold('link.answer-offer', accept)).problem.code).toBe('offer-outdated');
  const other = await sentOffer(world, body);
  const late = await give({ engagement: other.engagement, subject: 'offer', record: other.offer, days: 60 });
  world.clock.set('2026-05-01');
  expect((await hold('link.open', { token: late.token })).status).toBe(200);
  world.clock.set('2026-05-02');
  expect((await hold('link.answer-offer', { token: late.token, answer: 'accept' })).status).not.toBe(200);
  world.clock.set('2026-03-02');
});

test('it ends by itself after its days, or before when it is ended; its secret is nowhere kept', async () => {
  const { engagement, application } = await acceptedClient(world, body);
  const { id, token } = await give({ engagement, subject: 'application', record: application, days: 2 });
  expect((await hold('link.open', { token })).status).toBe(200);
  world.clock.set('2026-03-05');
  expect((await hold('link.open', { token })).status).toBe(404);
  world.clock.set('2026-03-02');
  await body.founder.call('link.end', body.id, { id });
  expect((await body.founder.try('link.end', body.id, { id })).status).toBe(404);
  expect((await hold('link.open', { token })).status).toBe(404);
  expect((await hold('link.open', { token: `el_${'x'.repeat(43)}` })).status).toBe(404);
  const owner = new pg.Client(world.engine.owner);
  await owner.connect();
  for (const table of ['engagement_link', 'event']) {
    await owner.query(`alter table ${table} no force row level security`);
    const { rows } = await owner.query(`select 1 from ${table} t where t::text like '%' || $1 || '%'`, [
      token,
    ]);
    await owner.query(`alter table ${table} force row level security`);
    expect([table, rows.length]).toEqual([table, 0]);
  }
  await owner.end();
});

test('another body gives no link to a thing that is not its own, and sees none', async () => {
  const { client, engagement, application } = await acceptedClient(world, body);
  const other = await readyBody(world);
  await client.founder.call('application.submit', client.id, { ...CONTENT, body: other.id });
  const foreign = { engagement, subject: 'application', record: application, recipient: 'x' };
  expect((await other.founder.try('link.give', other.id, foreign)).status).toBe(404);
  expect((await other.founder.try('link.list', other.id, { engagement })).status).toBe(404);
  const own = (await other.founder.call('engagement.list', other.id)).rows[0]?.id ?? '';
  const crossed = { ...foreign, engagement: own };
  expect((await other.founder.try('link.give', other.id, crossed)).status).toBe(404);
});
