/** What has a day, as a calendar (RFC 5545): one all-day event for each. */
import { type CalendarDate, addDays } from '@certwright/rules/calendar-date';

export const escaped = (text: string): string =>
  text.replace(/\p{Cc}+/gu, ' ').replace(/[\\;,]/g, sign => `\\${sign}`);

/** A line has at most 75 octets; what is longer goes on after a blank, and no sign is cut in two. */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > 74) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

const basic = (day: string): string => day.replaceAll('-', '');

export type CalendarItem = {
  /** The same for the same thing at every reading, so that a program moves an event instead of doubling it. */
  readonly key: string;
  readonly due: CalendarDate;
  readonly text: string;
  readonly detail: string;
  /** Path below the organization's pages. */
  readonly path: string;
  /** The absent colleague for whom it waits. */
  readonly for: string | null;
};

export type CalendarOf = {
  readonly name: string;
  /** Begins the addresses of its pages. */
  readonly base: string;
  readonly items: readonly CalendarItem[];
  /** The moment, UTC, ISO 8601. */
  readonly at: string;
};

export function calendarText({ name, base, items, at }: CalendarOf): string {
  const stamp = `${basic(at.slice(0, 19)).replaceAll(':', '')}Z`;
  const events = items.flatMap(({ key, due, path, text, detail, for: absent }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(`${key} ${base}`).replaceAll(' ', '-')}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(due)}`,
    `DTEND;VALUE=DATE:${basic(addDays(due, 1))}`,
    `SUMMARY:${escaped(absent === null ? text : `${text} (for ${absent})`)}`,
    `DESCRIPTION:${escaped(detail)}`,
    `URL:${base}${path}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return calendarLines(name, ['REFRESH-INTERVAL;VALUE=DURATION:PT1H', ...events])
    .map(line => `${folded(line)}\r\n`)
    .join('');
}

/** The frame of a calendar around its events. */
export const calendarLines = (name: string, events: readonly string[]): readonly string[] => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Certwright//Certwright//EN',
  'METHOD:PUBLISH',
  `X-WR-CALNAME:${escaped(name)}`,
  ...events,
  'END:VCALENDAR',
];
