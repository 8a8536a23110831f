// "in 3 weeks": the distance of two days in the unit that people would use.
import { dayNumber } from './calendar.ts';

type Distance = { readonly value: number; readonly unit: 'day' | 'week' | 'month' | 'year' };

/** Days up to two weeks, weeks up to two months, months up to two years, then years. */
export function distance(from: string, to: string): Distance {
  const days = dayNumber(to) - dayNumber(from);
  const size = Math.abs(days);
  if (size < 14) return { value: days, unit: 'day' };
  if (size < 61) return { value: Math.round(days / 7), unit: 'week' };
  if (size < 730) return { value: Math.round(days / 30.44), unit: 'month' };
  return { value: Math.round(days / 365.25), unit: 'year' };
}

export function relativeWords(from: string, to: string, locale: string): string {
  const { value, unit } = distance(from, to);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(value, unit);
}
