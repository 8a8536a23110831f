/** Draws a written document for Word, to be worked on further. */
import type { Written, WrittenPart } from '../pdf/written.ts';
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9C4BA' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: NONE,
  right: NONE,
  insideHorizontal: LINE,
  insideVertical: NONE,
};
/** Twentieths of a point between the margins of an A4 page. */
const WIDTH = 9_600;

const cell = (content: string, width: number, look: { bold?: boolean; number?: boolean | undefined }) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(look.bold ? { shading: { fill: 'F2EFE8' } } : {}),
    children: [
      new Paragraph({
        alignment: look.number ? AlignmentType.END : AlignmentType.START,
        children: [new TextRun({ text: content, bold: look.bold ?? false, size: 18 })],
      }),
    ],
  });

function tableOf({ columns = [], rows = [] }: WrittenPart): Table {
  const whole = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map(column => Math.round((column.share / whole) * WIDTH));
  const line = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map((content, i) =>
        cell(content, widths[i] ?? 0, { bold, number: columns[i]?.number }),
      ),
    });
  const head = line(
    columns.map(column => column.title),
    true,
  );
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    rows: [head, ...rows.map(cells => line(cells, false))],
  });
}

const paragraphs = ({ title, text, columns, points = [], ...rest }: WrittenPart): FileChild[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, text: title }),
  ...(text === undefined ? [] : [new Paragraph({ keepNext: true, text })]),
  ...points.map(point => new Paragraph({ bullet: { level: 0 }, text: point })),
  ...(columns ? [tableOf({ title, columns, ...rest })] : []),
];

/** @returns the bytes of a .docx file */
export function writtenDocx(sheet: Written): Promise<Buffer> {
  const document = new Document({
    creator: 'Certwright',
    title: sheet.title,
    styles: {
      default: { document: { run: { font: 'Calibri', size: 20, language: { value: sheet.language } } } },
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ text: `${sheet.foot} · `, size: 15 }),
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 15 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: sheet.title }),
          ...sheet.lines.map(text => new Paragraph({ text })),
          ...sheet.parts.flatMap(paragraphs),
          ...sheet.signatures.map(
            label =>
              new Paragraph({
                spacing: { before: 800 },
                border: { top: LINE },
                children: [new TextRun(label)],
              }),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
