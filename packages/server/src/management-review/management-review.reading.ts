/** What other areas read of management reviews: those held since a day. */
import type { ManagementReview } from '@certwright/core/management-review/management-review.decider';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { heldSince } from './management-review.store.ts';

export const reviewsSince = (
  act: Pick<Act, 'tx' | 'org'>,
  since: string,
): Promise<readonly Kept<ManagementReview>[]> => heldSince(act.tx, act.org, since);
