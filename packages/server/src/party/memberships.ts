/** The organizations in which a person is a member today, and what he may do in each. */
import { GuestLimits } from '@certwright/core/party/party.schema';
import { abilitiesOf } from '@certwright/core/party/standing';
import type { Tx } from '../platform/db/scoped.ts';
import { standings } from '../platform/http/standing.store.ts';
import { orgsById } from './party.store.ts';

export async function membershipsOf(tx: Tx, today: string, person: string) {
  const held = await standings(tx, today, { person });
  if (held.length === 0) return [];
  const organizations = await orgsById(
    tx,
    held.map(one => one.org),
  );
  return organizations.map(org => {
    const standing = held.find(one => one.org === org.id);
    if (!standing) throw new Error('an organization was read that nobody asked for');
    const { roles, ownRoles, lastDay, limits } = standing;
    return {
      ...org,
      roles: [...roles],
      ownRoles: ownRoles.map(role => role.name),
      lastDay,
      limits: limits && GuestLimits.parse(limits),
      can: [...abilitiesOf(standing)],
    };
  });
}
