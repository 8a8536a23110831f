/** Which day of the week a calendar day is. */
import { dayNumber } from '@certwright/rules/calendar-date';
import type { PlainDate } from '../kernel/schema.ts';

/** Monday is 0, Sunday 6. */
export const weekday = (day: PlainDate): number => (((dayNumber(day) - dayNumber('2024-01-01')) % 7) + 7) % 7;
