/** Calendar arithmetic against the platform's own calendar, and the ends of months by hand. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  dayNumber,
  isCalendarDate,
  isLeap,
} from './calendar-date.ts';

const anyDay = fc.integer({ min: -700_000, max: 2_900_000 }).map(days => addDays('1970-01-01', days));

describe('a calendar date', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-01-01',
    '2026-1-1',
    '',
    '0000-01-01',
    ' 2026-01-01',
  ])('is not %j', text => expect(isCalendarDate(text)).toBe(false));
  test.each([null, undefined, 20260101, {}, ['2026-01-01']])('is text, not %j', value =>
    expect(isCalendarDate(value)).toBe(false),
  );
  test.each([
    [1900, false],
    [2000, true],
    [2024, true],
    [2026, false],
    [2100, false],
  ])('has a leap day in %i: %s', (year, leap) => {
    expect(isLeap(year)).toBe(leap);
    expect(isCalendarDate(`${year}-02-29`)).toBe(leap);
  });
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-23', 2, '2027-01-23'],
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));
  test('of a leap day has its anniversary on 28 February of a common year', () => {
    expect(addYears('2024-02-29', 3)).toBe('2027-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });
  test('counts days as the platform does', () =>
    fc.assert(
      fc.property(anyDay, date => {
        expect(dayNumber(date)).toBe(Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000));
        expect(isCalendarDate(date)).toBe(true);
      }),
    ));
  test('comes back after going forth', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(Math.sign(compareDates(addDays(date, days), date))).toBe(Math.sign(days));
      }),
    ));
  test('text that is no date is a mistake of the program', () =>
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError));
});
