/** The next audit of every certification, by the day of its limit, and what is planned for it. */
import { type Deadlines, USUAL_DEADLINES } from '@certwright/core/body/deadline.table';
import { decidedSince } from '@certwright/core/decision/certification.guards';
import type { Certification } from '@certwright/core/decision/certification.state';
import type { DUE_LACKS } from '@certwright/core/planning/due.schema';
import { addDays } from '@certwright/rules/calendar-date';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
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
/** The limit, the day by which it is ordered (its own, or the decision that it follows), and the certification. */
export type Place = { readonly limit: string; readonly day: string; readonly id: string };
type DuePageOf = { readonly limit: number; readonly after?: Place | undefined };
type Choice = NonNullable<ReturnType<typeof choice>>;
export type DueStored = {
  readonly id: string;
  readonly engagement: string;
  readonly client: string;
  readonly edition: string;
  readonly state: Certification;
  readonly next_limit: string;
  readonly next_day: string;
};

/** Whose list, on which day, by which times. */
export type At = { readonly org: string; readonly today: string; readonly times: Deadlines };

/**
 * The table keeps the limits of the rule, in an index. A first surveillance alone may have an earlier one of the
 * body's choice: then its day follows that of the decision, in the order of another index. Undefined where none does.
 */
function choice({ firstSurveillanceMonths: months }: Deadlines) {
  if (months >= USUAL_DEADLINES.firstSurveillanceMonths) return undefined;
  return {
    limit: sql<string>`months_after(certification.first_after, ${sql.lit(months)})`,
    /** Decisions from this day on have their limit on the day that is asked, or later. */
    since: (day: string): string => decidedSince(day, months),
  };
}

/**
 * The audit that was planned for the window: of its kind, for this certification, not before the window by much. It is
 * asked for one certification after the other in the order of limits, not for all of them at once.
 */
const forWindow = (opens: RawBuilder<unknown>) => sql`a.engagement = certification.engagement
  and a.kind = split_part(certification.next_audit, '-', 1)
  and a.planned_from >= (${opens} - 60)::text
  and a.state->'certifications' @> jsonb_build_array(jsonb_build_object('id', certification.id))`;
