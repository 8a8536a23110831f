/** Management reviews as rows. */
import type { ManagementReview } from '@certwright/core/management-review/management-review.decider';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

const rows = (tx: Tx, org: string) =>
  tx.selectFrom('management_review').select(['id', 'version', 'pos', 'state']).where('org', '=', org);

export const reviewPage = (tx: Tx, org: string, page: { after?: number | undefined; limit: number }) =>
  rows(tx, org)
    .$if(page.after !== undefined, q => q.where('pos', '<', page.after ?? 0))
    .orderBy('pos', 'desc')
    .limit(page.limit + 1)
    .$castTo<Kept<ManagementReview>>()
    .execute();

export const reviewById = (tx: Tx, org: string, id: string) =>
  rows(tx, org).where('id', '=', id).$castTo<Kept<ManagementReview>>().executeTakeFirst();

/** Reviews held since a day, the latest first. */
export const heldSince = (tx: Tx, org: string, since: string) =>
  rows(tx, org)
    .where('held_on', '>=', since)
    .orderBy('held_on', 'desc')
    .limit(100)
    .$castTo<Kept<ManagementReview>>()
    .execute();
