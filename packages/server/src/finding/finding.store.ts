/** Findings as rows: of an audit, of a certification, newest first. */
import type { Finding } from '@certwright/core/finding/finding.decider';
import type { Tx } from '../platform/db/scoped.ts';

type Query = {
  after?: number | undefined;
  limit: number;
  audit?: string | undefined;
  engagement?: string | undefined;
  certification?: string | undefined;
  grade?: string | undefined;
  phase?: string | undefined;
};

const joined = (tx: Tx) =>
  tx
    .selectFrom('finding')
    .innerJoin('certification', 'certification.id', 'finding.certification')
    .innerJoin('engagement', 'engagement.id', 'certification.engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .select([
      'finding.id',
      'finding.version',
      'finding.pos',
      'finding.state',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
    ]);

export type FindingRow = NonNullable<Awaited<ReturnType<typeof findingById>>>;

export const findingById = (tx: Tx, id: string) => joined(tx).where('finding.id', '=', id).executeTakeFirst();

export const findings = (tx: Tx, query: Query) =>
  joined(tx)
    .$if(query.after !== undefined, q => q.where('finding.pos', '<', query.after ?? 0))
    .$if(query.audit !== undefined, q => q.where('finding.audit', '=', query.audit ?? ''))
    .$if(query.engagement !== undefined, q => q.where('engagement.id', '=', query.engagement ?? ''))
    .$if(query.certification !== undefined, q =>
      q.where('finding.certification', '=', query.certification ?? ''),
    )
    .$if(query.grade !== undefined, q => q.where('finding.grade', '=', query.grade ?? ''))
    .$if(query.phase !== undefined, q => q.where('finding.phase', '=', query.phase ?? ''))
    .orderBy('finding.pos', 'desc')
    .limit(query.limit + 1)
    .execute();

/** All findings of one audit; an audit has some dozens at most. */
export const findingsOfAudit = (tx: Tx, audit: string) =>
  tx
    .selectFrom('finding')
    .select(['id', 'state'])
    .where('audit', '=', audit)
    .orderBy('pos')
    .$castTo<{ id: string; state: Finding }>()
    .execute();

/** All findings of one certification. */
export const findingsOfCertification = (tx: Tx, certification: string) =>
  tx
    .selectFrom('finding')
    .select('state')
    .where('certification', '=', certification)
    .$castTo<{ state: Finding }>()
    .execute();
