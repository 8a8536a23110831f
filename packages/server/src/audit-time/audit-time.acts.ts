/** What other areas read and do of the audit time of an engagement. */
import type { AuditTime } from '@certwright/core/audit-time/audit-time.decider';
import { AUDIT_TIME } from '../body-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { handle, loadRow } from '../platform/events/aggregate.ts';

/** Undefined before the first determination. */
export async function auditTimeOf(
  act: Pick<Act, 'tx'>,
  engagement: string,
): Promise<{ readonly version: number; readonly state: AuditTime } | undefined> {
  const row = await loadRow(act, 'audit_time', engagement);
  return row && { version: row.version, state: row.state as AuditTime };
}

/** A change of the client re-opens the determination; where there is none yet, nothing is to be re-opened. */
export async function reopenAuditTime(act: Act, engagement: string, why: string): Promise<void> {
  if (!(await auditTimeOf(act, engagement))) return;
  const { expected: _, ...own } = act;
  await handle(own, AUDIT_TIME, engagement, { type: 'Reopen', by: act.person, on: act.today, why });
}
