/** Lists on paper: a title block, a table whose cells wrap and whose head stands on every page, page numbers. */
import { inTag, openDocument } from './open.ts';
import { INK, QUIET } from './paper.ts';
import { type Column, numberPages, table } from './table.ts';
import { put } from './typeset.ts';

export type Sheet = {
  readonly title: string;
  /** Lines below the title: whose, of which day, which version. */
  readonly lines: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly author: string;
  /** Moment of creation, so that the same facts give the same file. */
  readonly at: string;
};

const MARGIN = 36;
/** @returns the PDF file, A4 landscape */
export async function sheetPdf(sheet: Sheet): Promise<Buffer> {
  const { title, author, at } = sheet;
  const { doc, bytes } = await openDocument({ title, author, at, language: 'en' }, sheet, {
    layout: 'landscape',
    margin: MARGIN,
    bufferPages: true,
  });
  const width = doc.page.width - 2 * MARGIN;
  doc.fontSize(18).fillColor(INK);
  inTag(doc, 'H1', () => put(doc, title, { x: MARGIN, y: MARGIN, width }, 600));
  doc.fontSize(10).fillColor(QUIET);
  for (const text of sheet.lines) put(doc, text, { x: MARGIN, y: doc.y + 2, width }, 400);
  doc.y += 10;
  table(doc, sheet, MARGIN);
  numberPages(doc, MARGIN, (page, of) => `${title} · page ${page} of ${of}`);
  return bytes();
}
