/** Draws a flowing text on A4. */
import { type Block, type Run, type Runs, wordsOf } from '@certwright/core/kernel/blocks';
import Pdf from 'pdfkit';
import { dateOf } from '../clock.ts';
import { across } from './across.ts';
import { collected } from './collected.ts';
import { fitting, type Flowing, sharesOf } from './flowing.ts';
import { registerFonts, runsOf, type Weight } from './fonts.ts';
import { INK, QUIET } from './paper.ts';
import { type Doc, FOOT, numberPages, put, table } from './table.ts';

const MARGIN = 62;
const BODY = 10.5;
const HEADINGS = { 2: 14, 3: 12, 4: 10.5 } as const;
const INDENT = 18;
/** A picture leaves room for words above and below it. */
const TALLEST = 420;
const LINK = '#2f5f8f';

type Look = { readonly size: number; readonly weight: Weight; readonly color: string };
const PLAIN: Look = { size: BODY, weight: 400, color: INK };

/** What is left of the page, in points. */
const room = (doc: Doc): number => doc.page.height - MARGIN - FOOT - doc.y;
const keep = (doc: Doc, height: number): void => void (room(doc) < height && doc.addPage());

function piecesOf(runs: Runs, weight: Weight): readonly { run: Run; font: string; text: string }[] {
  return runs.flatMap(run =>
    runsOf(run.text, run.strong ? 600 : weight).map(({ font, text }) => ({ run, font, text })),
  );
}

function flow(doc: Doc, runs: Runs, x: number, { size, weight, color }: Look): void {
  const pieces = piecesOf(runs, weight);
  const width = doc.page.width - MARGIN - x;
  doc.fontSize(size);
  for (const [i, { run, font, text }] of pieces.entries()) {
    // pdfkit carries the options of one piece into the next unless each is said again.
    const options = {
      width,
      lineGap: size * 0.22,
      continued: i < pieces.length - 1,
      oblique: run.em === true,
      strike: run.struck === true,
      underline: run.href !== undefined,
      link: run.href ?? null,
    };
    doc.font(font).fillColor(run.href ? LINK : run.code ? QUIET : color);
    if (i === 0) doc.text(text, x, doc.y, options as PDFKit.Mixins.TextOptions);
    else doc.text(text, options as PDFKit.Mixins.TextOptions);
  }
}

/** A cell that is longer than this goes on in a row below, so that nothing of a text is cut. */
const LONGEST_CELL = 900;

function cut(text: string): readonly string[] {
  if (text.length <= LONGEST_CELL) return [text];
  const space = text.lastIndexOf(' ', LONGEST_CELL);
  const end = space > LONGEST_CELL / 2 ? space : LONGEST_CELL;
  return [text.slice(0, end), ...cut(text.slice(end).trimStart())];
}

export function rowsOf(row: readonly string[]): readonly (readonly string[])[] {
  const parts = row.map(cut);
  const lines = Math.max(1, ...parts.map(one => one.length));
  return Array.from({ length: lines }, (_, i) => parts.map(one => one[i] ?? ''));
}

function tableBlock(doc: Doc, { head, rows }: Extract<Block, { kind: 'table' }>): void {
  const titles = head.map(wordsOf);
  const lines = rows.map(row => titles.map((_, i) => wordsOf(row[i] ?? [])));
  const shares = sharesOf([titles, ...lines]);
  const columns = titles.map((title, i) => ({ title, share: shares[i] ?? 1 }));
  table(doc, { columns, rows: lines.flatMap(rowsOf) }, MARGIN);
  doc.y += 8;
}

function picture(doc: Doc, { file, words }: Extract<Block, { kind: 'image' }>, { pictures }: Flowing): void {
  const found = pictures.get(file);
  const width = doc.page.width - 2 * MARGIN;
  try {
    if (!found) throw new Error('not here');
    const fit = fitting(found.content, width, TALLEST);
    keep(doc, fit.height + 8);
    const { y } = doc;
    doc.image(found.content, MARGIN, y, fit);
    doc.y = y + fit.height + 6;
    if (words !== '') flow(doc, [{ text: words }], MARGIN, { ...PLAIN, size: 9, color: QUIET });
  } catch {
    flow(doc, [{ text: `[Picture${words === '' ? '' : `: ${words}`}]` }], MARGIN, { ...PLAIN, color: QUIET });
  }
  doc.y += 6;
}

