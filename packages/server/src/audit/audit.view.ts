/** From a stored audit to what operations answer. */
import { stage2By } from '@certwright/core/audit/audit.decider';
import type { Announcement, Audit, Visit } from '@certwright/core/audit/audit.state';
import type { Deadlines } from '@certwright/core/body/deadline.table';
import type { AuditSummary, AuditView } from '@certwright/core/audit/audit.schema';
import type { z } from 'zod';
import type { Named } from '../party/people.ts';
import { needsOf } from './needs.ts';
import type { auditById } from './audit.store.ts';

export type AuditRow = NonNullable<Awaited<ReturnType<typeof auditById>>>;

const auditState = (row: Pick<AuditRow, 'state'>): Audit => row.state as Audit;

/** Everybody whose name the view of this audit carries. */
export function peopleIn(row: Pick<AuditRow, 'state'>): readonly (string | undefined)[] {
  const { team, report, stage1, visit } = auditState(row);
  const spent = [...(stage1?.spent ?? []), ...(visit?.spent ?? [])];
  return [...team, ...spent].map(one => one.person).concat(report ? [report.by] : []);
}

const spentView = ({ spent = [] }: Visit, person: (id: string) => Named) =>
  spent.map(one => ({ ...one, name: person(one.person).name }));

export function summaryOf(row: AuditRow, person: (id: string) => Named): z.input<typeof AuditSummary> {
  const state = auditState(row);
  if (state.phase === 'none' || state.phase === 'undone') throw new Error(`audit ${row.id} has no beginning`);
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
    needs: needsOf(state),
    notice: state.announcement?.mode ?? 'announced',
    agreed: state.agreed
      ? { on: state.agreed.on, recorded: state.agreed.recorded, how: state.agreed.how }
      : null,
    team: state.team.map(({ person: id, role, days }) => ({
      person: id,
      role,
      days: [...(days ?? [])],
      name: person(id).name,
    })),
  };
}

const told = ({ reason, conditions, toldOn }: Announcement, care: string) => ({
  reason,
  conditions,
  toldOn,
  care,
});

/** @param body asks; the client does not see whose time it was */
export function viewOf(
  row: AuditRow,
  person: (id: string) => Named,
  body: boolean,
  { stage2WithinMonths: months }: Deadlines,
): z.input<typeof AuditView> {
  const state = auditState(row);
  const { stage1, visit, report, announcement, care = '' } = state;
  const by = stage2By(state, months);
  return {
    ...summaryOf(row, person),
    announcement: body && announcement ? told(announcement, care) : null,
    stage1: stage1 ? { ...stage1, spent: body ? spentView(stage1, person) : [] } : null,
    stage2By: by === undefined ? null : { on: by, months },
    visit: visit ? { ...visit, spent: body ? spentView(visit, person) : [] } : null,
    report: report ? { ...report, by: person(report.by) } : null,
  };
}
