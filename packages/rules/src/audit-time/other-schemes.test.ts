/** Medical devices, food safety, energy and proxies: their own tables, formulas and traps. */
import { describe, expect, test } from 'vitest';
import { isRefused } from '../rule.ts';
import type { AuditTimeDetermination, AuditTimeInput } from './audit-time.input.ts';
import { determineAuditTime } from './audit-time.ts';
import { ENERGY_TABLES, ENERGY_WEIGHTS, energyComplexity } from './energy.ts';
import { FOOD_2022 } from './food.tables.ts';
import { MDQMS_TABLES } from './md9.table.ts';
import { basisFor } from './proxies.ts';

const on = '2026-11-23';
function determined(input: Omit<AuditTimeInput, 'on'> & { on?: string }): AuditTimeDetermination {
  const result = determineAuditTime({ on, ...input });
  if (isRefused(result)) throw new Error(result.refusals.map(r => r.text).join(' '));
  return result;
}
function refused(input: Omit<AuditTimeInput, 'on'> & { on?: string }): string[] {
  const result = determineAuditTime({ on, ...input });
  return isRefused(result) ? result.refusals.map(r => r.refused) : [];
}

describe('medical devices (IAF MD 9)', () => {
  test.each([
    [5, 3],
    [55, 7],
    [5000, 22],
    [10_700, 25],
  ])('%i persons start at %d days', (personnel, days) =>
    expect(determined({ scheme: 'mdqms', personnel }).days).toBe(days),
  );
  test('the row 4,351 to 5,450 ends where the next begins, whatever one print says', () =>
    expect(MDQMS_TABLES[1]?.bands.find(row => row.value.days === 22)?.value).toMatchObject({ max: 5450 }));
  test('reductions stop at 20 percent', () =>
    expect(
      determined({ scheme: 'mdqms', personnel: 55, factors: [{ percent: -30, reason: 'no manufacturing' }] })
        .unroundedDays,
    ).toBe(5.6));
});

describe('food safety (ISO 22003-1:2022)', () => {
  const food = (categories: string[], haccpStudies: number, personnel: number) =>
    determined({ scheme: 'fsms', personnel, food: { categories, haccpStudies } });
  test('basic time, further studies and personnel: 2 + 0.5 + 0.5 days', () =>
    expect(food(['CI'], 2, 40)).toMatchObject({ days: 3, surveillanceEach: 1, recertification: 2 }));
  test('several categories take the highest basic time and the highest time for a study', () =>
    expect(food(['AI', 'CI', 'G'], 3, 5).unroundedDays).toBe(3));
  test('has no term for a missing management system', () => expect(food(['CI'], 1, 5).unroundedDays).toBe(2));
  test('adds half a day from 6 and a day from 50 persons, not by the bands of 2013', () =>
    expect([5, 6, 49, 50, 199, 200, 1000].map(persons => food(['D'], 1, persons).unroundedDays)).toEqual([
      1, 1.5, 1.5, 2, 2.5, 3, 4,
    ]));
  test('a surveillance is at least a day, half a day for farming', () => {
    expect(food(['D'], 1, 5)).toMatchObject({ days: 1, surveillanceEach: 1, recertification: 1 });
    expect(food(['BII'], 1, 5)).toMatchObject({ days: 1, surveillanceEach: 0.5 });
  });
  test('the minimum time is not reduced', () =>
    expect(
      determined({
        scheme: 'fsms',
        personnel: 40,
        food: { categories: ['CI'], haccpStudies: 1 },
        factors: [{ percent: -10, reason: 'mature' }],
      }),
    ).toMatchObject({ unroundedDays: 2.5, warnings: [{ code: 'reduction-beyond-cap' }] }));
  test('disputed figures say so', () => {
    expect(FOOD_2022.categories.get('G')?.note).toContain('0.5');
    expect(food(['CI'], 2, 40).warnings.map(w => w.code)).toEqual(['haccp-studies-reading']);
  });
  test.each([
    ['food-categories', { categories: [], haccpStudies: 1 }],
    ['food-categories', { categories: ['CI', 'X'], haccpStudies: 1 }],
    ['haccp-studies', { categories: ['CI'], haccpStudies: 0 }],
    ['haccp-studies', { categories: ['CI'], haccpStudies: 1.5 }],
  ])('refuses: %s', (code, input) =>
    expect(refused({ scheme: 'fsms', personnel: 5, food: input })).toEqual([code]),
  );
  test('bands leave no gap', () => {
    let next = 1;
    for (const { value } of FOOD_2022.personnel.bands) {
      expect(value.min).toBe(next);
      next = value.max + 1;
    }
  });
});

