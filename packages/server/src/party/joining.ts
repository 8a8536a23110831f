/** How people come into an organization and leave it through its directory; other areas call this. */
import { GuestLimits } from '@certwright/core/party/party.schema';
import type { OrgKind, Role } from '@certwright/core/party/role.table';
import { rolesOf } from '@certwright/core/party/role.table';
import { addDays } from '@certwright/rules/calendar-date';
import type { Acting } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { membersOf } from './people.ts';
import {
  acceptInvitationTo,
  endMembership,
  membershipIn,
  orgById,
  placed,
  putMembership,
  setSignOn,
} from './party.store.ts';
import { requireManager } from './place.ts';

type Day = { readonly today: string };

/** Those of the roles that an organization of this kind has. */
const possible = (kind: string, roles: readonly string[]): Role[] =>
  rolesOf(kind as OrgKind).filter(role => roles.includes(role));

/** Whether the person is a member on this day; `over` says that he was one. */
export async function membershipOn({ tx, org, today }: Pick<Acting, 'tx' | 'org'> & Day, person: string) {
  const found = await membershipIn(tx, org, person);
  const holds = found !== undefined && (found.lastDay === null || found.lastDay >= today);
  return { holds, over: found !== undefined && !holds, provider: found?.provider ?? null };
}

type Invited = {
  readonly roles: readonly string[];
  readonly own_roles: readonly string[];
  readonly last_day: string | null;
  readonly limits: unknown;
};

/** Makes the acting person a member with the place that an accepted invitation gives. */
export async function takePlace(act: Acting & Day, invited: Invited): Promise<void> {
  const { own_roles: ownRoles, last_day: lastDay } = invited;
  const roles = invited.roles as Role[];
  const limits = invited.limits === null ? null : GuestLimits.parse(invited.limits);
  const place = placed({ roles, ownRoles: [...ownRoles], lastDay, limits });
  await putMembership(act.tx, { org: act.org, person: act.person, since: act.today }, place);
  const event = { type: 'InvitationAccepted', roles, lastDay, limits };
  await recordEvent(act, `membership:${act.person}`, event);
}

/** @returns whether there was an open invitation to this address */
export async function joinAsInvited(act: Acting & Day, email: string): Promise<boolean> {
  const found = await acceptInvitationTo(act.tx, act.org, email, act.at);
  if (!found) return false;
  await takePlace(act, found);
  return true;
}

/** Makes somebody a member with roles that a provider answers for, or changes them; no roles end it. */
export async function placeByDirectory(
  act: Acting & Day,
  { person, provider, roles }: { person: string; provider: string; roles: readonly string[] },
): Promise<void> {
  const before = await membershipIn(act.tx, act.org, person);
  const holds = before !== undefined && (before.lastDay === null || before.lastDay >= act.today);
  // What was given here by hand stays as it was given.
  if (holds && before.provider !== provider) return;
  const org = await orgById(act.tx, act.org);
  const given = possible(org?.kind ?? '', roles);
  if (given.length === 0) {
    if (holds) await leaveByDirectory(act, person);
    return;
  }
  if (holds && given.toSorted().join() === before.roles.toSorted().join()) return;
  const place = { roles: given, ownRoles: [], lastDay: null, limits: null };
  if (holds) requireManager(await membersOf(act), person, place);
  const since = before?.since ?? act.today;
  await putMembership(act.tx, { org: act.org, person, since, provider }, placed(place));
  await recordEvent(act, `membership:${person}`, {
    type: holds ? 'RolesChanged' : 'MemberProvisioned',
    roles: given,
  });
}

/** Ends a membership because the directory says so. @throws Refused when nobody would be left who manages */
export async function leaveByDirectory(act: Acting & Day, person: string): Promise<void> {
  const { holds } = await membershipOn(act, person);
  if (!holds) return;
  requireManager(await membersOf(act), person, undefined);
  const lastDay = addDays(act.today, -1);
  await endMembership(act.tx, act.org, person, lastDay);
  await recordEvent(act, `membership:${person}`, { type: 'MembershipEnded', lastDay });
}

/** The identity provider through which alone members come in; null where they come as they like. */
export const memberWay = async ({ tx, org }: Pick<Acting, 'tx' | 'org'>): Promise<string | null> =>
  (await orgById(tx, org))?.sign_on ?? null;

export const setMemberWay = (act: Pick<Acting, 'tx' | 'org'>, provider: string | null) =>
  setSignOn(act.tx, act.org, provider);
