/** Deadlines of ISO/IEC 17021-1 and IAF MD 2 on calendar dates, at month ends and in leap years. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, compareDates } from '../calendar-date.ts';
import {
  cycleEnd,
  firstSurveillanceDue,
  majorVerification,
  recordRetentionUntil,
  renewalExpiry,
  restoredExpiry,
  restoreLimit,
  stage2RepeatAfter,
  surveillanceDue,
  suspensionEnd,
  transferAfterLossOfAccreditation,
  transferOfSuspended,
} from './deadlines.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map(days => addDays('1995-01-01', days));

describe('deadlines of a certification', () => {
  test('the first surveillance counts twelve months from the decision', () => {
    expect(firstSurveillanceDue('2026-11-23')).toMatchObject({
      date: '2027-11-23',
      rule: { clause: '9.1.3.3' },
    });
    expect(firstSurveillanceDue('2028-02-29').date).toBe('2029-02-28');
  });
  test('then one surveillance in each calendar year', () =>
    expect(surveillanceDue(2028).date).toBe('2028-12-31'));
  test('majors are verified within six months of the last day of stage 2', () => {
    expect(stage2RepeatAfter('2026-08-31').date).toBe('2027-02-28');
    expect(majorVerification({ audit: 'initial', stage2LastDay: '2027-08-31' }).date).toBe('2028-02-29');
  });
  test('majors of a recertification are verified before expiry', () =>
    expect(majorVerification({ audit: 'recertification', expiry: '2029-11-22' }).date).toBe('2029-11-22'));
  test('a cycle ends the day before its third anniversary, or on it where the body prints that', () => {
    expect(cycleEnd('2026-11-23').date).toBe('2029-11-22');
    expect(cycleEnd('2026-11-23', 'anniversary').date).toBe('2029-11-23');
    expect(cycleEnd('2024-02-29').date).toBe('2027-02-27');
    expect(cycleEnd('2026-11-23').rule.confidence).toBe('body-parameter');
  });
  test('renewal before expiry keeps the day of the year', () =>
    expect(renewalExpiry('2029-11-22').date).toBe('2032-11-22'));
  test('restoration is possible for six months and stays on the prior cycle', () => {
    expect(restoreLimit('2026-08-31').date).toBe('2027-02-28');
    expect(restoredExpiry('2026-08-31').date).toBe('2029-08-31');
  });
  test('a suspension normally ends after six months, and does not outlive the certification', () => {
    expect(suspensionEnd('2026-03-31').date).toBe('2026-09-30');
    expect(suspensionEnd('2026-03-31', '2026-06-01')).toMatchObject({
      date: '2026-06-01',
      rule: { id: '17021-1-2015/suspension-does-not-stop-cycle' },
    });
    expect(suspensionEnd('2026-03-31', '2028-06-01').date).toBe('2026-09-30');
  });
  test('a suspended certification is not transferred', () => {
    expect(transferOfSuspended(true, '2026-11-23')).toMatchObject({
      eligible: false,
      rule: { edition: '2023' },
    });
    expect(transferOfSuspended(false, '2026-11-23').eligible).toBe(true);
  });
  test('after a body lost its accreditation its clients have six months, or until expiry if sooner', () => {
    expect(transferAfterLossOfAccreditation('2026-01-15', '2028-01-01').date).toBe('2026-07-15');
    expect(transferAfterLossOfAccreditation('2026-01-15', '2026-03-01').date).toBe('2026-03-01');
  });
  test('records are kept for the current and one full cycle more', () =>
    expect(recordRetentionUntil('2029-11-22').date).toBe('2032-11-22'));
  test('every deadline lies after the day it counts from and names its rule', () =>
    fc.assert(
      fc.property(anyDay, day => {
        for (const deadline of [
          firstSurveillanceDue(day),
          stage2RepeatAfter(day),
          cycleEnd(day),
          renewalExpiry(day),
          restoreLimit(day),
          suspensionEnd(day),
          recordRetentionUntil(day),
        ]) {
          expect(compareDates(deadline.date, day)).toBeGreaterThan(0);
          expect(deadline.rule.clause).not.toBe('');
        }
        expect(compareDates(firstSurveillanceDue(day).date, cycleEnd(day).date)).toBeLessThan(0);
      }),
    ));
});
