/** Transitions between editions: stored dates, never a computed month end. */
import { describe, expect, test } from 'vitest';
import { decisionToEdition, latestExpiry, transitionFrom } from './transitions.ts';
import { TRANSITIONS } from './transitions.table.ts';

describe('the transition of an edition', () => {
  test.each([
    ['2024-04-30', true, 'in-transition'],
    ['2024-05-01', false, 'old-edition-closed'],
    ['2025-10-31', false, 'old-edition-closed'],
    ['2025-11-01', false, 'transition-over'],
    ['2022-10-24', true, 'no-transition'],
  ])('to ISO/IEC 27001:2022: a decision to the 2013 edition on %s is allowed: %s', (on, allowed, code) =>
    expect(decisionToEdition('ISO/IEC 27001:2013', on)).toMatchObject({ allowed, code }),
  );
  test('of 2015 ended on the exact day, not at the end of the month', () =>
    expect(latestExpiry('ISO 9001:2008')?.date).toBe('2018-09-15'));
  test('of 2026 carries dates of a single source and says so', () => {
    expect(transitionFrom('ISO 9001:2015')).toMatchObject({
      confidence: 'single-source',
      value: { end: '2029-09-30' },
    });
    expect(transitionFrom('ISO 14001:2015')?.note).toContain('2029-04-15');
  });
  test('without an official period has no invented end', () => {
    expect(transitionFrom('ISO/IEC 27701:2019')?.value.end).toBeUndefined();
    expect(latestExpiry('ISO/IEC 27701:2019')).toBeUndefined();
    expect(decisionToEdition('ISO/IEC 27701:2019', '2031-01-01')).toMatchObject({ allowed: true });
  });
  test('an edition that nothing replaces can be decided', () =>
    expect(decisionToEdition('ISO 45001:2018', '2026-11-23')).toMatchObject({
      allowed: true,
      code: 'no-transition',
    }));
  test('has its days in order', () => {
    for (const { value } of TRANSITIONS) {
      const days = [value.published, value.lastOldDecision, value.end].filter(day => day !== undefined);
      expect(days.toSorted()).toEqual(days);
    }
  });
});
