// An amount of money in the reader's notation.
import { useUi } from '../UiProvider.tsx';

export type MoneyProps = {
  /** Decimal as text, never a float: `"12450.00"`. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
};

type Decimal = `${number}`;
const isDecimal = (amount: string): amount is Decimal => /^-?\d+(\.\d+)?$/.test(amount);

/** A decimal as text is formatted exactly, never through a float; what is none is shown as it came. */
export const moneyWords = (amount: string, currency: string, locale: string): string =>
  isDecimal(amount)
    ? new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
    : `${amount} ${currency}`;

export function Money({ amount, currency }: MoneyProps) {
  const { locale } = useUi();
  return (
    <data value={`${amount} ${currency}`} title={`${amount} ${currency}`} className="nowrap">
      {moneyWords(amount, currency, locale)}
    </data>
  );
}
