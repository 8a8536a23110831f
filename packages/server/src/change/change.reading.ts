/** What other areas read of changes: the sites as they stand, and how much waits for an assessment. */
import type { Site } from '@certwright/core/application/content';
import { acceptedApplicationOf } from '../application/application.reading.ts';
import { sitesOfRecords } from '../decision/taken-over.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { countUnassessed, newestSites } from './change.store.ts';

/** The sites of the newest assessed change that names them, else of the accepted application, else of the earlier records. */
export async function sitesNow(act: Pick<Act, 'tx'>, engagement: string): Promise<readonly Site[]> {
  const [change, application] = await Promise.all([
    newestSites(act.tx, engagement),
    acceptedApplicationOf(act, engagement),
  ]);
  const changed = change?.state.report;
  const since = application?.review?.on ?? '';
  if (changed?.sites && changed.on >= since) return changed.sites;
  return application?.sites ?? sitesOfRecords(act, engagement);
}

export const unassessedChanges = (act: Pick<Act, 'tx'>, engagement: string): Promise<number> =>
  countUnassessed(act.tx, engagement);
