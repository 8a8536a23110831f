/** Determinations of audit time across the clients of a body. */
import type { AuditTime } from '@certwright/core/audit-time/audit-time.decider';
import type { Tx } from '../platform/db/scoped.ts';

type Determined = { readonly engagement: string; readonly client: string; readonly state: AuditTime };

/** The newest of each engagement; an audit time has the id of its engagement. */
export const determinedTimes = async (tx: Tx): Promise<readonly Determined[]> =>
  (await tx
    .selectFrom('audit_time')
    .innerJoin('engagement', 'engagement.id', 'audit_time.id')
    .select(['engagement.id as engagement', 'engagement.client_name as client', 'audit_time.state'])
    .orderBy('engagement.client_name')
    .execute()) as unknown as readonly Determined[];
