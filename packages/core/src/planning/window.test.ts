/** Windows of a cycle: the rule's limit, the body's opening and the clause; nothing before the grant or after the end. */
import { describe, expect, test } from 'vitest';
import { completed } from '../body/deadline.table.ts';
import type { Certification } from '../decision/certification.state.ts';
import { EMPTY } from '../decision/certification.state.ts';
import { nextWindow, openWindows, windowFor } from './window.ts';

const certified = (change: Partial<Certification> = {}): Certification => ({
  ...EMPTY,
  phase: 'certified',
  engagement: 'e',
  edition: 'iso-9001-2015',
  cycles: 1,
  cycle: { decidedOn: '2026-03-20', effectiveOn: '2026-03-20', expiresOn: '2029-03-19' },
  ...change,
});
const days = (state: Certification) =>
  openWindows(state).map(one => [one.code, one.from, one.latest, one.limit]);

describe('the windows of a cycle', () => {
  test('after the grant: twelve months, the calendar year, the expiry', () => {
    expect(days(certified())).toEqual([
      ['surveillance-1', '2026-12-20', '2027-03-20', '2027-03-20'],
      ['surveillance-2', '2027-12-20', '2028-03-20', '2028-12-31'],
      ['recertification', '2028-09-19', '2029-01-19', '2029-03-19'],
    ]);
  });
  test('a later cycle counts calendar years from its first surveillance on', () => {
    expect(nextWindow(certified({ cycles: 2 }))).toMatchObject({
      code: 'surveillance-1',
      limit: '2027-12-31',
    });
  });
  test('a surveillance that was held leaves the next', () => {
    const held = certified({ surveillances: [{ audit: 'a', on: '2027-02-01' }] });
    expect(nextWindow(held)).toMatchObject({ code: 'surveillance-2', because: { clause: '9.1.3.3' } });
    expect(windowFor(held, 'recertification')?.because.clause).toBe('9.1.3.2');
  });
  test('opens and ends by the times that the body chose', () => {
    const times = completed({
      firstSurveillanceMonths: 10,
      surveillanceOpensMonths: 1,
      recertificationOpensMonths: 9,
      recertificationLatestMonths: 3,
    });
    expect(openWindows(certified(), times).map(one => [one.from, one.latest, one.limit, one.byRule])).toEqual(
      [
        ['2026-12-20', '2027-01-20', '2027-01-20', '2027-03-20'],
        ['2028-02-20', '2028-03-20', '2028-12-31', undefined],
        ['2028-06-19', '2028-12-19', '2029-03-19', undefined],
      ],
    );
    expect(windowFor(certified({ cycles: 2 }), 'surveillance', times)).not.toHaveProperty('byRule');
  });
  test('a suspension does not stop the programme; before the grant and after the end there is none', () => {
    expect(openWindows(certified({ phase: 'suspended' }))).toHaveLength(3);
    expect(openWindows({ ...EMPTY, phase: 'open' })).toEqual([]);
    expect(openWindows(certified({ phase: 'withdrawn' }))).toEqual([]);
  });
});
