/** A list that somebody uploaded or pasted, as rows of text: XLSX or CSV, known by its content. */
import { buffer } from 'node:stream/consumers';
import { CsvFault, CsvReader } from '@certwright/core/catalogue/csv';
import { refuse } from '@certwright/core/kernel/decider';
import { fileContent } from '../evidence/file.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { formulaPlaces } from '../platform/xlsx/formula-cell.ts';
import { LIMITS, readRows } from '../platform/xlsx/read-rows.ts';
import { readSheets, type Sheet } from '../platform/xlsx/read-sheets.ts';
import { UnreadableArchive } from '../platform/zip/directory.ts';

/** The largest spreadsheet that is read, in bytes. */
export const LARGEST_SHEET = 5 * 1024 * 1024;
const LONGEST_CELL = 20_000;

export type ReadTable = {
  readonly rows: readonly (readonly string[])[];
  /** Cells that compute their value, as `row:column`, both from one. */
  readonly formulas: ReadonlySet<string>;
};

const unreadable = (reason: string): Refused => new Refused(refuse('spreadsheet-unreadable', [], { reason }));

/**
 * The content of a file that is read as a table.
 * @throws NotFound when there is no such file here; Refused when it is too large
 */
export async function sheetContent(act: Act, file: string): Promise<Buffer> {
  const { stream, size } = await fileContent(act, file);
  if (size > LARGEST_SHEET) {
    stream.destroy();
    throw new Refused(refuse('spreadsheet-too-large', [], { size, largest: LARGEST_SHEET }));
  }
  return buffer(stream);
}

/** Reads with `work`; what cannot be read is refused with its sentence. @throws Refused */
export async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableArchive) throw unreadable(error.message);
    if (error instanceof CsvFault) throw unreadable(`Row ${error.row}: ${error.message}`);
    throw error;
  }
}

/** UTF-8, or what older spreadsheet programs of the West write. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'windows-1252').decode(
      bytes,
    );
  }
}

/** Cells copied from a spreadsheet come with tabs; files with semicolons or commas. */
function separator(text: string): string {
  const [head = ''] = text.split('\n', 1);
  if (head.includes('\t')) return '\t';
  return head.split(';').length > head.split(',').length ? ';' : ',';
}

function pasted(text: string): ReadTable {
  const reader = new CsvReader(separator(text), { cell: LONGEST_CELL, cells: LIMITS.columns });
  const rows = [...reader.read(text), ...reader.end()];
  if (rows.length > LIMITS.rows) throw unreadable(`The list has more than ${LIMITS.rows} rows.`);
  return { rows: rows.map(row => row.map(cell => cell.trim())), formulas: new Set() };
}

const isArchive = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';

/** @throws NotFound, Refused `spreadsheet-too-large`, `spreadsheet-unreadable` */
export const tableOf = (
  act: Act,
  { file, text }: { file: string | null; text: string },
): Promise<ReadTable> =>
  reading(async () => {
    if (file === null) return pasted(text);
    const bytes = await sheetContent(act, file);
    if (!isArchive(bytes)) return pasted(decoded(bytes));
    return { rows: await readRows(bytes), formulas: await formulaPlaces(bytes) };
  });

/**
 * Every sheet of a workbook; a CSV file is one sheet without a name of its own.
 * @throws NotFound, Refused `spreadsheet-too-large`, `spreadsheet-unreadable`
 */
export const sheetsOf = (act: Act, file: string): Promise<readonly Sheet[]> =>
  reading(async () => {
    const bytes = await sheetContent(act, file);
    return isArchive(bytes) ? readSheets(bytes) : [{ name: 'CSV', ...pasted(decoded(bytes)) }];
  });
