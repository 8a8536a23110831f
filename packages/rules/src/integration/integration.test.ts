/** Integrated audits after IAF MD 11, with the errors that calculators make. */
import { describe, expect, test } from 'vitest';
import { isRefused } from '../rule.ts';
import type { IntegratedTime, IntegrationInput, SeparateTime } from './integration.ts';
import { integrate } from './integration.ts';
import { INTEGRATION_CRITERIA, INTEGRATION_RULES } from './integration.rules.ts';

const ON = '2026-11-23';
const THREE: SeparateTime[] = [
  { standard: 'ISO 9001', days: 5 },
  { standard: 'ISO 14001', days: 6 },
  { standard: 'ISO 45001', days: 6 },
];
const EXTENDED = {
  planningSession: true,
  trainedLeadAuditor: true,
  reservedClauses: true,
  oneReport: true,
  confirmedBy: 'A. Reviewer',
  reason: 'one system since 2019',
};

function integrated(input: Partial<IntegrationInput>, times = THREE): IntegratedTime {
  const result = integrate(times, { on: ON, ...input });
  if (isRefused(result)) throw new Error(result.refusals.map(r => r.text).join(' '));
  return result;
}
function refused(input: Partial<IntegrationInput>, times = THREE): string[] {
  const result = integrate(times, { on: ON, ...input });
  return isRefused(result) ? result.refusals.map(r => r.refused) : [];
}

describe('an integrated audit', () => {
  test('85 percent integrated, one auditor for three standards and one for two: 10 percent of the sum', () =>
    expect(integrated({ level: 85, auditors: [3, 2] })).toMatchObject({
      sum: 17,
      ability: 75,
      reductionPercent: 10,
      days: 15.3,
    }));

  test.each([
    [100, [3], 20],
    [100, [3, 3, 3, 3, 2], 15],
    [80, [3], 15],
    [99, [3], 15],
    [60, [3], 10],
    [40, [3], 5],
    [39, [3], 0],
    [100, [1], 0],
    [100, [2], 5],
  ])('level %i with auditors %j is reduced by %i percent', (level, auditors, percent) =>
    expect(integrated({ level, auditors }).reductionPercent).toBe(percent),
  );

  test('the matrix is five times the lower step less one, never above 20 percent', () => {
    const matrix = INTEGRATION_RULES[1]?.matrix.value ?? [];
    matrix.forEach((line, level) =>
      line.forEach((percent, ability) => {
        expect(percent).toBe(Math.max(0, 5 * (Math.min(level, ability) - 1)));
        expect(percent).toBeLessThanOrEqual(20);
      }),
    );
    expect(matrix).toHaveLength(6);
  });

  test('30 percent by factors and then 20 percent by integration are 44 percent, not 50', () => {
    const separate = [
      { standard: 'ISO 9001', days: 5 * 0.7 },
      { standard: 'ISO 14001', days: 5 * 0.7 },
    ];
    const result = integrated({ level: 100, auditors: [2] }, separate);
    expect(1 - result.days / 10).toBeCloseTo(0.44, 10);
  });

  test('the level is the mean of the seven criteria', () => {
    const criteria = {
      documentation: 1,
      'management-review': 1,
      'internal-audit': 1,
      'policy-and-objectives': 1,
      processes: 1,
      improvement: 1,
      'support-and-responsibilities': 0,
    };
    expect(Object.keys(criteria)).toEqual([...INTEGRATION_CRITERIA]);
    expect(integrated({ auditors: [3], criteria })).toMatchObject({ level: 85.714286, reductionPercent: 15 });
    expect(refused({ auditors: [3] })).toEqual(['level-of-integration']);
  });

  test('a standard with another team is not reduced', () => {
    const times = THREE.map(time => ({ ...time, integrated: time.standard !== 'ISO 45001' }));
    const result = integrated({ level: 100, auditors: [2] }, times);
    expect(result.days).toBe(17 - 11 * 0.2);
    expect(result.warnings.map(w => w.code)).toEqual(['part-not-integrated']);
  });

  test('one standard is no integrated audit', () =>
    expect(integrated({ level: 100 }, [{ standard: 'ISO 9001', days: 5 }])).toMatchObject({
      approach: 'separate',
      days: 5,
    }));

  test('the extended approach is the longest time and half of each other, confirmed by a person', () => {
    const result = integrated({ level: 100, extended: EXTENDED });
    expect(result).toMatchObject({ approach: 'extended', days: 11.5 });
    expect(result.steps.at(-1)?.rule.confidence).toBe('single-source');
  });

  test.each([
    ['extended-with-matrix', { level: 100, auditors: [3], extended: EXTENDED }],
    ['extended-not-fully-integrated', { level: 95, extended: EXTENDED }],
    ['extended-not-confirmed', { level: 100, extended: { ...EXTENDED, confirmedBy: '' } }],
    ['extended-conditions', { level: 100, extended: { ...EXTENDED, oneReport: false } }],
    ['team-ability', { level: 100, auditors: [4] }],
    ['team-ability', { level: 100, auditors: [] }],
    ['team-ability', { level: 100, auditors: [1.5] }],
    ['level-of-integration', { level: 120, auditors: [3] }],
    ['no-rule-on-date', { level: 100, auditors: [3], on: '2019-01-01' }],
  ] as const)('refuses: %s', (code, input) => expect(refused(input)).toEqual([code]));

  test('says both when level and team are wrong', () =>
    expect(refused({ level: -1, auditors: [9] })).toEqual(['level-of-integration', 'team-ability']));
});
