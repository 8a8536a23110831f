/** Shares, percentiles and working days, and what is said where nothing was counted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_PRACTICE } from '../body/practice.decider.ts';
import { common, monthsOf, percentile, shareOf, total, workingDays } from './figures.ts';
import { ALL_INDICATORS, INDICATORS } from './indicator.table.ts';

const week = USUAL_PRACTICE.calendar;
const each = (...values: readonly number[]) => values.map(value => ({ value, n: 1 }));

describe('a share', () => {
  test('of nothing is no figure, and nothing of something is nought', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(0, 4)).toBe(0);
    expect(shareOf(3, 4)).toBe(0.75);
  });
});

describe('a percentile', () => {
  test.each([
    { values: [], share: 0.5, is: null },
    { values: [7], share: 0.9, is: 7 },
    { values: [1, 2, 3], share: 0.5, is: 2 },
    { values: [1, 2, 3, 4], share: 0.5, is: 2 },
    { values: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], share: 0.9, is: 9 },
    { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], share: 0.9, is: 10 },
  ])('of $values at $share is $is', ({ values, share, is }) =>
    expect(percentile(each(...values), share)).toBe(is),
  );

  test('counts how often a value was found', () =>
    expect(
      percentile(
        [
          { value: 3, n: 98 },
          { value: 40, n: 2 },
          { value: 1, n: 0 },
        ],
        0.9,
      ),
    ).toBe(3));

  test('is a value found, and that share of all does not exceed it', () => {
    const counted = fc.array(fc.record({ value: fc.nat(500), n: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(counted, fc.constantFrom(0.1, 0.5, 0.9, 1), (found, share) => {
        const at = percentile(found, share) ?? -1;
        const below = total(found.filter(one => one.value <= at));
        const under = total(found.filter(one => one.value < at));
        expect(found.some(one => one.value === at)).toBe(true);
        expect(below).toBeGreaterThanOrEqual(share * total(found) - 1e-6);
        expect(under).toBeLessThan(share * total(found));
      }),
    );
  });
});

describe('working days', () => {
  test('leave out what the calendar of the body leaves out', () => {
    const span = { from: '2026-12-21', to: '2027-01-03' };
    expect(workingDays(week, span)).toBe(10);
    const holidays = [
      { on: '2026-12-25', name: 'x' },
      { on: '2026-12-26', name: 'a Saturday' },
    ];
    expect(workingDays({ ...week, holidays }, span)).toBe(9);
    expect(workingDays({ weekdays: [6], holidays: [] }, span)).toBe(2);
    expect(workingDays(week, { from: '2026-12-21', to: '2026-12-20' })).toBe(0);
  });

  test('of the months of a span are those of the span', () => {
    const span = { from: '2026-11-15', to: '2027-02-03' };
    const months = monthsOf(span);
    expect(months).toEqual([
      { month: '2026-11', from: '2026-11-15', to: '2026-11-30' },
      { month: '2026-12', from: '2026-12-01', to: '2026-12-31' },
      { month: '2027-01', from: '2027-01-01', to: '2027-01-31' },
      { month: '2027-02', from: '2027-02-01', to: '2027-02-03' },
    ]);
    const sum = months.reduce((days, one) => days + workingDays(week, one), 0);
    expect(sum).toBe(workingDays(week, span));
  });
});

test('two spans have in common what lies in both', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' };
  expect(common(year, { from: '2026-12-01', to: '2027-03-01' })).toEqual({
    from: '2026-12-01',
    to: '2026-12-31',
  });
  expect(common(year, { from: '2027-01-01', to: '2027-03-01' })).toBeUndefined();
});

test('every figure says in a sentence what it counts', () => {
  for (const key of ALL_INDICATORS) expect(INDICATORS[key].meaning, key).toMatch(/^[A-Z].{20,}\.$/);
});
