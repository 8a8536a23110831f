// Gallery: what is due on some days of a month.
import type { CalendarDay } from '../month-calendar/MonthCalendar.tsx';

const entry = (text: string, kind: string, late = false) => ({ key: text, text, kind, href: '#', late });

export const DUE: ReadonlyMap<string, CalendarDay> = new Map([
  ['2026-11-13', { total: 1, entries: [entry('Half-yearly review of access', 'Evidence', true)] }],
  [
    '2026-11-25',
    {
      total: 7,
      entries: [
        entry('Call the calibration laboratory about the two gauges', 'Task'),
        entry('7.1.5.2 Measurement traceability', 'Requirement'),
        entry('Internal audit of purchasing', 'Internal audit'),
      ],
    },
  ],
]);
