/** What is due on the chosen day of the calendar. */
import { useRead } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Input } from '../api/client.ts';
import { DayItem } from './DayItem.tsx';

type Props = {
  readonly day: string;
  readonly asked: Pick<Input<'agenda.list'>, 'owner' | 'kind'>;
  /** Where all of the day stands. */
  readonly href: string;
};

export function DayPanel({ day, asked, href }: Props) {
  const read = useRead('agenda.list', { ...asked, day, limit: 20 });
  return (
    <section className="stack-close" aria-label="The chosen day">
      <h3>
        <DateText on={day} as="long" />
      </h3>
      <Resource of={read} skeleton="text">
        {({ rows, next }) =>
          rows.length === 0 ? (
            <p className="quiet">Nothing is due on this day.</p>
          ) : (
            <>
              <ul>
                {rows.map(row => (
                  <DayItem key={row.key} of={row} />
                ))}
              </ul>
              {next === null ? null : (
                <div className="row">
                  <Button href={href}>All of this day</Button>
                </div>
              )}
            </>
          )
        }
      </Resource>
    </section>
  );
}
