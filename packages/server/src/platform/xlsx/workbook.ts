/** Lists as XLSX: every cell is typed text, so that nothing that somebody wrote becomes a formula. */
import writeExcelFile, { type Row } from 'write-excel-file/node';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type WorkbookColumn = { readonly title: string /** In characters. */; readonly width: number };

/** @returns the file; the first row holds the titles and stays in view */
export function workbook(
  sheet: string,
  columns: readonly WorkbookColumn[],
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  const head: Row = columns.map(one => ({
    value: one.title,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#F2EFE8',
  }));
  const body: Row[] = rows.map(row => row.map(value => ({ value, type: String, wrap: true })));
  return writeExcelFile([head, ...body], {
    sheet,
    columns: columns.map(one => ({ width: one.width })),
    stickyRowsCount: 1,
  }).toBuffer();
}
