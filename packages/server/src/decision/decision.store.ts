/** Certifications as rows with their engagement and the number of their certificate. */
import type { Certification } from '@certwright/core/decision/certification.state';
import type { Site } from '@certwright/core/application/content';
import { sql } from 'kysely';
import { newestIds, oneOf, type Page, where } from '../platform/db/newest.ts';
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
type Query = Page & {
  engagement?: string | undefined;
  phase?: string | undefined;
};

export async function certifications(tx: Tx, { engagement, phase, ...page }: Query) {
  const ids = await newestIds(tx, 'certification', page, [
    ...where(engagement, one => sql`engagement = ${one}::uuid`),
    ...where(phase, one => sql`phase = ${one}`),
  ]);
  return joined(tx).where('certification.id', '=', oneOf(ids)).orderBy('certification.pos', 'desc').execute();
}

export const certificationById = (tx: Tx, id: string) =>
  joined(tx).where('certification.id', '=', id).executeTakeFirst();

/** Sites as the earlier records of a certification that was taken over in mid-cycle have them. */
export async function takenOverSites(tx: Tx, engagement: string): Promise<readonly Site[]> {
  const row = await tx
    .selectFrom('certification')
    .select(sql<readonly Site[]>`state->'takenOver'->'sites'`.as('sites'))
    .where('engagement', '=', engagement)
    .where(sql<boolean>`state->'takenOver'->'sites' is not null`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.sites ?? [];
}

export const certificationStatesOf = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('certification')
        .select(['id', 'state'])
        .where('id', 'in', [...ids])
        .$castTo<{ id: string; state: Certification }>()
        .execute();
