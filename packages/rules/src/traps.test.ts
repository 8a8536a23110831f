/** The traps that public calculators, tools and texts fall into: one named test each. */
import { describe, expect, test } from 'vitest';
import type { AuditTimeInput } from './audit-time/audit-time.input.ts';
import { determineAuditTime } from './audit-time/audit-time.ts';
import { ENERGY_WEIGHTS, energyComplexity } from './audit-time/energy.ts';
import { FOOD_2013, FOOD_2022 } from './audit-time/food.tables.ts';
import { ISMS_TABLES } from './audit-time/isms.tables.ts';
import { MD5_TABLES } from './audit-time/md5.tables.ts';
import { basisFor } from './audit-time/proxies.ts';
import { REMOTE_LIMIT, remoteWarnings } from './audit-time/remote.ts';
import type { AuditAnswer } from './audit/audit.request.ts';
import { determineAudit } from './audit/determine-audit.ts';
import { certificationDeadlines } from './deadlines/certification-deadlines.ts';
import { firstSurveillanceDue, transferOfSuspended } from './deadlines/deadlines.ts';
import { decisionToEdition, latestExpiry, transitionFrom } from './deadlines/transitions.ts';
import { integrate } from './integration/integration.ts';
import { INTEGRATION_RULES } from './integration/integration.rules.ts';
import { sampleSites } from './multi-site/sampling.ts';
import { ALL_ROWS } from './row-catalogue.ts';
import { isRefused } from './rule.ts';

const on = '2026-11-23';
function time(input: Partial<AuditTimeInput>) {
  const result = determineAuditTime({ on, scheme: 'qms', personnel: 55, ...input });
  if (isRefused(result)) throw new Error(result.refusals.map(one => one.text).join(' '));
  return result;
}
function audit(json: object): AuditAnswer {
  const result = determineAudit({ event: 'initial', on, ...json });
  if (isRefused(result)) throw new Error(result.refusals.map(one => one.text).join(' '));
  return result;
}
function dates(json: object) {
  const result = certificationDeadlines(json);
  if (isRefused(result)) throw new Error(result.refusals.map(one => one.text).join(' '));
  return new Map(result.deadlines.map(one => [one.what, one.date]));
}
const codes = (result: { warnings: readonly { code: string }[] }) => result.warnings.map(one => one.code);
const lower = (percent: number) => [{ percent, reason: 'seen at the review' }];
const rowsMatching = (pattern: RegExp) =>
  [...ALL_ROWS.values()].filter(row => pattern.test(`${row.document} ${row.subject}`));

