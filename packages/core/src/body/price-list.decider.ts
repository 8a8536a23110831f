/** What a body's work costs: day rates by standard, fees and travel, in one currency, from a day to a day. */
import { amountOf, compareAmounts, isAmount, type Amount } from '../kernel/money.ts';
import { keptRecord } from '../kernel/kept-record.ts';
import type { PlainDate } from '../kernel/schema.ts';
import { endsBefore, holdsOn } from './scheme.decider.ts';

export const TRAVEL_MODES = ['at-cost', 'flat', 'included'] as const;

export type PriceList = {
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly dayRate: Amount;
  /** Standards whose day costs something else. */
  readonly rates: readonly { readonly edition: string; readonly dayRate: Amount }[];
  /** Once, for looking at the application. */
  readonly applicationFee: Amount;
  /** For each certificate. */
  readonly certificateFee: Amount;
  /** For each year of the cycle. */
  readonly annualFee: Amount;
  readonly travel: (typeof TRAVEL_MODES)[number];
  /** For each visit, where travel is flat. */
  readonly travelFlat: Amount;
};

const BLANK: PriceList = {
  name: '',
  currency: '',
  from: '',
  until: null,
  dayRate: '0.00',
  rates: [],
  applicationFee: '0.00',
  certificateFee: '0.00',
  annualFee: '0.00',
  travel: 'at-cost',
  travelFlat: '0.00',
};

const amountsIn = (list: PriceList): readonly Amount[] => [
  list.dayRate,
  ...list.rates.map(rate => rate.dayRate),
  list.applicationFee,
  list.certificateFee,
  list.annualFee,
  list.travelFlat,
];

const wrongAmounts = (list: PriceList): readonly Amount[] =>
  amountsIn(list).filter(one => !isAmount(one, list.currency) || one.startsWith('-'));

export const priceList = keptRecord('PriceList', BLANK, [
  { refused: 'ends-before-it-begins', because: [], when: (_, c) => endsBefore(c.content) },
  {
    refused: 'amount-not-of-currency',
    because: [],
    when: (_, c) => wrongAmounts(c.content).length > 0,
    facts: (_, c) => ({ amounts: wrongAmounts(c.content), currency: c.content.currency }),
  },
]);

/** The list of that day in this currency, the newest first where several hold; undefined where there is none. */
export const priceListOn = <L extends PriceList>(
  lists: readonly L[],
  day: PlainDate,
  currency?: string,
): L | undefined =>
  lists
    .filter(one => holdsOn(one, day) && (currency === undefined || one.currency === currency))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];

/** A day of an audit of several standards costs what the dearest of them costs. */
export function dayRateFor(
  list: PriceList,
  editions: readonly string[],
): { readonly amount: Amount; readonly edition: string | null } {
  const rates = editions.map(edition => {
    const own = list.rates.find(rate => rate.edition === edition);
    return { amount: amountOf(own?.dayRate ?? list.dayRate, list.currency), edition: own ? edition : null };
  });
  const [first = { amount: amountOf(list.dayRate, list.currency), edition: null }, ...others] = rates;
  return others.reduce(
    (top, one) => (compareAmounts(one.amount, top.amount, list.currency) > 0 ? one : top),
    first,
  );
}
