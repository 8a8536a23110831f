/** Readiness of every adopted edition, for its own page and for the management review. */
import { readinessOf } from '@certwright/core/requirement/readiness';
import { assessableOf } from '@certwright/core/requirement/edition-parts';
import type { ReadinessView } from '@certwright/core/requirement/requirement.schema';
import { stateOfRequirement } from '@certwright/core/requirement/requirement-list';
import { designation } from '@certwright/standards/edition';
import type { z } from 'zod';
import type { Act } from '../platform/events/act.ts';
import type { Moment } from '../platform/events/past.ts';
import { readKnown } from './known.ts';

export async function readinessViews(
  act: Pick<Act, 'tx' | 'org' | 'today'>,
  moment?: Moment,
): Promise<z.infer<typeof ReadinessView>[]> {
  const { editions, known, system, today } = await readKnown(act, moment);
  return editions.map(edition => {
    const requirements = assessableOf(edition).map(one => stateOfRequirement(edition.id, one, known, today));
    const situation = { edition: edition.id, requirements, system, today };
    const { gaps, likelyMajors, ...found } = readinessOf(edition.standard, situation);
    return { name: designation(edition), ...found, gaps: [...gaps], likelyMajors: [...likelyMajors] };
  });
}
