/** An act is recorded on the day it happened: today unless said otherwise, never a day to come. */
import { refuse } from '@certwright/core/kernel/decider';
import type { Act } from './act.ts';
import { Refused } from './outcome.ts';

/** @throws Refused `dated-in-the-future` */
export function happenedOn(act: Pick<Act, 'today'>, on: string | undefined): string {
  if (on === undefined) return act.today;
  if (on > act.today) throw new Refused(refuse('dated-in-the-future', [], { on, today: act.today }));
  return on;
}
