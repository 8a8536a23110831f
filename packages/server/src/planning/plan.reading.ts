/** What other areas read of plans: whether one was sent that the client did not answer. */
import { PLAN_STAGES, type PlanStage } from '@certwright/core/planning/plan.state';
import type { Act } from '../platform/events/act.ts';
import { loadRow } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';

export const planId = (audit: string, stage: PlanStage): string => contentId('audit-plan', audit, stage);

export async function plansWaiting(act: Pick<Act, 'tx'>, audit: string): Promise<boolean> {
  const rows = await Promise.all(PLAN_STAGES.map(stage => loadRow(act, 'audit_plan', planId(audit, stage))));
  return rows.some(row => (row?.state as { phase?: string } | undefined)?.phase === 'sent');
}
