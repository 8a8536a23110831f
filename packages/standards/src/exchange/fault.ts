// Why a file that somebody brings is not taken: the row or place, and the reason in a sentence.

export type ExchangeFault = {
  /** As the file counts: the titles of a table are row 1; null where a format has no rows. */
  readonly row: number | null;
  /** What it is about: a column, a number, a place in the document. */
  readonly place: string;
  readonly reason: string;
};

/** More faults than a person would read are cut; the first ones say what to do. */
export const MOST_FAULTS = 200;

export const fault = (place: string, reason: string, row: number | null = null): ExchangeFault => ({
  row,
  place: shortened(place, 120),
  reason,
});

export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** `Row 12, Number: stands twice.` */
export const exchangeFaultText = ({ row, place, reason }: ExchangeFault): string =>
  [row === null ? '' : `Row ${row}`, place].filter(Boolean).join(', ') + `: ${reason}`;
