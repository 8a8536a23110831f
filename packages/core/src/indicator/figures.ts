/** The arithmetic of indicators: shares, percentiles, days on which is worked. Where nothing was counted there is no figure. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import type { Calendar } from '../body/practice.decider.ts';
import type { PlainDate } from '../kernel/schema.ts';
import { weekday } from '../planning/weekday.ts';

/** @returns from 0 up; null where there is nothing to share */
export const shareOf = (part: number, of: number): number | null => (of > 0 ? part / of : null);

/** How often each value was found. */
export type Counted = readonly { readonly value: number; readonly n: number }[];

export const total = (counted: Counted): number => counted.reduce((sum, one) => sum + one.n, 0);

/**
 * The smallest value found that at least this share of all does not exceed (nearest rank).
 * @param share above 0, at most 1
 * @returns null where nothing was found
 */
export function percentile(counted: Counted, share: number): number | null {
  const sorted = counted.filter(one => one.n > 0).toSorted((a, b) => a.value - b.value);
  // What 0.9 of ten is in binary fractions would ask for the tenth.
  const rank = Math.ceil(share * total(sorted) - 1e-9);
  let below = 0;
  for (const { value, n } of sorted) {
    below += n;
    if (below >= rank) return value;
  }
  return null;
}

export type Span = { readonly from: PlainDate; readonly to: PlainDate };
export type WorkingWeek = Pick<Calendar, 'weekdays' | 'holidays'>;

/** Days of a span on which is worked; none where it ends before it begins. */
export function workingDays({ weekdays, holidays }: WorkingWeek, { from, to }: Span): number {
  const free = new Set(holidays.map(one => one.on));
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, 1))
    if (weekdays.includes(weekday(day) + 1) && !free.has(day)) days += 1;
  return days;
}

/** The months that a span touches, each with the part of it that lies in the span. */
export function monthsOf({ from, to }: Span): readonly (Span & { readonly month: string })[] {
  const months: (Span & { month: string })[] = [];
  for (let day = from; day <= to; ) {
    const next = addMonths(`${day.slice(0, 7)}-01`, 1);
    const last = addDays(next, -1);
    months.push({ month: day.slice(0, 7), from: day, to: last < to ? last : to });
    day = next;
  }
  return months;
}

/** What two spans have in common; undefined where nothing. */
export function common(a: Span, b: Span): Span | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}
