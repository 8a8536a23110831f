/** Whole audits from request files: order of the documents, sites, integration, refusals. */
import { describe, expect, test } from 'vitest';
import { isRefused } from '../rule.ts';
import type { AuditAnswer } from './audit.request.ts';
import { determineAudit } from './determine-audit.ts';

const ON = '2026-11-23';
const ONE = { standard: 'ISO 9001', personnel: 55 };
const TWO = [ONE, { standard: 'ISO 14001', personnel: 55, complexity: 'medium' }];
const THREE = [...TWO, { standard: 'ISO 45001', personnel: 55, complexity: 'medium' }];

function answered(json: object): AuditAnswer {
  const result = determineAudit({ event: 'initial', on: ON, standards: [ONE], ...json });
  if (isRefused(result)) throw new Error(result.refusals.map(r => r.text).join(' '));
  return result;
}
function refused(json: object): string[] {
  const result = determineAudit({ event: 'initial', on: ON, standards: [ONE], ...json });
  return isRefused(result) ? result.refusals.map(r => r.refused) : [];
}
const codes = (answer: AuditAnswer) => answer.warnings.map(w => w.code);

const shops = (count: number, personnel = 5) =>
  Array.from({ length: count }, (_, i) => ({ name: `Shop ${String(i + 1).padStart(3, '0')}`, personnel }));

