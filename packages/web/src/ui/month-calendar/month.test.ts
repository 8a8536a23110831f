// The weeks of a month, and the keys.
import { expect, test } from 'vitest';
import { dayAfter, monthAfter, weeksOf } from './month.ts';

test('a month is drawn in whole weeks from Monday', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.[0]).toBe('2026-10-26');
  expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
  expect(weeksOf('2027-02')).toHaveLength(4);
});

test.each([
  ['ArrowLeft', '2026-11-22'],
  ['ArrowRight', '2026-11-24'],
  ['ArrowUp', '2026-11-16'],
  ['ArrowDown', '2026-11-30'],
  ['Home', '2026-11-23'],
  ['End', '2026-11-29'],
  ['PageUp', '2026-10-23'],
  ['PageDown', '2026-12-23'],
  ['x', undefined],
])('%s leads from Monday the 23rd to %s', (key, day) => {
  expect(dayAfter(key, '2026-11-23')).toBe(day);
});

test('the end of a month stays in the next one', () => {
  expect(dayAfter('PageDown', '2027-01-31')).toBe('2027-02-28');
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2027-01', -1)).toBe('2026-12');
});
