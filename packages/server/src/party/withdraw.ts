/** Takes back who was invited or written down, as long as he has not come in; other areas call this. */
import { addDays } from '@certwright/rules/calendar-date';
import { forgetPin } from '../station/forget-pin.ts';
import type { Act } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { membersOf } from './people.ts';
import { actedOf, endInvitation, endMembership, invitationsById } from './party.store.ts';
import { requireManager } from './place.ts';

type Asked = { readonly invitations: readonly string[]; readonly people: readonly string[] };

/** Whose invitation was accepted, and who of the people has acted here himself; with what they are called. */
export async function cameIn(
  act: Pick<Act, 'tx' | 'org' | 'today'>,
  { invitations, people }: Asked,
): Promise<ReadonlyMap<string, string>> {
  const [invited, acted] = await Promise.all([
    invitationsById(act.tx, act.org, invitations),
    actedOf(act.tx, act.org, people),
  ]);
  return new Map([
    ...invited.flatMap(one => (one.accepted_at === null ? [] : [[one.id, one.email] as const])),
    ...acted.map(one => [one.id, one.name] as const),
  ]);
}

/** @throws Refused when nobody would be left who manages */
export async function withdraw(act: Act, { invitations, people }: Asked): Promise<void> {
  for (const id of invitations) {
    if (await endInvitation(act.tx, act.org, id, act.at))
      await recordEvent(act, `invitation:${id}`, { type: 'InvitationEnded' });
  }
  const members = await membersOf(act);
  const lastDay = addDays(act.today, -1);
  for (const person of people.filter(id => members.some(one => one.id === id))) {
    requireManager(members, person, undefined);
    await endMembership(act.tx, act.org, person, lastDay);
    await forgetPin(act, person);
    await recordEvent(act, `membership:${person}`, { type: 'MembershipEnded', lastDay });
  }
}
