/** Draws a flowing text for Word: its headings, lists and tables are Word's own, so that it can be worked on. */
import { type Block, type Run, type Runs, wordsOf } from '@certwright/core/kernel/blocks';
import {
  AlignmentType,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { fitting, type Flowing, sharesOf } from '../pdf/flowing.ts';
import { framed, LINE, tableOf } from './frame.ts';

const HEADINGS = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
} as const;
/** Pixels between the margins of an A4 page, and as high as a picture may be. */
const ACROSS = 600;
const TALLEST = 560;
const NUMBERED = 'numbered';
const DEEPEST = 8;

/** Line breaks are marks of their own in Word. */
const piecesOf = ({ text, strong, em, code, struck }: Run, size?: number): TextRun[] =>
  text.split('\n').map(
    (line, i) =>
      new TextRun({
        text: line,
        ...(i > 0 ? { break: 1 } : {}),
        ...(size === undefined ? {} : { size }),
        bold: strong === true,
        italics: em === true,
        strike: struck === true,
        ...(code ? { font: 'Consolas' } : {}),
      }),
  );

const childrenOf = (runs: Runs): ParagraphChild[] =>
  runs.flatMap((run): ParagraphChild[] =>
    run.href === undefined
      ? piecesOf(run)
      : [new ExternalHyperlink({ link: run.href, children: piecesOf(run) })],
  );

type Place = {
  readonly sheet: Flowing;
  readonly depth: number;
  /** Numbers begin anew with each list. */
  readonly lists: { count: number };
};
type Mark = { readonly ordered: boolean; readonly instance: number };

const marked = (mark: Mark | undefined, depth: number) => {
  if (!mark) return depth > 0 ? { indent: { left: 360 * depth } } : {};
  const level = Math.min(DEEPEST, depth - 1);
  return mark.ordered
    ? { numbering: { reference: NUMBERED, level, instance: mark.instance } }
    : { bullet: { level } };
};

function picture({ file, words }: Extract<Block, { kind: 'image' }>, { pictures }: Flowing): FileChild[] {
  const found = pictures.get(file);
  try {
    if (!found) throw new Error('not here');
    const { width, height } = fitting(found.content, ACROSS, TALLEST);
    const image = new ImageRun({
      type: found.mediaType === 'image/png' ? 'png' : 'jpg',
      data: found.content,
      transformation: { width: Math.round(width), height: Math.round(height) },
      altText: { name: words || 'Picture', title: words, description: words },
    });
    const below = words === '' ? [] : [new Paragraph({ children: [new TextRun({ text: words, size: 18 })] })];
    return [new Paragraph({ keepNext: below.length > 0, children: [image] }), ...below];
  } catch {
    return [new Paragraph({ text: `[Picture${words === '' ? '' : `: ${words}`}]` })];
  }
}

function tableBlock({ head, rows }: Extract<Block, { kind: 'table' }>): FileChild[] {
  const titles = head.map(wordsOf);
  const shares = sharesOf([titles, ...rows.map(row => row.map(wordsOf))]);
  const columns = titles.map((title, i) => ({ title, share: shares[i] ?? 1 }));
  const cells = rows.map(row => titles.map((_, i) => (row[i] ?? []).flatMap(run => piecesOf(run, 18))));
  return [tableOf(columns, cells), new Paragraph({})];
}

function draw(block: Block, place: Place, mark?: Mark): FileChild[] {
  const { sheet, depth, lists } = place;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          keepNext: true,
          spacing: { before: 240, after: 80 },
          children: childrenOf(block.runs),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          spacing: { after: 100 },
          ...marked(mark, depth),
          children: childrenOf(block.runs),
        }),
      ];
    case 'list': {
      lists.count += 1;
      const own = { ordered: block.ordered, instance: lists.count };
      // The first block of an item carries its mark, the others stand below it.
      return block.items.flatMap(item =>
        item.flatMap((one, i) => draw(one, { ...place, depth: depth + 1 }, i === 0 ? own : undefined)),
      );
    }
    case 'quote':
      return block.blocks.flatMap(one => draw(one, { ...place, depth: depth + 1 }));
    case 'code':
      return [new Paragraph({ children: piecesOf({ text: block.text, code: true }) })];
    case 'table':
      return tableBlock(block);
    case 'image':
      return picture(block, sheet);
    case 'rule':
      return [new Paragraph({ border: { bottom: LINE } })];
  }
}

const numbering = {
  config: [
    {
      reference: NUMBERED,
      levels: Array.from({ length: DEEPEST + 1 }, (_, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
      })),
    },
  ],
};

/** @returns the bytes of a .docx file */
export function flowingDocx(sheet: Flowing): Promise<Buffer> {
  const place = { sheet, depth: 0, lists: { count: 0 } };
  const quiet = (text: string) => new Paragraph({ children: [new TextRun({ text, color: '5D5A54' })] });
  return framed({
    title: sheet.title,
    language: 'en',
    foot: sheet.foot,
    numbering,
    children: [
      quiet(sheet.over),
      new Paragraph({ heading: HeadingLevel.TITLE, text: sheet.title }),
      ...(sheet.across === null
        ? []
        : [new Paragraph({ children: [new TextRun({ text: sheet.across, bold: true, color: '8F2D2D' })] })]),
      ...sheet.facts.map(([term, value]) => quiet(`${term}: ${value}`)),
      new Paragraph({ border: { bottom: LINE } }),
      ...sheet.blocks.flatMap(block => draw(block, place)),
    ],
  });
}
