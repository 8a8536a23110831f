/** Of what people were reminded, in their organization; and when they want to be, as rows of the accounts' own schema. */
import { UNCHOSEN_REMINDERS } from '@certwright/core/task/reminder.schema';
import type { ReminderChoice } from '@certwright/core/task/reminder.schema';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

type Whose = { readonly org: string; readonly person: string };

/** Notes the reminders of a day. @returns what was not noted on that day before */
export async function noteReminders(
  tx: Tx,
  { org, person }: Whose,
  { about, day, at }: { readonly about: readonly string[]; readonly day: string; readonly at: string },
): Promise<ReadonlySet<string>> {
  if (about.length === 0) return new Set();
  const rows = await tx
    .insertInto('reminder')
    .values(about.map(one => ({ org, person, about: one, day, at })))
    .onConflict(conflict => conflict.columns(['org', 'person', 'about', 'day']).doNothing())
    .returning('about')
    .execute();
  return new Set(rows.map(row => row.about));
}

/** What nobody has put away yet, each with the last day of a reminder. */
export const unseenReminders = (tx: Tx, { org, person }: Whose, since: string) =>
  tx
    .selectFrom('reminder')
    .select(({ fn }) => ['about', fn.max('day').as('day')])
    .where('org', '=', org)
    .where('person', '=', person)
    .where('seen_at', 'is', null)
    .where('day', '>=', since)
    .groupBy('about')
    .execute();

export const seeReminders = (tx: Tx, { org, person }: Whose, at: string) =>
  tx
    .updateTable('reminder')
    .set({ seen_at: at })
    .where('org', '=', org)
    .where('person', '=', person)
    .where('seen_at', 'is', null)
    .execute();

/** Under app_platform. */
export const remindersOf = async (tx: Tx, person: string): Promise<ReminderChoice> => {
  const { rows } = await sql<ReminderChoice>`
    select days, silent from auth.reminder_choice where person = ${person}`.execute(tx);
  return rows[0] ?? { days: [...UNCHOSEN_REMINDERS.days], silent: [...UNCHOSEN_REMINDERS.silent] };
};

/** Under app_platform. */
export const putReminders = async (
  tx: Tx,
  person: string,
  { days, silent }: ReminderChoice,
): Promise<void> => {
  await sql`insert into auth.reminder_choice (person, days, silent) values (${person}, ${days}, ${silent})
    on conflict (person) do update set days = excluded.days, silent = excluded.silent`.execute(tx);
};

/** Members of today who want reminders, those of the sample left out; under app_platform. */
export const peopleToRemind = async (tx: Tx, today: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p left join auth.reminder_choice c on c.person = p.id
    where not p.sample and coalesce(cardinality(c.days), 1) > 0
      and exists (select 1 from auth."user" u where u.id = p.id)
      and exists (select 1 from membership m where m.person = p.id and (m.last_day is null or m.last_day >= ${today}::date))
    order by p.id`.execute(tx);
  return rows.map(row => row.id);
};
