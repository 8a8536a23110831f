/** Words of the list of everything with an owner and a day. */
import { AGENDA_KINDS, type AgendaKind, ALL_AGENDA_KINDS } from '@certwright/core/task/agenda-kind.table';
import { AGENDA_WHEN, type AgendaWhen } from '@certwright/core/task/agenda.schema';
import type { Output } from '../api/client.ts';
import { useCan } from '../app/org.ts';
import { usePeople } from '../requirement/usePeople.ts';

export type AgendaRow = Output<'agenda.list'>['rows'][number];

export const KIND_CHOICES = ALL_AGENDA_KINDS.map(kind => ({ value: kind, label: AGENDA_KINDS[kind] }));
export const kindIn = (word: string | undefined): AgendaKind | undefined =>
  ALL_AGENDA_KINDS.find(kind => kind === word);

const WHEN_WORDS: Readonly<Record<AgendaWhen, string>> = {
  overdue: 'Overdue',
  week: 'Within a week',
  later: 'Later',
  'no-date': 'Without a day',
};
export const WHEN_CHOICES = AGENDA_WHEN.map(value => ({ value, label: WHEN_WORDS[value] }));
export const whenIn = (word: string | undefined): AgendaWhen | undefined =>
  AGENDA_WHEN.find(value => value === word);

/** Whose things can be asked for; who does not oversee tasks sees his own. */
export function useOwnerChoices(): readonly { readonly value: string; readonly label: string }[] {
  const can = useCan();
  const people = usePeople();
  return [
    ...(can('task:oversee') ? [{ value: 'all', label: 'Everybody' }] : []),
    { value: 'nobody', label: 'Nobody' },
    ...(can('task:assign') ? [{ value: 'given', label: 'Given by me' }] : []),
    ...(can('task:oversee') ? people : []),
  ];
}

export const kindWord = (kind: AgendaKind): string => AGENDA_KINDS[kind];
