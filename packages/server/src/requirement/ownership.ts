/** Who owns which requirements: what an internal audit asks to keep auditors off their own work. */
import type { RequirementRef } from '@certwright/core/kernel/schema';
import { nameOf } from '@certwright/core/requirement/edition-parts';
import type { Act } from '../platform/events/act.ts';
import { assessmentsOf } from './requirement.store.ts';

/** Those of the requirements that this person owns. */
export async function ownedAmong(
  act: Pick<Act, 'tx' | 'org'>,
  person: string,
  scope: readonly RequirementRef[],
): Promise<readonly RequirementRef[]> {
  const rows = await assessmentsOf(act.tx, act.org);
  const owned = new Set(rows.filter(row => row.state.owner === person).map(row => nameOf(row.state)));
  return scope.filter(one => owned.has(nameOf(one)));
}
