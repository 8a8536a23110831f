// An amount of money in the reader's notation.
import { useUi } from '../UiProvider.tsx';

export type MoneyProps = {
  /** Decimal as text, never a float: `"12450.00"`. */
  readonly amount: Decimal;
  /** ISO 4217. */
  readonly currency: string;
};

/** A decimal as text: formatted exactly, never through a float. */
export type Decimal = `${number}`;

export const moneyWords = (amount: Decimal, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);

export function Money({ amount, currency }: MoneyProps) {
  const { locale } = useUi();
  return (
    <data value={`${amount} ${currency}`} title={`${amount} ${currency}`} className="nowrap">
      {moneyWords(amount, currency, locale)}
    </data>
  );
}
