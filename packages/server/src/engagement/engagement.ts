/** The two parties of an engagement, and where a record of it belongs. */
import type { Act } from '../platform/events/act.ts';
import type { Placement } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { engagementById } from './engagement.store.ts';

export type Engagement = NonNullable<Awaited<ReturnType<typeof engagementById>>>;

/** @throws NotFound when it is not one of this organization's */
export async function requireEngagement(act: Pick<Act, 'tx'>, id: string): Promise<Engagement> {
  const found = await engagementById(act.tx, id);
  if (!found) throw new NotFound('engagement');
  return found;
}

/** Records of an engagement belong to the body; the client sees those that are shared. */
export const placedIn = (engagement: Engagement, shared: boolean): Placement => ({
  org: engagement.cb_org,
  client: engagement.client_org,
  shared,
});
