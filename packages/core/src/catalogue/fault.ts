/** Why a file of the catalogue is not taken: a stable code, the row, the column, and a sentence for the operator. */

export type ImportFault = {
  readonly code: string;
  /** From 1, as the file counts: the header of a CSV file is row 1. */
  readonly row: number | null;
  readonly column: string | null;
  readonly detail: string;
};

/** Refuses a file whole; nothing of it is kept. */
export class RefusedFile extends Error {
  readonly fault: ImportFault;
  constructor(code: string, detail: string, at: { readonly row?: number; readonly column?: string } = {}) {
    super(detail);
    this.fault = { code, row: at.row ?? null, column: at.column ?? null, detail };
  }
}

/** `Row 12, edition: “abc” is not a whole number.` */
export function faultText({ row, column, detail }: ImportFault): string {
  const place = [row === null ? '' : `row ${row}`, column ?? ''].filter(Boolean).join(', ');
  return place === '' ? detail : `${place[0]?.toUpperCase() ?? ''}${place.slice(1)}: ${detail}`;
}
