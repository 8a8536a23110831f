/** From a month as the server says it to the rows and bars of the planner. */
import type { Output } from '../api/client.ts';
import { kindWords } from '../programme/programme.cycle.ts';
import type { PlannerBar, PlannerPerson } from '../ui/planner/PlannerGrid.tsx';

export type Month = Output<'planning.month'>;

export function peopleOf({ people }: Month, text: string | undefined): readonly PlannerPerson[] {
  const wanted = text?.toLowerCase() ?? '';
  return people
    .filter(one => `${one.name} ${one.country} ${one.languages.join(' ')}`.toLowerCase().includes(wanted))
    .map(({ id, name, country, days }) => ({
      id,
      name,
      note: [days === 1 ? '1 day' : `${days} days`, country].filter(Boolean).join(' · '),
    }));
}

const STATE: Readonly<Record<string, readonly [string, string]>> = {
  staffed: ['partly', 'date not agreed'],
  'stage1-done': ['in-progress', 'stage 1 done'],
  visited: ['done', 'visited'],
  reported: ['done', 'reported'],
};

export function barsOf({ audits, bookings }: Month): readonly PlannerBar[] {
  const byId = new Map(audits.map(one => [one.id, one]));
  return bookings.flatMap(({ audit: id, person, from, to }) => {
    const audit = byId.get(id);
    if (!audit) return [];
    const [status, statusWord] =
      audit.phase === 'staffed' && (audit.agreed || audit.notice !== 'announced')
        ? ['in-place', 'agreed']
        : (STATE[audit.phase] ?? ['planned', 'planned']);
    return [
      {
        id: `${id} ${person} ${from}`,
        row: person,
        from,
        to,
        text: `${audit.client}, ${kindWords(audit.kind)}`,
        status,
        statusWord,
        fixed: audit.phase === 'visited' || audit.phase === 'reported',
      },
    ];
  });
}
