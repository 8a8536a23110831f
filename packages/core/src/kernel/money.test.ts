/** Amounts are exact: no float comes near them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf, compareAmounts, isAmount, sumOf, times } from './money.ts';

describe('an amount', () => {
  test.each([
    ['1250.00', 2.25, 'EUR', '2812.50'],
    ['0.10', 3, 'EUR', '0.30'],
    ['33.33', 0.5, 'EUR', '16.67'],
    ['-33.33', 0.5, 'EUR', '-16.67'],
    ['90000', 1.5, 'JPY', '135000'],
    ['1.005', 2, 'KWD', '2.010'],
  ])('%s times %d in %s is %s', (price, quantity, currency, amount) => {
    expect(times(price, quantity, currency)).toBe(amount);
  });

  test('has the digits of its currency and no more', () => {
    expect([
      isAmount('1.5', 'EUR'),
      isAmount('1.505', 'EUR'),
      isAmount('1.5', 'JPY'),
      isAmount('1,5', 'EUR'),
    ]).toEqual([true, false, false, false]);
    expect(amountOf('90', 'EUR')).toBe('90.00');
    expect(compareAmounts('9.00', '10.00', 'EUR')).toBe(-1);
  });

  test('sums stay exact whatever is added, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { maxLength: 40 }), cents => {
        const amounts = cents.map(one => times('0.01', one, 'EUR'));
        const whole = cents.reduce((sum, one) => sum + one, 0);
        expect(sumOf(amounts, 'EUR')).toBe(times('0.01', whole, 'EUR'));
        expect(sumOf(amounts.toReversed(), 'EUR')).toBe(sumOf(amounts, 'EUR'));
      }),
    );
  });
});
