/** From stored certifications to their windows, each with the audit that is planned for it. */
import type { Audit } from '@certwright/core/audit/audit.state';
import type { Deadlines } from '@certwright/core/body/deadline.table';
import type { DueQuery, DueRow } from '@certwright/core/planning/due.schema';
import { type AuditWindow, nextWindow } from '@certwright/core/planning/window';
import { addDays } from '@certwright/rules/calendar-date';
import type { z } from 'zod';
import { auditsOfEngagements, type StoredAudit } from '../audit/audit.reading.ts';
import { timesHere } from '../body/body.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { type At, dueRows, type DueStored, lateByEdition, type Place, type Span } from './due.store.ts';

export type Narrowed = Omit<z.output<typeof DueQuery>, 'after' | 'limit'>;

export function spanOf(when: Narrowed['when'], today: string): Span {
  switch (when) {
    case 'late':
      return { to: addDays(today, -1) };
    case 'in-30':
      return { from: today, to: addDays(today, 30) };
    case 'in-90':
      return { from: addDays(today, 31), to: addDays(today, 90) };
    case 'later':
      return { from: addDays(today, 91) };
    case undefined:
      return {};
  }
}

export const plannedAudit = ({ id, state }: StoredAudit): NonNullable<DueRow['audit']> => ({
  id,
  phase: state.phase,
  from: state.visit?.from ?? state.plannedFrom,
  to: state.visit?.to ?? state.plannedTo,
  team: state.team.length,
  agreed: state.agreed !== undefined,
});

/** The newest audit of the window's kind for this certification that lies not long before the window. */
export const auditFor = (
  audits: readonly StoredAudit[],
  certification: string,
  window: AuditWindow,
): StoredAudit | undefined =>
  audits.find(
    ({ state }: { state: Audit }) =>
      state.kind === window.kind &&
      state.plannedFrom >= addDays(window.from, -60) &&
      state.certifications.some(one => one.id === certification),
  );

/** How many audits are past their limit today: of all (edition null) and of each standard. */
export const overdueAudits = async ({ tx, org, today }: Pick<Act, 'tx' | 'org' | 'today'>) =>
  lateByEdition(tx, { org, today, times: await timesHere({ tx, org }) });

export async function dueList(
  act: Act,
  { when, ...wanted }: Narrowed,
  times: Deadlines,
  page: { readonly limit: number; readonly after?: Place | undefined },
): Promise<{ readonly rows: readonly DueRow[]; readonly last: Place | undefined; readonly more: boolean }> {
  const at = { org: act.org, today: act.today, times };
  const asked = { ...page, limit: page.limit + 1 };
  const found = await dueRows(act.tx, at, { ...wanted, span: spanOf(when, act.today) }, asked);
  const shown = found.slice(0, page.limit);
  const engagements = [...new Set(shown.map(row => row.engagement))];
  const audits = Map.groupBy(await auditsOfEngagements(act, engagements), one => one.state.engagement);
  const last = shown.at(-1);
  return {
    rows: shown.flatMap(row => dueRow(row, audits.get(row.engagement) ?? [], at) ?? []),
    last: last && { limit: last.next_limit, day: last.next_day, id: last.id },
    more: found.length > page.limit,
  };
}

function dueRow(row: DueStored, audits: readonly StoredAudit[], { today, times }: At): DueRow | undefined {
  const window = nextWindow(row.state, times);
  if (!window) return undefined;
  const audit = auditFor(audits, row.id, window);
  return {
    certification: row.id,
    engagement: row.engagement,
    client: row.client,
    edition: row.edition,
    suspended: row.state.phase === 'suspended',
    ...window,
    late: window.limit < today,
    audit: audit ? plannedAudit(audit) : null,
  };
}
