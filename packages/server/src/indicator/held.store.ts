/** Audits, their days, and what was decided about certificates, counted of the whole body (edition null) and of each standard. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Period } from './indicator.store.ts';

type OfEdition = { readonly edition: string | null };

const ofAudit = sql`
  cross join lateral (select null::text as edition
    union all select distinct x->>'edition' from jsonb_array_elements(a.state->'certifications') x) e`;
const ofCertification = sql`cross join lateral (values (null::text), (c.edition)) e(edition)`;

export type PlannedCounted = OfEdition & { readonly n: number };

export async function countPlanned(tx: Tx, { org, from, to }: Period): Promise<readonly PlannedCounted[]> {
  const { rows } = await sql<PlannedCounted>`
    select e.edition, count(*)::int as n from audit a ${ofAudit}
    where a.org = ${org} and a.planned_from between ${from} and ${to} and a.phase <> 'undone'
    group by e.edition`.execute(tx);
  return rows;
}

export type HeldCounted = OfEdition & {
  readonly held: number;
  /** Of them, those of which a time was determined. */
  readonly determined: number;
  /** In days; null where none has a determination. */
  readonly days_determined: string | null;
  readonly days_planned: string | null;
  readonly days_spent: string | null;
  readonly days_spent_all: string | null;
};

export async function countHeld(tx: Tx, { org, from, to }: Period): Promise<readonly HeldCounted[]> {
  const known = (days: RawBuilder<unknown>) => sql`sum(${days}) filter (where t.days is not null)`;
  const { rows } = await sql<HeldCounted>`
    select e.edition, count(*)::int as held, count(t.days)::int as determined,
      sum(t.days)::text as days_determined, ${known(sql`a.planned`)}::text as days_planned,
      ${known(sql`a.spent`)}::text as days_spent, sum(a.spent)::text as days_spent_all
    from (
      select a.engagement, a.kind, a.state, (a.state->>'plannedDays')::numeric as planned,
        coalesce((a.state->'stage1'->>'days')::numeric, 0) + (a.state->'visit'->>'days')::numeric as spent
      from audit a where a.org = ${org} and a.held_to between ${from} and ${to}) a
    left join lateral (
      select case a.kind when 'initial' then t.initial_days when 'surveillance' then t.surveillance_days
        when 'recertification' then t.recertification_days end as days
      from audit_time t where t.id = a.engagement) t on true
    ${ofAudit} group by e.edition`.execute(tx);
  return rows;
}

export type LateCounted = OfEdition & { readonly n: number };

/** Surveillances of which is kept that they came late. */
const LATE = sql.raw(`('first-surveillance-late', 'surveillance-year-missed')`);

export async function countLate(tx: Tx, { org, from, to }: Period): Promise<readonly LateCounted[]> {
  const { rows } = await sql<LateCounted>`
    select e.edition, count(*)::int as n
    from certification c cross join lateral jsonb_array_elements(c.state->'late') l ${ofCertification}
    where c.org = ${org} and jsonb_array_length(c.state->'late') > 0
      and l->>'code' in ${LATE} and l->>'actual' between ${from} and ${to}
    group by e.edition`.execute(tx);
  return rows;
}

export const DECISIONS = {
  CertificationGranted: 'granted',
  CertificationTransferredIn: 'transferred',
  CertificationRefused: 'refused',
  CertificationRenewed: 'renewed',
  CertificationRestored: 'restored',
  CertificationSuspended: 'suspended',
  SuspensionLifted: 'lifted',
  CertificationWithdrawn: 'withdrawn',
} as const;
export type DecisionsCounted = OfEdition & {
  readonly type: keyof typeof DECISIONS | 'expired';
  readonly n: number;
};

/** Names of our own, written out: the index knows them by their words. */
const TYPES = sql.raw(
  Object.keys(DECISIONS)
    .map(type => `'${type}'`)
    .join(', '),
);

export async function countDecisions(
  tx: Tx,
  { org, from, to }: Period,
  today: string,
): Promise<readonly DecisionsCounted[]> {
  const { rows } = await sql<DecisionsCounted>`
    select e.edition, v.type, count(*)::int as n
    from (
      select type, (select c.edition from certification c where c.id = split_part(stream, ':', 2)::uuid) as edition
      from event
      where org = ${org} and type in (${TYPES}) and at >= ${from}::date and data->>'on' between ${from} and ${to}) v
      cross join lateral (values (null::text), (v.edition)) e(edition)
    where v.edition is not null group by 1, 2
    union all
    select e.edition, 'expired', count(*)::int from certification c ${ofCertification}
    where c.org = ${org} and c.expires_on between ${from} and ${to} and c.expires_on < ${today}
      and c.phase in ('certified', 'suspended')
    group by 1`.execute(tx);
  return rows;
}
