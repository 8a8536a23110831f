/** Finding deliverables: numbers in any spelling, words, typing errors, filters, pages that neither skip nor repeat. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { madeCsv } from '../testing/made-catalogue.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { imported } from './catalogue.fixture.ts';

let world: World;
let anybody: Caller;
beforeAll(async () => {
  world = await openWorld();
  anybody = await world.someone('Anybody');
  await imported(world, madeCsv(6_000));
});
afterAll(() => world.close());

const search = (q: string, more: object = {}) => anybody.call('catalogue.search', '', { q, ...more });
const references = async (q: string, more: object = {}) =>
  (await search(q, more)).rows.map(row => row.reference);

describe('a number is found however it is written', () => {
  test.each([
    ['iso9001', /^ISO 9001:/],
    ['ISO 9001', /^ISO 9001:/],
    ['9001', /^ISO 9001:/],
    ['I.S.O. 9001', /^ISO 9001:/],
    ['DIN EN ISO 9001:2015-11', /9001/],
    ['EN ISO 14001', /^ISO 14001:/],
    ['BS EN ISO 14001', /^ISO 14001:/],
    ['27001', /^ISO\/IEC 27001:/],
    ['iso 27001', /^ISO\/IEC 27001:/],
    ['ISO/IEC27001', /^ISO\/IEC 27001:/],
    ['iso-27001', /^ISO\/IEC 27001:/],
  ])('%s', async (typed, expected) => {
    const [first] = (await search(typed)).rows;
    expect(first?.reference).toMatch(expected);
  });

  test('what holds stands before drafts and what was withdrawn; the year narrows, other editions follow', async () => {
    const { rows } = await search('9001');
    const own = rows.filter(row => /^ISO(\/DIS)? 9001\b/.test(row.reference)).map(row => row.standing);
    const rank = { current: 0, draft: 1, withdrawn: 2, abandoned: 3 };
    expect(own.map(one => rank[one])).toEqual(own.map(one => rank[one]).toSorted((a, b) => a - b));
    const withdrawn = rows.find(
      row => row.standing === 'withdrawn' && /^ISO 9001:\d{4}$/.test(row.reference),
    );
    const [first, second] = await references(withdrawn?.reference ?? '');
    expect(first).toBe(withdrawn?.reference);
    expect(second).toMatch(/^ISO(\/DIS)? 9001/);
  });

  test('the beginning of a number finds the longer ones', async () => {
    expect((await references('90')).some(one => one.startsWith('ISO 9001'))).toBe(true);
  });
});

describe('words', () => {
  test('all of them are asked for, in titles before scopes, by stem and by an unfinished last word', async () => {
    const titles = (await search('environmental managem')).rows;
    expect(titles.length).toBeGreaterThan(0);
    expect(titles[0]?.title).toMatch(/environmental/i);
    const inScope = await search('examined laboratory');
    expect(inScope.rows.length).toBeGreaterThan(0);
  });

  test('typed wrongly they are led back, and the answer says to what', async () => {
    const { rows, corrected } = await search('enviromental managment');
    expect(corrected).toBe('environmental management');
    expect(rows[0]?.title).toMatch(/environmental/i);
  });

  test.each(['qzxwvkj', "'; drop table x --", '%%%', '\\', ':* & | !', '🏗', 'a'.repeat(200)])(
    'nothing is found for %j, and nothing breaks',
    async typed => {
      const reply = await anybody.try('catalogue.search', '', { q: typed });
      expect(reply.status).toBe(200);
    },
  );

  test('nothing typed lists everything, what can be adopted here first', async () => {
    const { rows } = await search('');
    expect(rows).toHaveLength(50);
  });
});

test('pages neither skip nor repeat, over all tiers of a search', async () => {
  const all: number[] = [];
  let after: string | undefined;
  do {
    const page = await search('requirements', { limit: 37, ...(after === undefined ? {} : { after }) });
    all.push(...page.rows.map(row => row.id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(400);
});

test('filters narrow by standing, kind, committee and subject, also by a subject above', async () => {
  const [row] = (await search('', { standing: 'withdrawn', ics: '03' })).rows;
  expect(row?.standing).toBe('withdrawn');
  const one = await anybody.call('catalogue.get', '', { id: row?.id ?? 0 });
  const narrowed = await search('', { committee: one.committee ?? '', type: one.type ?? '' });
  expect(new Set(narrowed.rows.map(found => found.committee))).toEqual(new Set([one.committee]));
  const code = one.ics[0]?.code.slice(0, 2) ?? '';
  const above = await search('', { ics: code, standing: 'withdrawn', limit: 100 });
  expect(above.rows.length).toBeGreaterThan(0);
});

test('a committee is found by reference or title with its count; the one that was named stands first', async () => {
  const [{ committee } = { committee: null }] = (await search('', { limit: 1 })).rows;
  const named = committee ?? '';
  const made = [named, `${named}/SC 99`, `${named}9`].map((reference, at) => ({
    id: 10 + at,
    reference,
    title: { en: ['Instruments that listen', 'Vocabulary of listening', 'Something else'][at] },
    secretariat: { acronym: 'SIS' },
    sortKey: `${at}`,
    status: 'active',
  }));
  const lines = made.map(one => `${JSON.stringify(one)}\n`).join('');
  expect(await imported(world, lines)).toMatchObject({ phase: 'done', kind: 'committees', rows: 3 });
  const found = async (q: string) => (await anybody.call('catalogue.committees', '', { q })).rows;
  const [first, ...others] = await found(named);
  expect(others.map(one => one.reference).toSorted()).toEqual([`${named}/SC 99`, `${named}9`].toSorted());
  expect(first?.reference).toBe(named);
  const narrowed = await search('', { committee: named, limit: 100 });
  expect(first?.total).toBe(narrowed.rows.length);
  expect((await found(named.split('/').at(-1) ?? ''))[0]?.reference).toBe(named);
  expect((await found('LISTENING vocab')).map(one => [one.reference, one.current])).toEqual([
    [`${named}/SC 99`, 0],
  ]);
  for (const q of ['%', '_', "'", '\\', 'nobody at all']) expect((await found(q)).length).toBeLessThan(4);
});

test('a cursor that somebody made up is an empty page or a page, never an error', async () => {
  for (const after of ['x', '9|', 'c1|', '0|zzz', '|||'])
    expect((await anybody.try('catalogue.search', '', { q: 'iso 9001', after })).status).toBe(200);
});

test('no search walks the whole table: rare words go by the index, common ones by the order', async () => {
  const login = new pg.Client(world.engine.login);
  await login.connect();
  await login.query('begin; set local role app_public');
  for (const word of ['ultrasonic', 'requirements']) {
    const { rows } = await login.query<{ 'QUERY PLAN': string }>(
      `explain select id from catalogue_deliverable where title_words @@ to_tsquery('english', '${word}') and place > '' order by place limit 51`,
    );
    expect(rows.map(row => row['QUERY PLAN']).join('\n')).not.toContain('Seq Scan');
  }
  await login.end();
});
