/** Planned against actual audit time. */
import { describe, expect, test } from 'vitest';
import { isRefused } from '../rule.ts';
import type { WorkedHours } from './actual-time.ts';
import { compareActualTime } from './actual-time.ts';

const day = (
  person: string,
  hours: number,
  role: WorkedHours['role'] = 'auditor',
  on = '2026-11-23',
): WorkedHours => ({
  person,
  role,
  on,
  hours,
});
function compared(days: number, worked: readonly WorkedHours[], reason?: string) {
  const result = compareActualTime(days, worked, reason);
  if (isRefused(result)) throw new Error('refused');
  return { ...result, codes: result.warnings.map(w => w.code) };
}

describe('audit time as carried out', () => {
  test('is the hours of the auditors in days of eight hours', () =>
    expect(compared(2, [day('Ana', 8, 'lead-auditor'), day('Kim', 4), day('Kim', 4)])).toMatchObject({
      actualDays: 2,
      shortfall: 0,
      codes: [],
    }));
  test('does not count experts, observers, interpreters and trainees', () =>
    expect(
      compared(1, [
        day('Ana', 8),
        day('X', 8, 'technical-expert'),
        day('Y', 8, 'observer'),
        day('Z', 8, 'auditor-in-training'),
        day('I', 8, 'interpreter'),
      ]).actualDays,
    ).toBe(1));
  test('is not saved by long days', () =>
    expect(compared(2.5, [day('Ana', 10), day('Ana', 10, 'auditor', '2026-11-24')])).toMatchObject({
      actualDays: 2,
      shortfall: 0.5,
      codes: ['long-day', 'long-day', 'shortfall-without-reason'],
    }));
  test('below the determined time has a reason', () =>
    expect(compared(2, [day('Ana', 8)], 'one line stood still').codes).toEqual(['shortfall']));
  test.each([
    ['worked-date', day('Ana', 8, 'auditor', '2026-02-30')],
    ['hours', day('Ana', 25)],
    ['hours', day('Ana', Number.NaN)],
  ])('refuses: %s', (code, entry) => {
    const result = compareActualTime(1, [entry]);
    expect(isRefused(result) && result.refusals[0]?.refused).toBe(code);
  });
});
