/** Anything at all as a request: an answer of finite figures or refusals, never an exception. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefused } from '../rule.ts';
import { certificationDeadlines } from '../deadlines/certification-deadlines.ts';
import { determineAudit } from './determine-audit.ts';

const RUNS = Number(process.env['RULES_FUZZ_RUNS'] ?? 3000);

const anyJson = fc.jsonValue({ maxDepth: 4 });
/** Mostly what belongs there, now and then anything. */
const near = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 80, arbitrary }, { weight: 1, arbitrary: anyJson });
const persons = near(
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 3000 }) },
    { weight: 1, arbitrary: fc.double() },
  ),
);
const group = fc.record(
  {
    count: persons,
    activity: near(fc.string({ minLength: 1 })),
    identical: near(fc.boolean()),
    hoursPerWeek: near(fc.integer({ min: 1, max: 48 })),
    reason: near(fc.constant('one simple step')),
  },
  { requiredKeys: ['count'] },
);
const personnel = near(fc.oneof(persons, fc.array(group, { minLength: 1, maxLength: 4 })));
const factor = fc.record({
  id: near(fc.constantFrom('D3', 'D4')),
  percent: near(fc.integer({ min: -40, max: 0 })),
  reason: near(fc.constant('seen at the review')),
});
const standard = fc.record(
  {
    standard: near(
      fc.constantFrom('ISO 9001', 'ISO 14001:2026', 'ISO 45001', 'ISO/IEC 27001', 'ISO 13485', 'ISO 22301'),
    ),
    personnel,
    complexity: near(fc.constantFrom('high', 'medium', 'low')),
    sector: near(fc.constantFrom('IAF 17', 'NACE 25.6', 'IAF 36')),
    isms: near(fc.constant({ business: [1, 2, 2], it: [2, 1, 1] })),
    factors: near(fc.array(factor, { maxLength: 3 })),
    justified: near(fc.constant({ days: 40, by: 'A. Reviewer', reason: 'progression' })),
  },
  { requiredKeys: ['standard', 'personnel', 'complexity'] },
);
const food = fc.record({
  standard: fc.constantFrom('ISO 22000', 'ISO 50001'),
  personnel: near(fc.integer({ min: 1, max: 425 })),
  food: near(
    fc.record({ categories: near(fc.constant(['CI'])), haccpStudies: near(fc.integer({ min: 1, max: 9 })) }),
  ),
  energy: near(
    fc.record({
      consumptionTJ: near(fc.double({ min: 0, max: 5000, noNaN: true })),
      types: near(fc.integer({ min: 1, max: 5 })),
      significantUses: near(fc.integer({ min: 1, max: 20 })),
    }),
  ),
});
const place = fc.record(
  {
    name: near(fc.string({ minLength: 1 })),
    personnel,
    group: near(fc.constantFrom('a', 'b')),
    centralPercent: near(fc.integer({ min: 0, max: 60 })),
  },
  { requiredKeys: ['name', 'personnel'] },
);
const request = fc.record(
  {
    event: near(fc.constantFrom('initial', 'surveillance', 'recertification')),
    on: near(fc.constantFrom('2026-11-23', '2024-02-29', '2021-01-01')),
    standards: near(
      fc.uniqueArray(fc.oneof(standard, food), {
        minLength: 1,
        maxLength: 3,
        selector: entry => entry.standard,
      }),
    ),
    sites: near(fc.record({ central: place, sites: near(fc.array(place, { minLength: 1, maxLength: 8 })) })),
    integration: near(
      fc.record({
        level: near(fc.integer({ min: 0, max: 100 })),
        auditors: near(fc.array(fc.constant(1), { minLength: 1, maxLength: 3 })),
      }),
    ),
    fullTimeHours: near(fc.integer({ min: 35, max: 40 })),
    method: near(fc.constantFrom({ table: 'interpolate', rounding: 'up-half' }, {})),
  },
  { requiredKeys: ['on', 'standards', 'fullTimeHours'] },
);

/** What is wrong with the outcome of a request; nothing for a sound answer or refusals with reasons. */
function flaw(json: unknown, seen: { answers: number }): string | undefined {
  const result = determineAudit(json);
  if (isRefused(result)) return result.refusals.length > 0 ? undefined : 'refused without a reason';
  seen.answers += 1;
  const figures = [result.days, result.onSiteDays, result.surveillance, result.recertification];
  if (!figures.every(figure => Number.isFinite(figure) && figure > 0)) return `figures ${figures.join(' ')}`;
  if (result.onSiteDays > result.days) return 'more days on site than days';
  if (result.stage1 !== undefined && result.stage1 + (result.stage2 ?? 0) !== result.days) return 'stages';
  const broken = result.steps.find(step => !Number.isFinite(step.before) || !Number.isFinite(step.after));
  return broken ? `step ${broken.what}` : undefined;
}

describe('anything as a request', () => {
  test('of audit time gets an answer of finite figures or refusals', () => {
    const seen = { answers: 0 };
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: request }, { weight: 1, arbitrary: anyJson }), json => {
        expect(flaw(json, seen)).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
    expect(seen.answers).toBeGreaterThan(RUNS / 20);
  }, 600_000);

  test('of deadlines gets dates or refusals', () => {
    const day = near(fc.integer({ min: 1990, max: 2090 }).map(year => `${year}-02-28`));
    const dates = fc.record(
      { decision: day, stage2LastDay: day, expiry: day, suspendedOn: day, recertificationDecision: day },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(dates, anyJson), json => {
        const result = certificationDeadlines(json);
        expect(isRefused(result) ? result.refusals.length : result.deadlines.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
