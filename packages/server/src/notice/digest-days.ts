/** On which days which digest comes. */
import { dateOf } from '../platform/clock.ts';
import type { Digest } from '../platform/mail/choice.store.ts';

const weekday = (day: string): number => dateOf(`${day}T00:00:00.000Z`).getUTCDay();

export const onWorkingDay = (day: string): boolean => weekday(day) >= 1 && weekday(day) <= 5;

/** Those that come today: on Mondays the weekly ones too. */
export const dueToday = (today: string): readonly Digest[] =>
  weekday(today) === 1 ? ['daily', 'weekly'] : ['daily'];
