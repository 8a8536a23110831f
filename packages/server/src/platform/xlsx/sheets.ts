/** A workbook of several sheets with text, numbers and cells that the spreadsheet knows as dates. */
import { dayNumber } from '@certwright/rules/calendar-date';
import writeExcelFile from 'write-excel-file/node';

export type SheetCell = string | number | { readonly day: string };
export type SheetToWrite = {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
};

/** The serial number of 1 January 1970. */
const EPOCH = 25_569;

const cellOf = (cell: SheetCell) => {
  if (cell === '') return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: dayNumber(cell.day) + EPOCH, type: Number, format: 'yyyy-mm-dd' };
};

export const writtenSheets = (sheets: readonly SheetToWrite[]): Promise<Buffer> =>
  writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map(row => row.map(cellOf)),
    })),
  ).toBuffer();
