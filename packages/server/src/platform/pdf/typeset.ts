/** Sets text on the pages of a document: in any script, in lines, on as many pages as it takes. */
import { bidi } from './bidi.ts';
import type { Weight } from './families.ts';
import { type Line, linesOf, type Measure, type Part, type Piece } from './lines.ts';
import { type Doc, fontsOf, inTag } from './open.ts';

export type Place = { readonly x: number; readonly y: number; readonly width: number };
export type Setting = {
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly lineGap?: number;
};

/**
 * pdfkit shapes word by word, from left to right, unless it is asked for features. What is written from right to left is
 * not kerned: readers of the file take a letter that was moved for the end of a word.
 */
const WHOLE = { kern: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

const measureIn =
  (doc: Doc, size: number): Measure =>
  (font, text, backwards) =>
    doc
      .font(font)
      .fontSize(size)
      .widthOfString(text, backwards ? { features: WHOLE } : {});

/** What pdfkit knows of the current font and its types do not. */
type Metrics = { readonly ascender: number; readonly descender: number; readonly lineGap: number };
function metricsOf(doc: Doc, font: string): Metrics {
  const { _font: metrics } = doc.font(font) as unknown as { _font: Metrics };
  return metrics;
}

/** Above and below the base line, in points. */
function extentOf(doc: Doc, { parts }: Line, size: number): { above: number; below: number } {
  const fonts = parts.length === 0 ? ['latin-400'] : [...new Set(parts.map(part => part.font))];
  const all = fonts.map(font => metricsOf(doc, font));
  const scaled = (values: readonly number[]): number => (Math.max(...values) / 1000) * size;
  return {
    above: scaled(all.map(one => one.ascender)),
    below: scaled(all.map(one => one.lineGap - one.descender)),
  };
}

/** Brackets face the other way; signs alone have no direction by which the font would turn them. */
function turned(text: string): string {
  const signs = Array.from(text, sign => bidi.getMirroredCharacter(sign) ?? sign);
  return (/\p{Letter}/u.test(text) ? signs : signs.toReversed()).join('');
}

function drawPart(doc: Doc, part: Part, x: number, base: number): void {
  const { font, backwards, look } = part;
  const top = base - (metricsOf(doc, font).ascender / 1000) * sizeOf(doc);
  if (look?.color) doc.fillColor(look.color);
  const text = backwards ? turned(part.text) : part.text;
  doc.text(text, x, top, {
    lineBreak: false,
    ...(backwards ? { features: WHOLE } : {}),
    oblique: look?.oblique === true,
    strike: look?.strike === true,
    underline: look?.underline === true,
    ...(look?.link === undefined ? {} : { link: look.link }),
  });
}

function sizeOf(doc: Doc): number {
  const { _fontSize: size } = doc as unknown as { _fontSize: number };
  return size;
}

/** Text in lines of a width, ready to be drawn. */
export type Laid = {
  /** When it is not broken by the end of a page. */
  readonly height: number;
  /** Draws it from a place on, over the end of the page where it has to; the document stands below it then. */
  draw(x: number, y: number): void;
};

export function lay(
  doc: Doc,
  pieces: readonly Piece[],
  width: number,
  { size, align = 'left', lineGap = 0 }: Setting,
): Laid {
  const lines = [...linesOf(pieces, width, fontsOf(doc), measureIn(doc, size))].map(line => ({
    ...line,
    ...extentOf(doc, line, size),
  }));
  const draw = (x: number): void => {
    for (const line of lines) {
      const height = line.above + line.below;
      if (doc.y + height > doc.page.maxY()) doc.continueOnNewPage();
      const { y } = doc;
      const free = width - line.width;
      // Words that are read from the right begin there, where they are more than a name.
      const right = align === 'right' || (align === 'left' && line.rightToLeft && lines.length > 1);
      const left = x + (right ? free : align === 'center' ? free / 2 : 0);
      doc.fontSize(size);
      for (const part of line.parts) drawPart(doc, part, left + part.left, y + line.above);
      doc.x = x;
      doc.y = y + height + lineGap;
    }
  };
  return {
    height: lines.reduce((sum, { above, below }) => sum + above + below + lineGap, 0),
    draw(x, y) {
      doc.x = x;
      doc.y = y;
      inTag(doc, 'P', () => draw(x));
    },
  };
}

/** Sets pieces from a place on. */
export const typeset = (doc: Doc, pieces: readonly Piece[], at: Place, setting: Setting): void =>
  lay(doc, pieces, at.width, setting).draw(at.x, at.y);

/** Sets text of one look in the size and color that the document stands at. */
export const put = (doc: Doc, text: string, at: Place, weight: Weight): void =>
  typeset(doc, [{ text, weight }], at, { size: sizeOf(doc) });
