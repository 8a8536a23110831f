/** Draws a written document on paper. */
import { artifact, type Doc, group, inTag, openDocument } from './open.ts';
import { INK, QUIET } from './paper.ts';
import { FOOT, numberPages, table } from './table.ts';
import { put } from './typeset.ts';
import type { Written, WrittenPart } from './written.ts';

const MARGIN = 48;
/** Where the window of an envelope begins on a page folded twice, and where the letter begins below it. */
const ADDRESSEE = 128;
const TITLE_OF_LETTER = 232;
export type PaperSize = 'A4' | 'LETTER';

const PAGE = { en: 'page', de: 'Seite' } as const;
const OF = { en: 'of', de: 'von' } as const;

/** Leaves the page when less than this height is left, so that a title never stands alone. */
function keep(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN - FOOT) doc.addPage();
}

function part(doc: Doc, { title, text, body, columns, rows, points, total }: WrittenPart): void {
  const width = doc.page.width - 2 * MARGIN;
  const paragraph = (content: string, size: number, color: string, weight: 400 | 600 = 400): void => {
    doc.fontSize(size).fillColor(color);
    put(doc, content, { x: MARGIN, y: doc.y, width }, weight);
  };
  // Its title, the line below it, and what begins it.
  keep(doc, text === undefined ? 76 : 96);
  doc.y += 14;
  inTag(doc, 'H2', () => paragraph(title, 12, INK, 600));
  doc.y += 4;
  if (text !== undefined) {
    paragraph(text, 9, QUIET);
    doc.y += 4;
  }
  for (const content of body ?? []) {
    keep(doc, 30);
    paragraph(content, 10, INK);
    doc.y += 5;
  }
  if (points && points.length > 0)
    group(doc, 'L', () => {
      for (const point of points) {
        keep(doc, 30);
        doc.fontSize(9).fillColor(INK);
        const y = doc.y;
        group(doc, 'LI', () => {
          inTag(doc, 'Lbl', () => put(doc, '–', { x: MARGIN, y, width: 10 }, 400));
          inTag(doc, 'LBody', () => put(doc, point, { x: MARGIN + 12, y, width: width - 12 }, 400));
        });
        doc.y += 3;
      }
    });
  if (columns && rows) table(doc, { columns, rows, ...(total ? { total } : {}) }, MARGIN);
}

function signatures(doc: Doc, labels: readonly string[]): void {
  keep(doc, 90);
  const y = doc.y + 56;
  const width = (doc.page.width - 2 * MARGIN - 24 * (labels.length - 1)) / labels.length;
  for (const [i, label] of labels.entries()) {
    const x = MARGIN + i * (width + 24);
    artifact(doc, 'Layout', () =>
      doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.6)
        .strokeColor(QUIET)
        .stroke(),
    );
    doc.fontSize(8.5).fillColor(QUIET);
    put(doc, label, { x, y: y + 4, width }, 400);
  }
}

/** Sender at the right, addressee at the left where a window envelope shows him. */
function letterHead(doc: Doc, { from, to }: NonNullable<Written['letter']>): void {
  const half = (doc.page.width - 2 * MARGIN) / 2;
  const right = MARGIN + half + 24;
  doc.y = MARGIN;
  for (const [i, line] of from.entries()) {
    doc.fontSize(i === 0 ? 11 : 9).fillColor(i === 0 ? INK : QUIET);
    put(doc, line, { x: right, y: doc.y + 1, width: half - 24 }, i === 0 ? 600 : 400);
  }
  doc.y = ADDRESSEE;
  for (const line of to) {
    doc.fontSize(10.5).fillColor(INK);
    put(doc, line, { x: MARGIN, y: doc.y + 1, width: half }, 400);
  }
  doc.y = TITLE_OF_LETTER;
}

/** Labels in small letters, each with its value beneath, side by side. */
function factsLine(doc: Doc, facts: NonNullable<Written['facts']>): void {
  const width = (doc.page.width - 2 * MARGIN) / facts.length;
  const top = doc.y + 12;
  let bottom = top;
  for (const [i, [label, value]] of facts.entries()) {
    const at = { x: MARGIN + i * width, y: top, width: width - 10 };
    doc.fontSize(7.5).fillColor(QUIET);
    put(doc, label.toUpperCase(), at, 600);
    doc.fontSize(10).fillColor(INK);
    put(doc, value, { ...at, y: doc.y + 1 }, 600);
    bottom = Math.max(bottom, doc.y);
  }
  doc.y = bottom + 4;
}

/** @param at moment of making, so that the same facts give the same file */
export async function writtenPdf(sheet: Written, at: string, size: PaperSize = 'A4'): Promise<Buffer> {
  const { title, language } = sheet;
  const { doc, bytes } = await openDocument({ title, language, at }, sheet, {
    size,
    margin: MARGIN,
    bufferPages: true,
  });
  const width = doc.page.width - 2 * MARGIN;
  if (sheet.letter) letterHead(doc, sheet.letter);
  doc.fontSize(20).fillColor(INK);
  inTag(doc, 'H1', () => put(doc, title, { x: MARGIN, y: sheet.letter ? doc.y : MARGIN, width }, 600));
  doc.fontSize(10).fillColor(QUIET);
  for (const line of sheet.lines) put(doc, line, { x: MARGIN, y: doc.y + 2, width }, 400);
  if (sheet.facts) factsLine(doc, sheet.facts);
  for (const one of sheet.parts) part(doc, one);
  signatures(doc, sheet.signatures);
  numberPages(doc, MARGIN, (page, of) => `${sheet.foot} · ${PAGE[language]} ${page} ${OF[language]} ${of}`);
  return bytes();
}
