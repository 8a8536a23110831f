// A date as people say it ("in 3 weeks"); exact on hover.
import { useUi } from '../UiProvider.tsx';
import { localToday } from './calendar.ts';
import { dateWords } from './DateText.tsx';
import { relativeWords } from './relative.ts';

export type RelativeTimeProps = {
  /** ISO date or instant. */
  readonly on: string;
};

export function RelativeTime({ on }: RelativeTimeProps) {
  const { locale, now } = useUi();
  return (
    <time dateTime={on} title={dateWords(on, 'long', locale)} className="nowrap">
      {relativeWords(localToday(now()), on, locale)}
    </time>
  );
}
