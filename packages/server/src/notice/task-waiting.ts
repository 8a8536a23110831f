/** What waits from the list of everything with an owner and a day: tasks, requirements, what people who left have left. */
import type { WaitingItem } from '@certwright/core/notice/waiting.schema';
import { addMonths } from '@certwright/rules/calendar-date';
import type { Act } from '../platform/events/act.ts';
import { ownDated } from '../task/agenda.reading.ts';
import { leftCount } from '../task/left.reading.ts';

const TASK_AHEAD = 3;
const REQUIREMENT_AHEAD = 2;

/** Open tasks of this person: those without a day, and those of the next months. */
export async function ownTasks(act: Act): Promise<readonly WaitingItem[]> {
  const rows = await ownDated(act, 'task', addMonths(act.today, TASK_AHEAD));
  return rows.map(({ title, detail, path, due, overdue }) => ({
    stop: 'tasks',
    kind: 'task',
    text: title,
    detail,
    path,
    due,
    overdue,
    because: null,
  }));
}

/** Requirements of this person that are not met and have a day within two months. */
export async function ownRequirements(act: Act): Promise<readonly WaitingItem[]> {
  const rows = await ownDated(act, 'requirement', addMonths(act.today, REQUIREMENT_AHEAD));
  return rows
    .filter(row => row.due !== null)
    .map(({ title, detail, path, due, overdue }) => ({
      stop: 'requirements',
      kind: path.split('/')[3] ?? '',
      text: `Close the gap: ${title}`,
      detail,
      path,
      due,
      overdue,
      because: null,
    }));
}

/** Until it is somebody's again: for whoever oversees tasks. */
export async function leftBehind(act: Act): Promise<readonly WaitingItem[]> {
  const count = await leftCount(act);
  if (count === 0) return [];
  return [
    {
      stop: 'tasks',
      kind: 'left-behind',
      text: count === 1 ? 'One thing has no owner any more' : `${count} things have no owner any more`,
      detail: 'Its owner is no member any more. Hand it over.',
      path: '/tasks/left-behind',
      due: null,
      overdue: false,
      because: { doc: 'ISO 9001', edition: '2015', clause: '5.3' },
    },
  ];
}
