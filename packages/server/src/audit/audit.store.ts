/** Audits as rows with their engagement, newest first. */
import type { Audit } from '@certwright/core/audit/audit.state';
import { sql } from 'kysely';
import { clientNamed } from '../engagement/engagement.reading.ts';
import { newestIds, oneOf, type Page, where } from '../platform/db/newest.ts';
import type { Tx } from '../platform/db/scoped.ts';

const joined = (tx: Tx) =>
  tx
    .selectFrom('audit')
    .innerJoin('engagement', 'engagement.id', 'audit.engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .select([
      'audit.id',
      'audit.version',
      'audit.pos',
      'audit.state',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
    ]);

type Query = Page & {
  engagement?: string | undefined;
  certification?: string | undefined;
  edition?: string | undefined;
  q?: string | undefined;
  /** By which day the period counts: the first planned day, or the last of the visit. */
  by?: 'planned' | 'held' | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

const DAYS = { planned: sql.ref('planned_from'), held: sql.ref('held_to') } as const;

export async function audits(
  tx: Tx,
  { engagement, certification, edition, q, by = 'planned', from, to, ...page }: Query,
) {
  const ids = await newestIds(tx, 'audit', page, [
    ...where(engagement, one => sql`engagement = ${one}::uuid`),
    ...where(edition, one => sql`state->'certifications' @> ${JSON.stringify([{ edition: one }])}::jsonb`),
    ...where(q || undefined, clientNamed),
    ...where(from, day => sql`${DAYS[by]} >= ${day}`),
    ...where(to, day => sql`${DAYS[by]} <= ${day}`),
    ...(certification === undefined
      ? []
      : [
          sql<boolean>`engagement = (select c.engagement from certification c where c.id = ${certification}::uuid)`,
          sql<boolean>`state->'certifications' @> ${JSON.stringify([{ id: certification }])}::jsonb`,
        ]),
  ]);
  return joined(tx).where('audit.id', '=', oneOf(ids)).orderBy('audit.pos', 'desc').execute();
}

export const auditById = (tx: Tx, id: string) => joined(tx).where('audit.id', '=', id).executeTakeFirst();

/** Who consulted this client, and until when that keeps him off its audits. */
export const consultancies = (tx: Tx, engagement: string) =>
  tx.selectFrom('consultancy').select(['person', 'ended_on']).where('engagement', '=', engagement).execute();

export const insertConsultancy = (
  tx: Tx,
  row: { id: string; org: string; person: string; engagement: string; ended_on: string },
) => tx.insertInto('consultancy').values(row).execute();

/** Which of these people are auditors of the organization. */
export async function auditorsAmong(
  tx: Tx,
  org: string,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('membership')
    .select(['person', 'roles'])
    .where('org', '=', org)
    .where('person', 'in', [...people])
    .execute();
  return new Set(rows.filter(row => row.roles.includes('auditor')).map(row => row.person));
}

/** What is planned in an engagement and was not visited yet. */
export async function auditsNotVisited(tx: Tx, engagement: string) {
  const rows = await tx
    .selectFrom('audit')
    .select(['id', 'state'])
    .where('engagement', '=', engagement)
    .where('phase', 'in', ['planned', 'staffed', 'stage1-done'])
    .orderBy('planned_from')
    .limit(200)
    .execute();
  return rows.map(({ id, state }) => {
    const { kind, plannedFrom, plannedTo } = state as Audit;
    return { id, kind, from: plannedFrom, to: plannedTo };
  });
}

/** Some dozens of audits stand behind each engagement at most. */
export const ofEngagements = (tx: Tx, engagements: readonly string[]) =>
  engagements.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('audit')
        .select(['id', 'state'])
        .where('engagement', 'in', [...engagements])
        .orderBy('planned_from', 'desc')
        .limit(4_000)
        .$castTo<{ id: string; state: Audit }>()
        .execute();
