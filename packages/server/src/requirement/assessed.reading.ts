/** Which requirements an organization has in place by its own assessments. */
import type { AssessedState } from '@certwright/core/requirement/assessment.decider';
import { assessableOf, nameOf } from '@certwright/core/requirement/edition-parts';
import { stateOfRequirement } from '@certwright/core/requirement/requirement-list';
import type { Edition } from '@certwright/standards/edition';
import type { Act } from '../platform/events/act.ts';
import { readKnown } from './known.ts';

const IN_PLACE: ReadonlySet<AssessedState> = new Set(['in-place', 'effective', 'not-applicable']);

export type AssessedHere = {
  /** The editions adopted now. */
  readonly begun: readonly Edition[];
  /** Requirements that are met or do not apply, as `edition:key`. */
  readonly inPlace: ReadonlySet<string>;
};

export async function assessedHere(act: Pick<Act, 'tx' | 'org' | 'today'>): Promise<AssessedHere> {
  const { editions, known } = await readKnown(act);
  const names = editions.flatMap(edition =>
    assessableOf(edition)
      .map(one => stateOfRequirement(edition.id, one, known, act.today))
      .filter(one => IN_PLACE.has(one.state))
      .map(nameOf),
  );
  return { begun: editions, inPlace: new Set(names) };
}
