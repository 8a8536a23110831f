/** The next audit of every certification, by the day of its limit, and what is planned for it. */
import { type Deadlines, USUAL_DEADLINES } from '@certwright/core/body/deadline.table';
import type { Certification } from '@certwright/core/decision/certification.state';
import type { DUE_LACKS } from '@certwright/core/planning/due.schema';
import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely';
import { withClients } from '../engagement/engagement.reading.ts';
import { containing } from '../platform/db/containing.ts';
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

/** Whose list, on which day, by which times. */
export type At = { readonly org: string; readonly today: string; readonly times: Deadlines };

/**
 * Days by the times of the body. The table keeps those by the rule; only a first surveillance may have an earlier
 * one, so that a body without a choice of its own reads its list along the index.
 */
function reckoned({
  firstSurveillanceMonths,
  surveillanceOpensMonths,
  recertificationOpensMonths,
}: Deadlines) {
  const own =
    firstSurveillanceMonths < USUAL_DEADLINES.firstSurveillanceMonths
      ? sql`months_after(certification.first_after, ${sql.lit(firstSurveillanceMonths)})`
      : undefined;
  const earlier = (day: RawBuilder<unknown>) =>
    own ? sql<string>`least(${day}, ${own})` : sql<string>`${day}`;
  return {
    limit: earlier(sql`certification.next_limit`),
    from: sql<string>`months_after(${earlier(sql`certification.next_around`)}, case certification.next_audit
      when 'recertification' then ${sql.lit(-recertificationOpensMonths)}
      else ${sql.lit(-surveillanceOpensMonths)} end)`,
  };
}

/**
 * The audit that was planned for the window: of its kind, for this certification, not before the window by much. It is
 * asked for one certification after the other in the order of limits, not for all of them at once.
 */
const forWindow = sql`a.engagement = due.engagement
  and a.kind = split_part(due.next_audit, '-', 1)
  and a.planned_from >= (due.opens - 60)::text
  and a.state->'certifications' @> jsonb_build_array(jsonb_build_object('id', due.id))`;
const lacking: Readonly<Record<(typeof DUE_LACKS)[number], Expression<SqlBool>>> = {
  audit: sql`(select true from audit a where ${forWindow} limit 1) is null`,
  team: sql`(select true from audit a where ${forWindow} and a.phase = 'planned' limit 1)`,
  agreement: sql`(select true from audit a where ${forWindow} and not a.agreed and a.phase in ('planned', 'staffed') limit 1)`,
};

/** After the last day on which it could be restored, there is nothing to plan any more. */
const alive = ({ today, times }: At) =>
  sql<SqlBool>`(certification.next_audit <> 'recertification'
    or certification.next_limit >= months_after(${today}::date, ${sql.lit(-times.restorationMonths)}))`;

const due = (tx: Tx, at: At) =>
  tx
    .selectFrom('certification')
    .where('certification.org', '=', at.org)
    .where('certification.next_limit', 'is not', null)
    .where(alive(at));

/** In the order of limits; the fence keeps what an audit lacks from being asked before the order is known. */
function inOrder(
  tx: Tx,
  at: At,
  { span, kind, edition, text }: Omit<Wanted, 'lacks'>,
  after: Place | undefined,
) {
  const { limit, from } = reckoned(at.times);
  return due(tx, at)
    .select(['id', 'engagement', 'edition', 'next_audit', from.as('opens'), limit.as('next_limit')])
    .$if(span.from !== undefined, q => q.where(limit, '>=', span.from ?? ''))
    .$if(span.to !== undefined, q => q.where(limit, '<=', span.to ?? ''))
    .$if(kind !== undefined, q => q.where(sql<SqlBool>`next_audit like ${`${kind}%`}`))
    .$if(edition !== undefined, q => q.where('edition', '=', edition ?? ''))
    .$if(text !== undefined, q =>
      q.where(
        sql<SqlBool>`engagement in (select e.id from engagement e where e.client_name ilike ${containing(text ?? '')})`,
      ),
    )
    .$if(after !== undefined, q =>
      q.where(sql<SqlBool>`(${limit}, id) > (${after?.limit}::date, ${after?.id}::uuid)`),
    )
    .orderBy(limit)
    .orderBy('id')
    .offset(0);
}

export async function dueRows(
  tx: Tx,
  at: At,
  { lacks, ...wanted }: Wanted,
  page: { readonly limit: number; readonly after?: Place | undefined },
): Promise<readonly DueStored[]> {
  const found = tx
    .selectFrom(inOrder(tx, at, wanted, page.after).as('due'))
    .select([
      'due.id',
      'due.engagement',
      'due.edition',
      'due.next_limit',
      sql`(select c.state from certification c where c.id = due.id)`.as('state'),
    ])
    .$if(lacks !== undefined, q => q.where(lacking[lacks ?? 'audit']))
    .orderBy('due.next_limit')
    .orderBy('due.id')
    .limit(page.limit);
  return withClients<DueStored>(tx, found, ['next_limit', 'id']);
}

export function dueCounts(tx: Tx, at: At, in30: string, in90: string) {
  const { limit } = reckoned(at.times);
  return due(tx, at)
    .select([
      sql<number>`count(*) filter (where ${limit} < ${at.today}::date)::int`.as('late'),
      sql<number>`count(*) filter (where ${limit} >= ${at.today}::date and ${limit} <= ${in30}::date)::int`.as(
        'in-30',
      ),
      sql<number>`count(*) filter (where ${limit} > ${in30}::date and ${limit} <= ${in90}::date)::int`.as(
        'in-90',
      ),
      sql<number>`count(*) filter (where ${limit} > ${in90}::date)::int`.as('later'),
    ])
    .executeTakeFirstOrThrow();
}

export const certificationRow = (tx: Tx, id: string) =>
  tx
    .selectFrom('certification')
    .select(['id', 'org', 'engagement', 'state'])
    .where('id', '=', id)
    .$castTo<{ id: string; org: string; engagement: string; state: Certification }>()
    .executeTakeFirst();
