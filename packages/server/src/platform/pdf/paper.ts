/** A sheet of paper to write on: text in any script of the family, rules, and the bytes at the end. */
import PDFDocument from 'pdfkit';
import { dateOf } from '../clock.ts';
import { collected } from './collected.ts';
import { registerFonts, runsOf, type Weight } from './fonts.ts';

export type TextStyle = {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly width?: number;
  readonly x?: number;
  readonly y?: number;
  readonly gap?: number;
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

/** @param info document properties; the creation date is given so that the same facts give the same file */
export function openPaper(info: {
  title: string;
  author: string;
  at: string;
  margin?: number;
  sheet?: 'A4' | 'LETTER';
}): Paper {
  const doc = new PDFDocument({
    size: info.sheet ?? 'A4',
    margin: info.margin ?? 64,
    lang: 'en',
    displayTitle: true,
    info: { Title: info.title, Author: info.author, Creator: 'Certwright', CreationDate: dateOf(info.at) },
  });
  registerFonts(doc);
  const done = collected(doc);
  return {
    doc,
    text(content, style) {
      const { size, weight = 400, color = INK, align = 'left', gap = 0 } = style;
      const runs = runsOf(content === '' ? ' ' : content, weight);
      const x = style.x ?? doc.page.margins.left;
      const width = style.width ?? doc.page.width - doc.page.margins.right - x;
      doc.fontSize(size).fillColor(color);
      runs.forEach((run, i) => {
        const continued = i < runs.length - 1;
        const options = {
          width,
          align: runs.length > 1 && align !== 'left' ? ('left' as const) : align,
          continued,
        };
        doc.font(run.font);
        if (i === 0) doc.text(run.text, x, style.y ?? doc.y, options);
        else doc.text(run.text, options);
      });
      doc.y += gap;
    },
    rule(color = '#c9c4ba') {
      const { left, right } = doc.page.margins;
      doc
        .moveTo(left, doc.y)
        .lineTo(doc.page.width - right, doc.y)
        .lineWidth(0.6)
        .strokeColor(color)
        .stroke();
    },
    space(points) {
      doc.y += points;
    },
    bytes() {
      doc.end();
      return done;
    },
  };
}
