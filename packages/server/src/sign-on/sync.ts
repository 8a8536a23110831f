/** Brings memberships in line with what the directory says: who is active, and what his groups may. */
import { leaveByDirectory, placeByDirectory } from '../party/joining.ts';
import type { Acting } from '../platform/events/act.ts';
import { groupsOf, identitiesOf } from './sign-on.store.ts';

type Of = { readonly id: string; readonly newcomers: readonly string[] };

/** @param only ids of people of the directory @throws Refused when nobody would be left who manages the organization */
export async function syncPlaces(
  act: Acting & { readonly today: string },
  provider: Of,
  only: readonly string[],
): Promise<void> {
  const [groups, identities] = await Promise.all([
    groupsOf(act.tx, provider.id),
    identitiesOf(act.tx, provider.id),
  ]);
  const wanted = new Set(only);
  for (const { id, person, active, provisioned } of identities) {
    if (!wanted.has(id) || !provisioned) continue;
    if (active) {
      const given = groups.filter(group => group.members.includes(id)).flatMap(group => group.roles);
      const roles = [...new Set([...provider.newcomers, ...given])];
      await placeByDirectory(act, { person, provider: provider.id, roles });
    } else await leaveByDirectory(act, person);
  }
}
