// A month with what is due on its days: arrow keys move the day, PageUp and PageDown the month, Enter opens the day.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { classes, useUi } from '../UiProvider.tsx';
import { dateWords } from '../text/DateText.tsx';
import { useToday } from '../text/useToday.ts';
import { instantMs } from '../text/calendar.ts';
import { dayAfter, monthOf, weeksOf } from './month.ts';
import styles from './month-calendar.module.css';

export type CalendarEntry = {
  readonly key: string;
  readonly text: string;
  /** What kind of thing it is, in a word. */
  readonly kind: string;
  readonly href: string;
  readonly late?: boolean | undefined;
};
export type CalendarDay = { readonly total: number; readonly entries: readonly CalendarEntry[] };

export type MonthCalendarProps = {
  /** What it shows; read by screen readers. */
  readonly label: string;
  /** `2026-11` */
  readonly month: string;
  /** The day that is chosen; the keyboard starts there. */
  readonly day: string;
  readonly days: ReadonlyMap<string, CalendarDay>;
  /** Arrow keys and clicks: the day, which may lie in another month. */
  readonly onDay: (day: string) => void;
  /** Enter on a day. */
  readonly onOpen: (day: string) => void;
};

const SHOWN = 3;
const MONDAY = '2024-01-01';

const weekdays = (locale: string, as: 'short' | 'long'): readonly string[] =>
  Array.from({ length: 7 }, (_, i) =>
    new Intl.DateTimeFormat(locale, { weekday: as, timeZone: 'UTC' }).format(
      instantMs(MONDAY) + i * 86_400_000,
    ),
  );

export function MonthCalendar(props: MonthCalendarProps) {
  const { label, month, day, days, onDay, onOpen } = props;
  const { locale } = useUi();
  const today = useToday();
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  // After a key the focus follows the day, into another month as well.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    if (at === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = dayAfter(event.key, at);
    if (next !== undefined) {
      event.preventDefault();
      moved.current = true;
      onDay(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(at);
    }
  };
  const short = weekdays(locale, 'short');
  const long = weekdays(locale, 'long');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid of days is a table that the arrow keys walk
    <table ref={grid} role="grid" aria-label={label} className={styles.grid} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {short.map((name, i) => (
            <th key={name} scope="col" abbr={long[i]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map(week => (
          <tr key={week[0]}>
            {week.map(one => (
              <Day
                key={one}
                day={one}
                of={days.get(one)}
                look={classes(
                  styles.day,
                  monthOf(one) !== month && styles.outside,
                  one === today && styles.today,
                  one === day && styles.chosen,
                )}
                chosen={one === day}
                isToday={one === today}
                name={dateWords(one, 'long', locale)}
                onDay={onDay}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  readonly day: string;
  readonly of: CalendarDay | undefined;
  readonly look: string | undefined;
  readonly chosen: boolean;
  readonly isToday: boolean;
  readonly name: string;
  readonly onDay: (day: string) => void;
};

function Day({ day, of, look, chosen, isToday, name, onDay }: DayProps) {
  const { Link, words } = useUi();
  const late = of?.entries.some(entry => entry.late) ?? false;
  const more = of ? of.total - Math.min(SHOWN, of.entries.length) : 0;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled by the grid
    <td
      className={look}
      data-day={day}
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      aria-current={isToday ? 'date' : undefined}
      onClick={() => onDay(day)}
    >
      <span className={styles.number} aria-hidden="true">
        {Number(day.slice(8))}
      </span>
      <span className="vh">{of ? `${name}, ${words.dueOnDay(of.total, late)}` : name}</span>
      {of ? (
        <ul className={styles.entries}>
          {of.entries.slice(0, SHOWN).map(entry => (
            <li key={entry.key}>
              <Link
                href={entry.href}
                className={classes(styles.entry, entry.late && styles.late)}
                tabIndex={-1}
                title={`${entry.kind}: ${entry.text}`}
              >
                {entry.late ? <span className={styles.mark}>{words.late} </span> : null}
                {entry.text}
              </Link>
            </li>
          ))}
          {more > 0 ? <li className={styles.more}>{words.andMore(more)}</li> : null}
        </ul>
      ) : null}
    </td>
  );
}
