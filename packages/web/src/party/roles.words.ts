/** Roles in words. */
import { type Role, roleTitle } from '@certwright/core/party/role.table';
import type { Output } from '../api/client.ts';

type Person = Output<'party.people'>['people'][number];

export const titles = (roles: readonly string[]): string =>
  roles.map(role => roleTitle(role as Role)).join(', ');

/** Built-in roles, roles of the organization's own, and whether the person is a guest with limits. */
export const rolesInWords = ({
  roles,
  ownRoles,
  limits,
}: Pick<Person, 'roles' | 'ownRoles' | 'limits'>): string =>
  [titles(roles), ...ownRoles.map(role => role.name), limits ? 'sees some records only' : '']
    .filter(Boolean)
    .join(', ');
