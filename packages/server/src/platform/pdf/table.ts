/** A table on paper: cells wrap, rows stay whole, the head stands on every page it runs over. */
import type { Weight } from './families.ts';
import { artifact, type Doc, group, inTag } from './open.ts';
import { INK, QUIET } from './paper.ts';
import { type Laid, lay, put } from './typeset.ts';

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

const PAD = 4;
const SIZE = 8.5;
const LINE = '#c9c4ba';
const HEAD = '#f2efe8';
/** Room that the page number takes at the foot. */
export const FOOT = 20;

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
  const laid = (cells: readonly string[], weight: Weight): readonly Laid[] =>
    cells.map((text, i) =>
      lay(doc, [{ text, weight }], (widths[i] ?? 0) - 2 * PAD, {
        size: SIZE,
        align: columns[i]?.number === true ? 'right' : 'left',
      }),
    );
  const heightOf = (cells: readonly Laid[]): number => Math.max(...cells.map(cell => cell.height)) + 2 * PAD;
  const cellsAt = (y: number, cells: readonly Laid[], tag: 'TH' | 'TD'): void => {
    let x = margin;
    for (const [i, cell] of cells.entries()) {
      doc.fontSize(SIZE).fillColor(INK);
      inTag(doc, tag, () => cell.draw(x + PAD, y + PAD), tag === 'TH' ? { scope: 'Column' } : {});
      x += widths[i] ?? 0;
    }
  };
  const line = (cells: readonly Laid[], tag: 'TH' | 'TD', fill?: string): void => {
    const height = heightOf(cells);
    const y = doc.y;
    artifact(doc, 'Layout', () => {
      if (fill) doc.rect(margin, y, width, height).fill(fill);
      doc
        .moveTo(margin, y + height)
        .lineTo(margin + width, y + height)
        .lineWidth(0.5)
        .strokeColor(LINE)
        .stroke();
    });
    group(doc, 'TR', () => cellsAt(y, cells, tag));
    doc.x = margin;
    doc.y = y + height;
  };
  const titles = laid(
    columns.map(one => one.title),
    600,
  );
  const head = (): void => line(titles, 'TH', HEAD);
  const row = (cells: readonly Laid[]): void => {
    if (doc.y + heightOf(cells) > bottom()) {
      doc.addPage();
      // The same head again says nothing new.
      artifact(doc, 'Pagination', head);
    }
    line(cells, 'TD');
  };
  // A head alone at the foot of a page says nothing: it takes its first row with it.
  const [first] = rows;
  const least = heightOf(titles) + (first ? heightOf(laid(first.map(cut), 400)) : 0);
  if (doc.y + least > bottom()) doc.addPage();
  group(doc, 'Table', () => {
    head();
    for (const cells of rows) row(laid(cells.map(cut), 400));
    if (total) row(laid(total, 600));
  });
}

/** Writes "title · page x of y" at the foot of every page; the document has to be buffered. */
export function numberPages(doc: Doc, margin: number, say: (page: number, of: number) => string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.fontSize(7.5).fillColor(QUIET);
    const at = { x: margin, y: doc.page.height - margin + 6, width: doc.page.width - 2 * margin };
    artifact(doc, 'Pagination', () => put(doc, say(page - start + 1, count), at, 400));
  }
}
