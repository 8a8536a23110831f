/** The next audit of every certification, by the day of its limit, and what is planned for it. */
import type { Certification } from '@certwright/core/decision/certification.state';
import type { DUE_LACKS } from '@certwright/core/planning/due.schema';
import { type Expression, sql, type SqlBool } from 'kysely';
import { clientNamed, withClients } from '../engagement/engagement.reading.ts';
import type { Tx } from '../platform/db/scoped.ts';

export type Span = { readonly from?: string; readonly to?: string };
export type Wanted = {
  readonly span: Span;
  readonly lacks?: (typeof DUE_LACKS)[number] | undefined;
  readonly kind?: string | undefined;
  readonly edition?: string | undefined;
  readonly text?: string | undefined;
};
export type Place = { readonly limit: string; readonly id: string };
export type DueStored = {
  readonly id: string;
  readonly engagement: string;
  readonly client: string;
  readonly edition: string;
  readonly state: Certification;
  readonly next_limit: string;
};

/**
 * The audit that was planned for the window: of its kind, for this certification, not before the window by much. It is
 * asked for one certification after the other in the order of limits, not for all of them at once.
 */
const forWindow = sql`a.engagement = certification.engagement
  and a.kind = split_part(certification.next_audit, '-', 1)
  and a.planned_from >= (certification.next_from - 60)::text
  and a.state->'certifications' @> jsonb_build_array(jsonb_build_object('id', certification.id))`;
const lacking: Readonly<Record<(typeof DUE_LACKS)[number], Expression<SqlBool>>> = {
  audit: sql`(select true from audit a where ${forWindow} limit 1) is null`,
  team: sql`(select true from audit a where ${forWindow} and a.phase = 'planned' limit 1)`,
  agreement: sql`(select true from audit a where ${forWindow} and not a.agreed and a.phase in ('planned', 'staffed') limit 1)`,
};

/** After the last day on which it could be restored, there is nothing to plan any more. */
const alive = (today: string) =>
  sql<SqlBool>`(certification.next_audit <> 'recertification' or certification.next_limit >= months_after(${today}::date, -6))`;

const due = (tx: Tx, org: string, today: string) =>
  tx
    .selectFrom('certification')
    .where('certification.org', '=', org)
    .where('certification.next_limit', 'is not', null)
    .where(alive(today));

export async function dueRows(
  tx: Tx,
  at: { readonly org: string; readonly today: string },
  { span, lacks, kind, edition, text }: Wanted,
  page: { readonly limit: number; readonly after?: Place | undefined },
): Promise<readonly DueStored[]> {
  const { after } = page;
  const found = due(tx, at.org, at.today)
    .select(['id', 'engagement', 'edition', 'state', 'next_limit'])
    .$if(span.from !== undefined, q => q.where('next_limit', '>=', span.from ?? ''))
    .$if(span.to !== undefined, q => q.where('next_limit', '<=', span.to ?? ''))
    .$if(kind !== undefined, q => q.where(sql<SqlBool>`next_audit like ${`${kind}%`}`))
    .$if(edition !== undefined, q => q.where('edition', '=', edition ?? ''))
    .$if(text !== undefined, q => q.where(clientNamed(text ?? '')))
    .$if(lacks !== undefined, q => q.where(lacking[lacks ?? 'audit']))
    .$if(after !== undefined, q =>
      q.where(sql<SqlBool>`(next_limit, id) > (${after?.limit}::date, ${after?.id}::uuid)`),
    )
    .orderBy('next_limit')
    .orderBy('id')
    .limit(page.limit);
  return withClients<DueStored>(tx, found, ['next_limit', 'id']);
}

export const dueCounts = (tx: Tx, org: string, today: string, in30: string, in90: string) =>
  tx
    .selectFrom('certification')
    .where('org', '=', org)
    .where('next_limit', 'is not', null)
    .where(alive(today))
    .select([
      sql<number>`count(*) filter (where next_limit < ${today}::date)::int`.as('late'),
      sql<number>`count(*) filter (where next_limit >= ${today}::date and next_limit <= ${in30}::date)::int`.as(
        'in-30',
      ),
      sql<number>`count(*) filter (where next_limit > ${in30}::date and next_limit <= ${in90}::date)::int`.as(
        'in-90',
      ),
      sql<number>`count(*) filter (where next_limit > ${in90}::date)::int`.as('later'),
    ])
    .executeTakeFirstOrThrow();

/** Certifications whose next audit is past its limit: of all (edition null) and of each standard. */
export const lateByEdition = async (tx: Tx, org: string, today: string) => {
  const rows = await due(tx, org, today)
    .where('next_limit', '<', today)
    .groupBy(sql`grouping sets ((), (certification.edition))`)
    .select(['edition', sql<number>`count(*)::int`.as('n')])
    .execute();
  return rows;
};

export const certificationRow = (tx: Tx, id: string) =>
  tx
    .selectFrom('certification')
    .select(['id', 'engagement', 'state'])
    .where('id', '=', id)
    .$castTo<{ id: string; engagement: string; state: Certification }>()
    .executeTakeFirst();
