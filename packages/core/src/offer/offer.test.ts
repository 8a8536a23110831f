/** Offers: reckoned exactly, sent once, answered while they hold, outdated when what they rest on changed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PriceList } from '../body/price-list.decider.ts';
import { given } from '../kernel/given.ts';
import { sumOf } from '../kernel/money.ts';
import { OWN_WORD } from '../kernel/said.ts';
import { hasLapsed, offer, type OfferCommand, type OfferEvent, outdatedBy } from './offer.decider.ts';
import { TERMS } from './offer.fixture.ts';
import { offerLines, totalOf } from './offer-lines.ts';

const by = { by: 'sofia', on: '2026-03-01' };
const drafted: OfferEvent = { type: 'OfferDrafted', terms: TERMS, ...by };
const sent: OfferEvent = { type: 'OfferSent', ...by };
const accepted: OfferEvent = {
  type: 'OfferAccepted',
  said: OWN_WORD,
  words: '',
  by: 'mira',
  on: '2026-03-10',
};
const accept: OfferCommand = {
  type: 'Accept',
  said: OWN_WORD,
  words: '',
  outdated: [],
  by: 'mira',
  on: '2026-03-10',
};

type Row = { refused: string; events: readonly OfferEvent[]; command: OfferCommand };
const ROWS: readonly Row[] = [
  { refused: 'offer-already-sent', events: [drafted, sent], command: { type: 'Draft', terms: TERMS, ...by } },
  { refused: 'offer-already-sent', events: [drafted, sent], command: { type: 'Send', ...by } },
  {
    refused: 'offer-without-lines',
    events: [],
    command: { type: 'Draft', terms: { ...TERMS, lines: [], total: '0.00' }, ...by },
  },
  {
    refused: 'offer-total-wrong',
    events: [],
    command: { type: 'Draft', terms: { ...TERMS, total: '1499.99' }, ...by },
  },
  {
    refused: 'offer-lapsed',
    events: [],
    command: { type: 'Draft', terms: { ...TERMS, validUntil: '2026-02-28' }, ...by },
  },
  { refused: 'offer-lapsed', events: [drafted], command: { type: 'Send', by: 'sofia', on: '2026-05-01' } },
  { refused: 'offer-lapsed', events: [drafted, sent], command: { ...accept, on: '2026-05-01' } },
  {
    refused: 'offer-outdated',
    events: [drafted, sent],
    command: { ...accept, outdated: ['52 people instead of 40'] },
  },
  { refused: 'offer-not-open', events: [drafted], command: accept },
  { refused: 'offer-not-open', events: [drafted, sent, accepted], command: { ...accept, type: 'Decline' } },
  { refused: 'offer-not-open', events: [drafted], command: { type: 'Replace', ...by } },
  { refused: 'offer-not-open', events: [drafted, sent, accepted], command: { type: 'Withdraw', ...by } },
  { refused: 'dated-before-the-offer', events: [drafted, sent], command: { ...accept, on: '2026-02-28' } },
  {
    refused: 'taken-down-without-source',
    events: [drafted, sent],
    command: { ...accept, said: { through: 'body', source: '' } },
  },
];

describe('an offer', () => {
  test.each(ROWS)('is refused: $refused', ({ refused, events, command }) => {
    expect(given(offer, ...events).when(command)).toMatchObject({ refused });
  });

  test('lapses by itself on the day after its validity, and is declined even then', () => {
    const state = given(offer, drafted).after({ type: 'Send', ...by });
    expect([hasLapsed(state, '2026-04-30'), hasLapsed(state, '2026-05-01')]).toEqual([false, true]);
    expect(given(offer, drafted, sent).after({ ...accept, type: 'Decline', on: '2026-05-02' }).phase).toBe(
      'declined',
    );
  });

  test('keeps through which door it was answered', () => {
    const said = { through: 'body', source: 'Letter of 9 March' } as const;
    expect(given(offer, drafted, sent).after({ ...accept, said }).answer).toMatchObject(said);
  });

  test('is outdated by people, sites, time and reported changes, and by nothing else', () => {
    const now = { timeVersion: 1, reopened: false, persons: 40, sites: 1, unassessed: 0 };
    expect(outdatedBy(TERMS, now)).toEqual([]);
    expect(
      outdatedBy(TERMS, { timeVersion: 2, reopened: true, persons: 52, sites: 3, unassessed: 1 }),
    ).toHaveLength(5);
  });
});

describe('the lines of an offer', () => {
  const list: PriceList = {
    name: '2026',
    currency: 'EUR',
    from: '2026-01-01',
    until: null,
    dayRate: '1250.00',
    rates: [{ edition: 'iso-iec-27001-2022', dayRate: '1400.00' }],
    applicationFee: '0',
    certificateFee: '350.00',
    annualFee: '0',
    travel: 'flat',
    travelFlat: '380.00',
  };
  const name = (edition: string) => edition;
  const time = { stage1: 2.5, stage2: 5.5, surveillance: 2.75 };

  test('are those of the cycle, at the rate of the dearest standard, without what costs nothing', () => {
    const lines = offerLines({
      list,
      editions: ['iso-9001-2015', 'iso-iec-27001-2022'],
      name,
      time,
      extra: [],
    });
    expect(lines.map(one => [one.what.split(',')[0], one.quantity, one.amount])).toEqual([
      ['Initial audit', 2.5, '3500.00'],
      ['Initial audit', 5.5, '7700.00'],
      ['First surveillance at the rate of iso-iec-27001-2022'.slice(0, 18), 2.75, '3850.00'],
      ['Second surveillance', 2.75, '3850.00'],
      ['Each certificate', 2, '700.00'],
      ['Travel', 4, '1520.00'],
    ]);
    expect(lines[0]?.what).toContain('at the rate of iso-iec-27001-2022');
    expect(totalOf(lines, 'EUR')).toBe('21120.00');
  });

  test('sum to the total whatever is added, discounts too', () => {
    const price = fc.integer({ min: -500_000, max: 500_000 }).map(cents => (cents / 100).toFixed(2));
    const extra = fc.record({
      what: fc.constant('Line'),
      quantity: fc.integer({ min: 1, max: 400 }).map(quarter => quarter / 4),
      unit: fc.constant('flat' as const),
      price,
    });
    fc.assert(
      fc.property(fc.array(extra, { maxLength: 12 }), some => {
        const lines = offerLines({ list, editions: ['iso-9001-2015'], name, time, extra: some });
        const total = totalOf(lines, 'EUR');
        expect(total).toBe(
          sumOf(
            lines.map(one => one.amount),
            'EUR',
          ),
        );
        const terms = { ...TERMS, lines, total };
        expect(given(offer).when({ type: 'Draft', terms, ...by })).toHaveLength(1);
      }),
    );
  });
});
