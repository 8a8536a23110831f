/** Whether somebody can be given this place in the organization: roles of its kind, an end to come, limits with an end. */
import { refuse } from '@certwright/core/kernel/decider';
import type { Place } from '@certwright/core/party/party.schema';
import { type Role, rolesOf } from '@certwright/core/party/role.table';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { ownRolesOf } from './access.store.ts';

export const PLACE_REFUSALS = [
  'no-role-given',
  'role-of-another-kind',
  'role-not-of-organization',
  'last-day-passed',
  'guest-limits-need-end',
] as const;

/** @throws Refused for a role that organizations of this kind do not have */
export function requireOwnKind({ kind }: Pick<Act, 'kind'>, roles: readonly Role[]): void {
  const possible = rolesOf(kind);
  const strange = roles.filter(role => !possible.includes(role));
  if (strange.length > 0) throw new Refused(refuse('role-of-another-kind', [], { roles: strange }));
}

/** @throws Refused */
export async function requirePlace(act: Act, { roles, ownRoles, lastDay, limits }: Place): Promise<void> {
  if (roles.length + ownRoles.length === 0) throw new Refused(refuse('no-role-given'));
  requireOwnKind(act, roles);
  const known = new Set((await ownRolesOf(act.tx, act.org)).map(role => role.id));
  if (ownRoles.some(id => !known.has(id))) throw new Refused(refuse('role-not-of-organization'));
  if (lastDay !== null && lastDay < act.today) throw new Refused(refuse('last-day-passed', [], { lastDay }));
  if (limits && lastDay === null) throw new Refused(refuse('guest-limits-need-end'));
}

type Managing = Pick<Place, 'roles' | 'lastDay' | 'limits'>;
const manages = ({
  roles,
  lastDay,
  limits,
}: { [K in keyof Managing]: unknown } & { roles: readonly string[] }) =>
  (roles.includes('manager') || roles.includes('scheme-manager')) && lastDay === null && limits === null;

/** @throws Refused when nobody would be left who manages the organization without an end */
export function requireManager(
  members: readonly ({ readonly id: string } & Parameters<typeof manages>[0])[],
  person: string,
  next: Place | undefined,
): void {
  const before = members.find(member => member.id === person);
  if (!before || !manages(before) || (next && manages(next))) return;
  if (!members.some(member => member.id !== person && manages(member))) {
    throw new Refused(refuse('last-manager'));
  }
}