const lacking = (what: (typeof DUE_LACKS)[number], opens: RawBuilder<unknown>) => {
  const planned = forWindow(opens);
  switch (what) {
    case 'audit':
      return sql<SqlBool>`(select true from audit a where ${planned} limit 1) is null`;
    case 'team':
      return sql<SqlBool>`(select true from audit a where ${planned} and a.phase = 'planned' limit 1)`;
    case 'agreement':
      return sql<SqlBool>`(select true from audit a where ${planned} and not a.agreed and a.phase in ('planned', 'staffed') limit 1)`;
  }
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

const narrowed = (tx: Tx, at: At, { kind, edition, text }: Wanted) =>
  due(tx, at)
    .select(['id', 'engagement', 'edition', 'state'])
    .$if(kind !== undefined, q => q.where(sql<SqlBool>`next_audit like ${`${kind}%`}`))
    .$if(edition !== undefined, q => q.where('edition', '=', edition ?? ''))
    .$if(text !== undefined, q => q.where(clientNamed(text ?? '')));

/** In the order of the limits that the table keeps. */
function byRule(tx: Tx, at: At, wanted: Wanted, { limit, after }: DuePageOf, own: boolean) {
  const { span, lacks } = wanted;
  const { surveillanceOpensMonths: surveillance, recertificationOpensMonths: recertification } = at.times;
  const opens = sql`months_after(certification.next_around, case certification.next_audit
    when 'recertification' then ${sql.lit(-recertification)} else ${sql.lit(-surveillance)} end)`;
  return (
    narrowed(tx, at, wanted)
      .select(['next_limit', 'next_limit as next_day'])
      .$if(own, q => q.where('first_after', 'is', null))
      .$if(span.from !== undefined, q => q.where('next_limit', '>=', span.from ?? ''))
      .$if(span.to !== undefined, q => q.where('next_limit', '<=', span.to ?? ''))
      .$if(lacks !== undefined, q => q.where(lacking(lacks ?? 'audit', opens)))
      .$if(after !== undefined && after.day === after.limit, q =>
        q.where(sql<SqlBool>`(next_limit, id) > (${after?.limit}::date, ${after?.id}::uuid)`),
      )
      // Of one day those of the body's choice come first.
      .$if(after !== undefined && after.day !== after.limit, q =>
        q.where('next_limit', '>=', after?.limit ?? ''),
      )
      .orderBy('next_limit')
      .orderBy('id')
      .limit(limit)
  );
}

/** First surveillances by the day that the body chose, in the order of the decisions. */
function byChoice(tx: Tx, at: At, wanted: Wanted, { limit, after }: DuePageOf, own: Choice) {
  const { span, lacks } = wanted;
  const opens = sql`months_after(${own.limit}, ${sql.lit(-at.times.surveillanceOpensMonths)})`;
  return narrowed(tx, at, wanted)
    .select([own.limit.as('next_limit'), 'first_after as next_day'])
    .where('first_after', 'is not', null)
    .$if(span.from !== undefined, q => q.where('first_after', '>=', own.since(span.from ?? '')))
    .$if(span.to !== undefined, q => q.where('first_after', '<', own.since(addDays(span.to ?? '', 1))))
    .$if(lacks !== undefined, q => q.where(lacking(lacks ?? 'audit', opens)))
    .$if(after !== undefined && after.day !== after.limit, q =>
      q.where(sql<SqlBool>`(first_after, id) > (${after?.day}::date, ${after?.id}::uuid)`),
    )
    .$if(after !== undefined && after.day === after.limit, q =>
      q.where('first_after', '>=', own.since(addDays(after?.limit ?? '', 1))),
    )
    .orderBy('first_after')
    .orderBy('id')
    .limit(limit);
}

export async function dueRows(
  tx: Tx,
  at: At,
  wanted: Wanted,
  page: DuePageOf,
): Promise<readonly DueStored[]> {
  const own = choice(at.times);
  const rule = tx.selectFrom(byRule(tx, at, wanted, page, own !== undefined).as('rule')).selectAll();
  const found = own
    ? rule.unionAll(tx.selectFrom(byChoice(tx, at, wanted, page, own).as('chosen')).selectAll())
    : rule;
  const ordered = found.orderBy('next_limit').orderBy('next_day').orderBy('id').limit(page.limit);
  return withClients<DueStored>(tx, ordered, ['next_limit', 'next_day', 'id']);
}

/** That a limit lies before a day, the body's own limit where there is one. */
function limitBefore({ times }: At, day: string): RawBuilder<SqlBool> {
  const own = choice(times);
  return own
    ? sql<SqlBool>`case when first_after is null then next_limit < ${day}::date else first_after < ${own.since(day)}::date end`
    : sql<SqlBool>`next_limit < ${day}::date`;
}

export function dueCounts(tx: Tx, at: At, in30: string, in90: string) {
  const [late, soon, later] = [at.today, addDays(in30, 1), addDays(in90, 1)].map(day => limitBefore(at, day));
  return due(tx, at)
    .select([
      sql<number>`count(*) filter (where ${late})::int`.as('late'),
      sql<number>`count(*) filter (where ${soon} and not (${late}))::int`.as('in-30'),
      sql<number>`count(*) filter (where ${later} and not (${soon}))::int`.as('in-90'),
      sql<number>`count(*) filter (where not (${later}))::int`.as('later'),
    ])
    .executeTakeFirstOrThrow();
}

/** Certifications whose next audit is past its limit: of all (edition null) and of each standard. */
export const lateByEdition = (tx: Tx, at: At) =>
  due(tx, at)
    .where(limitBefore(at, at.today))
    .groupBy(sql`grouping sets ((), (certification.edition))`)
    .select(['edition', sql<number>`count(*)::int`.as('n')])
    .execute();

export const certificationRow = (tx: Tx, id: string) =>
  tx
    .selectFrom('certification')
    .select(['id', 'org', 'engagement', 'state'])
    .where('id', '=', id)
    .$castTo<{ id: string; org: string; engagement: string; state: Certification }>()
    .executeTakeFirst();
