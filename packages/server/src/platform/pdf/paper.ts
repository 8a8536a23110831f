/** A sheet of paper to write on: text in any script, rules, and the bytes at the end. */
import type { Weight } from './families.ts';
import { artifact, inTag, openDocument } from './open.ts';
import { typeset } from './typeset.ts';

export type TextStyle = {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly width?: number;
  readonly x?: number;
  readonly y?: number;
  readonly gap?: number;
  /** What it is in the structure of the document; a paragraph when nothing is said. */
  readonly tag?: 'H1' | 'H2' | 'P';
};

export type Paper = {
  readonly doc: PDFKit.PDFDocument;
  text(content: string, style: TextStyle): void;
  rule(color?: string): void;
  space(points: number): void;
  bytes(): Promise<Buffer>;
};

export const INK = '#1c1b19';
export const QUIET = '#5d5a54';

type Info = {
  readonly title: string;
  readonly author: string;
  readonly at: string;
  readonly margin?: number;
  readonly sheet?: 'A4' | 'LETTER';
};

/**
 * @param info document properties; the creation date is given so that the same facts give the same file
 * @param content everything that will be written, for the choice of fonts
 */
export async function openPaper(
  { margin = 64, sheet = 'A4', ...info }: Info,
  content: unknown,
): Promise<Paper> {
  const { doc, bytes } = await openDocument({ ...info, language: 'en' }, content, {
    margin,
    size: sheet,
  });
  return {
    doc,
    text(text, style) {
      const { size, weight = 400, color = INK, align = 'left', gap = 0, tag = 'P' } = style;
      const x = style.x ?? doc.page.margins.left;
      const width = style.width ?? doc.page.width - doc.page.margins.right - x;
      doc.fillColor(color);
      inTag(doc, tag, () =>
        typeset(doc, [{ text, weight }], { x, y: style.y ?? doc.y, width }, { size, align }),
      );
      doc.y += gap;
    },
    rule(color = '#c9c4ba') {
      const { left, right } = doc.page.margins;
      artifact(doc, 'Layout', () =>
        doc
          .moveTo(left, doc.y)
          .lineTo(doc.page.width - right, doc.y)
          .lineWidth(0.6)
          .strokeColor(color)
          .stroke(),
      );
    },
    space(points) {
      doc.y += points;
    },
    bytes,
  };
}
