/** One thing as a line of a letter: on one line, so that no text of a person stands there like a link of ours. */
import type { WaitingItem } from '@certwright/core/notice/waiting.schema';
import type { AgendaRow } from '@certwright/core/task/agenda.schema';
import { AGENDA_KINDS } from '@certwright/core/task/agenda-kind.table';

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const forWhom = (name: string | null | undefined): string =>
  name === undefined || name === null ? '' : `, for ${flat(name)}`;

export const waitingLine = (item: WaitingItem): string => {
  const { text, due, overdue } = item;
  const day = due === null ? '' : ` (${overdue ? 'overdue since' : 'due'} ${due})`;
  return `– ${flat(text)}${day}${forWhom(item.for)}`;
};

export const reminderLine = (row: AgendaRow): string =>
  `– ${AGENDA_KINDS[row.kind]}: ${flat(row.title)} (due ${row.due ?? ''})${forWhom(row.for)}`;
