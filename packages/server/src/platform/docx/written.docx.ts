/** Draws a written document for Word, to be worked on further. */
import { type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Written, WrittenPart } from '../pdf/written.ts';
import { ACROSS, framed, LINE, tableOf, WIDTH } from './frame.ts';

const paragraphs = (
  { title, text, columns, rows = [], points = [] }: WrittenPart,
  width: number,
): FileChild[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, text: title }),
  ...(text === undefined ? [] : [new Paragraph({ keepNext: true, text })]),
  ...points.map(point => new Paragraph({ bullet: { level: 0 }, text: point })),
  ...(columns ? [tableOf(columns, rows, width)] : []),
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
  landscape = false,
}: Written): Promise<Buffer> =>
  framed({
    title,
    language,
    foot,
    landscape,
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
      ...lines.map(text => new Paragraph({ text })),
      ...parts.flatMap(one => paragraphs(one, landscape ? ACROSS : WIDTH)),
      ...signatures.map(signature),
    ],
  });
