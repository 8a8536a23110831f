/** What a planner's month is read from: bookings with their audits in one query, and audits that have nobody yet. */
import type { AuditKind } from '@certwright/core/audit/audit.state';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

type Span = { readonly from: string; readonly to: string };
/** No booking is longer, so none that touches a span begins earlier. */
const LONGEST = 120;

export type MonthRow = {
  readonly audit: string;
  readonly person: string;
  readonly from: string;
  readonly to: string;
  readonly version: number;
  readonly kind: AuditKind;
  readonly phase: string;
  readonly planned_from: string;
  readonly planned_to: string;
  readonly agreed: boolean;
  readonly short: { days: number; mode: string | null; roles: Readonly<Record<string, string>> };
  readonly client: string;
};

const short = sql<MonthRow['short']>`jsonb_build_object(
  'days', audit.state->'plannedDays',
  'mode', audit.state->'announcement'->>'mode',
  'roles', (select coalesce(jsonb_object_agg(m->>'person', m->>'role'), '{}') from jsonb_array_elements(audit.state->'team') m))`;

export const bookedIn = (tx: Tx, org: string, { from, to }: Span): Promise<MonthRow[]> =>
  tx
    .selectFrom('audit_booking')
    .innerJoin('audit', 'audit.id', 'audit_booking.audit')
    .innerJoin('engagement', 'engagement.id', 'audit.engagement')
    .select([
      'audit_booking.audit',
      'audit_booking.person',
      'audit_booking.first_day as from',
      'audit_booking.last_day as to',
      'audit.version',
      'audit.kind',
      'audit.phase',
      'audit.planned_from',
      'audit.planned_to',
      'audit.agreed',
      short.as('short'),
      'engagement.client_name as client',
    ])
    .where('audit_booking.org', '=', org)
    .where('audit_booking.first_day', '<=', to)
    .where('audit_booking.first_day', '>=', sql<string>`${from}::date - ${LONGEST}::int`)
    .where('audit_booking.last_day', '>=', from)
    .orderBy('audit_booking.first_day')
    .limit(20_000)
    .$castTo<MonthRow>()
    .execute();

export type UnstaffedRow = Omit<MonthRow, 'audit' | 'person' | 'from' | 'to'> & { readonly id: string };

export const unstaffedIn = (tx: Tx, org: string, { from, to }: Span): Promise<UnstaffedRow[]> =>
  tx
    .selectFrom('audit')
    .innerJoin('engagement', 'engagement.id', 'audit.engagement')
    .select([
      'audit.id',
      'audit.version',
      'audit.kind',
      'audit.phase',
      'audit.planned_from',
      'audit.planned_to',
      'audit.agreed',
      short.as('short'),
      'engagement.client_name as client',
    ])
    .where('audit.org', '=', org)
    .where('audit.phase', '=', 'planned')
    .where('audit.planned_from', '<=', to)
    .where('audit.planned_to', '>=', from)
    .orderBy('audit.planned_from')
    .limit(500)
    .$castTo<UnstaffedRow>()
    .execute();

/** Names, countries and languages of the people who hold a record of competence here. */
export const plannedPeople = (tx: Tx, org: string) =>
  tx
    .selectFrom('competence')
    .innerJoin('person', 'person.id', 'competence.person')
    .select([
      'person.id',
      'person.name',
      sql<string>`competence.state->>'country'`.as('country'),
      sql<string[]>`competence.state->'languages'`.as('languages'),
    ])
    .where('competence.org', '=', org)
    .where('competence.phase', '=', 'active')
    .limit(2_000)
    .execute();
