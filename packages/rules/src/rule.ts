/** A rule of certification as a row of dated data, and the values every result is made of: steps, warnings, refusals. */
import type { CalendarDate } from './calendar-date.ts';

/**
 * How far a figure can be trusted. `verified`: read in the document or in an official publication;
 * `two-sources`: independent reproductions agree; `single-source`: one body or text gives it;
 * `unchecked`: general knowledge, not yet compared with the document; `body-parameter`: no document fixes it,
 * the certification body does, and the value here is only a starting point.
 */
export type Confidence = 'verified' | 'two-sources' | 'single-source' | 'unchecked' | 'body-parameter';

/** One rule: what a document says about a subject, from which day until which (both inclusive). */
export type RuleRow<V = unknown> = {
  readonly id: string;
  readonly document: string;
  readonly edition: string;
  /** Clause, table or section; "-" where no public text confirms it. */
  readonly clause: string;
  readonly subject: string;
  readonly value: V;
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
  readonly confidence: Confidence;
  readonly note?: string;
};

export type Unit = 'persons' | 'days' | 'percent' | 'share' | 'sites' | 'hours' | 'factor';
export type Facts = Readonly<Record<string, string | number>>;

/** One step of a derivation. `what` and `facts` let `say` tell it in another language; `text` is English. */
export type Step = {
  readonly what: string;
  readonly rule: RuleRow;
  readonly before: number;
  readonly after: number;
  readonly unit: Unit;
  readonly text: string;
  readonly facts?: Facts;
  /** Standard or site the step is about, where a result has several. */
  readonly about?: string;
};

/** Something a competent person has to look at; the result stands. */
export type Warning = {
  readonly code: string;
  readonly text: string;
  readonly rule: RuleRow;
  readonly facts?: Facts;
  readonly about?: string;
};

/** The calculation says no: a stable code, the rows it rests on, and what to do about it. */
export type Refusal = {
  readonly refused: string;
  readonly because: readonly RuleRow[];
  readonly text: string;
  readonly facts?: Facts;
  /** Standard or place the refusal is about, where a request has several; `text` begins with it. */
  readonly about?: string;
};

export type Refused = { readonly refusals: readonly Refusal[] };

export function isRefused(result: object): result is Refused {
  return 'refusals' in result;
}

/** A refusal in a caller's own words; those of the calculations come from the table of sentences (`message.ts`). */
export function refusal(
  refused: string,
  text: string,
  because: readonly RuleRow[] = [],
  facts?: Facts,
): Refusal {
  return facts ? { refused, because, text, facts } : { refused, because, text };
}

/** True when the row (or table) applies on the day. */
export function inForce(
  row: { readonly from: CalendarDate; readonly until?: CalendarDate },
  on: CalendarDate,
): boolean {
  return row.from <= on && (row.until === undefined || on <= row.until);
}

/** The row in force on a day, or undefined when no row of the table covers it. */
export function rowOn<R extends { readonly from: CalendarDate; readonly until?: CalendarDate }>(
  rows: readonly R[],
  on: CalendarDate,
): R | undefined {
  return rows.find(row => inForce(row, on));
}

/**
 * The row in force on a day; before the first row, the first; in a gap or after the last, the latest that began.
 * For rules that never lacked a predecessor (dates of imported certifications go further back than our tables).
 */
export function nearestRowOn<V>(rows: readonly [RuleRow<V>, ...RuleRow<V>[]], on: CalendarDate): RuleRow<V> {
  let found = rows[0];
  for (const row of rows) if (row.from <= on && row.from >= found.from) found = row;
  return found;
}

/** "IAF MD 5, Issue 4 v3 (2023), 2.2.3". */
export function cite(row: RuleRow): string {
  const clause = row.clause === '-' ? '' : `, ${row.clause}`;
  return `${row.document}, ${row.edition}${clause}`;
}
