/** One list and one calendar of everything that has an owner and a day. */
import {
  AgendaMonth,
  AgendaMonthQuery,
  AgendaPage,
  AgendaQuery,
  type AgendaWhen,
} from '@certwright/core/task/agenda.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { addDays } from '@certwright/rules/calendar-date';
import type { z } from 'zod';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { NO_DAY } from './branches.store.ts';
import { agendaByDay, agendaRows, agendaViews, asked, withText } from './agenda.reading.ts';
import type { Place } from './agenda-parts.store.ts';

const DAYS_AHEAD = 7;
const LONGEST = 62;
/** Things of a day that a calendar is given; the others are counted. */
const OF_A_DAY = 6;
/** The last day that is one. */
const LAST_DAY = '9999-12-30';

function span(when: AgendaWhen | undefined, day: string | undefined, today: string) {
  if (day !== undefined) return { from: day, to: day };
  switch (when) {
    case 'overdue':
      return { to: addDays(today, -1) };
    case 'week':
      return { from: today, to: addDays(today, DAYS_AHEAD - 1) };
    case 'later':
      return { from: addDays(today, DAYS_AHEAD), to: LAST_DAY };
    case 'no-date':
      return { from: NO_DAY };
    case undefined:
      return {};
  }
}

const placeIn = (after: string | undefined): Place | undefined => {
  if (after === undefined) return undefined;
  const [due = '', id = '', part = ''] = after.split('~');
  return { due, id, part };
};

type Narrowed = Omit<z.infer<typeof AgendaQuery>, 'after' | 'limit'>;

/** A page of the list, narrowed as its query says. @throws HttpProblem 403 for others' things without the permission */
export async function narrowedAgenda(
  act: Act,
  { owner, kind, when, day, text }: Narrowed,
  page: Parameters<typeof agendaRows>[2],
) {
  const whose = await asked(act, { owner, kind });
  const wanted = { ...whose.wanted, ...span(when, day, act.today) };
  const one = await withText(act, { ...whose, wanted }, text);
  return { ...(await agendaRows(act, one, page)), absent: one.absent };
}

const list = operation({
  id: 'agenda.list',
  method: 'get',
  path: '/agenda',
  summary: 'Everything open that has an owner and a day, by day; what has none comes last',
  permission: 'task:keep',
  input: AgendaQuery,
  output: AgendaPage,
  run: async (act, { after, limit, ...narrowed }) => {
    const { rows, next, absent } = await narrowedAgenda(act, narrowed, { after: placeIn(after), limit });
    return { rows: await agendaViews(act, rows, absent), next };
  },
});

const month = operation({
  id: 'agenda.days',
  method: 'get',
  path: '/agenda/days',
  summary: 'What is due on each day of a stretch: the first of the day, and how many there are',
  permission: 'task:keep',
  refusals: ['calendar-stretch'],
  input: AgendaMonthQuery,
  output: AgendaMonth,
  run: async (act, { owner, kind, from, to }) => {
    if (to < from || to > addDays(from, LONGEST))
      throw new Refused(refuse('calendar-stretch', [], { most: LONGEST }));
    const whose = await asked(act, { owner, kind });
    const days = await agendaByDay(act, { ...whose, wanted: { ...whose.wanted, from, to } }, OF_A_DAY);
    const views = await agendaViews(
      act,
      days.flatMap(([, one]) => one.rows),
      whose.absent,
    );
    return {
      days: days.map(([day, { total }]) => ({ day, total, rows: views.filter(row => row.due === day) })),
    };
  },
});

export const AGENDA_OPERATIONS = [list, month] as const;
