/** Reminders in the app: those that nobody put away, of what is open still. And when a person wants them. */
import { ReminderChoice, Reminders } from '@certwright/core/task/reminder.schema';
import { addDays } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { operation, personOperation } from '../platform/http/operation.ts';
import { ownByKey } from '../task/agenda.reading.ts';
import { putReminders, remindersOf, seeReminders, unseenReminders } from './reminder.store.ts';

/** Older ones are under Today as overdue anyway. */
const DAYS_BACK = 30;

const list = operation({
  id: 'reminder.list',
  method: 'get',
  path: '/reminders',
  summary: 'What you were reminded of in the last thirty days and have not put away, as far as it is open',
  permission: 'task:keep',
  input: z.object({}),
  output: Reminders,
  run: async act => {
    const unseen = await unseenReminders(act.tx, act, addDays(act.today, -DAYS_BACK));
    if (unseen.length === 0) return { rows: [] };
    const days = new Map(unseen.map(one => [one.about, one.day]));
    const rows = await ownByKey(act, new Set(days.keys()));
    return { rows: rows.map(row => ({ ...row, on: days.get(row.key) ?? act.today })) };
  },
});

const see = operation({
  id: 'reminder.see',
  method: 'post',
  path: '/reminders/seen',
  summary: 'Put your reminders away; what is open stays on your list',
  permission: 'task:keep',
  input: z.object({}),
  output: z.object({ seen: z.literal(true) }),
  run: async act => {
    await seeReminders(act.tx, act, act.at);
    return { seen: true as const };
  },
});

const get = personOperation({
  id: 'account.reminders',
  method: 'get',
  path: '/account/reminders',
  summary: 'How many days before something is due you are reminded, and of what no letter tells',
  input: z.object({}),
  output: ReminderChoice,
  run: ({ tx, person }) => remindersOf(tx, person),
});

const choose = personOperation({
  id: 'account.choose-reminders',
  method: 'put',
  path: '/account/reminders',
  summary: 'Choose how many days before something is due you are reminded, and of what no letter tells',
  input: ReminderChoice,
  output: ReminderChoice,
  run: async ({ tx, person }, { days, silent }) => {
    const choice = {
      days: [...new Set(days)].toSorted((a, b) => b - a),
      silent: [...new Set(silent)],
    };
    await putReminders(tx, person, choice);
    return choice;
  },
});

export const REMINDER_OPERATIONS = [list, see] as const;
export const OWN_REMINDER_OPERATIONS = [get, choose] as const;
