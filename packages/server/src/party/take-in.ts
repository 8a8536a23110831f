/** People and roles that come with a taken over organization: written down without an account, roles made anew. */
import { ALL_PERMISSIONS, type Permission } from '@certwright/core/party/permission.table';
import { type Role, rolesOf } from '@certwright/core/party/role.table';
import { addDays } from '@certwright/rules/calendar-date';
import type { Act } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { insertOwnRole } from './access.store.ts';
import { insertPerson, noAddress, placed, putMembership } from './party.store.ts';

export type Incomer = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly ownRoles: readonly string[];
  readonly since: string;
  /** Whether he was a member without limits when the organization was taken out. */
  readonly member: boolean;
};

/** Nobody signs in as somebody without an account: he manages nothing until he was invited. */
const INSTEAD_OF_MANAGING: Role = 'process-owner';

/** @returns whether he is a member here now */
export async function takeIn(act: Act, { id, name, since, member, ...held }: Incomer): Promise<boolean> {
  const known = rolesOf(act.kind).filter(role => role !== 'guest' && held.roles.includes(role));
  const roles = [...new Set(known.map(role => (role === 'manager' ? INSTEAD_OF_MANAGING : role)))];
  const stays = member && roles.length + held.ownRoles.length > 0;
  const lastDay = stays ? null : addDays(act.today, -1);
  await insertPerson(act.tx, { id, name, email: noAddress(id), created_at: act.at });
  const place = placed({
    roles: stays ? roles : ['reader'],
    ownRoles: stays ? [...held.ownRoles] : [],
    lastDay,
    limits: null,
  });
  await putMembership(act.tx, { org: act.org, person: id, since }, place);
  await recordEvent(act, `membership:${id}`, { type: 'MemberTakenOver', roles: place.roles, lastDay });
  return stays;
}

export type IncomingRole = {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
};

/** Not these: who holds them could let himself in further. */
const NOT_BROUGHT: readonly Permission[] = ['party:manage', 'organization:move'];

export async function takeInRole(act: Act, { id, name, permissions: said }: IncomingRole): Promise<boolean> {
  const permissions = ALL_PERMISSIONS.filter(one => said.includes(one) && !NOT_BROUGHT.includes(one));
  if (permissions.length === 0) return false;
  await insertOwnRole(act.tx, { id, org: act.org, name, permissions, made_at: act.at });
  await recordEvent(act, `own_role:${id}`, { type: 'OwnRoleMade', name, permissions });
  return true;
}
