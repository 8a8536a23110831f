/** Everything out: a manager proves who he is and gets the address of the archive for a few minutes; the trail says so. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { after, milliseconds } from '../platform/clock.ts';
import type { Act } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { operation } from '../platform/http/operation.ts';

/** How long the address opens: long enough to press it, not to pass it on. */
const OPEN_MS = 10 * 60 * 1000;

const sign = (act: Pick<Act, 'key' | 'org' | 'person'>, until: number): Buffer =>
  createHmac('sha256', act.key('take-out')).update(`${act.org} ${act.person} ${until}`).digest();

/** Whether the ticket was given to this person for this organization and still holds. */
export function holdsTicket(act: Pick<Act, 'key' | 'org' | 'person' | 'at'>, ticket: string): boolean {
  const [until = '', signature = ''] = ticket.split('.');
  const expected = sign(act, Number(until));
  const given = Buffer.from(signature, 'base64url');
  const fits = given.length === expected.length && timingSafeEqual(given, expected);
  return fits && milliseconds(act.at) <= Number(until);
}

const takeOut = operation({
  id: 'exchange.take-out',
  method: 'post',
  path: '/exports/organization',
  summary:
    'Ask for everything that the organization has as one archive; the answer is its address for ten minutes',
  permission: 'organization:move',
  stepUp: true,
  secret: true,
  input: z.object({}),
  output: z.object({
    address: z.string().meta({ description: 'Path of the archive, to be fetched by the same person' }),
    until: z.string(),
  }),
  run: async act => {
    await recordEvent(act, `org:${act.org}`, { type: 'OrganizationTakenOut' });
    const until = milliseconds(act.at) + OPEN_MS;
    const ticket = `${until}.${sign(act, until).toString('base64url')}`;
    const address = `/api/organizations/${act.org}/exports/organization.zip?ticket=${ticket}`;
    return { address, until: after(act.at, OPEN_MS) };
  },
});

export const TAKE_OUT_OPERATIONS = [takeOut] as const;
