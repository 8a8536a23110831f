/** Amounts and days as a letter writes them. */
import type { Amount } from './money.ts';

type Decimal = `${number}`;
const isDecimal = (amount: string): amount is Decimal => /^-?\d+(\.\d+)?$/.test(amount);

/** `12,450.00 EUR`; formatted from the text, never through a float. */
export const moneyText = (amount: Amount, currency: string): string => {
  const digits = amount.split('.')[1]?.length ?? 0;
  const words = isDecimal(amount)
    ? new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits }).format(amount)
    : amount;
  return `${words} ${currency}`;
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `3 March 2026` */
export const dayText = (date: string): string =>
  `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
