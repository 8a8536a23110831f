/** Nonconformities of one's own as rows, last changed first. */
import type { Nonconformity } from '@certwright/core/nonconformity/nonconformity.decider';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

type Page = {
  after?: number | undefined;
  limit: number;
  phase?: string | undefined;
  grade?: string | undefined;
  owner?: string | undefined;
  audit?: string | undefined;
  open?: boolean | undefined;
};

const rows = (tx: Tx, org: string) =>
  tx.selectFrom('nonconformity').select(['id', 'version', 'pos', 'state']).where('org', '=', org);

export const nonconformityPage = (tx: Tx, org: string, page: Page) =>
  rows(tx, org)
    .$if(page.after !== undefined, q => q.where('pos', '<', page.after ?? 0))
    .$if(page.phase !== undefined, q => q.where('phase', '=', page.phase ?? ''))
    .$if(page.grade !== undefined, q => q.where('grade', '=', page.grade ?? ''))
    .$if(page.owner !== undefined, q => q.where('owner', '=', page.owner ?? ''))
    .$if(page.audit !== undefined, q => q.where('audit', '=', page.audit ?? ''))
    .$if(page.open === true, q => q.where('phase', '!=', 'closed'))
    .orderBy('pos', 'desc')
    .limit(page.limit + 1)
    .$castTo<Kept<Nonconformity>>()
    .execute();

export const nonconformityById = (tx: Tx, org: string, id: string) =>
  rows(tx, org).where('id', '=', id).$castTo<Kept<Nonconformity>>().executeTakeFirst();
