/** What other areas read of applications: the accepted one that certificates take sites and scope from. */
import type { SubmittedApplication } from '@certwright/core/application/application.decider';
import type { Act } from '../platform/events/act.ts';
import { acceptedApplication } from './application.store.ts';

/** The newest accepted application of an engagement. */
export async function acceptedApplicationOf(
  act: Pick<Act, 'tx'>,
  engagement: string,
): Promise<(SubmittedApplication & { readonly id: string }) | undefined> {
  const row = await acceptedApplication(act.tx, engagement);
  return row && { ...(row.state as SubmittedApplication), id: row.id };
}
