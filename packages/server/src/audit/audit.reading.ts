/** What other areas read of audits: one of them, and the newest that was reported about a certification. */
import type { Audit } from '@certwright/core/audit/audit.state';
import type { Act } from '../platform/events/act.ts';
import { auditById, audits, auditsNotVisited, ofEngagements } from './audit.store.ts';

type Reads = Pick<Act, 'tx'>;
export type StoredAudit = { readonly id: string; readonly state: Audit };

export async function auditOf(act: Reads, id: string): Promise<StoredAudit | undefined> {
  const row = await auditById(act.tx, id);
  return row && { id: row.id, state: row.state as Audit };
}

const reportedOn = ({ state }: StoredAudit): string => state.report?.on ?? '';

/** By the day of the report; a certification has some dozens of audits in all its years. */
export async function newestReported(act: Reads, certification: string): Promise<StoredAudit | undefined> {
  const rows = await audits(act.tx, { limit: 50, certification });
  return rows
    .map(row => ({ id: row.id, state: row.state as Audit }))
    .filter(({ state }) => state.report !== undefined)
    .sort((a, b) => (reportedOn(a) < reportedOn(b) ? 1 : -1))[0];
}

/** Audits of an engagement that are planned and not visited yet, and end on this day or later. */
export const auditsAhead = async (act: Pick<Act, 'tx'>, engagement: string, from: string) =>
  (await auditsNotVisited(act.tx, engagement)).filter(one => one.to >= from);

/** The audits of some engagements, newest first. */
export const auditsOfEngagements = (act: Reads, engagements: readonly string[]): Promise<StoredAudit[]> =>
  ofEngagements(act.tx, engagements);

export { touching } from './team.store.ts';
