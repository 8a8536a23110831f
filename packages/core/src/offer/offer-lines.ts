/** The lines of an offer from the determined audit time and the price list: each amount with what it rests on. */
import { dayRateFor, type PriceList } from '../body/price-list.decider.ts';
import { type Amount, amountOf, sumOf, times } from '../kernel/money.ts';

export const LINE_UNITS = ['days', 'pieces', 'years', 'visits', 'flat'] as const;
export type OfferLine = {
  readonly what: string;
  readonly quantity: number;
  readonly unit: (typeof LINE_UNITS)[number];
  readonly price: Amount;
  readonly amount: Amount;
};

/** Audits of a cycle in days, as the worksheet has them. */
export type CycleTime = {
  readonly stage1: number;
  readonly stage2: number;
  readonly surveillance: number;
};

export type Reckoned = {
  readonly list: PriceList;
  readonly editions: readonly string[];
  readonly name: (edition: string) => string;
  readonly time: CycleTime;
  readonly extra: readonly Omit<OfferLine, 'amount'>[];
};

const isNothing = (amount: Amount): boolean => /^-?0*(\.0*)?$/.test(amount);

/** Visits of a cycle: stage 1, stage 2, two surveillances. */
const VISITS = 4;
const YEARS = 3;

/** Lines for a whole cycle: the initial audit and two surveillances; recertification is offered in its time. */
export function offerLines({ list, editions, name, time, extra }: Reckoned): readonly OfferLine[] {
  const { currency } = list;
  const line = (what: string, quantity: number, unit: OfferLine['unit'], price: Amount): OfferLine => ({
    what,
    quantity,
    unit,
    price: amountOf(price, currency),
    amount: times(amountOf(price, currency), quantity, currency),
  });
  const day = dayRateFor(list, editions);
  const rate = day.edition === null || editions.length === 1 ? '' : `, at the rate of ${name(day.edition)}`;
  const fixed = [
    line('Looking at the application', 1, 'flat', list.applicationFee),
    line('Each certificate', editions.length, 'pieces', list.certificateFee),
    line('Each year of the cycle', YEARS, 'years', list.annualFee),
    ...(list.travel === 'flat' ? [line('Travel, each visit', VISITS, 'visits', list.travelFlat)] : []),
  ];
  const audits = [
    line(`Initial audit, stage 1${rate}`, time.stage1, 'days', day.amount),
    line(`Initial audit, stage 2${rate}`, time.stage2, 'days', day.amount),
    line(`First surveillance${rate}`, time.surveillance, 'days', day.amount),
    line(`Second surveillance${rate}`, time.surveillance, 'days', day.amount),
  ];
  const own = extra.map(one => line(one.what, one.quantity, one.unit, one.price));
  return [...audits, ...fixed, ...own].filter(one => !isNothing(one.amount));
}

export const totalOf = (lines: readonly OfferLine[], currency: string): Amount =>
  sumOf(
    lines.map(one => one.amount),
    currency,
  );
