/** The calendar: a month with everything that is due, and what is due on the chosen day; on a phone a list of its days. */
import { useRead } from '../api/hooks.ts';
import { useGo } from '../app/RouterLink.tsx';
import { useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice } from '../ui/filter-bar/FilterBar.tsx';
import { MonthCalendar } from '../ui/month-calendar/MonthCalendar.tsx';
import { monthAfter, monthOf, weeksOf } from '../ui/month-calendar/month.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { useUi } from '../ui/UiProvider.tsx';
import { instantMs } from '../ui/text/calendar.ts';
import { KIND_CHOICES, kindIn, kindWord, useOwnerChoices } from './agenda.words.ts';
import { DayPanel } from './DayPanel.tsx';
import { MakeTask } from './MakeTask.tsx';
import { MonthList } from './MonthList.tsx';
import styles from './calendar-page.module.css';

const isDay = (word: string | undefined): word is string => /^\d{4}-\d\d-\d\d$/.test(word ?? '');

export default function CalendarPage() {
  const path = useOrgPath();
  const go = useGo();
  const today = useToday();
  const { locale } = useUi();
  const { words, set } = useQueryWords();
  const owners = useOwnerChoices();
  const kind = kindIn(words.kind);
  const { owner } = words;
  const day = isDay(words.day) ? words.day : today;
  const month = monthOf(day);
  const weeks = weeksOf(month);
  const asked = { ...(owner ? { owner } : {}), ...(kind ? { kind } : {}) };
  const read = useRead('agenda.days', {
    ...asked,
    from: weeks[0]?.[0] ?? day,
    to: weeks.at(-1)?.at(-1) ?? day,
  });
  const days = read.data?.days ?? [];
  const title = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    instantMs(`${month}-01`),
  );
  const listOf = (one: string): string => {
    const query = new URLSearchParams({ ...asked, day: one });
    return path(`/tasks?${query.toString()}`);
  };
  return (
    <Page
      name="Calendar"
      actions={
        <>
          <Button href={path('/tasks')}>Tasks</Button>
          <MakeTask dueOn={day} kind="primary" hotkey="n" />
        </>
      }
    >
      <div className="stack">
        <div className={styles.head}>
          <div className="row">
            <Button onClick={() => set({ day: `${monthAfter(month, -1)}-01` })}>Month before</Button>
            <Button onClick={() => set({ day: undefined })}>Today</Button>
            <Button onClick={() => set({ day: `${monthAfter(month, 1)}-01` })}>Next month</Button>
          </div>
          <FilterBar label="Narrow the calendar">
            <FilterChoice
              label="Owner"
              value={owner}
              any="Me"
              choices={owners}
              onChange={next => set({ owner: next })}
            />
            <FilterChoice
              label="Kind"
              value={kind}
              choices={KIND_CHOICES}
              onChange={next => set({ kind: next })}
            />
          </FilterBar>
        </div>
        <h2 aria-live="polite">{title}</h2>
        {/* The grid stays while another month is read, so that the keyboard keeps its day. */}
        {read.error ? (
          <Resource of={read} skeleton="table">
            {() => null}
          </Resource>
        ) : (
          <div aria-busy={read.isPending}>
            <div className={styles.month}>
              <MonthCalendar
                label={`What is due in ${title}`}
                month={month}
                day={day}
                days={
                  new Map(
                    days.map(one => [
                      one.day,
                      {
                        total: one.total,
                        entries: one.rows.map(row => ({
                          key: row.key,
                          text: row.title,
                          kind: kindWord(row.kind),
                          href: path(row.path),
                          late: row.overdue,
                        })),
                      },
                    ]),
                  )
                }
                onDay={next => set({ day: next })}
                onOpen={one => go(listOf(one))}
              />
              <DayPanel day={day} asked={asked} href={listOf(day)} />
            </div>
            <div className={styles.agenda}>
              <MonthList days={days.filter(one => monthOf(one.day) === month)} listOf={listOf} />
            </div>
          </div>
        )}
      </div>
    </Page>
  );
}
