/** Who is taken on which days, who led the audits of a client, and what the client objected to. */
import type { Audit, TeamMember } from '@certwright/core/audit/audit.state';
import type { RaisedObjection } from '@certwright/core/audit/objection.decider';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

export type Days = { readonly from: string; readonly to: string };

/** The bookings of an audit as they are from now on. A booking that overlaps another of the same person is refused by the table. */
export async function book(
  tx: Tx,
  at: { readonly org: string; readonly audit: string },
  taken: readonly (Pick<TeamMember, 'person' | 'role'> & { readonly days: readonly Days[] })[],
): Promise<void> {
  await tx.deleteFrom('audit_booking').where('audit', '=', at.audit).execute();
  const rows = taken.flatMap(({ person, role, days }) =>
    days.map(({ from, to }) => ({ id: randomUUID(), ...at, person, role, first_day: from, last_day: to })),
  );
  if (rows.length > 0) await tx.insertInto('audit_booking').values(rows).execute();
}

/** No booking is longer, so none that touches a span begins earlier. */
const LONGEST = 120;

/** Bookings that have a day of these. */
export const touching = ({ from, to }: Days) =>
  sql<boolean>`(first_day <= ${to}::date and first_day >= ${from}::date - ${LONGEST}::int and last_day >= ${from}::date)`;

/** Bookings that touch these days, of other audits than the named one. */
export const bookedBetween = (tx: Tx, org: string, { from, to }: Days, besides: string | undefined) =>
  tx
    .selectFrom('audit_booking')
    .select(['person', 'audit', 'first_day as from', 'last_day as to'])
    .where('org', '=', org)
    .where(touching({ from, to }))
    .$if(besides !== undefined, q => q.where('audit', '<>', besides ?? ''))
    .execute();

/** The audits of one person, newest first. */
export const bookingsOf = (tx: Tx, org: string, person: string) =>
  tx
    .selectFrom('audit_booking')
    .innerJoin('audit', 'audit.id', 'audit_booking.audit')
    .innerJoin('engagement', 'engagement.id', 'audit.engagement')
    .select([
      'audit.id',
      'audit.state',
      'engagement.client_name as client',
      'audit_booking.first_day as from',
      'audit_booking.last_day as to',
    ])
    .where('audit_booking.org', '=', org)
    .where('audit_booking.person', '=', person)
    .orderBy('audit_booking.first_day', 'desc')
    .limit(200)
    .$castTo<{ id: string; state: Audit; client: string; from: string; to: string }>()
    .execute();

/** Days with an audit of everybody between two days. */
export const daysTaken = (tx: Tx, org: string, { from, to }: Days) =>
  tx
    .selectFrom('audit_booking')
    .select([
      'person',
      sql<number>`sum(least(last_day, ${to}::date) - greatest(first_day, ${from}::date) + 1)::int`.as('days'),
    ])
    .where('org', '=', org)
    .where(touching({ from, to }))
    .groupBy('person')
    .execute();

/** Who led the audits of an engagement, newest first. */
export const ledIn = (tx: Tx, engagement: string) =>
  tx
    .selectFrom('audit')
    .select([
      'id',
      'planned_from as from',
      sql<
        string | null
      >`(select m->>'person' from jsonb_array_elements(state->'team') m where m->>'role' = 'lead')`.as(
        'lead',
      ),
    ])
    .where('engagement', '=', engagement)
    .where('phase', '<>', 'planned')
    .orderBy('planned_from', 'desc')
    .limit(60)
    .execute();

export const objectionsTo = (tx: Tx, audit: string) =>
  tx
    .selectFrom('team_objection')
    .select(['id', 'version', 'pos', 'state'])
    .where('audit', '=', audit)
    .orderBy('pos')
    .$castTo<Kept<RaisedObjection>>()
    .execute();

/** Objections that nobody has answered, with the client. */
export const openObjections = (tx: Tx) =>
  tx
    .selectFrom('team_objection')
    .innerJoin('audit', 'audit.id', 'team_objection.audit')
    .innerJoin('engagement', 'engagement.id', 'audit.engagement')
    .select([
      'team_objection.id',
      'team_objection.audit',
      'team_objection.state',
      'engagement.client_name as client',
    ])
    .where('team_objection.phase', '=', 'raised')
    .limit(200)
    .$castTo<{ id: string; audit: string; client: string; state: RaisedObjection }>()
    .execute();
