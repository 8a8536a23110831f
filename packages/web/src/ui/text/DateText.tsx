// A date or a moment as the reader writes it; the machine's form and the distance from today on hover.
import { useUi } from '../UiProvider.tsx';
import { instantMs, isPlainDate, localToday } from './calendar.ts';
import { relativeWords } from './relative.ts';

export type DateTextProps = {
  /** ISO date (`2026-11-03`) or instant (`2026-11-03T09:30:00Z`); nothing draws a dash. */
  readonly on: string | null | undefined;
  /** `day` 3 Nov 2026 · `short` 3 Nov · `long` 3 November 2026 · `minute` 3 Nov 2026, 10:30 · `iso` as stored. */
  readonly as?: 'day' | 'short' | 'long' | 'minute' | 'iso';
};

const FORMATS = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  minute: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
} as const;

/** Formats in UTC for a plain date, so that no zone moves it; in the reader's zone for a moment. */
export function dateWords(on: string, as: keyof typeof FORMATS, locale: string): string {
  const zone = isPlainDate(on) ? { timeZone: 'UTC' } : {};
  const ms = instantMs(on);
  return Number.isNaN(ms) ? on : new Intl.DateTimeFormat(locale, { ...FORMATS[as], ...zone }).format(ms);
}

export function DateText({ on, as = 'day' }: DateTextProps) {
  const { locale, now } = useUi();
  if (on === null || on === undefined || on === '') return <span className="quiet">–</span>;
  return (
    <time dateTime={on} title={`${on} · ${relativeWords(localToday(now()), on, locale)}`} className="nowrap">
      {as === 'iso' ? on : dateWords(on, as, locale)}
    </time>
  );
}
