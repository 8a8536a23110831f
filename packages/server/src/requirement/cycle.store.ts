/** Cycles of assessment as rows, the newest day first. */
import type { AssessmentCycle, CycleStanding } from '@certwright/core/requirement/cycle.decider';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

const rows = (tx: Tx, org: string) =>
  tx.selectFrom('assessment_cycle').select(['id', 'version', 'pos', 'state']).where('org', '=', org);

/** One or two a year: the last hundred are all. */
export const cyclesOf = (tx: Tx, org: string) =>
  rows(tx, org)
    .orderBy(sql`state->>'on'`, 'desc')
    .orderBy('pos', 'desc')
    .limit(100)
    .$castTo<Kept<AssessmentCycle>>()
    .execute();

export const cycleById = (tx: Tx, org: string, id: string) =>
  rows(tx, org).where('id', '=', id).$castTo<Kept<AssessmentCycle>>().executeTakeFirst();

type LastStanding = {
  readonly id: string;
  readonly title: string;
  readonly on: string;
  readonly standing: CycleStanding | null;
};

/** How one requirement stood when the last cycle was ended; undefined when there is none, or it was not there yet. */
export async function lastCycleOf(tx: Tx, org: string, name: string) {
  const row = await tx
    .selectFrom('assessment_cycle')
    .select([
      'id',
      sql<string>`state->>'title'`.as('title'),
      sql<string>`state->>'on'`.as('on'),
      sql<CycleStanding | null>`state->'standings'->${name}::text`.as('standing'),
    ])
    .where('org', '=', org)
    .where(sql<boolean>`state->>'phase' = 'ended'`)
    .orderBy(sql`state->>'on'`, 'desc')
    .orderBy('pos', 'desc')
    .limit(1)
    .$castTo<LastStanding>()
    .executeTakeFirst();
  if (!row?.standing) return undefined;
  const { id, title, on, standing } = row;
  const { state, maturity, proof } = standing;
  return { id, title, on, state, maturity, proof };
}
