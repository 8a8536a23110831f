/** Assessments as rows. */
import type { Assessment } from '@certwright/core/requirement/assessment.decider';
import type { EditionTransition } from '@certwright/core/standard/transition.decider';
import { sql } from 'kysely';
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

/** Whoever assesses the same requirement at this moment waits for the end of the transaction that came first. */
export const assessmentTurn = (tx: Tx, id: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`assessment ${id}`}, 0))`.execute(tx);

/** The planned transition audit of a change of edition. */
export const transitionRow = (tx: Tx, id: string) =>
  tx
    .selectFrom('edition_transition')
    .select(['id', 'version', 'pos', 'state'])
    .where('id', '=', id)
    .$castTo<Kept<EditionTransition>>()
    .executeTakeFirst();
