/** The secret address of one's own calendar in an organization. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { hashOf } from '../platform/auth/token.ts';
import { operation } from '../platform/http/operation.ts';
import { dropFeed, feedOf, putFeed } from './calendar.store.ts';

const get = operation({
  id: 'calendar.get',
  method: 'get',
  path: '/calendar',
  summary: 'Whether your calendar here has an address, and since when',
  permission: 'party:read',
  input: z.object({}),
  output: z.object({ since: z.string().nullable() }),
  run: async act => ({ since: (await feedOf(act.tx, act))?.madeAt ?? null }),
});

const make = operation({
  id: 'calendar.make',
  method: 'post',
  path: '/calendar',
  summary: 'Make the address of your calendar; an older one holds no longer, and this one is shown once',
  permission: 'party:read',
  secret: true,
  input: z.object({}),
  output: z.object({ address: z.string() }),
  run: async act => {
    const secret = randomBytes(24).toString('base64url');
    await dropFeed(act.tx, act);
    await putFeed(act.tx, { org: act.org, person: act.person, hash: hashOf(secret), made_at: act.at });
    return { address: `${act.baseUrl}/api/public/calendar/${secret}.ics` };
  },
});

const end = operation({
  id: 'calendar.end',
  method: 'post',
  path: '/calendar/end',
  summary: 'Close the address of your calendar',
  permission: 'party:read',
  input: z.object({}),
  output: z.object({ ended: z.literal(true) }),
  run: async act => {
    await dropFeed(act.tx, act);
    return { ended: true as const };
  },
});

export const CALENDAR_OPERATIONS = [get, make, end] as const;
