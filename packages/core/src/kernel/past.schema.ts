/** How a list or a record is asked for as it was on a day of the past. */
import { z } from 'zod';
import { PlainDate } from './schema.ts';

export const KNOWN = ['then', 'now'] as const;
export type Known = (typeof KNOWN)[number];

/** Members of an input that can be asked for the past. */
export const PAST = {
  on: PlainDate.optional().meta({ description: 'As it was at the end of this day' }),
  known: z.enum(KNOWN).optional().meta({
    description: 'then, or left out: what was recorded by that day; now: what is known of that day today',
  }),
};
