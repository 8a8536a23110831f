/** What other areas read of internal audits: those completed since a day. */
import type { InternalAudit } from '@certwright/core/internal-audit/internal-audit.decider';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { completedSince } from './internal-audit.store.ts';

export type CompletedAudit = InternalAudit & { readonly id: string; readonly completedOn: string };

export async function completedAudits(
  act: Pick<Act, 'tx' | 'org'>,
  since: string,
): Promise<readonly CompletedAudit[]> {
  return completedAmong(await completedSince(act.tx, act.org, since), since);
}

/** Those of the audits that were completed since a day, the latest first. */
export function completedAmong(
  rows: readonly Kept<InternalAudit>[],
  since: string,
): readonly CompletedAudit[] {
  const completed = rows.flatMap(({ id, state }) => {
    const { completedOn } = state;
    return completedOn === null || completedOn < since ? [] : [{ ...state, id, completedOn }];
  });
  return completed.toSorted((a, b) => b.completedOn.localeCompare(a.completedOn));
}
