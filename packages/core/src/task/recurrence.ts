/** How a task comes again: every so many days, weeks or months, counted from one day so that a month's end stays one. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import type { PlainDate } from '../kernel/schema.ts';

export const RHYTHM_UNITS = ['day', 'week', 'month'] as const;
export type RhythmUnit = (typeof RHYTHM_UNITS)[number];

export type Rhythm = { readonly every: number; readonly unit: RhythmUnit };
/** A rhythm with the day that it is counted from. */
export type Recurrence = Rhythm & { readonly from: PlainDate };

const nth = ({ every, unit, from }: Recurrence, n: number): PlainDate =>
  unit === 'month' ? addMonths(from, n * every) : addDays(from, n * every * (unit === 'week' ? 7 : 1));

/** The first day of the rhythm that lies after both days: what was missed meanwhile is not asked for again. */
export function nextDay(recurrence: Recurrence, due: PlainDate, done: PlainDate): PlainDate {
  const after = due > done ? due : done;
  let n = 1;
  while (nth(recurrence, n) <= after) n += 1;
  return nth(recurrence, n);
}

/** The rhythm as people say it: “every month”, “every 2 weeks”. */
export const rhythmText = ({ every, unit }: Rhythm): string =>
  every === 1 ? `every ${unit}` : `every ${every} ${unit}s`;
