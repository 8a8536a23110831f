/** What stands today of what offers are reckoned from. */
import { personsIn } from '@certwright/core/application/content';
import { outdatedBy, type OfferTerms, type StandingBasis } from '@certwright/core/offer/offer.decider';
import { auditTimeOf } from '../audit-time/audit-time.acts.ts';
import { sitesNow, unassessedChanges } from '../change/change.reading.ts';
import type { Act } from '../platform/events/act.ts';

export async function standingBasis(act: Pick<Act, 'tx'>, engagement: string): Promise<StandingBasis> {
  const [time, sites, unassessed] = await Promise.all([
    auditTimeOf(act, engagement),
    sitesNow(act, engagement),
    unassessedChanges(act, engagement),
  ]);
  return {
    timeVersion: time?.state.revision ?? 0,
    reopened: time?.state.reopened !== undefined,
    persons: personsIn(sites),
    sites: sites.length,
    unassessed,
  };
}

/** What changed since these terms were reckoned, in words. */
export const outdated = async (act: Pick<Act, 'tx'>, terms: OfferTerms): Promise<readonly string[]> =>
  outdatedBy(terms, await standingBasis(act, terms.engagement));
