/** Audit-time tables: bands of effective personnel with days, one row each, read as steps or as a continuum. */
import type { CalendarDate } from '../calendar-date.ts';
import type { Edition } from '../edition.ts';
import type { Confidence, RuleRow } from '../rule.ts';

export type Band = { readonly min: number; readonly max: number; readonly days: number };

export type TableMethod = 'step' | 'interpolate';

export type BandTable = {
  readonly id: string;
  readonly edition: Edition;
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
  readonly subject: string;
  readonly bands: readonly RuleRow<Band>[];
  /** The highest number of persons the table has a figure for. */
  readonly last: number;
};

export type TableSource = {
  readonly column: string;
  readonly clause: string;
  readonly subject: string;
  readonly values: readonly (readonly [min: number, max: number, days: number])[];
  readonly confidence: (min: number) => Confidence;
  readonly note?: (min: number) => string | undefined;
};

/** Makes the dated rows of one column for one edition. */
export function bandTable(edition: Edition, source: TableSource): BandTable {
  const validity =
    edition.until === undefined ? { from: edition.from } : { from: edition.from, until: edition.until };
  const id = `${edition.key}/${source.column}`;
  const bands = source.values.map(([min, max, days]): RuleRow<Band> => {
    const note = source.note?.(min) ?? edition.note;
    const row: RuleRow<Band> = {
      id: `${id}/${min}-${max}`,
      document: edition.document,
      edition: edition.edition,
      clause: source.clause,
      subject: `${source.subject}, ${min} to ${max} persons`,
      value: { min, max, days },
      ...validity,
      confidence: source.confidence(min),
    };
    return note === undefined ? row : { ...row, note };
  });
  const last = bands[bands.length - 1]?.value.max ?? 0;
  return { id, edition, ...validity, subject: source.subject, bands, last };
}

/** The band that holds a whole number of persons; undefined above the last band or below one person. */
export function bandFor(table: BandTable, persons: number): RuleRow<Band> | undefined {
  let low = 0;
  let high = table.bands.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = table.bands[middle];
    if (!row) return undefined;
    if (persons < row.value.min) high = middle - 1;
    else if (persons > row.value.max) low = middle + 1;
    else return row;
  }
  return undefined;
}

/**
 * Days for a whole number of persons. As steps: the figure of the band. As a continuum: a line that begins with the
 * figure of the band below and reaches the band's own figure at its upper end, so it never exceeds the step.
 */
export function daysIn(table: BandTable, row: RuleRow<Band>, persons: number, method: TableMethod): number {
  const band = row.value;
  if (method === 'step') return band.days;
  const below = bandFor(table, band.min - 1)?.value;
  if (!below) return band.days;
  return below.days + ((band.days - below.days) * (persons - below.max)) / (band.max - below.max);
}
