/** One edition of a document of rules, and the maker of its rows. */
import type { CalendarDate } from './calendar-date.ts';
import type { Confidence, RuleRow } from './rule.ts';

export type Edition = {
  readonly key: string;
  readonly document: string;
  readonly edition: string;
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
  readonly note?: string;
};

/** A maker of rows for one edition: fills document, edition and validity. */
export function rowsOf(edition: Edition) {
  return <V>(
    id: string,
    clause: string,
    subject: string,
    value: V,
    confidence: Confidence,
    note?: string,
  ): RuleRow<V> => {
    const row: RuleRow<V> = {
      id: `${edition.key}/${id}`,
      document: edition.document,
      edition: edition.edition,
      clause,
      subject,
      value,
      from: edition.from,
      ...(edition.until === undefined ? {} : { until: edition.until }),
      confidence,
    };
    return note === undefined ? row : { ...row, note };
  };
}
