/** The set-up of a body over HTTP: kept, changed, refused with its clause, and seen by nobody else. */
import { USUAL_DEADLINES } from '@certwright/core/body/deadline.table';
import { rolesOf } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: { id: string; founder: Caller };
beforeAll(async () => {
  world = await openWorld();
  body = await world.organization('certification-body', rolesOf('certification-body'));
});
afterAll(() => world.close());

const SCHEME = { edition: 'iso-9001-2015', from: '2026-01-01', checklist: 'Scope\nObjectives' };
const PRICES = { name: '2026', currency: 'EUR', from: '2026-01-01', dayRate: '1250.00' };

test('a standard is offered once; after it ended it can be offered again', async () => {
  const { id } = await body.founder.call('scheme.record', body.id, SCHEME);
  const again = await body.founder.try('scheme.record', body.id, SCHEME);
  expect(again.problem.code).toBe('scheme-offered-already');
  await body.founder.call('scheme.revise', body.id, { ...SCHEME, id, until: '2027-12-31' });
  expect((await body.founder.call('scheme.list', body.id)).rows).toMatchObject([
    { name: 'ISO 9001:2015', inForce: true, until: '2027-12-31' },
  ]);
  await body.founder.call('scheme.end', body.id, { id, why: 'Not asked for' });
  expect((await body.founder.try('scheme.revise', body.id, { ...SCHEME, id })).problem.code).toBe(
    'record-ended',
  );
  expect((await body.founder.try('scheme.record', body.id, SCHEME)).status).toBe(200);
});

test.each([
  ['unknown-edition', 'scheme.record', { ...SCHEME, edition: 'iso-1-1999' }],
  ['edition-not-certifiable', 'scheme.record', { ...SCHEME, edition: 'iso-iec-17021-1-2015' }],
  ['ends-before-it-begins', 'price-list.record', { ...PRICES, until: '2025-01-01' }],
  ['amount-not-of-currency', 'price-list.record', { ...PRICES, currency: 'JPY' }],
  ['calendar-without-working-day', 'practice.set-calendar', { weekdays: [], hoursPerDay: 8 }],
  ['deadline-outside-rules', 'practice.set-deadlines', { ...USUAL_DEADLINES, suspensionMonths: 9 }],
  ['numbering-counts-nothing', 'practice.set-numbering', { offer: 'O', contract: 'C-{count}' }],
])('is refused: %s', async (code, operation, input) => {
  expect((await body.founder.try(operation, body.id, input)).problem.code).toBe(code);
});

test('an accreditation carries the arrangement that recognizes it today', async () => {
  const held = {
    accreditedBy: 'Office',
    number: 'A-1',
    editions: ['iso-9001-2015'],
    countries: ['DE'],
    from: '2025-01-01',
  };
  const { id } = await body.founder.call('accreditation.record', body.id, held);
  await body.founder.call('accreditation.revise', body.id, {
    ...held,
    id,
    codes: [{ system: 'iaf', code: '19' }],
  });
  const [row] = (await body.founder.call('accreditation.list', body.id)).rows;
  expect(row).toMatchObject({ inForce: true, codes: [{ code: '19' }] });
  expect(row?.recognized).toContain('Global Accreditation Cooperation');
  await body.founder.call('accreditation.end', body.id, { id, why: 'Given back' });
  const logged = await scoped({ pool: world.opened.pools.app }, { role: 'app_platform' }, tx =>
    tx
      .selectFrom('log_leaf')
      .select(['kind', 'opening'])
      .where('org', '=', body.id)
      .orderBy('made_at')
      .execute(),
  );
  expect(logged.map(one => one.kind).toSorted()).toEqual([
    'accreditation',
    'accreditation',
    'accreditation-ended',
  ]);
  expect(JSON.stringify(logged), 'the reason may name somebody').not.toContain('Given back');
});

test('a price list is kept to the minor unit', async () => {
  const { id } = await body.founder.call('price-list.record', body.id, PRICES);
  await body.founder.call('price-list.revise', body.id, { ...PRICES, id, dayRate: '1249.95' });
  expect((await body.founder.call('price-list.list', body.id)).rows[0]?.dayRate).toBe('1249.95');
  await body.founder.call('price-list.end', body.id, { id, why: 'Replaced' });
});

test('how the body works is set part by part', async () => {
  const before = await body.founder.call('practice.get', body.id);
  expect(before).toMatchObject({ set: false, deadlines: { suspensionMonths: 6 } });
  const calendar = {
    weekdays: [1, 2, 3, 4],
    hoursPerDay: 7.5,
    holidays: [{ on: '2026-12-25', name: 'Christmas Day' }],
  };
  await body.founder.call('practice.set-calendar', body.id, calendar);
  await body.founder.call('practice.set-deadlines', body.id, { ...USUAL_DEADLINES, answerDays: 21 });
  await body.founder.call('practice.set-numbering', body.id, {
    offer: 'AN-{count:3}',
    contract: 'V-{count:3}',
  });
  await body.founder.call('practice.set-texts', body.id, { offerOpening: 'Thank you for asking us.' });
  expect(await body.founder.call('practice.get', body.id)).toMatchObject({
    set: true,
    version: 4,
    calendar,
    deadlines: { answerDays: 21 },
    numbering: { offer: 'AN-{count:3}', certificate: '' },
    texts: { offerOpening: 'Thank you for asking us.' },
  });
});

test('another body sees nothing of it, and no client does', async () => {
  await body.founder.call('scheme.record', body.id, { ...SCHEME, edition: 'iso-14001-2015' });
  const other = await world.organization('certification-body', rolesOf('certification-body'));
  for (const operation of ['scheme.list', 'accreditation.list', 'price-list.list'] as const) {
    expect((await other.founder.call(operation, other.id, { ended: 'true' })).rows).toEqual([]);
  }
  expect(await other.founder.call('practice.get', other.id)).toMatchObject({ set: false, changed: null });
  const client = await world.organization('organization', rolesOf('organization'));
  expect((await client.founder.try('scheme.list', client.id)).problem.code).toBe('not-permitted');
});
