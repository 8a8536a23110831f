/** Samples of sites of an engagement, to know what was visited when. */
import type { SiteSample } from '@certwright/core/sampling/site-sample.state';
import type { Tx } from '../platform/db/scoped.ts';

export const samplesOfEngagement = (tx: Tx, engagement: string) =>
  tx
    .selectFrom('site_sample')
    .select(['audit', 'state'])
    .where('engagement', '=', engagement)
    .limit(200)
    .$castTo<{ audit: string; state: SiteSample }>()
    .execute();