function list(doc: Doc, block: Extract<Block, { kind: 'list' }>, x: number, sheet: Flowing): void {
  for (const [i, item] of block.items.entries()) {
    keep(doc, 2 * BODY);
    const { y } = doc;
    const page = doc.bufferedPageRange().count;
    doc.fontSize(BODY).fillColor(QUIET);
    put(doc, block.ordered ? `${i + 1}.` : '–', { x, y, width: INDENT }, 400);
    // The mark is drawn first and must not push its line down.
    if (doc.bufferedPageRange().count === page) doc.y = y;
    for (const one of item) draw(doc, one, x + INDENT, sheet);
  }
}

function draw(doc: Doc, block: Block, x: number, sheet: Flowing): void {
  switch (block.kind) {
    case 'heading': {
      const size = HEADINGS[block.level];
      // A heading takes some lines of its text along.
      keep(doc, size * 5);
      doc.y += size * 0.7;
      flow(doc, block.runs, x, { size, weight: 600, color: INK });
      doc.y += 3;
      break;
    }
    case 'paragraph':
      flow(doc, block.runs, x, PLAIN);
      doc.y += 6;
      break;
    case 'list':
      list(doc, block, x, sheet);
      doc.y += 2;
      break;
    case 'quote':
      for (const one of block.blocks) draw(doc, one, x + INDENT, sheet);
      break;
    case 'code':
      flow(doc, [{ text: block.text }], x + INDENT / 2, { ...PLAIN, size: 9.5, color: QUIET });
      doc.y += 6;
      break;
    case 'table':
      tableBlock(doc, block);
      break;
    case 'image':
      picture(doc, block, sheet);
      break;
    case 'rule':
      keep(doc, 16);
      doc
        .moveTo(MARGIN, doc.y + 6)
        .lineTo(doc.page.width - MARGIN, doc.y + 6)
        .lineWidth(0.6)
        .strokeColor('#c9c4ba')
        .stroke();
      doc.y += 14;
      break;
  }
}

function facts(doc: Doc, rows: Flowing['facts']): void {
  const width = doc.page.width - 2 * MARGIN;
  for (const [term, value] of rows) {
    const { y } = doc;
    doc.fontSize(9).fillColor(QUIET);
    put(doc, term, { x: MARGIN, y, width: 110 }, 400);
    doc.fillColor(INK);
    put(doc, value, { x: MARGIN + 114, y, width: width - 114 }, 400);
    doc.y += 2;
  }
  doc
    .moveTo(MARGIN, doc.y + 6)
    .lineTo(MARGIN + width, doc.y + 6)
    .lineWidth(0.6)
    .strokeColor('#c9c4ba')
    .stroke();
  doc.y += 18;
}

/** The pages are there already: it is drawn over what is written. */
function acrossPages(doc: Doc, words: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    across(doc, words);
  }
}

/** @param at moment of making, so that the same facts give the same file */
export function flowingPdf(sheet: Flowing, at: string): Promise<Buffer> {
  const doc = new Pdf({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: sheet.title, Author: sheet.author, Creator: 'Certwright', CreationDate: dateOf(at) },
  });
  registerFonts(doc);
  const done = collected(doc);
  const width = doc.page.width - 2 * MARGIN;
  doc.fontSize(10).fillColor(QUIET);
  put(doc, sheet.over, { x: MARGIN, y: MARGIN, width }, 400);
  doc.fontSize(21).fillColor(INK);
  put(doc, sheet.title, { x: MARGIN, y: doc.y + 2, width }, 600);
  doc.y += 10;
  facts(doc, sheet.facts);
  for (const block of sheet.blocks) draw(doc, block, MARGIN, sheet);
  if (sheet.across !== null) acrossPages(doc, sheet.across);
  numberPages(doc, MARGIN, (page, of) => `${sheet.foot} · page ${page} of ${of}`);
  doc.end();
  return done;
}