describe('traps', () => {
  test('1: quality has one column of days; high, medium and low columns are one body’s own', () => {
    expect([...MD5_TABLES.keys()].filter(key => key.startsWith('qms'))).toEqual(['qms']);
    for (const complexity of ['high', 'medium', 'low'] as const) expect(time({ complexity }).days).toBe(5);
  });

  test('2: days are rounded to the nearest half; rounding up is a choice, not the rule', () => {
    expect(time({})).toMatchObject({ surveillanceEach: 1.5, recertification: 3.5 });
    expect(time({ rounding: 'ceil-half' }).surveillanceEach).toBe(2);
  });

  test('3: fewer effective persons come first and are outside the 30 percent; only the sum of factors is held', () => {
    const personnel = [
      { label: 'office', persons: 30, kind: 'full' as const },
      { label: 'packing', persons: 100, kind: 'repetitive' as const, reason: 'one simple step' },
    ];
    expect(time({ personnel, factors: lower(-30) })).toMatchObject({ tableDays: 4, unroundedDays: 2.8 });
    expect(codes(time({ personnel, factors: lower(-30) }))).not.toContain('reduction-beyond-cap');
    expect(codes(time({ factors: lower(-35) }))).toContain('reduction-beyond-cap');
  });

  test('4: MD 5, then MD 1, then MD 11: 30 and 20 percent are 44, a sampled site keeps half before integration', () => {
    const personnel = 55;
    const standards = [
      { standard: 'ISO 9001', personnel, factors: lower(-30) },
      { standard: 'ISO 14001', personnel, complexity: 'medium', factors: lower(-30) },
    ];
    const integration = { level: 100, auditors: [2, 2] };
    expect(audit({ standards, integration }).integration?.days).toBeCloseTo(11 * 0.56, 9);
    const site = { name: 'Works', personnel, centralPercent: 40 };
    const sites = { central: { personnel }, sites: [site] };
    const over = audit({ standards: [standards[0]], sites });
    expect(over.sample?.[0]?.days).toBe(2.5);
    expect(codes(over)).toContain('site-reduction-beyond-half');
    const both = audit({
      standards: standards.map(({ personnel: _personnel, ...standard }) => standard),
      sites,
      integration,
    });
    expect(both.integration?.days).toBeCloseTo((3.5 + 2.5 + 4.2 + 3) * 0.8, 9);
  });

  test('5: 0.6 times the square root of 100 is 6, not 7', () => {
    const of = (sites: number, event: 'surveillance' | 'recertification') => {
      const result = sampleSites({ on, event, groups: sites });
      return isRefused(result) ? 0 : result.sample;
    };
    expect([of(100, 'surveillance'), of(25, 'surveillance'), of(225, 'surveillance')]).toEqual([6, 3, 9]);
    expect([of(25, 'recertification'), of(100, 'recertification')]).toEqual([4, 8]);
  });

  test('6: the central function comes on top of the sample, at every audit', () => {
    const sites = { central: { name: 'Office', personnel: 20 }, sites: [{ name: 'Shop', personnel: 5 }] };
    for (const event of ['initial', 'surveillance', 'recertification'] as const) {
      const answer = audit({ event, standards: [{ standard: 'ISO 9001' }], sites });
      expect(answer.central?.days).toBeGreaterThan(0);
      expect(answer.sample).toHaveLength(1);
    }
  });

  test('7: 80 percent of the time is with the client under MD 5, 70 percent under ISO/IEC 27006', () =>
    expect([time({}).onSiteMinimum, time({ scheme: 'isms' }).onSiteMinimum]).toEqual([4, 7]));

  test('8: food of 2022 has no term for a missing system and other bands than 2013', () => {
    expect(FOOD_2022.missingSystem).toBeUndefined();
    const at = (day: string, persons: number) =>
      time({
        on: day,
        scheme: 'fsms',
        personnel: persons,
        food: { categories: ['CI'], haccpStudies: 2 },
      }).unroundedDays;
    expect([at('2021-03-01', 15), at('2022-06-06', 15)]).toEqual([2.25, 2.25]);
    expect([at('2022-06-07', 15), at(on, 15)]).toEqual([3, 3]);
    expect(FOOD_2013.personnel.bands).toHaveLength(11);
  });

  test('9: energy is weighed 25, 25 and 50 percent since 2021, not 30, 30 and 40', () =>
    expect(ENERGY_WEIGHTS.value).toEqual({ consumption: 0.25, types: 0.25, uses: 0.5 }));

  test('10: the first surveillance counts from the decision, then the calendar year; none in the year of recertification', () => {
    expect(firstSurveillanceDue('2026-11-23').date).toBe('2027-11-23');
    const found = dates({ decision: '2026-11-23', stage2LastDay: '2026-09-30' });
    expect(found.get('first-surveillance')).toBe('2027-11-23');
    expect([...found.keys()].filter(what => what.startsWith('surveillance-'))).toEqual([
      'surveillance-2027',
      'surveillance-2028',
    ]);
  });

  test('11: restored within six months of expiry, effective from the decision, expiring on the old cycle', () => {
    const found = dates({ expiry: '2026-08-31', recertificationDecision: '2026-12-15' });
    expect(found.get('restore-limit')).toBe('2027-02-28');
    expect(found.get('restored-from')).toBe('2026-12-15');
    expect(found.get('restored-expiry')).toBe('2029-08-31');
    const late = dates({ expiry: '2026-08-31', recertificationDecision: '2027-03-01' });
    expect(late.has('restored-expiry')).toBe(false);
    expect(late.get('new-cycle-end')).toBe('2030-02-28');
  });

  test('12: a suspended certification is not transferred', () =>
    expect(transferOfSuspended(true, on).eligible).toBe(false));

  test('13: ends of transitions are stored dates, and a conflict of sources is said', () => {
    expect(latestExpiry('ISO/IEC 27001:2013')?.date).toBe('2025-10-31');
    expect(latestExpiry('ISO 9001:2008')?.date).toBe('2018-09-15');
    expect(transitionFrom('ISO 14001:2015')).toMatchObject({ confidence: 'single-source' });
    expect(transitionFrom('ISO 14001:2015')?.note).toContain('2029');
    expect(decisionToEdition('iso 14001:2015', '2027-11-01').code).toBe('old-edition-closed');
  });

  test('15: IAF ended in 2025: a document is named as data, no mark or address of it is in a rule', () => {
    expect(rowsMatching(/iaf\.nu|https?:|logo/i)).toEqual([]);
    expect(ALL_ROWS.get('md5-2023/rounding')?.document).toBe('IAF MD 5');
  });

  test('16: invented rules are not here: MD 23 for artificial intelligence, 30 percent of MD 11, root less a half', () => {
    expect(rowsMatching(/MD 23/)).toEqual([]);
    for (const rules of INTEGRATION_RULES) expect(Math.max(...rules.matrix.value.flat())).toBe(20);
    const root = sampleSites({ on, event: 'initial', groups: 26 });
    expect(isRefused(root) ? 0 : root.sample).toBe(6);
  });

  test('17: figures of the market are no rules: none is in the tables', () =>
    expect(rowsMatching(/survey/i)).toEqual([]));

  test('18: ISO/IEC 17025 and ISO 15189 are accredited: there is no audit time for their certification', () => {
    for (const standard of ['ISO/IEC 17025', 'ISO 15189:2022']) {
      expect(basisFor(standard)).toBeUndefined();
      expect(determineAudit({ on, standards: [{ standard, personnel: 9 }] })).toMatchObject({
        refusals: [{ refused: 'no-basis-for-standard' }],
      });
    }
  });
});

