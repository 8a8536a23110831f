/** The day of the past that was asked for; a day to come has no past. */
import type { Known } from '@certwright/core/kernel/past.schema';
import type { Act } from './act.ts';
import { happenedOn } from './dated.ts';
import type { Moment } from './past.ts';

type Asked = { readonly on?: string | undefined; readonly known?: Known | undefined };

/** @returns undefined where the present is asked for @throws Refused `dated-in-the-future` */
export const momentOf = (act: Pick<Act, 'today'>, { on, known = 'then' }: Asked): Moment | undefined =>
  on === undefined ? undefined : { on: happenedOn(act, on), known };
