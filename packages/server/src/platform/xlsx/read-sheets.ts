/** Reads every sheet of an XLSX file that somebody sent as rows of text, under the limits of one sheet each and of all together. */
import { readSheet } from 'read-excel-file/universal';
import { UnreadableArchive } from '../zip/directory.ts';
import { readArchive } from './archive.ts';
import { formulasIn, sheetOfRelation } from './formula-cell.ts';
import { mergesIn, withMerged } from './merged-cells.ts';
import { cellText, checkAddresses, LIMITS } from './read-rows.ts';

/** More sheets are not looked at. */
const MOST_SHEETS = 12;
const SHEET = /<(?:\w+:)?sheet\s[^>]*>/g;

export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly formulas: ReadonlySet<string>;
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

/**
 * Sheets in the order of the workbook, every cell as trimmed text, merged cells filled with what their first says.
 * @throws UnreadableArchive
 */
export async function readSheets(file: Buffer): Promise<readonly Sheet[]> {
  const contents = await readArchive(file, LIMITS);
  for (const content of contents.values())
    if (content.includes('sheetData')) checkAddresses(content.toString('utf8'));
  const book = contents.get('xl/workbook.xml')?.toString('utf8') ?? '';
  const sheets: Sheet[] = [];
  const bytes = new Uint8Array(file).buffer;
  for (const [at, [tag]] of [...book.matchAll(SHEET)].slice(0, MOST_SHEETS).entries()) {
    const [, name = ''] = /\bname\s*=\s*"([^"]*)"/.exec(tag) ?? /\bname\s*=\s*'([^']*)'/.exec(tag) ?? [];
    const [, id] = /\b\w*:?id\s*=\s*["'](\w+)["']/.exec(tag) ?? [];
    const part = sheetOfRelation(contents, id);
    if (!part) throw new UnreadableArchive('The file does not say where its sheets are. Save it once anew.');
    try {
      const cells = await readSheet(bytes, at + 1, { parseNumber: digits => digits });
      const rows = withMerged(
        cells.map(row => row.map(cellText)),
        mergesIn(part),
      );
      sheets.push({ name: decoded(name), rows, formulas: formulasIn(part) });
    } catch (error) {
      throw new UnreadableArchive('The file is no XLSX spreadsheet.', { cause: error });
    }
  }
  return sheets;
}
