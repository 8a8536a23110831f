/** Draws a written document for Word, to be worked on further. */
import { AlignmentType, type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Written, WrittenPart } from '../pdf/written.ts';
import { ACROSS, framed, LINE, tableOf, WIDTH } from './frame.ts';

const bold = (text: string): readonly TextRun[] => [new TextRun({ text, bold: true, size: 18 })];

const paragraphs = (
  { title, text, body = [], columns, rows = [], points = [], total }: WrittenPart,
  width: number,
): FileChild[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, text: title }),
  ...(text === undefined ? [] : [new Paragraph({ keepNext: true, text })]),
  ...body.map(content => new Paragraph({ spacing: { after: 120 }, text: content })),
  ...points.map(point => new Paragraph({ bullet: { level: 0 }, text: point })),
  ...(columns ? [tableOf(columns, total ? [...rows, total.map(bold)] : rows, width)] : []),
];

const signature = (label: string): Paragraph =>
  new Paragraph({ spacing: { before: 800 }, border: { top: LINE }, children: [new TextRun(label)] });

/** @returns the bytes of a .docx file */
export const writtenDocx = ({
  title,
  language,
  foot,
  lines,
  parts,
  signatures,
  letter,
  facts = [],
  landscape = false,
}: Written): Promise<Buffer> =>
  framed({
    title,
    language,
    foot,
    landscape,
    children: [
      ...(letter
        ? [
            ...letter.from.map(text => new Paragraph({ alignment: AlignmentType.END, text })),
            new Paragraph({ text: '' }),
            ...letter.to.map(text => new Paragraph({ text })),
            new Paragraph({ text: '' }),
          ]
        : []),
      new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
      ...facts.map(
        ([label, value]) =>
          new Paragraph({ children: [new TextRun(`${label}: `), new TextRun({ text: value, bold: true })] }),
      ),
      ...lines.map(text => new Paragraph({ text })),
      ...parts.flatMap(one => paragraphs(one, landscape ? ACROSS : WIDTH)),
      ...signatures.map(signature),
    ],
  });
