/** All deadlines of a certification from its dates. */
import { describe, expect, test } from 'vitest';
import { isRefused } from '../rule.ts';
import { certificationDeadlines } from './certification-deadlines.ts';

function dates(json: unknown): Record<string, string> {
  const result = certificationDeadlines(json);
  if (isRefused(result)) throw new Error(result.refusals.map(r => r.text).join(' '));
  return Object.fromEntries(result.deadlines.map(deadline => [deadline.what, deadline.date]));
}

describe('the deadlines of a certification', () => {
  test('after an initial decision: twelve months, each calendar year, three years; no surveillance in the last year', () =>
    expect(dates({ decision: '2026-11-23', stage2LastDay: '2026-10-31' })).toEqual({
      'stage2-repeat-after': '2027-04-30',
      'first-surveillance': '2027-11-23',
      'surveillance-2027': '2027-12-31',
      'surveillance-2028': '2028-12-31',
      'cycle-end': '2029-11-22',
      'recertification-majors': '2029-11-22',
      'restore-limit': '2030-05-22',
      'record-retention': '2032-11-22',
    }));

  test('recertified in time, the expiry goes on by three years', () =>
    expect(dates({ expiry: '2026-11-22', recertificationDecision: '2026-10-01' })).toMatchObject({
      'renewed-expiry': '2029-11-22',
      'surveillance-2027': '2027-12-31',
      'surveillance-2028': '2028-12-31',
    }));

  test('recertified late but within six months, the old cycle stays', () => {
    const found = dates({ expiry: '2026-08-31', recertificationDecision: '2027-02-28' });
    expect(found['restored-expiry']).toBe('2029-08-31');
    expect(found['renewed-expiry']).toBeUndefined();
  });

  test('recertified after the window, a new cycle begins', () =>
    expect(dates({ expiry: '2026-08-31', recertificationDecision: '2027-03-01' })).toMatchObject({
      'new-cycle-end': '2030-02-28',
      'first-surveillance-of-new-cycle': '2028-03-01',
    }));

  test('without a known expiry the cycle runs from the decision on recertification', () => {
    expect(dates({ recertificationDecision: '2026-11-23' })['cycle-end']).toBe('2029-11-22');
    expect(isRefused(certificationDeadlines({ accreditationLostOn: '2026-11-23' }))).toBe(true);
  });

  test('a suspension does not outlive the certification', () =>
    expect(dates({ expiry: '2026-12-31', suspendedOn: '2026-11-23' })['suspension-end']).toBe('2026-12-31'));

  test('an old edition brings the end of its transition', () =>
    expect(dates({ decision: '2027-01-10', edition: 'ISO 9001:2015' })['transition-end']).toBe('2029-09-30'));

  test('dates may come as a list of events', () =>
    expect(dates({ events: [{ event: 'decision', on: '2026-11-23' }] })).toEqual(
      dates({ decision: '2026-11-23' }),
    ));

  test('every date has its rule, in order', () => {
    const result = certificationDeadlines({ decision: '2026-11-23', suspendedOn: '2027-01-31' });
    if (isRefused(result)) throw new Error('refused');
    const found = result.deadlines.map(deadline => deadline.date);
    expect(found.toSorted()).toEqual(found);
    for (const deadline of result.deadlines) expect(deadline.rule.document).not.toBe('');
  });

  test.each([
    [null],
    [[]],
    [{}],
    ['2026-11-23'],
    [{ decision: '2026-02-30' }],
    [{ desision: '2026-11-23' }],
    [{ events: [{ event: 'x', on: '2026-11-23' }] }],
    [{ events: [{ event: 'decision' }] }],
    [{ decision: '9999-12-31' }],
  ])('refuses %j', json => expect(isRefused(certificationDeadlines(json))).toBe(true));
});
