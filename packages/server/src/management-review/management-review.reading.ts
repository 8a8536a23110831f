/** What other areas read of management reviews: those held since a day. */
import type { ManagementReview } from '@certwright/core/management-review/management-review.decider';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { heldSince } from './management-review.store.ts';

export const reviewsSince = (
  act: Pick<Act, 'tx' | 'org'>,
  since: string,
): Promise<readonly Kept<ManagementReview>[]> => heldSince(act.tx, act.org, since);

/** Those of the reviews that were held since a day, the latest first. */
export const heldAmong = (
  rows: readonly Kept<ManagementReview>[],
  since: string,
): readonly Kept<ManagementReview>[] =>
  rows
    .filter(({ state }) => state.heldOn >= since)
    .toSorted((a, b) => b.state.heldOn.localeCompare(a.state.heldOn));