describe('traps found later', () => {
  test('1: the extended approach and the matrix together are refused', () => {
    const times = [
      { standard: 'ISO 9001', days: 5 },
      { standard: 'ISO 14001', days: 6 },
    ];
    const extended = {
      planningSession: true,
      trainedLeadAuditor: true,
      reservedClauses: true,
      oneReport: true,
      confirmedBy: 'A. Reviewer',
      reason: 'one system',
    };
    expect(integrate(times, { on, level: 100, extended })).toMatchObject({ approach: 'extended', days: 8.5 });
    expect(integrate(times, { on, level: 100, extended, auditors: [2] })).toMatchObject({
      refusals: [{ refused: 'extended-with-matrix' }],
    });
  });

  test('2: the transitions of 2015 and 2018 ended on their exact day, not at the end of the month', () => {
    expect(latestExpiry('ISO 14001:2004')?.date).toBe('2018-09-15');
    expect(latestExpiry('ISO 50001:2011')?.date).toBe('2021-08-20');
  });

  test('3: the limit of 30 percent for remote auditing is of one accreditation body and off by default', () => {
    expect(REMOTE_LIMIT.confidence).toBe('body-parameter');
    const use = { on, scheme: 'qms', onSiteDays: 4, remoteDays: 3 } as const;
    expect(remoteWarnings(use)).toEqual([]);
    expect(remoteWarnings({ ...use, limitPercent: 30 })).toHaveLength(1);
  });

  test('4: ISMS time is never the square root of everybody', () =>
    expect(time({ scheme: 'isms', personnel: 400 }).days).toBe(15));

  test('5: energy has no percentage for each significant use', () => {
    const of = (significantUses: number) =>
      energyComplexity({ consumptionTJ: 12, types: 2, significantUses });
    expect([of(4), of(5), of(6)].map(one => ('figure' in one ? one.figure : 0))).toEqual([1.1, 1.1, 1.1]);
  });

  test('6: one ISMS band 11 to 25 is of 2011 alone', () => {
    const at = (day: string, persons: number) =>
      time({ on: day, scheme: 'isms', personnel: persons }).tableDays;
    expect([at('2014-05-05', 11), at('2014-05-05', 25)]).toEqual([7, 7]);
    expect([at('2016-05-05', 11), at(on, 11), at(on, 25)]).toEqual([6, 6, 7]);
    expect(ISMS_TABLES).toHaveLength(3);
  });

  test('7: the end of ISO/IEC 27701:2019 is not known and not invented', () =>
    expect(latestExpiry('ISO/IEC 27701:2019')).toBeUndefined());
});
