// Dates, distances, money and sizes as text.
import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { dayNumber, instantMs, isoDate } from './calendar.ts';
import { dateWords } from './DateText.tsx';
import { moneyWords } from './Money.tsx';
import { distance, relativeWords } from './relative.ts';
import { sizeWords } from './size.ts';

test('the first day of the epoch is day 0, and leap days count', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
  expect(dayNumber('2100-03-01') - dayNumber('2100-02-28')).toBe(1);
});

test('a day number and its date lead to each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), day => {
      expect(dayNumber(isoDate(day))).toBe(day);
    }),
  );
});

test('the arithmetic agrees with the calendar of Intl', () => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), day => {
      expect(isoDate(day)).toBe(format.format(day * 86_400_000));
    }),
  );
});

test('an instant with an offset is the same moment as in UTC', () => {
  expect(instantMs('2026-11-03T10:30:00+01:00')).toBe(instantMs('2026-11-03T09:30:00Z'));
  expect(instantMs('2026-11-03T09:30:00.250Z') - instantMs('2026-11-03T09:30:00Z')).toBe(250);
});

test.each([
  ['2026-11-03', '2026-11-04', { value: 1, unit: 'day' }],
  ['2026-11-03', '2026-11-24', { value: 3, unit: 'week' }],
  ['2026-11-03', '2027-05-03', { value: 6, unit: 'month' }],
  ['2026-11-03', '2023-11-03', { value: -3, unit: 'year' }],
])('from %s to %s people would say it in that unit', (from, to, said) => {
  expect(distance(from, to)).toEqual(said);
});

test('a distance is said in the language of the reader', () => {
  expect(relativeWords('2026-11-03', '2026-11-24', 'en-GB')).toBe('in 3 weeks');
  expect(relativeWords('2026-11-03', '2026-11-02', 'de-DE')).toBe('gestern');
});

test('no time zone moves a plain date', () => {
  expect(dateWords('2026-01-01', 'day', 'en-GB')).toBe('1 Jan 2026');
});

test('money is exact beyond what a float can hold', () => {
  expect(moneyWords('90071992547409931.07', 'EUR', 'en-GB')).toBe('€90,071,992,547,409,931.07');
});

test('sizes of files are said in units of people', () => {
  expect(sizeWords(812, 'en-GB')).toBe('812 bytes');
  expect(sizeWords(1_250_000, 'en-GB')).toBe('1.3 MB');
});
