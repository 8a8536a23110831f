/** A workbook of several sheets with text, numbers and cells that the spreadsheet knows as dates. */
import writeExcelFile from 'write-excel-file/node';

export type SheetCell = string | number | { readonly serial: number };
export type SheetToWrite = {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
};

const cellOf = (cell: SheetCell) => {
  if (cell === '') return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: cell.serial, type: Number, format: 'yyyy-mm-dd' };
};

export const writtenSheets = (sheets: readonly SheetToWrite[]): Promise<Buffer> =>
  writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map(row => row.map(cellOf)),
    })),
  ).toBuffer();
