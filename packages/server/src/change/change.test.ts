/** Changes over HTTP: reported by the client or taken down, assessed; the audit time opens again and an offer is outdated. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transferred } from '../testing/certified.ts';
import { CONTENT, determine, type Party, readyBody, sentOffer } from '../testing/offered.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: Party;
beforeAll(async () => {
  world = await openWorld('2026-03-20T09:00:00.000Z');
  body = await readyBody(world);
});
afterAll(() => world.close());

const code = async (by: Caller, operation: string, org: string, input: object) =>
  (await by.try(operation, org, input)).problem.code;
const MORE = CONTENT.sites.map(site => ({ ...site, persons: 95 }));

test('a change of headcount after the offer makes it outdated, re-opens the time, and a new version is reckoned', async () => {
  const { client, engagement, offer } = await sentOffer(world, body);
  const change = {
    engagement,
    kinds: ['people'],
    what: 'A second line',
    changesOn: '2026-03-18',
    sites: MORE,
  };
  const { id } = await client.founder.call('change.report', client.id, change);
  const shown = async () => (await client.founder.call('offer.get', client.id, { id: offer })).outdated;
  expect(await shown()).toEqual(['1 reported changes that are not assessed yet']);
  const accept = { id: offer, answer: 'accept' };
  expect(await code(client.founder, 'offer.answer', client.id, accept)).toBe('offer-outdated');

  const assess = { id, conclusion: 'More people: the table gives more days', timeAgain: false };
  expect(await code(body.founder, 'change.assess', body.id, assess)).toBe('change-of-sites-keeps-time');
  expect(await code(body.founder, 'change.assess', body.id, { ...assess, conclusion: 'ok' })).toBe(
    'change-without-conclusion',
  );
  await body.founder.call('change.assess', body.id, { ...assess, timeAgain: true });
  expect(await code(body.founder, 'change.assess', body.id, assess)).toBe('change-already-assessed');
  expect(await shown()).toEqual(['95 people instead of 40', 'the audit time is to be determined again']);
  const { determined } = await body.founder.call('audit-time.get', body.id, { engagement });
  expect(determined?.reopened?.why).toContain('Number of people');

  expect(await code(body.founder, 'offer.draft', body.id, { engagement })).toBe('audit-time-reopened');
  expect(
    await code(body.founder, 'programme.establish', body.id, { engagement, decisionOn: '2026-09-01' }),
  ).toBe('audit-time-reopened');
  await determine(body, engagement, 95);
  const next = await body.founder.call('offer.draft', body.id, { engagement });
  await body.founder.call('offer.send', body.id, { id: next.id });
  const fresh = await client.founder.call('offer.get', client.id, { id: next.id });
  expect(fresh).toMatchObject({ issue: 2, basis: { persons: 95 }, outdated: [] });
  await client.founder.call('offer.answer', client.id, { id: next.id, answer: 'accept' });
});

test('a certificate names the sites as an assessed change left them', async () => {
  const { client, engagement, certification: id } = await transferred(world, body);
  const printed = async (): Promise<readonly string[]> => {
    await body.founder.call('certificate.issue', body.id, { id, on: '2026-03-20' });
    const shown = await body.founder.call('register.get', '', { id });
    return shown.sites.map(site => site.name);
  };
  const before = await printed();
  expect(before).toEqual(CONTENT.sites.map(site => site.name));
  const added = { name: 'Store', address: 'Kai 2', city: 'Kiel', country: 'DE', persons: 4 };
  const { id: change } = await client.founder.call('change.report', client.id, {
    engagement,
    kinds: ['sites'],
    what: 'A store at the quay',
    changesOn: '2026-03-19',
    sites: [...CONTENT.sites, added],
  });
  await body.founder.call('change.assess', body.id, {
    id: change,
    conclusion: 'The store belongs to the scope and is seen at the next audit',
    timeAgain: true,
  });
  expect(await printed()).toEqual([...before, 'Store']);
});

test('a certificate claims an accreditation where the register of the body has one that covers it', async () => {
  const own = await readyBody(world);
  const { certification: id } = await transferred(world, own);
  const claims = async () => {
    await own.founder.call('certificate.issue', own.id, { id, on: '2026-03-20' });
    return (await own.founder.call('register.get', '', { id })).accreditation;
  };
  const held = { accreditedBy: 'Office', number: 'A-1', editions: ['iso-14001-2015'], from: '2020-01-01' };
  const { id: one } = await own.founder.call('accreditation.record', own.id, held);
  expect(await claims()).toBeNull();
  const { editions } = CONTENT;
  await own.founder.call('accreditation.revise', own.id, { ...held, id: one, editions });
  expect(await claims()).toMatchObject({ body: 'Office', number: 'A-1' });
  await own.founder.call('accreditation.revise', own.id, { ...held, id: one, editions, until: '2025-08-31' });
  expect(await claims()).toBeNull();
});

test('a change is taken down for the client, late with its true days, and says which audits it touches', async () => {
  const { client, engagement } = await sentOffer(world, body);
  const paper = { engagement, number: `P-${engagement}`, concludedOn: '2026-03-01', elsewhere: 'Folder' };
  await body.founder.call('contract.take-over', body.id, paper);
  const { rows } = await body.founder.call('decision.list', body.id, { engagement });
  const dates = { from: '2026-05-04', to: '2026-05-05', days: 2 };
  const audit = { engagement, kind: 'surveillance', certifications: rows.map(row => row.id), ...dates };
  const { id: planned } = await body.founder.call('audit.plan', body.id, audit);
  const told = {
    engagement,
    kinds: ['management'],
    what: 'A new managing director',
    changesOn: '2026-02-01',
    source: 'Call of 19 March',
  };
  const { id } = await body.founder.call('change.record', body.id, told);
  expect(await body.founder.call('change.get', body.id, { id })).toMatchObject({
    said: { through: 'body', source: 'Call of 19 March' },
    late: '2026-02-15',
    asksForTime: false,
    touched: [{ id: planned, kind: 'surveillance', from: '2026-05-04' }],
  });
  expect(
    (await client.founder.call('change.get', client.id, { id })).late,
    'the practice of the body',
  ).toBeNull();
  const conclusion = 'Looked at in the next surveillance';
  await body.founder.call('change.assess', body.id, { id, conclusion, timeAgain: false });
  expect((await client.founder.call('change.list', client.id, { engagement })).rows).toMatchObject([
    { phase: 'assessed', assessment: { conclusion } },
  ]);
});

test('the other body of a shared client sees no change', async () => {
  const { client, engagement } = await sentOffer(world, body);
  const told = { engagement, kinds: ['address'], what: 'New street', changesOn: '2026-03-18' };
  const { id } = await client.founder.call('change.report', client.id, told);
  const other = await readyBody(world);
  await client.founder.call('application.submit', client.id, { ...CONTENT, body: other.id });
  expect((await other.founder.call('change.list', other.id)).rows).toEqual([]);
  for (const [operation, input] of [
    ['change.get', { id }],
    ['change.assess', { id, conclusion: 'Not ours to say', timeAgain: false }],
    ['change.record', { ...told, source: 'x' }],
  ] as const) {
    expect((await other.founder.try(operation, other.id, input)).status, operation).toBe(404);
  }
});
