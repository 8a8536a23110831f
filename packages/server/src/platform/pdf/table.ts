/** A table on paper: cells wrap, rows stay whole, the head stands on every page it runs over. */
import { runsOf, type Weight } from './fonts.ts';
import { INK, QUIET } from './paper.ts';

export type Column = {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  /** Figures stand at the right. */
  readonly number?: boolean;
};
export type TableOnPaper = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** The last line, in bold: what the others come to. */
  readonly total?: readonly string[];
};

export type Doc = PDFKit.PDFDocument;
export type Place = { readonly x: number; readonly y: number; readonly width: number };

const PAD = 4;
const SIZE = 8.5;
const LINE = '#c9c4ba';
const HEAD = '#f2efe8';
/** Room that the page number takes at the foot. */
export const FOOT = 20;

/** Sets text that may need several font files, wrapped to the width. */
export function put(doc: Doc, content: string, at: Place, weight: Weight, align?: 'right'): void {
  const runs = runsOf(content === '' ? ' ' : content, weight);
  for (const [i, run] of runs.entries()) {
    // Text of several runs cannot be aligned: pdfkit measures each run alone.
    const options = {
      width: at.width,
      continued: i < runs.length - 1,
      ...(align && runs.length === 1 ? { align } : {}),
    };
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

/** Draws from where the document stands, on as many pages as it takes. */
export function table(doc: Doc, { columns, rows, total }: TableOnPaper, margin: number): void {
  const width = doc.page.width - 2 * margin;
  const whole = columns.reduce((sum, one) => sum + one.share, 0);
  const widths = columns.map(one => (one.share / whole) * width);
  const bottom = (): number => doc.page.height - margin - FOOT;
  const heightOfLine = (cells: readonly string[], weight: Weight): number =>
    Math.max(...cells.map((cell, i) => heightOf(doc, cell, (widths[i] ?? 0) - 2 * PAD, weight))) + 2 * PAD;
  const line = (cells: readonly string[], weight: Weight, fill?: string): void => {
    const height = heightOfLine(cells, weight);
    if (doc.y + height > bottom()) {
      doc.addPage();
      if (weight === 400) head();
    }
    const y = doc.y;
    if (fill) doc.rect(margin, y, width, height).fill(fill);
    let x = margin;
    for (const [i, cell] of cells.entries()) {
      doc.fontSize(SIZE).fillColor(INK);
      const at = { x: x + PAD, y: y + PAD, width: (widths[i] ?? 0) - 2 * PAD };
      put(doc, cell, at, weight, columns[i]?.number === true ? 'right' : undefined);
      x += widths[i] ?? 0;
    }
    doc
      .moveTo(margin, y + height)
      .lineTo(margin + width, y + height)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
    doc.x = margin;
    doc.y = y + height;
  };
  const titles = columns.map(one => one.title);
  const head = (): void => line(titles, 600, HEAD);
  // A head alone at the foot of a page says nothing: it takes its first row with it.
  const [first] = rows;
  const least = heightOfLine(titles, 600) + (first ? heightOfLine(first.map(cut), 400) : 0);
  if (doc.y + least > bottom()) doc.addPage();
  head();
  for (const row of rows) line(row.map(cut), 400);
  if (total) line(total, 600);
}

/** Writes "title · page x of y" at the foot of every page; the document has to be buffered. */
export function numberPages(doc: Doc, margin: number, say: (page: number, of: number) => string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.fontSize(7.5).fillColor(QUIET);
    const at = { x: margin, y: doc.page.height - margin + 6, width: doc.page.width - 2 * margin };
    put(doc, say(page - start + 1, count), at, 400);
  }
}
