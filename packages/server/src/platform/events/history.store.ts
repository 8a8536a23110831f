/** What happened to one thing, from the event log. */
import { z } from 'zod';
import type { Act } from './act.ts';

export const HistoryEntry = z
  .object({
    version: z.number().int(),
    type: z.string(),
    at: z.string(),
    by: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'HistoryEntry' });

/** @param stream `table:id`; newest first, the last hundred */
export async function historyOf(
  act: Pick<Act, 'tx' | 'org'>,
  stream: string,
): Promise<z.infer<typeof HistoryEntry>[]> {
  return act.tx
    .selectFrom('event')
    .select(['version', 'type', 'at', 'actor as by', 'data'])
    .where('org', '=', act.org)
    .where('stream', '=', stream)
    .orderBy('version', 'desc')
    .limit(100)
    .$castTo<z.infer<typeof HistoryEntry>>()
    .execute();
}
