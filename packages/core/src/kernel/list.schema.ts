/** By what the lists of what passes between client and body are narrowed. */
import { z } from 'zod';
import { Id, PlainDate } from './schema.ts';

export const OF_CLIENT = {
  engagement: Id.optional(),
  q: z.string().trim().max(100).optional().meta({ description: 'A part of the name of the client' }),
};

/** @param day what the two days are about */
export const inPeriod = (day: string) => ({
  edition: z.string().max(60).optional(),
  from: PlainDate.optional().meta({ description: `First day on which it was ${day}` }),
  to: PlainDate.optional().meta({ description: `Last day on which it was ${day}` }),
});
