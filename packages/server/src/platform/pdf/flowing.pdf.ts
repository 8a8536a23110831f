/** Draws a flowing text on A4. */
import { type Block, type Runs, wordsOf } from '@certwright/core/kernel/blocks';
import { across } from './across.ts';
import type { Weight } from './families.ts';
import { fitting, type Flowing, sharesOf } from './flowing.ts';
import { artifact, type Doc, group, inTag, openDocument } from './open.ts';
import { INK, QUIET } from './paper.ts';
import { FOOT, numberPages, table } from './table.ts';
import { put, typeset } from './typeset.ts';

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

function flow(doc: Doc, runs: Runs, x: number, { size, weight, color }: Look): void {
  const pieces = runs.map(run => ({
    text: run.text,
    weight: run.strong ? (600 as const) : weight,
    look: {
      color: run.href ? LINK : run.code ? QUIET : color,
      oblique: run.em === true,
      strike: run.struck === true,
      underline: run.href !== undefined,
      ...(run.href === undefined ? {} : { link: run.href }),
    },
  }));
  const at = { x, y: doc.y, width: doc.page.width - MARGIN - x };
  typeset(doc, pieces, at, { size, lineGap: size * 0.22 });
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
    inTag(doc, 'Figure', () => doc.image(found.content, MARGIN, y, fit), { alt: words });
    doc.y = y + fit.height + 6;
    if (words !== '') flow(doc, [{ text: words }], MARGIN, { ...PLAIN, size: 9, color: QUIET });
  } catch {
    flow(doc, [{ text: `[Picture${words === '' ? '' : `: ${words}`}]` }], MARGIN, { ...PLAIN, color: QUIET });
  }
  doc.y += 6;
}

function list(doc: Doc, block: Extract<Block, { kind: 'list' }>, x: number, sheet: Flowing): void {
  const item = (mark: string, blocks: readonly Block[]): void => {
    keep(doc, 2 * BODY);
    const { y } = doc;
    const page = doc.bufferedPageRange().count;
    doc.fontSize(BODY).fillColor(QUIET);
    inTag(doc, 'Lbl', () => put(doc, mark, { x, y, width: INDENT }, 400));
    // The mark is drawn first and must not push its line down.
    if (doc.bufferedPageRange().count === page) doc.y = y;
    group(doc, 'LBody', () => {
      for (const one of blocks) draw(doc, one, x + INDENT, sheet);
    });
  };
  group(doc, 'L', () => {
    for (const [i, blocks] of block.items.entries())
      group(doc, 'LI', () => item(block.ordered ? `${i + 1}.` : '–', blocks));
  });
}

const ruled = (doc: Doc): void =>
  artifact(doc, 'Layout', () =>
    doc
      .moveTo(MARGIN, doc.y + 6)
      .lineTo(doc.page.width - MARGIN, doc.y + 6)
      .lineWidth(0.6)
      .strokeColor('#c9c4ba')
      .stroke(),
  );

function draw(doc: Doc, block: Block, x: number, sheet: Flowing): void {
  switch (block.kind) {
    case 'heading': {
      const size = HEADINGS[block.level];
      // A heading takes some lines of its text along.
      keep(doc, size * 5);
      doc.y += size * 0.7;
      inTag(doc, `H${block.level}`, () => flow(doc, block.runs, x, { size, weight: 600, color: INK }));
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
      ruled(doc);
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
  ruled(doc);
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
export async function flowingPdf(sheet: Flowing, at: string): Promise<Buffer> {
  const { title, author } = sheet;
  const margins = { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT };
  const { doc, bytes } = await openDocument(
    { title, author, at, language: 'en' },
    { ...sheet, pictures: [] },
    { margins, bufferPages: true },
  );
  const width = doc.page.width - 2 * MARGIN;
  doc.fontSize(10).fillColor(QUIET);
  put(doc, sheet.over, { x: MARGIN, y: MARGIN, width }, 400);
  doc.fontSize(21).fillColor(INK);
  inTag(doc, 'H1', () => put(doc, title, { x: MARGIN, y: doc.y + 2, width }, 600));
  doc.y += 10;
  facts(doc, sheet.facts);
  for (const block of sheet.blocks) draw(doc, block, MARGIN, sheet);
  if (sheet.across !== null) acrossPages(doc, sheet.across);
  numberPages(doc, MARGIN, (page, of) => `${sheet.foot} · page ${page} of ${of}`);
  return bytes();
}
