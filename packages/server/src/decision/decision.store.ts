/** Certifications as rows with their engagement and the number of their certificate. */
import type { Certification } from '@certwright/core/decision/certification.state';
import type { Tx } from '../platform/db/scoped.ts';

const joined = (tx: Tx) =>
  tx
    .selectFrom('certification')
    .innerJoin('engagement', 'engagement.id', 'certification.engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .leftJoin('certificate', 'certificate.id', 'certification.id')
    .select([
      'certification.id',
      'certification.version',
      'certification.pos',
      'certification.state',
      'certificate.number',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
    ]);

export type CertificationRow = NonNullable<Awaited<ReturnType<typeof certificationById>>>;
type Query = {
  after?: number | undefined;
  limit: number;
  engagement?: string | undefined;
  phase?: string | undefined;
};

export const certifications = (tx: Tx, query: Query) =>
  joined(tx)
    .$if(query.after !== undefined, q => q.where('certification.pos', '<', query.after ?? 0))
    .$if(query.engagement !== undefined, q =>
      q.where('certification.engagement', '=', query.engagement ?? ''),
    )
    .$if(query.phase !== undefined, q => q.where('certification.phase', '=', query.phase ?? ''))
    .orderBy('certification.pos', 'desc')
    .limit(query.limit + 1)
    .execute();

export const certificationById = (tx: Tx, id: string) =>
  joined(tx).where('certification.id', '=', id).executeTakeFirst();

export const certificationStatesOf = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('certification')
        .select(['id', 'state'])
        .where('id', 'in', [...ids])
        .$castTo<{ id: string; state: Certification }>()
        .execute();
