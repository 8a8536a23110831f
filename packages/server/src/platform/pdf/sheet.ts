/** Lists on paper: a title block, a table whose cells wrap and whose head stands on every page, page numbers. */
import Pdf from 'pdfkit';
import { dateOf } from '../clock.ts';
import { collected } from './collected.ts';
import { registerFonts } from './fonts.ts';
import { INK, QUIET } from './paper.ts';
import { type Column, numberPages, put, table } from './table.ts';

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
export function sheetPdf(sheet: Sheet): Promise<Buffer> {
  const doc = new Pdf({
    size: 'A4',
    layout: 'landscape',
    margin: MARGIN,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: sheet.title,
      Author: sheet.author,
      Creator: 'Certwright',
      CreationDate: dateOf(sheet.at),
    },
  });
  registerFonts(doc);
  const done = collected(doc);
  const width = doc.page.width - 2 * MARGIN;
  doc.fontSize(18).fillColor(INK);
  put(doc, sheet.title, { x: MARGIN, y: MARGIN, width }, 600);
  doc.fontSize(10).fillColor(QUIET);
  for (const text of sheet.lines) put(doc, text, { x: MARGIN, y: doc.y + 2, width }, 400);
  doc.y += 10;
  table(doc, sheet, MARGIN);
  numberPages(doc, MARGIN, (page, of) => `${sheet.title} · page ${page} of ${of}`);
  doc.end();
  return done;
}
