/** Internal audits as rows. */
import type { InternalAudit } from '@certwright/core/internal-audit/internal-audit.decider';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

type Page = {
  after?: number | undefined;
  limit: number;
  phase?: string | undefined;
  auditor?: string | undefined;
};

const rows = (tx: Tx, org: string) =>
  tx.selectFrom('internal_audit').select(['id', 'version', 'pos', 'state']).where('org', '=', org);

export const internalAuditPage = (tx: Tx, org: string, page: Page) =>
  rows(tx, org)
    .$if(page.after !== undefined, q => q.where('pos', '<', page.after ?? 0))
    .$if(page.phase !== undefined, q => q.where('phase', '=', page.phase ?? ''))
    .$if(page.auditor !== undefined, q => q.where('auditor', '=', page.auditor ?? ''))
    .orderBy('pos', 'desc')
    .limit(page.limit + 1)
    .$castTo<Kept<InternalAudit>>()
    .execute();

export const internalAuditById = (tx: Tx, org: string, id: string) =>
  rows(tx, org).where('id', '=', id).$castTo<Kept<InternalAudit>>().executeTakeFirst();

/** Completed audits since a day, for readiness and reviews. */
export const completedSince = (tx: Tx, org: string, since: string) =>
  rows(tx, org)
    .where('phase', '=', 'completed')
    .where('completed_on', '>=', since)
    .orderBy('completed_on', 'desc')
    .limit(1_000)
    .$castTo<Kept<InternalAudit>>()
    .execute();
