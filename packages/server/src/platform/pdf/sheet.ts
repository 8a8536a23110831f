/** Lists on paper: a title block, a table whose cells wrap and whose head stands on every page, page numbers. */
import Pdf from 'pdfkit';
import { dateOf } from '../clock.ts';
import { registerFonts, runsOf, type Weight } from './fonts.ts';
import { INK, QUIET } from './paper.ts';

export type Column = { readonly title: string /** Share of the width. */; readonly share: number };
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
const PAD = 4;
const SIZE = 8.5;
const LINE = '#c9c4ba';
const HEAD = '#f2efe8';

type Doc = PDFKit.PDFDocument;

/** Sets text that may need several font files, wrapped to the width. */
function put(doc: Doc, content: string, at: { x: number; y: number; width: number }, weight: Weight): void {
  const runs = runsOf(content === '' ? ' ' : content, weight);
  for (const [i, run] of runs.entries()) {
    const options = { width: at.width, continued: i < runs.length - 1 };
    doc.font(run.font);
    if (i === 0) doc.text(run.text, at.x, at.y, options);
    else doc.text(run.text, options);
  }
}

function heightOf(doc: Doc, content: string, width: number, weight: Weight): number {
  const [first] = runsOf(content === '' ? ' ' : content, weight);
  doc.font(first?.font ?? 'latin-400').fontSize(SIZE);
  return doc.heightOfString(content === '' ? ' ' : content, { width });
}

/** Cells longer than a page would never fit; the rest of such a cell is cut with a sign that it goes on. */
const LONGEST_CELL = 1_500;
const cut = (text: string): string =>
  text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)} …` : text;

/** The table on as many landscape pages as it takes. */
function table(doc: Doc, { columns, rows }: Sheet): void {
  const width = doc.page.width - 2 * MARGIN;
  const whole = columns.reduce((sum, one) => sum + one.share, 0);
  const widths = columns.map(one => (one.share / whole) * width);
  const bottom = (): number => doc.page.height - MARGIN - 20;
  const line = (cells: readonly string[], weight: Weight, fill?: string): void => {
    const heights = cells.map((cell, i) => heightOf(doc, cell, (widths[i] ?? 0) - 2 * PAD, weight));
    const height = Math.max(...heights) + 2 * PAD;
    if (doc.y + height > bottom()) {
      doc.addPage();
      if (weight === 400) head();
    }
    const y = doc.y;
    if (fill) doc.rect(MARGIN, y, width, height).fill(fill);
    let x = MARGIN;
    for (const [i, cell] of cells.entries()) {
      doc.fontSize(SIZE).fillColor(INK);
      put(doc, cell, { x: x + PAD, y: y + PAD, width: (widths[i] ?? 0) - 2 * PAD }, weight);
      x += widths[i] ?? 0;
    }
    doc
      .moveTo(MARGIN, y + height)
      .lineTo(MARGIN + width, y + height)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
    doc.x = MARGIN;
    doc.y = y + height;
  };
  const head = (): void =>
    line(
      columns.map(one => one.title),
      600,
      HEAD,
    );
  head();
  for (const row of rows) line(row.map(cut), 400);
}

function numberPages(doc: Doc, title: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.fontSize(7.5).fillColor(QUIET);
    const y = doc.page.height - MARGIN + 6;
    put(doc, `${title} · page ${page - start + 1} of ${count}`, { x: MARGIN, y, width: 600 }, 400);
  }
}

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
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const width = doc.page.width - 2 * MARGIN;
  doc.fontSize(18).fillColor(INK);
  put(doc, sheet.title, { x: MARGIN, y: MARGIN, width }, 600);
  doc.fontSize(10).fillColor(QUIET);
  for (const text of sheet.lines) put(doc, text, { x: MARGIN, y: doc.y + 2, width }, 400);
  doc.y += 10;
  table(doc, sheet);
  numberPages(doc, sheet.title);
  doc.end();
  return done;
}
