/** From a stored audit to what operations answer. */
import type { Audit } from '@certwright/core/audit/audit.decider';
import type { AuditSummary, AuditView } from '@certwright/core/audit/audit.schema';
import type { z } from 'zod';
import type { auditById } from './audit.store.ts';

export type AuditRow = NonNullable<Awaited<ReturnType<typeof auditById>>>;

export const auditState = (row: Pick<AuditRow, 'state'>): Audit => row.state as Audit;

export function summaryOf(
  row: AuditRow,
  names: Readonly<Record<string, string>>,
): z.input<typeof AuditSummary> {
  const state = auditState(row);
  if (state.phase === 'none') throw new Error(`audit ${row.id} has no beginning`);
  return {
    id: row.id,
    version: row.version,
    phase: state.phase,
    kind: state.kind,
    engagement: state.engagement,
    client: { id: row.client_org, name: row.client_name },
    body: { id: row.cb_org, name: row.body_name },
    certifications: [...state.certifications],
    plannedFrom: state.plannedFrom,
    plannedTo: state.plannedTo,
    plannedDays: state.plannedDays,
    team: state.team.map(member => ({ ...member, name: names[member.person] ?? '' })),
  };
}

export function viewOf(row: AuditRow, names: Readonly<Record<string, string>>): z.input<typeof AuditView> {
  const { stage1, visit, report } = auditState(row);
  return {
    ...summaryOf(row, names),
    stage1: stage1 ?? null,
    visit: visit ?? null,
    report: report ? { ...report, by: { id: report.by, name: names[report.by] ?? '' } } : null,
  };
}
