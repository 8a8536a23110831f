/** The set-up of a body: what the rules leave open, what an accreditation covers, what a day costs, how things are numbered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import {
  accreditation,
  claimed,
  outsideAccreditation,
  recognizedUnder,
  type Accreditation,
} from './accreditation.decider.ts';
import {
  BODY_DEADLINES,
  completed,
  DEADLINE_NAMES,
  deadlinesOutside,
  USUAL_DEADLINES,
} from './deadline.table.ts';
import { contrastOnWhite, USUAL_LAYOUT } from './layout.ts';
import { isPattern, nextNumber, writeNumber } from './numbering.ts';
import { practice, type PracticeCommand } from './practice.decider.ts';
import { dayRateFor, priceList, priceListOn, type PriceList } from './price-list.decider.ts';
import { scheme } from './scheme.decider.ts';

const by = { by: 'tomas', on: '2026-03-01' };
const LIST: PriceList = {
  name: '2026',
  currency: 'EUR',
  from: '2026-01-01',
  until: null,
  dayRate: '1250.00',
  rates: [{ edition: 'iso-iec-27001-2022', dayRate: '1400.00' }],
  applicationFee: '0',
  certificateFee: '350',
  annualFee: '0',
  travel: 'at-cost',
  travelFlat: '0',
};
const HELD: Accreditation = {
  accreditedBy: 'Office',
  number: '1',
  editions: ['iso-9001-2015'],
  codes: [{ system: 'iaf', code: '19' }],
  countries: ['DE', 'AT'],
  from: '2025-01-01',
  until: '2026-12-31',
};

describe('times that a body chooses', () => {
  test.each([
    ['suspensionMonths', 7, '9.6.5.5'],
    ['firstSurveillanceMonths', 13, '9.1.3.3'],
    ['consultancyYears', 1, '5.2.10'],
    ['restorationMonths', 7, '9.6.3.2.5'],
    ['majorVerifyMonths', 8, '9.5.3.2'],
    ['answerDays', 200, '9.5.3.2'],
    ['recertificationLatestMonths', 5, '9.6.3.1.1'],
    ['recertificationLatestMonths', 0, '9.6.3.1.1'],
  ] as const)('%s of %d is outside the rules', (name, value, clause) => {
    const command: PracticeCommand = {
      type: 'SetDeadlines',
      deadlines: { ...USUAL_DEADLINES, [name]: value },
      ...by,
    };
    expect(given(practice).when(command)).toMatchObject({
      refused: 'deadline-outside-rules',
      because: [{ doc: 'ISO/IEC 17021-1', clause }],
      facts: { name },
    });
  });

  test('where no rule sets a bound, a refusal cites none', () => {
    const deadlines = { ...USUAL_DEADLINES, offerValidDays: 0 };
    expect(given(practice).when({ type: 'SetDeadlines', deadlines, ...by })).toMatchObject({ because: [] });
  });

  test('chosen before a time could be chosen are the usual one for it', () => {
    const { surveillanceOpensMonths: _, ...before } = { ...USUAL_DEADLINES, answerDays: 21 };
    expect(completed(before)).toEqual({ ...USUAL_DEADLINES, answerDays: 21 });
    expect(completed({ answerDays: 14 }, { ...USUAL_DEADLINES, surveillanceOpensMonths: 2 })).toMatchObject({
      answerDays: 14,
      surveillanceOpensMonths: 2,
    });
  });

  test('let the window of a recertification open before it closes, whatever is chosen', () => {
    expect(BODY_DEADLINES.recertificationOpensMonths.least).toBeGreaterThan(
      BODY_DEADLINES.recertificationLatestMonths.most,
    );
    // The window of the first surveillance opens after the decision.
    expect(BODY_DEADLINES.firstSurveillanceMonths.least).toBeGreaterThan(
      BODY_DEADLINES.surveillanceOpensMonths.most,
    );
  });

  test('whatever lies within the bounds is taken, and nothing else', () => {
    const chosen = fc.record(
      Object.fromEntries(DEADLINE_NAMES.map(name => [name, fc.integer({ min: 0, max: 400 })])),
    );
    fc.assert(
      fc.property(chosen, some => {
        const deadlines = { ...USUAL_DEADLINES, ...some };
        const decided = given(practice).when({ type: 'SetDeadlines', deadlines, ...by });
        const allowed = DEADLINE_NAMES.every(
          name =>
            deadlines[name] >= BODY_DEADLINES[name].least && deadlines[name] <= BODY_DEADLINES[name].most,
        );
        expect(Array.isArray(decided)).toBe(allowed);
        expect(deadlinesOutside(deadlines).length === 0).toBe(allowed);
      }),
    );
  });
});

test('a part that is set leaves the others as they were', () => {
  const texts = { offerOpening: 'Thank you.', offerClosing: '', contractTerms: '' };
  const calendar = { weekdays: [1, 2], hoursPerDay: 8, holidays: [] };
  const state = given(practice, { type: 'TextsSet', texts, ...by }).after({
    type: 'SetCalendar',
    calendar,
    ...by,
  });
  expect(state).toMatchObject({ phase: 'set', texts, calendar, deadlines: USUAL_DEADLINES });
});

test.each<[string, PracticeCommand]>([
  [
    'calendar-without-working-day',
    { type: 'SetCalendar', calendar: { weekdays: [], hoursPerDay: 8, holidays: [] }, ...by },
  ],
  [
    'numbering-counts-nothing',
    { type: 'SetNumbering', numbering: { offer: 'O-{year}', contract: '{count}', certificate: '' }, ...by },
  ],
  // 4.48 to 1; one step darker it is 4.54.
  ['colour-too-pale', { type: 'SetLayout', layout: { ...USUAL_LAYOUT, colour: '#777777' }, ...by }],
])('is refused: %s', (refused, command) => {
  expect(given(practice).when(command)).toMatchObject({ refused });
});

test('a look that can be read is kept, and none is kept before one is chosen', () => {
  const layout = { ...USUAL_LAYOUT, ornament: 'frame', colour: '#767676' } as const;
  expect(given(practice).when({ type: 'SetLayout', layout, ...by })).toMatchObject([
    { type: 'LayoutSet', layout },
  ]);
  expect(practice.initial.layout).toBeUndefined();
  expect(['#000000', '#ffffff'].map(contrastOnWhite)).toEqual([21, 1]);
});

describe('numbers', () => {
  test('are written in the way of the body', () => {
    expect(writeNumber('{standard}/{yy}-{count:3}', 7, { on: '2026-03-01', standard: '9001' })).toBe(
      '9001/26-007',
    );
    expect(['{count}', 'A {count:2}', '{year}', '{count}<b>', ' {count}'].map(isPattern)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('are given once', () => {
    const taken = new Set(['O-2026-0001', 'O-2026-0002']);
    expect(nextNumber('O-{year}-{count:4}', taken, { on: '2026-03-01' })).toBe('O-2026-0003');
  });
});

describe('a scope against accreditations', () => {
  const sought = {
    editions: ['iso-9001-2015'],
    codes: [{ system: 'iaf', code: '19' }],
    countries: ['DE'],
    on: '2026-05-01',
  } as const;
  test.each([
    ['covered', sought, []],
    [
      'another code',
      { ...sought, codes: [{ system: 'iaf', code: '33' }] as const },
      [{ edition: 'iso-9001-2015', codes: ['IAF 33'], countries: [] }],
    ],
    [
      'another country',
      { ...sought, countries: ['DE', 'FR'] },
      [{ edition: 'iso-9001-2015', codes: [], countries: ['FR'] }],
    ],
    [
      'after its last day',
      { ...sought, on: '2027-01-01' },
      [{ edition: 'iso-9001-2015', codes: ['IAF 19'], countries: ['DE'] }],
    ],
    [
      'another standard',
      { ...sought, editions: ['iso-14001-2015'] },
      [{ edition: 'iso-14001-2015', codes: ['IAF 19'], countries: ['DE'] }],
    ],
  ])('%s', (_, asked, outside) => {
    expect(outsideAccreditation([HELD], asked)).toEqual(outside);
  });

  test('is recognized under the arrangement of the day', () => {
    expect(recognizedUnder('2025-06-01')).toContain('IAF');
    expect(recognizedUnder('2026-06-01')).toContain('Global Accreditation Cooperation');
  });
});

describe('a price list', () => {
  test('gives the rate of the dearest standard of an audit', () => {
    expect(dayRateFor(LIST, ['iso-9001-2015', 'iso-iec-27001-2022'])).toEqual({
      amount: '1400.00',
      edition: 'iso-iec-27001-2022',
    });
    expect(dayRateFor(LIST, ['iso-9001-2015'])).toEqual({ amount: '1250.00', edition: null });
  });

  test('of a day is the newest that holds in the currency', () => {
    const older = { ...LIST, name: '2025', from: '2025-01-01' };
    const dollars = { ...LIST, name: 'USD', currency: 'USD', from: '2026-02-01' };
    expect(priceListOn([older, LIST, dollars], '2026-03-01', 'EUR')?.name).toBe('2026');
    expect(priceListOn([older, LIST], '2025-03-01')?.name).toBe('2025');
    expect(priceListOn([LIST], '2024-03-01')).toBeUndefined();
  });

  test.each([
    ['amount-not-of-currency', { ...LIST, dayRate: '1.555' }],
    ['amount-not-of-currency', { ...LIST, currency: 'JPY' }],
    ['ends-before-it-begins', { ...LIST, until: '2025-12-31' }],
  ])('is refused: %s', (refused, content) => {
    expect(given(priceList).when({ type: 'Write', content, ...by })).toMatchObject({ refused });
  });
});

test('a certificate claims the accreditation of its day for its standard and every country of its sites', () => {
  const asked = { edition: HELD.editions[0] ?? '', countries: [], on: HELD.from };
  const anywhere = { ...HELD, number: 'A', countries: [] };
  expect(claimed([HELD], asked)).toEqual(HELD);
  expect(claimed([HELD], { ...asked, edition: 'iso-22301-2019' })).toBeUndefined();
  expect(claimed([HELD], { ...asked, on: '1999-12-31' })).toBeUndefined();
  expect(claimed([HELD], { ...asked, countries: ['AT', 'DE'] })).toEqual(HELD);
  expect(claimed([HELD], { ...asked, countries: ['AT', 'PT'] })).toBeUndefined();
  expect(claimed([HELD, anywhere], { ...asked, countries: ['AT', 'PT'] })).toEqual(anywhere);
  expect(claimed([], asked)).toBeUndefined();
});

test('nothing ends before it begins', () => {
  const content = {
    edition: 'iso-9001-2015',
    from: '2026-02-01',
    until: '2026-01-31',
    checklist: '',
    report: '',
    offer: '',
  };
  expect(given(scheme).when({ type: 'Write', content, ...by })).toMatchObject({
    refused: 'ends-before-it-begins',
  });
  expect(
    given(accreditation).when({ type: 'Write', content: { ...HELD, until: '2024-01-01' }, ...by }),
  ).toMatchObject({
    refused: 'ends-before-it-begins',
  });
});
