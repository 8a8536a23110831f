/** Comma-separated values in pieces of any size: quoted cells, line breaks within them, limits on cell and row. */

/** The file breaks a rule of the format; `row` counts from 1 with the header. */
export class CsvFault extends Error {
  readonly row: number;
  readonly code: 'cell-too-long' | 'row-too-wide' | 'file-truncated' | 'quote-misplaced';
  constructor(code: CsvFault['code'], row: number, detail: string) {
    super(detail);
    this.code = code;
    this.row = row;
  }
}

export type CsvLimits = { readonly cell: number; readonly cells: number };
export const CSV_LIMITS: CsvLimits = { cell: 1_000_000, cells: 200 };

/** Reads rows out of chunks of text; keeps no more than the row that it is in. */
export class CsvReader {
  readonly #comma: string;
  readonly #limits: CsvLimits;
  #cell = '';
  #row: string[] = [];
  #count = 0;
  #state: 'start' | 'plain' | 'quoted' | 'quote-in-quoted' = 'start';
  #carriage = false;

  constructor(comma = ',', limits: CsvLimits = CSV_LIMITS) {
    this.#comma = comma;
    this.#limits = limits;
  }

  /** @returns the rows that ended in this chunk. @throws CsvFault */
  read(chunk: string): string[][] {
    const rows: string[][] = [];
    let at = 0;
    while (at < chunk.length) {
      if (this.#state === 'quoted') at = this.#inQuotes(chunk, at);
      else at = this.#outside(chunk, at, rows);
    }
    return rows;
  }

  /** @returns the last row, where the file does not end with a line break. @throws CsvFault */
  end(): string[][] {
    if (this.#state === 'quoted')
      throw new CsvFault('file-truncated', this.#count + 1, 'The file ends within a quoted cell.');
    if (this.#state === 'start' && this.#row.length === 0) return [];
    const rows: string[][] = [];
    this.#endCell();
    this.#endRow(rows);
    return rows;
  }

  #take(text: string): void {
    this.#cell += text;
    if (this.#cell.length > this.#limits.cell) {
      const most = this.#limits.cell.toLocaleString('en');
      throw new CsvFault('cell-too-long', this.#count + 1, `A cell is longer than ${most} characters.`);
    }
  }

  #inQuotes(chunk: string, at: number): number {
    const quote = chunk.indexOf('"', at);
    this.#take(chunk.slice(at, quote < 0 ? chunk.length : quote));
    if (quote < 0) return chunk.length;
    this.#state = 'quote-in-quoted';
    return quote + 1;
  }

  #outside(chunk: string, at: number, rows: string[][]): number {
    const sign = chunk[at];
    const carriage = this.#carriage;
    this.#carriage = false;
    if (sign === '"') {
      if (this.#state === 'quote-in-quoted') {
        this.#take('"');
        this.#state = 'quoted';
      } else if (this.#state === 'start') this.#state = 'quoted';
      else this.#take('"');
      return at + 1;
    }
    if (sign === this.#comma) {
      this.#endCell();
      return at + 1;
    }
    if (sign === '\n' || sign === '\r') {
      // A line break of two signs ends one row.
      if (sign === '\n' && carriage && this.#state === 'start' && this.#row.length === 0) return at + 1;
      this.#carriage = sign === '\r';
      if (this.#state === 'start' && this.#row.length === 0) return at + 1;
      this.#endCell();
      this.#endRow(rows);
      return at + 1;
    }
    if (this.#state === 'quote-in-quoted')
      throw new CsvFault('quote-misplaced', this.#count + 1, 'Text follows a closing quote.');
    this.#state = 'plain';
    let end = at + 1;
    while (end < chunk.length) {
      const code = chunk.charCodeAt(end);
      if (code === 10 || code === 13 || code === 34 || chunk[end] === this.#comma) break;
      end += 1;
    }
    this.#take(chunk.slice(at, end));
    return end;
  }

  #endCell(): void {
    this.#row.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
    if (this.#row.length > this.#limits.cells)
      throw new CsvFault('row-too-wide', this.#count + 1, `A row has more than ${this.#limits.cells} cells.`);
  }

  #endRow(rows: string[][]): void {
    this.#count += 1;
    rows.push(this.#row);
    this.#row = [];
  }
}
