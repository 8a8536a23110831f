/** On which days a body works: its days of the week without its holidays. */
import { addDays } from '@certwright/rules/calendar-date';
import type { PlainDate } from '../kernel/schema.ts';
import { weekday } from './weekday.ts';

export type WorkingDays = {
  /** Days of the week on which the body works, Monday 1 to Sunday 7; left out, Monday to Friday. */
  readonly weekdays?: readonly number[];
  readonly holidays?: readonly { readonly on: PlainDate; readonly name: string }[];
};

const USUAL_WEEKDAYS = [1, 2, 3, 4, 5];

/** Why nobody works on a day: the name of a holiday, nothing for a day of the week without work; undefined on a working day. */
export function closedOn(
  day: PlainDate,
  { weekdays = USUAL_WEEKDAYS, holidays = [] }: WorkingDays,
): string | undefined {
  const holiday = holidays.find(one => one.on === day);
  return holiday ? holiday.name : weekdays.includes(weekday(day) + 1) ? undefined : '';
}

/** Days between two days, both counted, on which the body does not work. */
export function closedBetween(
  from: PlainDate,
  to: PlainDate,
  calendar: WorkingDays,
): readonly { readonly on: PlainDate; readonly name: string }[] {
  const found: { on: PlainDate; name: string }[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const name = closedOn(on, calendar);
    if (name !== undefined) found.push({ on, name });
  }
  return found;
}
