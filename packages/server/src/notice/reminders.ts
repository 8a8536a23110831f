/** Reminders of a person on a day: what is due so many days from now, noted once, told in the app and by letter. */
import type { AgendaRow } from '@certwright/core/task/agenda.schema';
import type { ReminderChoice } from '@certwright/core/task/reminder.schema';
import { addDays } from '@certwright/rules/calendar-date';
import { scoped } from '../platform/db/scoped.ts';
import type { Act } from '../platform/events/act.ts';
import { enterOrg } from '../platform/http/enter-org.ts';
import type { Shell } from '../platform/http/scope.ts';
import { dueOnDays } from '../task/agenda.reading.ts';
import { noteReminders } from './reminder.store.ts';

export type Reminded = {
  readonly act: Act;
  /** All that is due on one of the days. */
  readonly due: readonly AgendaRow[];
  /** What was not told on that day before. */
  readonly fresh: readonly AgendaRow[];
};

/** What is open, his or of somebody he stands in for, and due in so many days. */
async function remind(act: Act, { days }: ReminderChoice): Promise<Reminded> {
  if (days.length === 0 || act.limited || !act.can('task:keep')) return { act, due: [], fresh: [] };
  const on = days.map(ahead => addDays(act.today, ahead));
  const due = await dueOnDays(act, on);
  const about = due.map(row => row.key);
  const noted = await noteReminders(act.tx, act, { about, day: act.today, at: act.at });
  return { act, due, fresh: due.filter(row => noted.has(row.key)) };
}

/** Notes the reminders of a person in one of his organizations, and goes on in the same transaction. */
export const remindIn = <T>(
  shell: Shell,
  { person, org }: { readonly person: string; readonly org: string },
  choice: ReminderChoice,
  then: (reminded: Reminded) => Promise<T>,
): Promise<T> =>
  scoped(shell.db, { role: 'app_tenant', org, person }, async tx => {
    const entering = { org, person, only: undefined, permissions: ['party:read'] as const };
    const looking = { inside: true, operation: 'reminder.write', requestId: `reminder-${person}` } as const;
    return then(await remind(await enterOrg(shell, tx, { ...entering, ...looking }), choice));
  });
