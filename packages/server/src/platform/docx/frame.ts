/** What every Word file of the house has in common: its looks, its foot, its tables. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  type INumberingOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Column } from '../pdf/table.ts';

export const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9C4BA' } as const;
export const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: NONE,
  right: NONE,
  insideHorizontal: LINE,
  insideVertical: NONE,
};
/** Twentieths of a point between the margins of an A4 page. */
export const WIDTH = 9_600;
/** The same where the page lies across. */
export const ACROSS = 14_200;

export type CellText = string | readonly TextRun[];

const cell = (content: CellText, width: number, look: { bold?: boolean; number?: boolean | undefined }) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(look.bold ? { shading: { fill: 'F2EFE8' } } : {}),
    children: [
      new Paragraph({
        alignment: look.number ? AlignmentType.END : AlignmentType.START,
        children:
          typeof content === 'string'
            ? [new TextRun({ text: content, bold: look.bold ?? false, size: 18 })]
            : content,
      }),
    ],
  });

/** @param rows cells as text, or as runs where they have looks of their own */
export function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly CellText[])[],
  width: number = WIDTH,
): Table {
  const whole = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map(column => Math.round((column.share / whole) * width));
  const line = (cells: readonly CellText[], bold: boolean) =>
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
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    rows: [head, ...rows.map(cells => line(cells, false))],
  });
}

type Framed = {
  readonly title: string;
  readonly language: 'en' | 'de';
  readonly foot: string;
  readonly children: readonly FileChild[];
  readonly landscape?: boolean;
  readonly numbering?: INumberingOptions;
};

/** @returns the bytes of a .docx file */
export function framed({ title, language, foot, children, landscape, numbering }: Framed): Promise<Buffer> {
  const pages = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  const line = new Paragraph({
    children: [new TextRun({ text: `${foot} · `, size: 15 }), new TextRun({ children: pages, size: 15 })],
  });
  const document = new Document({
    creator: 'Certwright',
    title,
    styles: { default: { document: { run: { font: 'Calibri', size: 20, language: { value: language } } } } },
    ...(numbering ? { numbering } : {}),
    sections: [
      {
        properties: landscape ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {},
        footers: { default: new Footer({ children: [line] }) },
        children: [...children],
      },
    ],
  });
  return Packer.toBuffer(document);
}
