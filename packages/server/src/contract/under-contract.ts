/** Whether an engagement stands under a contract: what planning asks before it plans. */
import { isUnderContract, planRefusal } from '@certwright/core/contract/contract.decider';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { contractStanding } from './contract.store.ts';

/** @throws Refused `audit-without-contract` */
export async function requireContract(act: Pick<Act, 'tx'>, engagement: string): Promise<void> {
  const { contracts, elsewhere } = await contractStanding(act.tx, engagement);
  const refusal = planRefusal(contracts, elsewhere);
  if (refusal) throw new Refused(refusal);
}

export async function hasContract(act: Pick<Act, 'tx'>, engagement: string): Promise<boolean> {
  const { contracts, elsewhere } = await contractStanding(act.tx, engagement);
  return isUnderContract(contracts, elsewhere);
}
