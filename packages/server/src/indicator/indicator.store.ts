/** What a body's own work is counted from: one query a subject, of the whole body (edition null) and of each standard. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

export type Period = { readonly org: string; readonly from: string; readonly to: string };
type OfEdition = { readonly edition: string | null };

/** A record counts once for the whole body, and once for each of its standards. */
const each = (editions: RawBuilder<unknown>) => sql`
  cross join lateral (select null::text as edition union all select distinct x from (${editions}) n(x)) e`;
const listed = (editions: RawBuilder<unknown>) => each(sql`select jsonb_array_elements_text(${editions})`);

/** Those that are in these phases, of what is counted. */
const among = (where: RawBuilder<unknown>) => sql<number>`(count(*) filter (where ${where}))::int`;

export type ApplicationsCounted = OfEdition &
  Readonly<Record<'received' | 'accepted' | 'declined' | 'waiting', number>>;

const received = ({ org, from, to }: Period) => sql`
  application a ${listed(sql`a.state->'editions'`)}
  where a.org = ${org} and a.submitted_on between ${from} and ${to}`;

export async function countApplications(tx: Tx, period: Period): Promise<readonly ApplicationsCounted[]> {
  const { rows } = await sql<ApplicationsCounted>`
    select e.edition, count(*)::int as received, ${among(sql`a.phase = 'accepted'`)} as accepted,
      ${among(sql`a.phase = 'declined'`)} as declined, ${among(sql`a.phase = 'submitted'`)} as waiting
    from ${received(period)} group by e.edition`.execute(tx);
  return rows;
}

/** Reasons that are said of one standard. */
const MOST_REASONS = 12;
export type ReasonCounted = OfEdition & { readonly reason: string; readonly n: number };

export async function countReasons(tx: Tx, period: Period): Promise<readonly ReasonCounted[]> {
  const { rows } = await sql<ReasonCounted>`
    select edition, reason, n from (
      select e.edition, left(btrim(a.state->'review'->>'reasons'), 300) as reason, count(*)::int as n,
        row_number() over (partition by e.edition order by count(*) desc, min(a.pos)) as place
      from ${received(period)} and a.phase = 'declined' group by 1, 2) counted
    where place <= ${MOST_REASONS} order by edition, place`.execute(tx);
  return rows;
}

export type OffersCounted = OfEdition &
  Readonly<Record<'sent' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn' | 'replaced' | 'open', number>>;

const sent = ({ org, from, to }: Period) => sql`
  where o.org = ${org} and o.sent_on between ${from} and ${to}`;
const ofOffer = listed(sql`o.state->'terms'->'editions'`);

export async function countOffers(tx: Tx, period: Period, today: string): Promise<readonly OffersCounted[]> {
  const { rows } = await sql<OffersCounted>`
    select e.edition, count(*)::int as sent, ${among(sql`o.phase = 'accepted'`)} as accepted,
      ${among(sql`o.phase = 'declined'`)} as declined,
      ${among(sql`o.phase = 'sent' and o.valid_until < ${today}`)} as lapsed,
      ${among(sql`o.phase = 'withdrawn'`)} as withdrawn, ${among(sql`o.phase = 'replaced'`)} as replaced,
      ${among(sql`o.phase = 'sent' and o.valid_until >= ${today}`)} as open
    from offer o ${ofOffer} ${sent(period)} group by e.edition`.execute(tx);
  return rows;
}

/** How many took so many days. */
export type Taken = OfEdition & {
  readonly what: 'acceptance' | 'contract';
  readonly value: number;
  readonly n: number;
};

/**
 * The day of an application is looked up for each offer, not joined: of a policy that asks which organization reads, the
 * database expects few rows, and would go through all offers for each application.
 */
const submitted = (offer: RawBuilder<unknown>) => sql`
  (select a.submitted_on from application a where a.id = (${offer}->'terms'->>'application')::uuid)`;
const ofTerms = listed(sql`t.editions`);

export async function countTimes(tx: Tx, period: Period): Promise<readonly Taken[]> {
  const { org, from, to } = period;
  const { rows } = await sql<Taken>`
    select e.edition, t.what, plain_day(t.reached) - plain_day(t.submitted) as value, count(*)::int as n
    from (
      select 'acceptance' as what, o.state->'answer'->>'on' as reached, ${submitted(sql`o.state`)} as submitted,
        o.state->'terms'->'editions' as editions
      from offer o ${sent(period)} and o.phase = 'accepted'
      union all
      select 'contract', c.concluded_on,
        (select ${submitted(sql`o.state`)} from offer o where o.id = (c.state->'terms'->>'offer')::uuid),
        c.state->'terms'->'editions'
      from contract c where c.org = ${org} and c.concluded_on between ${from} and ${to}) t ${ofTerms}
    where t.submitted is not null group by 1, 2, 3`.execute(tx);
  return rows;
}
