/** A month as a list of the days on which something is due: the calendar of a phone. */
import type { Output } from '../api/client.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { DayItem } from './DayItem.tsx';
import styles from './calendar-page.module.css';

type Props = {
  readonly days: Output<'agenda.days'>['days'];
  readonly listOf: (day: string) => string;
};

export function MonthList({ days, listOf }: Props) {
  if (days.length === 0) return <p className="quiet">Nothing is due in this month.</p>;
  return (
    <ul className={styles.list}>
      {days.map(({ day, total, rows }) => (
        <li key={day}>
          <h3>
            <DateText on={day} as="long" />
          </h3>
          <ul>
            {rows.map(row => (
              <DayItem key={row.key} of={row} />
            ))}
          </ul>
          {total > rows.length ? (
            <RouterLink href={listOf(day)}>+ {total - rows.length} more</RouterLink>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