describe('energy (ISO 50003:2021)', () => {
  const rating = (consumptionTJ: number, types: number, significantUses: number) => {
    const result = energyComplexity({ consumptionTJ, types, significantUses });
    return 'refused' in result ? result.refused : `${result.figure} ${result.complexity}`;
  };
  test.each([
    [12, 2, 4, '1.1 low'],
    [20, 2, 3, '1 low'],
    [20.1, 2, 3, '1.05 low'],
    [200, 3, 6, '1.2 medium'],
    [200, 1, 6, '1.15 medium'],
    [2000, 3, 11, '1.35 medium'],
    [2000, 4, 11, '1.4 high'],
    [3000, 4, 16, '1.55 high'],
  ])('%d TJ, %i sources and %i significant uses are %s', (tj, types, uses, expected) =>
    expect(rating(tj, types, uses)).toBe(expected),
  );
  test('the weights are those of 2021, not those of 2014', () =>
    expect(ENERGY_WEIGHTS.value).toEqual({ consumption: 0.25, types: 0.25, uses: 0.5 }));
  test('surveillance and recertification come from the table, not from thirds', () =>
    expect(
      determined({
        scheme: 'enms',
        personnel: 20,
        energy: { consumptionTJ: 300, types: 3, significantUses: 5 },
      }),
    ).toMatchObject({ days: 7, surveillanceEach: 2.5, recertification: 5 }));
  test('a factor reaches surveillance and recertification too', () =>
    expect(
      determined({
        scheme: 'enms',
        personnel: 20,
        complexity: 'medium',
        factors: [{ percent: 20, reason: 'new plant' }],
      }),
    ).toMatchObject({ unroundedDays: 8.4, surveillanceEach: 3, recertification: 6 }));
  test('a further significant use within the same step adds no percentage to the days', () => {
    const days = (significantUses: number) =>
      determined({ scheme: 'enms', personnel: 20, energy: { consumptionTJ: 12, types: 2, significantUses } })
        .unroundedDays;
    expect([days(1), days(2), days(3)]).toEqual([5, 5, 5]);
  });
  test('a stated complexity is marked as stated', () =>
    expect(
      determined({ scheme: 'enms', personnel: 20, complexity: 'low' }).warnings.map(w => w.code),
    ).toEqual(['energy-complexity-stated']));
  test('above 425 effective persons a person answers for the figure', () => {
    expect(refused({ scheme: 'enms', personnel: 426, complexity: 'low' })).toEqual(['no-table-figure']);
    expect(refused({ scheme: 'enms', personnel: 20 })).toEqual(['energy-figures']);
  });
  test('tables never fall, in persons or in complexity', () => {
    for (const kind of ['initial', 'surveillance', 'recertification'] as const) {
      const columns = (['low', 'medium', 'high'] as const).map(level =>
        ENERGY_TABLES[level][kind].bands.map(r => r.value.days),
      );
      for (const column of columns) expect(column.toSorted((a, b) => a - b)).toEqual(column);
      columns[0]?.forEach((low, i) => {
        expect(columns[1]?.[i]).toBeGreaterThanOrEqual(low);
        expect(columns[2]?.[i]).toBeGreaterThanOrEqual(columns[1]?.[i] ?? 0);
      });
    }
  });
});

describe('a standard without a table', () => {
  test('borrows one and says so', () => {
    const result = determined({ scheme: 'qms', personnel: 55, proxyFor: 'ISO 22301' });
    expect(result.days).toBe(5);
    expect(result.warnings.map(w => w.code)).toEqual(['proxy']);
    expect(result.steps.find(step => step.what === 'proxy')?.rule.confidence).toBe('single-source');
  });
  test('whose own table is not public has no customary proxy', () => {
    for (const standard of ['ISO/IEC 20000-1', 'ISO/IEC 42001', 'ISO/IEC 27701'])
      expect(basisFor(standard)).toBeUndefined();
    expect(basisFor('ISO 9001:2026')?.value).toEqual({ scheme: 'qms', proxy: false });
  });
});
