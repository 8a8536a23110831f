/** A table that leaves the house, as a workbook or as comma-separated values, the same lines in both. */
import type { Context } from 'hono';
import { csvLine } from '../csv/csv-line.ts';
import { workbook, XLSX } from '../xlsx/workbook.ts';
import { attachment } from './tenant-route.ts';

export const TABLE_FILES = ['xlsx', 'csv'] as const;
export type TableFile = (typeof TABLE_FILES)[number];

export type LeavingTable = {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly sheet: string;
  readonly columns: Parameters<typeof workbook>[1];
  readonly lines: Parameters<typeof workbook>[2];
};

/** @returns the answer, to be kept by nobody on the way */
export async function tableFile(c: Context, as: TableFile, table: LeavingTable): Promise<Response> {
  const { name, sheet, columns, lines } = table;
  c.header('content-disposition', attachment(`${name}.${as}`));
  c.header('cache-control', 'private, no-store');
  if (as === 'xlsx') {
    c.header('content-type', XLSX);
    return c.body(new Uint8Array(await workbook(sheet, columns, lines)));
  }
  c.header('content-type', 'text/csv; charset=utf-8');
  // With the mark of UTF-8, so that a spreadsheet reads every script.
  return c.body(`\uFEFF${[columns.map(one => one.title), ...lines].map(csvLine).join('')}`);
}
