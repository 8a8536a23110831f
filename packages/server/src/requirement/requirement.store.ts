/** Assessments as rows. */
import type { Assessment } from '@certwright/core/requirement/assessment.decider';
import type { EditionTransition } from '@certwright/core/standard/transition.decider';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

/** All assessments of an organization: some hundreds, one a requirement that was touched. */
export const assessmentsOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('assessment')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .limit(10_000)
    .$castTo<Kept<Assessment>>()
    .execute();

export const assessmentById = (tx: Tx, id: string) =>
  tx
    .selectFrom('assessment')
    .select(['id', 'version', 'pos', 'state'])
    .where('id', '=', id)
    .$castTo<Kept<Assessment>>()
    .executeTakeFirst();

/** The planned transition audit of a change of edition. */
export const transitionRow = (tx: Tx, id: string) =>
  tx
    .selectFrom('edition_transition')
    .select(['id', 'version', 'pos', 'state'])
    .where('id', '=', id)
    .$castTo<Kept<EditionTransition>>()
    .executeTakeFirst();
