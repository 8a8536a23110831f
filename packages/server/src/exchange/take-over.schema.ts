/** What a take-over answers: what would come or came, and what stays behind. */
import { z } from 'zod';

export const TakeOverOutput = z
  .object({
    applied: z.boolean(),
    from: z.object({
      name: z.string(),
      takenOutAt: z.string(),
      links: z.number().int(),
      head: z.string().nullable(),
    }),
    records: z.array(z.object({ kind: z.string(), title: z.string(), count: z.number().int() })),
    events: z.number().int(),
    files: z.number().int(),
    people: z.object({
      joined: z.array(z.string()).meta({ description: 'Members here by whose address they are known' }),
      written: z.number().int().meta({ description: 'Written down without an account' }),
    }),
    staysBehind: z.array(z.object({ what: z.string(), count: z.number().int(), why: z.string() })),
  })
  .meta({ id: 'TakeOver' });
