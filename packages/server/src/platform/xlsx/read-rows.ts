/** Reads the first sheet of an XLSX file that somebody sent as rows of text, under limits, formulas as their last value. */
import { readSheet } from 'read-excel-file/universal';
import { UnreadableArchive } from '../zip/directory.ts';
import { readArchive } from './archive.ts';

export const LIMITS = { entries: 200, bytes: 30 * 1024 * 1024, rows: 5_000, columns: 60 } as const;

/** `AB12` to 28: the column of an address, counted from one. */
export const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * A single cell in the last corner would make the reader fill a million rows with nothing, so every address is looked
 * at before. Cells without an address could stand anywhere and are not taken.
 */
export function checkAddresses(sheet: string): void {
  let addresses = 0;
  for (const [, quoted = ''] of sheet.matchAll(/\sr\s*=\s*("[^"]*"|'[^']*')/g)) {
    const address = /^([A-Z]{0,3})(\d{1,7})$/.exec(quoted.slice(1, -1));
    if (!address) throw new UnreadableArchive('The sheet has a cell at no place.');
    const [, letters = '', row = ''] = address;
    if (Number(row) > LIMITS.rows)
      throw new UnreadableArchive(`The sheet has more than ${LIMITS.rows} rows.`);
    if (columnOf(letters) > LIMITS.columns)
      throw new UnreadableArchive(`The sheet has more than ${LIMITS.columns} columns.`);
    if (letters !== '') addresses += 1;
  }
  const cells = sheet.match(/<(?:\w+:)?c[\s/>]/g)?.length ?? 0;
  if (cells > addresses)
    throw new UnreadableArchive('Cells carry no address. Save the file once with a spreadsheet program.');
}

export const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
};

/**
 * Rows of the first sheet, every cell as trimmed text, dates as `YYYY-MM-DD`, numbers with the digits of the file.
 * @throws UnreadableArchive
 */
export async function readRows(file: Buffer): Promise<readonly (readonly string[])[]> {
  const contents = await readArchive(file, LIMITS);
  // A sheet is known by what is in it: its name is whatever the file says.
  for (const content of contents.values())
    if (content.includes('sheetData')) checkAddresses(content.toString('utf8'));
  const bytes = new Uint8Array(file).buffer;
  try {
    const rows = await readSheet(bytes, 1, { parseNumber: digits => digits });
    return rows.map(row => row.map(cellText));
  } catch (error) {
    throw new UnreadableArchive('The file is no XLSX spreadsheet.', { cause: error });
  }
}
