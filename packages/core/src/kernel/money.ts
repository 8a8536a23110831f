/** Amounts of money: decimals as text, reckoned in whole minor units, never through a float. */

/** `12450.00`: digits, and after a point as many as the currency has. */
export type Amount = string;

const MINOR: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  CLP: 0,
  ISK: 0,
  VND: 0,
  BHD: 3,
  KWD: 3,
  TND: 3,
};

/** How many digits stand behind the point in this currency (ISO 4217). */
export const digitsOf = (currency: string): number => MINOR[currency] ?? 2;

const DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/;

/** Whether this is an amount that the currency can have. */
export const isAmount = (text: string, currency: string): boolean => {
  const found = DECIMAL.exec(text);
  return found !== null && (found[3] ?? '').length <= digitsOf(currency);
};

/** A decimal as whole units of ten to the minus `digits`. @throws when it is no decimal */
function scaled(text: string, digits: number): bigint {
  const found = DECIMAL.exec(text);
  if (!found) throw new Error(`${text} is no decimal`);
  const [, sign, whole = '0', rest = ''] = found;
  if (rest.length > digits) throw new Error(`${text} has more than ${digits} digits behind the point`);
  const units = BigInt(whole + rest.padEnd(digits, '0'));
  return sign === '-' ? -units : units;
}

function written(units: bigint, digits: number): Amount {
  const size = units < 0n ? -units : units;
  const text = String(size).padStart(digits + 1, '0');
  const cut = text.length - digits;
  const amount = digits === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`;
  return units < 0n ? `-${amount}` : amount;
}

/** The amount with all digits of its currency: `90` in EUR is `90.00`. */
export const amountOf = (text: string, currency: string): Amount =>
  written(scaled(text, digitsOf(currency)), digitsOf(currency));

const QUANTITY_DIGITS = 4;

/**
 * Price times quantity, rounded half away from nothing to the minor unit.
 * @param quantity a decimal of at most four digits behind the point, as a number: `2.25` days
 */
export function times(price: Amount, quantity: number, currency: string): Amount {
  const digits = digitsOf(currency);
  const many = scaled(quantity.toFixed(QUANTITY_DIGITS), QUANTITY_DIGITS);
  const product = scaled(price, digits) * many;
  const unit = 10n ** BigInt(QUANTITY_DIGITS);
  const half = product < 0n ? -unit / 2n : unit / 2n;
  return written((product + half) / unit, digits);
}

export const sumOf = (amounts: readonly Amount[], currency: string): Amount => {
  const digits = digitsOf(currency);
  return written(
    amounts.reduce((sum, one) => sum + scaled(one, digits), 0n),
    digits,
  );
};

/** Which of two amounts is more: below nothing when the first is less. */
export const compareAmounts = (a: Amount, b: Amount, currency: string): number => {
  const difference = scaled(a, digitsOf(currency)) - scaled(b, digitsOf(currency));
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
