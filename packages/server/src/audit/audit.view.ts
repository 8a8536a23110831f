/** From a stored audit to what operations answer. */
import type { Audit } from '@certwright/core/audit/audit.decider';
import type { AuditSummary, AuditView } from '@certwright/core/audit/audit.schema';
import type { z } from 'zod';
import type { Named } from '../party/people.ts';
import type { auditById } from './audit.store.ts';

export type AuditRow = NonNullable<Awaited<ReturnType<typeof auditById>>>;

const auditState = (row: Pick<AuditRow, 'state'>): Audit => row.state as Audit;

/** Everybody whose name the view of this audit carries. */
export function peopleIn(row: Pick<AuditRow, 'state'>): readonly (string | undefined)[] {
  const { team, report } = auditState(row);
  return [...team.map(member => member.person), report?.by];
}

export function summaryOf(row: AuditRow, person: (id: string) => Named): z.input<typeof AuditSummary> {
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
    team: state.team.map(member => ({ ...member, name: person(member.person).name })),
  };
}

export function viewOf(row: AuditRow, person: (id: string) => Named): z.input<typeof AuditView> {
  const { stage1, visit, report } = auditState(row);
  return {
    ...summaryOf(row, person),
    stage1: stage1 ?? null,
    visit: visit ?? null,
    report: report ? { ...report, by: person(report.by) } : null,
  };
}
