/** What the earlier records of a client say that was taken over in mid-cycle, where nothing newer is known. */
import type { Site } from '@certwright/core/application/content';
import type { Act } from '../platform/events/act.ts';
import { takenOverSites } from './decision.store.ts';

/** Sites with an address; none where nothing was taken over. */
export const sitesOfRecords = async (act: Pick<Act, 'tx'>, engagement: string): Promise<readonly Site[]> =>
  (await takenOverSites(act.tx, engagement)).filter(site => site.name !== '');
