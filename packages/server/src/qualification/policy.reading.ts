/** The body's rules about its people, for whoever asks. */
import type { EstablishedPolicy } from '@certwright/core/qualification/policy.decider';
import type { Act } from '../platform/events/act.ts';
import { contentId } from '../platform/events/content-id.ts';
import { policyRow } from './competence.store.ts';

/** A body has one set of rules. */
export const policyId = (org: string): string => contentId('people-policy', org);

export async function policyOf(act: Pick<Act, 'tx' | 'org'>): Promise<EstablishedPolicy | undefined> {
  const row = await policyRow(act.tx, act.org, policyId(act.org));
  return row?.state.phase === 'established' ? row.state : undefined;
}
