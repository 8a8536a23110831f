/** Today: what waits for the asking person, and one sentence about where the organization stands. */
import { Waiting } from '@certwright/core/notice/waiting.schema';
import { z } from 'zod';
import { operation } from '../platform/http/operation.ts';
import { standingSentence } from './sentence.ts';
import { waitingFor } from './waiting.ts';

const waiting = operation({
  id: 'today.waiting',
  method: 'get',
  path: '/today',
  summary: 'What waits for you today, and where the organization stands',
  permission: 'party:read',
  input: z.object({}),
  output: Waiting,
  run: async act => {
    const waits = waitingFor(act);
    const [items, sentence] = await Promise.all([waits, standingSentence(act, waits)]);
    const counts: Record<string, number> = { today: items.length };
    for (const { stop } of items) counts[stop] = (counts[stop] ?? 0) + 1;
    return { sentence, items: [...items], counts };
  },
});

export const NOTICE_OPERATIONS = [waiting] as const;
