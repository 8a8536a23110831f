/** Who of a body is able for a scope: the seam at which the register of competence answers. */
import type { SectorCode } from '@certwright/core/body/accreditation.decider';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';

export type Able = {
  /** Names of those who are recorded as able; null where nothing about it is recorded. */
  readonly able: readonly string[] | null;
  readonly auditors: number;
};

/** Memberships and roles are all that is known of people; roles say who audits, not for what. */
export async function whoIsAble(
  act: Pick<Act, 'tx' | 'org' | 'today'>,
  _scope: { readonly editions: readonly string[]; readonly codes: readonly SectorCode[] },
): Promise<Able> {
  const members = await membersOf(act);
  return { able: null, auditors: members.filter(one => one.roles.includes('auditor')).length };
}
