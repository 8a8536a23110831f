/** Answers, demands and the adopted plan as rows. */
import type { AnswerSheet } from '@certwright/core/standard/answers.decider';
import type { DemandState } from '@certwright/core/standard/demand.decider';
import type { AdoptedPlan } from '@certwright/core/standard/plan.decider';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

export const answerSheetOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('answer_sheet')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .$castTo<Kept<AnswerSheet>>()
    .executeTakeFirst();

/** All demands, the newest first; a register of some dozens. */
export const demandsOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('demand')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .orderBy('pos', 'desc')
    .limit(500)
    .$castTo<Kept<DemandState>>()
    .execute();

export const openDemands = async (tx: Tx, org: string) =>
  (await demandsOf(tx, org)).filter(row => row.state.phase === 'open');

export const planRowOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('certification_plan')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .$castTo<Kept<AdoptedPlan>>()
    .executeTakeFirst();
