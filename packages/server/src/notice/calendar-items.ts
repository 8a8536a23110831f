/** What stands in somebody's calendar: everything of his with a day within two years, and what waits for him beside it. */
import { AGENDA_KINDS } from '@certwright/core/task/agenda-kind.table';
import { addMonths } from '@certwright/rules/calendar-date';
import type { Act } from '../platform/events/act.ts';
import { datedUntil } from '../task/agenda.reading.ts';
import type { CalendarItem } from './calendar-text.ts';
import { waitingFor } from './waiting.ts';

/** As far as a cycle's next audits are planned, and farther than any calendar is looked at. */
const AHEAD_MONTHS = 24;

const placeOf = ({ path, due }: { path: string; due: string | null }): string => `${due ?? ''} ${path}`;

export async function calendarItems(act: Act): Promise<readonly CalendarItem[]> {
  const [dated, waiting] = [
    act.can('task:keep') ? await datedUntil(act, addMonths(act.today, AHEAD_MONTHS)) : [],
    await waitingFor(act),
  ];
  const own = dated.flatMap(({ key, kind, title, detail, due, path, for: absent }) =>
    due === null
      ? []
      : [
          {
            key,
            due,
            text: `${AGENDA_KINDS[kind]}: ${title}`,
            detail,
            path,
            for: absent,
          } satisfies CalendarItem,
        ],
  );
  // A thing may be in both; the list of all of them has it from the first day to the last.
  const known = new Set(own.map(placeOf));
  const beside = waiting.flatMap(({ kind, due, text, detail, path, for: absent = null }) =>
    due === null || known.has(placeOf({ path, due }))
      ? []
      : [{ key: `${kind}~${path}`, due, text, detail, path, for: absent } satisfies CalendarItem],
  );
  return [...own, ...beside];
}
