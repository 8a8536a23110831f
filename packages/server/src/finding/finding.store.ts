/** Findings as rows: of an audit, of a certification, newest first. */
import type { Finding } from '@certwright/core/finding/finding.decider';
import type { Tx } from '../platform/db/scoped.ts';

type Query = {
  after?: number | undefined;
  limit: number;
  audit?: string | undefined;
  certification?: string | undefined;
  phase?: string | undefined;
};

export const findings = (tx: Tx, query: Query) =>
  tx
    .selectFrom('finding')
    .select(['id', 'version', 'pos', 'state'])
    .$if(query.after !== undefined, q => q.where('pos', '<', query.after ?? 0))
    .$if(query.audit !== undefined, q => q.where('audit', '=', query.audit ?? ''))
    .$if(query.certification !== undefined, q => q.where('certification', '=', query.certification ?? ''))
    .$if(query.phase !== undefined, q => q.where('phase', '=', query.phase ?? ''))
    .orderBy('pos', 'desc')
    .limit(query.limit + 1)
    .execute();

/** All findings of one audit; an audit has some dozens at most. */
export async function findingsOfAudit(tx: Tx, audit: string): Promise<readonly Finding[]> {
  const rows = await tx.selectFrom('finding').select('state').where('audit', '=', audit).execute();
  return rows.map(row => row.state as Finding);
}

/** All findings of one certification. */
export async function findingsOfCertification(tx: Tx, certification: string): Promise<readonly Finding[]> {
  const rows = await tx
    .selectFrom('finding')
    .select('state')
    .where('certification', '=', certification)
    .execute();
  return rows.map(row => row.state as Finding);
}

/** The report is out: the client sees the findings of this audit. */
export const shareFindings = (tx: Tx, audit: string) =>
  tx.updateTable('finding').set({ shared: true }).where('audit', '=', audit).execute();
