// The days that a month is drawn with, whole weeks from Monday, and where a key leads.
import { dayNumber, isoDate } from '../text/calendar.ts';

/** `2026-11` of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

const weekday = (day: string): number => (dayNumber(day) + 3) % 7;
export const daysAfter = (day: string, count: number): string => isoDate(dayNumber(day) + count);

/** The first day of a month so many months away. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const at = year * 12 + (of - 1) + count;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

const lastOf = (month: string): string => daysAfter(`${monthAfter(month, 1)}-01`, -1);

/** Weeks of a month with the days before and after that fill them. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const begin = daysAfter(first, -weekday(first));
  const last = lastOf(month);
  const count = Math.ceil((dayNumber(last) - dayNumber(begin) + 1) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => daysAfter(begin, week * 7 + day)),
  );
}

/** The same day of another month, or its last. */
function inMonth(day: string, count: number): string {
  const month = monthAfter(monthOf(day), count);
  const wish = `${month}-${day.slice(8)}`;
  const last = lastOf(month);
  return wish > last ? last : wish;
}

/** The day that a key leads to; nothing when it does not move. */
export function dayAfter(key: string, day: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return daysAfter(day, -1);
    case 'ArrowRight':
      return daysAfter(day, 1);
    case 'ArrowUp':
      return daysAfter(day, -7);
    case 'ArrowDown':
      return daysAfter(day, 7);
    case 'Home':
      return daysAfter(day, -weekday(day));
    case 'End':
      return daysAfter(day, 6 - weekday(day));
    case 'PageUp':
      return inMonth(day, -1);
    case 'PageDown':
      return inMonth(day, 1);
    default:
      return undefined;
  }
}
