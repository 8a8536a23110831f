/** A plan as a calendar (RFC 5545): one event for each session, at the local time of the place. */
import type { PlanView } from '@certwright/core/planning/plan.schema';
import type { z } from 'zod';
import { calendarLines, escaped, folded } from '../notice/calendar-text.ts';

type Given = {
  readonly plan: z.input<typeof PlanView>;
  readonly id: string;
  readonly base: string;
  readonly around: { readonly client: string; readonly body: string; readonly at: string };
};

const local = (day: string, clock: string): string =>
  `${day.replaceAll('-', '')}T${clock.replace(':', '')}00`;

export function planCalendar({ plan, id, base, around }: Given): string {
  const stamp = `${around.at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const events = plan.sessions.flatMap((one, i) => [
    'BEGIN:VEVENT',
    `UID:${id}-${plan.stage}-${i}@${new URL(base).hostname}`,
    `SEQUENCE:${plan.number}`,
    `DTSTAMP:${stamp}`,
    // Without a zone: the time at the place of the audit, wherever it is read.
    `DTSTART:${local(one.day, one.from)}`,
    `DTEND:${local(one.day, one.to)}`,
    `SUMMARY:${escaped(one.kind === 'audit' ? one.process || 'Management and system' : one.kind)}`,
    `LOCATION:${escaped([one.site, one.shift].filter(part => part !== '').join(', '))}`,
    `DESCRIPTION:${escaped(one.people.map(person => person.name).join(', '))}`,
    'END:VEVENT',
  ]);
  return calendarLines(`Audit plan ${around.client}`, events)
    .map(line => `${folded(line)}\r\n`)
    .join('');
}
