/** Who audits, on how many working days of each month somebody is booked, and on how many he is away. */
import type { Calendar } from '@certwright/core/body/practice.decider';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Period } from './indicator.store.ts';

export type AuditorRow = {
  readonly id: string;
  readonly name: string;
  readonly since: string | null;
  readonly until: string | null;
};

/** Auditors of the body, and whoever was booked in the period. */
export async function auditorsIn(tx: Tx, { org, from, to }: Period): Promise<readonly AuditorRow[]> {
  const { rows } = await sql<AuditorRow>`
    select p.id, p.name, c.state->>'since' as since, coalesce(c.state->'ended'->>'on', m.last_day::text) as until
    from (
      select person from membership where org = ${org} and 'auditor' = any(roles)
      union select person from audit_booking
        where org = ${org} and first_day <= ${to}::date and last_day >= ${from}::date and first_day >= ${from}::date - 120) w
    join person p on p.id = w.person
    left join competence c on c.org = ${org} and c.person = p.id
    left join membership m on m.org = ${org} and m.person = p.id
    order by p.name, p.id limit 2000`.execute(tx);
  return rows;
}

export type MonthCounted = {
  readonly person: string;
  readonly month: string;
  readonly booked: number;
  readonly away: number;
};

/** By month and person, with nothing of a month in which he is neither booked nor away. */
export async function countDays(
  tx: Tx,
  { org, from, to }: Period,
  { weekdays, holidays }: Pick<Calendar, 'weekdays' | 'holidays'>,
): Promise<readonly MonthCounted[]> {
  const free = holidays.map(one => one.on);
  /** The days of a row that lie in the period and on which is worked. */
  const worked = (table: RawBuilder<unknown>) => sql`
    cross join lateral generate_series(
      greatest(${table}.first_day, ${from}::date)::timestamp, least(${table}.last_day, ${to}::date)::timestamp,
      interval '1 day') d(day)
    where ${table}.org = ${org} and ${table}.first_day <= ${to}::date and ${table}.last_day >= ${from}::date
      and extract(isodow from d.day) = any(${[...weekdays]}::int[]) and not d.day::date = any(${free}::date[])`;
  const { rows } = await sql<MonthCounted>`
    select person, to_char(day, 'YYYY-MM') as month,
      (count(distinct day) filter (where booked))::int as booked,
      (count(distinct day) filter (where not booked))::int as away
    from (
      select b.person, d.day, true as booked from audit_booking b ${worked(sql`b`)} and b.first_day >= ${from}::date - 120
      union all
      select a.person, d.day, false from absence a ${worked(sql`a`)} and a.phase = 'recorded') days
    group by 1, 2`.execute(tx);
  return rows;
}
