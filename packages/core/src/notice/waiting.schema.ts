/** What waits for somebody today: each line an act that can be done on the page behind it. */
import { z } from 'zod';
import { CitationSchema } from '../kernel/schema.ts';

export const WaitingItem = z
  .object({
    /** Which stop of the road it counts for. */
    stop: z.string(),
    kind: z.string(),
    text: z.string(),
    detail: z.string(),
    /** Path below the organization's pages. */
    path: z.string(),
    due: z.string().nullable(),
    overdue: z.boolean(),
    because: CitationSchema.nullable(),
    for: z.string().optional().meta({ description: 'The absent colleague for whom it waits' }),
  })
  .meta({ id: 'WaitingItem' });
export type WaitingItem = z.infer<typeof WaitingItem>;

export const Waiting = z
  .object({
    sentence: z.string(),
    items: z.array(WaitingItem),
    /** How many wait at each stop of the road. */
    counts: z.record(z.string(), z.number().int()),
  })
  .meta({ id: 'Waiting' });
