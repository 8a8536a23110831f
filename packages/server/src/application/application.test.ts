/** Applications over HTTP: completed, asked about, taken down on behalf, from a list, declined; and who sees what. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { rolesOf } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: { id: string; founder: Caller };
let client: { id: string; founder: Caller };
beforeAll(async () => {
  world = await openWorld();
  body = await world.organization('certification-body', rolesOf('certification-body'));
  client = await world.organization('organization', rolesOf('organization'));
});
afterAll(() => world.close());

const SITE = { name: 'Works', address: 'Hafen 1', city: 'Kiel', country: 'DE', persons: 20 };
const CONTENT = { editions: ['iso-9001-2015'], scope: 'Calibration', sites: [SITE] };
const apply = async () =>
  (await client.founder.call('application.submit', client.id, { ...CONTENT, body: body.id })).id;
const code = async (by: Caller, operation: string, org: string, input: object) =>
  (await by.try(operation, org, input)).problem.code;

test('what is missing is said, asked, answered and completed before the review', async () => {
  const id = await apply();
  const before = await client.founder.call('application.get', client.id, { id });
  expect(before.missing.map(one => one.part)).toContain('consultancy');
  await body.founder.call('application.ask', body.id, { id, text: 'Who advised you?' });
  const [question] = (await client.founder.call('application.get', client.id, { id })).questions;
  const early = { id, outcome: 'accept', points: REVIEWED };
  expect(await code(body.founder, 'application.review', body.id, early)).toBe('application-question-open');
  const answer = { id, question: question?.id ?? '', text: 'Nobody' };
  expect(await code(client.founder, 'application.answer', client.id, { ...answer, question: id })).toBe(
    'no-such-question',
  );
  await client.founder.call('application.answer', client.id, answer);
  expect(await code(client.founder, 'application.answer', client.id, answer)).toBe('question-answered');
  await client.founder.call('application.amend', client.id, { ...CONTENT, id, consultancy: 'None' });
  const { rows } = await body.founder.call('application.review-points', body.id, { id });
  expect(rows.find(row => row.point === 'differences')).toMatchObject({ verdict: 'fits' });
  expect(rows.find(row => row.point === 'competence')).toMatchObject({ verdict: 'not-recorded' });
  await body.founder.call('application.review', body.id, early);
  for (const [by, org, operation] of [
    [client.founder, client.id, 'application.amend'],
    [body.founder, body.id, 'application.ask'],
  ] as const) {
    expect(await code(by, operation, org, { ...CONTENT, id, text: 'More?' })).toBe(
      'application-already-reviewed',
    );
  }
});

test('a declined application tells the client why', async () => {
  const id = await apply();
  const decline = { id, outcome: 'decline' };
  expect(await code(body.founder, 'application.review', body.id, decline)).toBe('declined-without-reasons');
  await body.founder.call('application.review', body.id, { ...decline, reasons: 'Outside our sectors' });
  expect(await client.founder.call('application.get', client.id, { id })).toMatchObject({
    phase: 'declined',
    review: { reasons: 'Outside our sectors' },
  });
});

test('a body takes an application down on behalf of a client without an account, marked so', async () => {
  const source = 'Letter of 3 November';
  const { id } = await body.founder.call('application.record', body.id, {
    ...CONTENT,
    client: 'Alte Mühle',
    source,
  });
  const recorded = await body.founder.call('application.get', body.id, { id });
  expect(recorded).toMatchObject({
    said: { through: 'body', source },
    client: { id: null, name: 'Alte Mühle' },
  });
  const amended = { ...CONTENT, id, legal: 'KG', source: 'Call of 4 November' };
  await body.founder.call('application.record-amendment', body.id, amended);
  await body.founder.call('application.ask', body.id, { id, text: 'How many shifts?' });
  const [question] = (await body.founder.call('application.get', body.id, { id })).questions;
  const answer = { id, question: question?.id ?? '', text: 'One', source: 'Call of 5 November' };
  await body.founder.call('application.record-answer', body.id, answer);
  expect(await code(body.founder, 'application.record-answer', body.id, answer)).toBe('question-answered');
  expect((await body.founder.call('application.list', body.id, { q: 'mühl' })).rows).toMatchObject([
    { legal: 'KG', questions: [{ answer: { through: 'body', source: 'Call of 5 November' } }] },
  ]);
  const { engagement } = recorded;
  await body.founder.call('application.record', body.id, { ...CONTENT, engagement, source });
  expect((await body.founder.call('application.list', body.id, { engagement })).rows).toHaveLength(2);
});

test('a list is tried first, and taken over whole or not at all', async () => {
  const head = 'Client;Standards;Scope;Site;Address;City;Country;People';
  const good = `${head}\nNord;ISO 9001:2015;Pumps;Works;A 1;Kiel;DE;40\nNord;;;Store;B 2;Kiel;DE;4`;
  const bad = `${good}\nSüd;ISO 9001:2015;Valves;Works;C 3;Ulm;Germany;12`;
  expect(await body.founder.call('application.import', body.id, { text: bad })).toMatchObject({
    taken: false,
    applications: [{ client: 'Nord', sites: 2, people: 44 }, { client: 'Süd' }],
    faults: [{ row: 4, column: 'Country' }],
  });
  const really = (text: string) =>
    code(body.founder, 'application.import', body.id, { text, tryOnly: false });
  expect(await really(bad)).toBe('application-import-faulty');
  expect(await really(head)).toBe('application-import-empty');
  const long = [head, ...Array.from({ length: 2_001 }, () => 'a')].join('\n');
  expect(await really(long)).toBe('application-import-too-long');
  const { taken, applications } = await body.founder.call('application.import', body.id, {
    text: good,
    tryOnly: false,
  });
  expect(taken).toBe(true);
  const made = await body.founder.call('application.get', body.id, { id: applications[0]?.id ?? '' });
  expect(made).toMatchObject({ said: { through: 'import' }, client: { name: 'Nord' } });
});

test('once a body has said what it offers, nothing else is accepted', async () => {
  const other = await world.organization('certification-body', rolesOf('certification-body'));
  const { id } = await client.founder.call('application.submit', client.id, { ...CONTENT, body: other.id });
  await other.founder.call('scheme.record', other.id, { edition: 'iso-14001-2015', from: '2026-01-01' });
  const accept = { id, outcome: 'accept', points: REVIEWED };
  expect(await code(other.founder, 'application.review', other.id, accept)).toBe('scheme-not-offered');
});

test('a shared client’s two bodies do not see each other’s applications', async () => {
  const id = await apply();
  const other = await world.organization('certification-body', rolesOf('certification-body'));
  await client.founder.call('application.submit', client.id, {
    ...CONTENT,
    body: other.id,
    scope: 'Other scope',
  });
  const { rows } = await other.founder.call('application.list', other.id);
  expect(rows.map(row => row.scope)).toEqual(['Other scope']);
  for (const operation of ['application.get', 'application.review-points']) {
    expect((await other.founder.try(operation, other.id, { id })).status).toBe(404);
  }
  for (const [operation, input] of [
    ['application.ask', { id, text: 'Theirs?' }],
    ['application.record-amendment', { ...CONTENT, id, source: 'Nowhere' }],
    ['application.review', { id, outcome: 'decline', reasons: 'Not ours' }],
  ] as const) {
    expect((await other.founder.try(operation, other.id, input)).status).toBe(404);
  }
});