describe('a whole audit', () => {
  test('of one standard at one place is its determination', () => {
    expect(answered({})).toMatchObject({
      days: 5,
      onSiteDays: 4,
      stage1: 1.5,
      stage2: 3.5,
      surveillance: 1.5,
      recertification: 3.5,
    });
    expect(answered({ event: 'surveillance' })).toMatchObject({
      days: 1.5,
      onSiteDays: 1.2,
      surveillance: 1.5,
    });
    expect(answered({ event: 'surveillance' }).stage1).toBeUndefined();
  });

  test('of three standards, integrated: 17 days less 10 percent, rounded once at the end', () => {
    const answer = answered({ standards: THREE, integration: { level: 85, auditors: [3, 2] } });
    expect(answer).toMatchObject({
      days: 15.5,
      stage1: 4.5,
      stage2: 11,
      surveillance: 5,
      recertification: 10.5,
      integration: { sum: 17, ability: 75, reductionPercent: 10, days: 15.3 },
    });
    expect(answer.onSiteDays).toBeCloseTo(12.4, 10);
  });

  test('of three standards apart is the sum of three determinations', () =>
    expect(answered({ standards: THREE })).toMatchObject({
      days: 17,
      surveillance: 1.5 + 2 + 2,
      recertification: 3.5 + 4 + 4,
    }));

  test('30 percent by factors and 20 percent by integration leave 56 percent', () => {
    const factors = [{ id: 'D3', percent: -30, reason: 'ten years without a major' }];
    const standards = TWO.map(standard => ({ ...standard, factors }));
    const answer = answered({ standards, integration: { level: 100, auditors: [2] } });
    expect(answer.integration?.days).toBeCloseTo(11 * 0.56, 6);
  });

  test('on-site shares of different documents are weighed by the time of each', () => {
    const answer = answered({ standards: [ONE, { standard: 'ISO/IEC 27001', personnel: 55 }] });
    expect(answer.days).toBe(15);
    expect(answer.onSiteDays).toBeCloseTo(5 * 0.8 + 10 * 0.7, 10);
  });

  test('a complexity is proposed from the sector and may be overruled with a reason', () => {
    const ems = { standard: 'ISO 14001', personnel: 55, sector: 'NACE 25.6' };
    expect(answered({ standards: [ems] }).days).toBe(6);
    expect(codes(answered({ standards: [ems] }))).toContain('complexity-from-sector');
    expect(codes(answered({ standards: [{ ...ems, complexity: 'high' }] }))).toContain(
      'complexity-differs-without-reason',
    );
    expect(
      codes(answered({ standards: [{ ...ems, complexity: 'high', complexityReason: 'chrome bath' }] })),
    ).toContain('complexity-differs');
  });

  test('over sites: the centre, the sample and nobody else', () => {
    const sites = { central: { name: 'Head office', personnel: 20 }, sites: shops(26) };
    const answer = answered({ standards: [{ standard: 'ISO 9001' }], sites });
    expect(answer.sample).toHaveLength(6);
    expect(answer).toMatchObject({ days: 3 + 6 * 1.5, central: { days: 3 }, seed: ON });
    expect(answer.surveillance).toBe(3);
    expect(answer.recertification).toBe(7);
    expect(answer.sample?.reduce((sum, site) => sum + site.days, 3)).toBe(12);
    expect(codes(answer)).toEqual([]);
  });

  test('the draw repeats with its seed and takes chosen sites', () => {
    const sites = {
      central: { personnel: 20 },
      sites: shops(26).map((site, i) => ({ ...site, chosen: i === 25 })),
      seed: '7',
    };
    const names = () => answered({ sites }).sample?.map(site => site.name);
    expect(names()).toEqual(names());
    expect(names()).toContain('Shop 026');
  });

  test('less than one site with everybody would need is pointed out', () => {
    const sites = { central: { personnel: 5 }, sites: shops(20, 60) };
    const answer = answered({
      standards: [{ standard: 'ISO 9001' }],
      sites: { ...sites, sites: sites.sites.map(s => ({ ...s, centralPercent: 50 })) },
    });
    expect(answer.days).toBe(1.5 + 5 * 2.5);
    expect(codes(answer)).toEqual([]);
    const few = answered({
      standards: [{ standard: 'ISO 9001' }],
      sites: {
        central: { personnel: 5 },
        sites: shops(2, 400).map(s => ({ ...s, centralPercent: 50 })),
        sampled: {},
      },
    });
    expect(few.days).toBe(11.5);
    const one = answered({
      standards: [{ standard: 'ISO 9001' }],
      sites: { central: { personnel: 500 }, sites: shops(400, 1) },
    });
    expect(codes(one)).not.toContain('below-whole-as-one-site');
    const thin = answered({
      standards: [{ standard: 'ISO 9001' }],
      sites: { central: { personnel: 5 }, sites: shops(1, 400).map(s => ({ ...s, centralPercent: 50 })) },
    });
    expect(codes(thin)).toContain('below-whole-as-one-site');
  });

  test('personnel that differs from the sites is pointed out', () =>
    expect(codes(answered({ sites: { central: { personnel: 20 }, sites: shops(26) } }))).toContain(
      'personnel-differs-from-sites',
    ));

  test('identical work and part-time in the short form of the file', () => {
    const personnel = [
      { count: 49, activity: 'call centre', identical: true, hoursPerWeek: 20, shift: 1 },
      { count: 10, activity: 'IT', hoursPerWeek: 20 },
      { count: 8, activity: 'office' },
    ];
    const answer = answered({ standards: [{ standard: 'ISO/IEC 27001', personnel }], fullTimeHours: 40 });
    expect(answer.perStandard[0]?.effectivePersonnel).toBe(7 + 5 + 8);
    expect(refused({ standards: [{ standard: 'ISO/IEC 27001', personnel }] })).toEqual([
      'full-time-hours-missing',
      'full-time-hours-missing',
    ]);
  });

  test('up-half in the file is rounding up', () =>
    expect(answered({ method: { rounding: 'up-half' } }).surveillance).toBe(2));

  test('a standard without a table needs a named proxy', () => {
    expect(refused({ standards: [{ standard: 'ISO/IEC 42001', personnel: 5 }] })).toEqual([
      'no-basis-for-standard',
    ]);
    expect(
      codes(answered({ standards: [{ standard: 'ISO/IEC 42001', personnel: 5, proxy: 'isms' }] })),
    ).toEqual(['proxy']);
    expect(codes(answered({ standards: [{ standard: 'ISO 22301', personnel: 5 }] }))).toEqual(['proxy']);
  });

  test('a slip of the pen in a field name is pointed out', () =>
    expect(codes(answered({ standards: [{ ...ONE, complexty: 'high' }] }))).toEqual(['unknown-fields']));

  test.each([
    [null, 1],
    ['text', 1],
    [{}, 2],
    [{ on: ON, standards: [] }, 1],
    [{ on: ON, standards: [{ standard: 'ISO 9001' }] }, 1],
    [{ on: ON, standards: [ONE, ONE] }, 1],
    [{ on: ON, standards: [{ ...ONE, personnel: -1 }], fullTimeHours: 0 }, 2],
    [{ on: ON, standards: [ONE], event: 'special' }, 1],
    [{ on: ON, standards: [ONE], sites: { central: { personnel: 5 }, sites: [] } }, 1],
    [{ on: ON, standards: [ONE], integration: { level: 85, auditors: [0] } }, 1],
  ])('refuses %j with %i reasons', (json, count) => {
    const result = determineAudit(json);
    expect(isRefused(result) && result.refusals.length).toBe(count);
  });
});
