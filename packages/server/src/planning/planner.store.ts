/** What a planner's month is read from: bookings with their audits in one query, and audits that have nobody yet. */
import type { AuditKind, TEAM_ROLES } from '@certwright/core/audit/audit.state';
import { sql } from 'kysely';
import { touching } from '../audit/audit.reading.ts';
import { withClients } from '../engagement/engagement.reading.ts';
import type { Tx } from '../platform/db/scoped.ts';

type Span = { readonly from: string; readonly to: string };

export type MonthRow = {
  readonly audit: string;
  readonly person: string;
  readonly role: (typeof TEAM_ROLES)[number];
  readonly from: string;
  readonly to: string;
  readonly version: number;
  readonly kind: AuditKind;
  readonly phase: string;
  readonly planned_from: string;
  readonly planned_to: string;
  readonly agreed: boolean;
  readonly planned_days: number;
  readonly notice: string | null;
  readonly client: string;
};

const OF_AUDIT = [
  'audit.version',
  'audit.kind',
  'audit.phase',
  'audit.planned_from',
  'audit.planned_to',
  'audit.agreed',
  'audit.planned_days',
  'audit.notice',
  'audit.engagement',
] as const;

export const bookedIn = (tx: Tx, org: string, { from, to }: Span): Promise<readonly MonthRow[]> =>
  withClients<MonthRow>(
    tx,
    tx
      .selectFrom('audit_booking')
      .innerJoin('audit', 'audit.id', 'audit_booking.audit')
      .select([
        'audit_booking.audit',
        'audit_booking.person',
        'audit_booking.role',
        'audit_booking.first_day as from',
        'audit_booking.last_day as to',
        ...OF_AUDIT,
      ])
      .where('audit_booking.org', '=', org)
      .where(touching({ from, to }))
      .orderBy('audit_booking.first_day')
      .limit(20_000),
    ['from'],
  );

export type UnstaffedRow = Omit<MonthRow, 'audit' | 'person' | 'role' | 'from' | 'to'> & {
  readonly id: string;
};

export const unstaffedIn = (tx: Tx, org: string, { from, to }: Span): Promise<readonly UnstaffedRow[]> =>
  withClients<UnstaffedRow>(
    tx,
    tx
      .selectFrom('audit')
      .select(['audit.id', ...OF_AUDIT])
      .where('audit.org', '=', org)
      .where('audit.phase', '=', 'planned')
      .where('audit.planned_from', '<=', to)
      .where('audit.planned_to', '>=', from)
      .orderBy('audit.planned_from')
      .limit(500),
    ['planned_from'],
  );

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
