/** PINs that are tried first, and the numbers that people type. */
import { expect, test } from 'vitest';
import { isGuessable, PersonNumber } from './station.schema.ts';

test.each(['000000', '123456', '987654', '4444444'])('%s is the first that anybody tries', pin => {
  expect(isGuessable(pin)).toBe(true);
});

test.each(['135790', '112233', '481516', '246802'])('%s is not', pin => {
  expect(isGuessable(pin)).toBe(false);
});

test('a number is the same in small and capital letters', () => {
  expect(PersonNumber.parse(' a-17 ')).toBe('A-17');
  expect(PersonNumber.safeParse('17/2').success).toBe(false);
});
