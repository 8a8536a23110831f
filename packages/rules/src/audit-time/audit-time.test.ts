/** Audit time after IAF MD 5 and ISO/IEC 27006-1: worked cases, and every trap that public calculators fall into. */
import { describe, expect, test } from 'vitest';
import { isRefused } from '../rule.ts';
import type { AuditTimeDetermination, AuditTimeInput } from './audit-time.input.ts';
import { determineAuditTime } from './audit-time.ts';
import { derivation } from './derivation.ts';

const ON = '2026-11-23';

function determined(input: Partial<AuditTimeInput>): AuditTimeDetermination {
  const result = determineAuditTime({ on: ON, scheme: 'qms', personnel: 55, ...input });
  if (isRefused(result)) throw new Error(result.refusals.map(r => r.text).join(' '));
  return result;
}

function refused(input: Partial<AuditTimeInput>): readonly string[] {
  const result = determineAuditTime({ on: ON, scheme: 'qms', personnel: 55, ...input });
  return isRefused(result) ? result.refusals.map(r => r.refused) : [];
}

const codes = (result: AuditTimeDetermination) => result.warnings.map(w => w.code);
const factor = (percent: number, id?: string) => ({
  ...(id ? { id } : {}),
  percent,
  reason: 'seen at the review',
});

describe('audit time of one management system', () => {
  test.each([
    ['qms', undefined, 5, 1.5],
    ['qms', undefined, 6, 2],
    ['qms', undefined, 55, 5],
    ['qms', undefined, 10_700, 22],
    ['ems', 'high', 85, 9],
    ['ems', 'medium', 86, 8],
    ['ems', 'low', 26, 4],
    ['ems', 'limited', 700, 6.5],
    ['ohsms', 'high', 45, 7],
    ['ohsms', 'medium', 1, 2.5],
    ['ohsms', 'low', 175, 6],
    ['isms', undefined, 10, 5],
    ['isms', undefined, 11, 6],
    ['isms', undefined, 25, 7],
    ['isms', undefined, 500, 16.5],
  ] as const)('%s %s with %i persons starts at %d days', (scheme, complexity, personnel, days) => {
    const result = determined({ scheme, personnel, ...(complexity ? { complexity } : {}) });
    expect(result.tableDays).toBe(days);
    expect(result.days).toBe(days);
  });

  test('a company of 55 with ISO 9001: five days, 1.5 + 3.5, at least 4 on site, then 1.5 a year and 3.5', () => {
    expect(determined({})).toMatchObject({
      effectivePersonnel: 55,
      days: 5,
      stage1: 1.5,
      stage2: 3.5,
      onSiteMinimum: 4,
      surveillanceEach: 1.5,
      recertification: 3.5,
    });
  });

  test('quality has one column: a high risk adds no day by itself and the result says so', () => {
    const result = determined({ complexity: 'high' });
    expect(result.days).toBe(5);
    expect(codes(result)).toContain('table-has-one-column');
  });

  test('rounding to the nearest half day: 5.2 is 5 and 5.3 is 5.5; rounding up gives 5.5 for both', () => {
    const at = (percent: number, rounding: 'nearest-half' | 'ceil-half') =>
      determined({ factors: [factor(percent)], rounding }).days;
    expect([at(4, 'nearest-half'), at(6, 'nearest-half'), at(4, 'ceil-half'), at(6, 'ceil-half')]).toEqual([
      5, 5.5, 5.5, 5.5,
    ]);
    expect(at(5, 'nearest-half')).toBe(5.5);
  });

  test('rounding is a choice that also reaches surveillance and recertification', () => {
    expect(determined({ rounding: 'ceil-half' })).toMatchObject({
      surveillanceEach: 2,
      recertification: 3.5,
    });
  });

  test('reductions stop at 30 percent and overshooting is shown', () => {
    const result = determined({ factors: [factor(-20, 'D3'), factor(-20, 'D4')] });
    expect(result.unroundedDays).toBe(3.5);
    expect(codes(result)).toContain('reduction-beyond-cap');
  });

  test('an increase pays for a decrease before the cap is asked', () => {
    expect(determined({ factors: [factor(-40, 'D3'), factor(20, 'I4')] }).unroundedDays).toBe(4);
  });

  test('increases have no cap', () => expect(determined({ factors: [factor(90, 'I4')] }).days).toBe(9.5));

  test('the reduction of personnel comes first and is not part of the 30 percent', () => {
    const result = determined({
      personnel: [
        { label: 'office', persons: 30, kind: 'full' },
        { label: 'packing', persons: 100, kind: 'repetitive', reason: 'one simple step, low influence' },
      ],
      factors: [factor(-30, 'D3')],
    });
    expect(result).toMatchObject({ effectivePersonnel: 40, tableDays: 4, unroundedDays: 2.8, days: 3 });
    expect(codes(result)).not.toContain('reduction-beyond-cap');
  });

  test('a rounding that passes the cap is pointed out, not hidden', () => {
    const result = determined({ personnel: 20, factors: [factor(-30)] });
    expect(result).toMatchObject({ unroundedDays: 2.1, days: 2 });
    expect(codes(result)).toContain('rounding-passes-cap');
  });

  test.each([
    ['qms', 0.8, 5, 4],
    ['isms', 0.7, 10, 7],
  ] as const)('%s keeps %d of its time with the client', (scheme, _share, days, onSite) =>
    expect(determined({ scheme })).toMatchObject({ days, onSiteMinimum: onSite }),
  );

  test('less time on site than the share asks for a reason and does not refuse', () => {
    expect(codes(determined({ onSite: { days: 3 } }))).toContain('on-site-below-share-without-reason');
    expect(codes(determined({ onSite: { days: 3, reason: 'design office works remotely' } }))).toContain(
      'on-site-below-share',
    );
    expect(codes(determined({ onSite: { days: 4 } }))).toEqual([]);
  });

  test('the table as a continuum reaches the figure of the band at its upper end', () => {
    const at = (personnel: number) => determined({ personnel, method: 'interpolate' }).unroundedDays;
    expect([at(46), at(55), at(65)]).toEqual([4.05, 4.5, 5]);
    expect(
      determined({ scheme: 'ohsms', complexity: 'low', personnel: 1, method: 'interpolate' }).tableDays,
    ).toBe(2.5);
  });

  test('above 10,700 persons a person answers for the figure, and it is not below the last band', () => {
    expect(refused({ personnel: 10_701 })).toEqual(['no-table-figure']);
    const by = { by: 'A. Reviewer', reason: 'two further bands' };
    expect(refused({ personnel: 12_000, justified: { days: 21, ...by } })).toEqual([
      'justified-figure-too-low',
    ]);
    expect(refused({ personnel: 12_000, justified: { days: 23, by: '', reason: 'x' } })).toEqual([
      'justified-figure-unsigned',
    ]);
    const result = determined({ personnel: 12_000, justified: { days: 23, ...by } });
    expect(result.days).toBe(23);
    expect(codes(result)).toEqual(['figure-by-a-person']);
  });

  test('an environmental special case has no table', () => {
    const ems = { scheme: 'ems', complexity: 'special', personnel: 40 } as const;
    expect(refused(ems)).toEqual(['no-table-figure']);
    expect(
      determined({ ...ems, justified: { days: 12, by: 'A. Reviewer', reason: 'nuclear site' } }).days,
    ).toBe(12);
  });

  test('ISMS time is never the square root of everybody', () =>
    expect(determined({ scheme: 'isms', personnel: 400 }).days).toBe(15));

  test('ISMS complexity: business 5 and IT 4 propose -10 to -5 percent, the mildest is taken and marked', () => {
    const isms = { business: [1, 2, 2], it: [2, 1, 1] } as const;
    const result = determined({ scheme: 'isms', isms });
    expect(result.unroundedDays).toBe(9.5);
    expect(codes(result)).toContain('isms-matrix-unconfirmed');
    expect(determined({ scheme: 'isms', isms: { ...isms, percent: -10 } }).days).toBe(9);
    expect(refused({ scheme: 'isms', isms: { ...isms, percent: -20 } })).toEqual([
      'isms-percent-outside-range',
    ]);
    expect(refused({ scheme: 'isms', isms: { business: [0, 2, 2], it: [1, 1, 1] } })).toEqual([
      'isms-scores',
    ]);
  });

  test('other shares and minima are parameters of the body and labelled so', () => {
    const result = determined({
      personnel: 5,
      parameters: {
        stage1Share: 0.4,
        surveillanceShare: 0.4,
        recertificationShare: 8 / 15,
        minimumSurveillanceDays: 1,
      },
    });
    expect(result).toMatchObject({
      days: 1.5,
      stage1: 0.5,
      stage2: 1,
      surveillanceEach: 1,
      recertification: 1,
    });
    const own = result.steps.filter(step => step.rule.confidence === 'body-parameter').map(step => step.what);
    expect(own).toEqual(['split', 'surveillance', 'body-minimum', 'recertification']);
  });

  test('a past case takes the edition of its day, and a day before the tables is refused', () => {
    const edition = (on: string) =>
      determined({ on }).steps.find(step => step.what === 'table')?.rule.edition;
    expect(edition('2023-06-13')).toBe('Issue 4 version 2 (2019)');
    expect(edition('2023-06-14')).toBe('Issue 4 version 3 (2023)');
    expect(refused({ on: '2012-01-01' })).toEqual(['no-table-on-date']);
    expect(refused({ on: '2026-02-30' })).toEqual(['date']);
  });

  test('all that is wrong is said at once', () =>
    expect(
      refused({
        personnel: [{ label: 'night', persons: 2.5, kind: 'shift' }],
        factors: [{ id: 'D3', percent: -10, reason: ' ' }, factor(-10, 'I4')],
        parameters: { stage1Share: 1 },
      }),
    ).toEqual(['persons-not-whole', 'factor-without-reason', 'factor-direction', 'parameter']));

  test('a factor of another kind of management system is questioned', () =>
    expect(codes(determined({ factors: [factor(10, 'I14')] }))).toEqual(['factor-not-listed-for-scheme']));

  test('the derivation says every step with its source and how far it is confirmed', () => {
    const lines = derivation(determined({ factors: [factor(-10, 'D3')] }));
    expect(lines).toContain(
      'Table QMS 1, 46 to 65 persons: 5 days. [IAF MD 5, Issue 4 version 3 (2023), Table QMS 1; two or more sources]',
    );
    expect(lines.some(line => line.includes('because seen at the review'))).toBe(true);
    expect(lines.some(line => line.includes("the body's own parameter"))).toBe(true);
  });
});
