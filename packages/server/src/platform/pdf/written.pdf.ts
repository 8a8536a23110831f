/** Draws a written document on paper. */
import Pdf from 'pdfkit';
import { dateOf } from '../clock.ts';
import { collected } from './collected.ts';
import { registerFonts } from './fonts.ts';
import { INK, QUIET } from './paper.ts';
import { type Doc, FOOT, numberPages, put, table } from './table.ts';
import type { Written, WrittenPart } from './written.ts';

const MARGIN = 48;
export type PaperSize = 'A4' | 'LETTER';

const PAGE = { en: 'page', de: 'Seite' } as const;
const OF = { en: 'of', de: 'von' } as const;

/** Leaves the page when less than this height is left, so that a title never stands alone. */
function keep(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN - FOOT) doc.addPage();
}

function part(doc: Doc, { title, text, columns, rows, points }: WrittenPart): void {
  const width = doc.page.width - 2 * MARGIN;
  const paragraph = (content: string, size: number, color: string, weight: 400 | 600 = 400): void => {
    doc.fontSize(size).fillColor(color);
    put(doc, content, { x: MARGIN, y: doc.y, width }, weight);
  };
  keep(doc, 72);
  doc.y += 14;
  paragraph(title, 12, INK, 600);
  doc.y += 4;
  if (text !== undefined) {
    paragraph(text, 9, QUIET);
    doc.y += 4;
  }
  for (const point of points ?? []) {
    keep(doc, 30);
    doc.fontSize(9).fillColor(INK);
    const y = doc.y;
    put(doc, '–', { x: MARGIN, y, width: 10 }, 400);
    put(doc, point, { x: MARGIN + 12, y, width: width - 12 }, 400);
    doc.y += 3;
  }
  if (columns && rows) table(doc, { columns, rows }, MARGIN);
}

function signatures(doc: Doc, labels: readonly string[]): void {
  keep(doc, 90);
  const y = doc.y + 56;
  const width = (doc.page.width - 2 * MARGIN - 24 * (labels.length - 1)) / labels.length;
  for (const [i, label] of labels.entries()) {
    const x = MARGIN + i * (width + 24);
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .strokeColor(QUIET)
      .stroke();
    doc.fontSize(8.5).fillColor(QUIET);
    put(doc, label, { x, y: y + 4, width }, 400);
  }
}

/** @param at moment of making, so that the same facts give the same file */
export function writtenPdf(sheet: Written, at: string, size: PaperSize = 'A4'): Promise<Buffer> {
  const doc = new Pdf({
    size,
    margin: MARGIN,
    bufferPages: true,
    lang: sheet.language,
    displayTitle: true,
    info: { Title: sheet.title, Creator: 'Certwright', CreationDate: dateOf(at) },
  });
  registerFonts(doc);
  const done = collected(doc);
  const width = doc.page.width - 2 * MARGIN;
  doc.fontSize(20).fillColor(INK);
  put(doc, sheet.title, { x: MARGIN, y: MARGIN, width }, 600);
  doc.fontSize(10).fillColor(QUIET);
  for (const line of sheet.lines) put(doc, line, { x: MARGIN, y: doc.y + 2, width }, 400);
  for (const one of sheet.parts) part(doc, one);
  signatures(doc, sheet.signatures);
  const { language } = sheet;
  numberPages(doc, MARGIN, (page, of) => `${sheet.foot} · ${PAGE[language]} ${page} ${OF[language]} ${of}`);
  doc.end();
  return done;
}
