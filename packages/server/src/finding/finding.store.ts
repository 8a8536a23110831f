/** Findings as rows: of an audit, of a certification, newest first. */
import type { Finding } from '@certwright/core/finding/finding.decider';
import { sql } from 'kysely';
import { newestIds, oneOf, type Page, where } from '../platform/db/newest.ts';
import type { Tx } from '../platform/db/scoped.ts';

type Query = Page & {
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

export async function findings(tx: Tx, { audit, engagement, certification, grade, phase, ...page }: Query) {
  const ids = await newestIds(tx, 'finding', page, [
    ...where(audit, one => sql`audit = ${one}::uuid`),
    ...where(
      engagement,
      one => sql`certification in (select c.id from certification c where c.engagement = ${one}::uuid)`,
    ),
    ...where(certification, one => sql`certification = ${one}::uuid`),
    ...where(grade, one => sql`grade = ${one}`),
    ...where(phase, one => sql`phase = ${one}`),
  ]);
  return joined(tx).where('finding.id', '=', oneOf(ids)).orderBy('finding.pos', 'desc').execute();
}

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
