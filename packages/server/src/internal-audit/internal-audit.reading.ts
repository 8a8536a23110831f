/** What other areas read of internal audits: those completed since a day. */
import type { InternalAudit } from '@certwright/core/internal-audit/internal-audit.decider';
import type { Act } from '../platform/events/act.ts';
import { completedSince } from './internal-audit.store.ts';

export type CompletedAudit = InternalAudit & { readonly id: string; readonly completedOn: string };

export async function completedAudits(
  act: Pick<Act, 'tx' | 'org'>,
  since: string,
): Promise<readonly CompletedAudit[]> {
  const rows = await completedSince(act.tx, act.org, since);
  return rows.flatMap(({ id, state }) => {
    const { completedOn } = state;
    return completedOn === null ? [] : [{ ...state, id, completedOn }];
  });
}
