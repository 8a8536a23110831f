/** What holds for every determination, whatever the scheme, persons and factors. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefused } from '../rule.ts';
import type { AuditTimeDetermination, AuditTimeInput } from './audit-time.input.ts';
import { determineAuditTime } from './audit-time.ts';
import { derivation } from './derivation.ts';
import type { PersonnelGroup } from './effective-personnel.ts';

type Column = Pick<AuditTimeInput, 'scheme' | 'complexity' | 'food' | 'energy'>;
const COLUMNS: readonly Column[] = [
  { scheme: 'qms' },
  { scheme: 'ems', complexity: 'high' },
  { scheme: 'ems', complexity: 'medium' },
  { scheme: 'ems', complexity: 'low' },
  { scheme: 'ems', complexity: 'limited' },
  { scheme: 'ohsms', complexity: 'high' },
  { scheme: 'ohsms', complexity: 'low' },
  { scheme: 'isms' },
  { scheme: 'mdqms' },
  { scheme: 'fsms', food: { categories: ['CI'], haccpStudies: 2 } },
  { scheme: 'enms', energy: { consumptionTJ: 100, types: 2, significantUses: 5 } },
];

function determined(input: Omit<AuditTimeInput, 'on'>): AuditTimeDetermination {
  const result = determineAuditTime({ on: '2026-11-23', ...input });
  if (isRefused(result)) throw new Error(result.refusals.map(r => r.text).join(' '));
  return result;
}

const column = fc.constantFrom(...COLUMNS);
const persons = fc.integer({ min: 1, max: 10_700 });
const method = fc.constantFrom('step' as const, 'interpolate' as const);
const rounding = fc.constantFrom('nearest-half' as const, 'ceil-half' as const);
const factors = fc.array(
  fc.integer({ min: -60, max: 120 }).map(percent => ({ percent, reason: 'seen at the review' })),
  { maxLength: 4 },
);
const within = (scheme: string, count: number) => (scheme === 'enms' ? 1 + (count % 425) : count);

describe('every determination of audit time', () => {
  test('grows with the persons and never falls', () =>
    fc.assert(
      fc.property(column, persons, persons, method, rounding, factors, (of, a, b, how, round, list) => {
        const [few, many] = [within(of.scheme, a), within(of.scheme, b)].toSorted((x, y) => x - y);
        const at = (personnel: number | undefined) =>
          determined({ ...of, personnel: personnel ?? 1, method: how, rounding: round, factors: list });
        const small = at(few);
        const large = at(many);
        expect(large.days).toBeGreaterThanOrEqual(small.days);
        expect(large.surveillanceEach).toBeGreaterThanOrEqual(small.surveillanceEach);
        expect(large.recertification).toBeGreaterThanOrEqual(small.recertification);
      }),
    ));

  test('is reduced by no more than the cap, and the parts make the whole', () =>
    fc.assert(
      fc.property(column, persons, rounding, factors, (of, count, round, list) => {
        const cap = of.scheme === 'mdqms' ? 20 : of.scheme === 'fsms' ? 0 : 30;
        const result = determined({
          ...of,
          personnel: within(of.scheme, count),
          rounding: round,
          factors: list,
        });
        expect(result.unroundedDays).toBeGreaterThanOrEqual((result.tableDays * (100 - cap)) / 100 - 1e-6);
        expect(result.stage1 + result.stage2).toBe(result.days);
        expect(Math.min(result.stage1, result.stage2)).toBeGreaterThan(0);
        expect(Math.abs(result.days - result.unroundedDays)).toBeLessThan(
          round === 'ceil-half' ? 0.5 : 0.25 + 1e-9,
        );
        expect(Number.isInteger(result.days * 2)).toBe(true);
        expect(result.onSiteMinimum).toBeLessThanOrEqual(result.days);
      }),
    ));

  test('as a continuum never exceeds the steps', () =>
    fc.assert(
      fc.property(column, persons, (of, count) => {
        const personnel = within(of.scheme, count);
        const step = determined({ ...of, personnel }).tableDays;
        expect(determined({ ...of, personnel, method: 'interpolate' }).tableDays).toBeLessThanOrEqual(step);
      }),
    ));

  test('says a sentence with a source for every step and warning', () =>
    fc.assert(
      fc.property(column, persons, factors, (of, count, list) => {
        const result = determined({ ...of, personnel: within(of.scheme, count), factors: list });
        const lines = derivation(result);
        expect(lines).toHaveLength(result.steps.length + result.warnings.length);
        for (const line of lines) expect(line).toMatch(/\[.+; .+\]$/);
      }),
    ));

  test('counts at most the heads, and one person more never makes fewer', () => {
    const group = fc.record({
      label: fc.constant('group'),
      persons: fc.integer({ min: 1, max: 500 }),
      kind: fc.constantFrom('full' as const, 'shift' as const, 'repetitive' as const, 'seasonal' as const),
      hoursPerWeek: fc.integer({ min: 5, max: 48 }),
      reason: fc.constant('one simple step'),
    });
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('qms' as const, 'isms' as const),
        (groups, scheme) => {
          const count = (personnel: readonly PersonnelGroup[]) =>
            determined({ scheme, personnel, fullTimeHours: 40 }).effectivePersonnel;
          const [first, ...rest] = groups;
          if (!first) return;
          expect(count(groups)).toBeLessThanOrEqual(groups.reduce((sum, one) => sum + one.persons, 0));
          expect(count([{ ...first, persons: first.persons + 1 }, ...rest])).toBeGreaterThanOrEqual(
            count(groups),
          );
        },
      ),
    );
  });
});
