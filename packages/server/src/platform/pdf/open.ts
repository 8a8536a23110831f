/** Opens a document: its fonts, its properties, its language and its structure. */
import PdfDocument from 'pdfkit';
import { dateOf } from '../clock.ts';
import { collected } from './collected.ts';
import { type Fonts, fontsFor } from './fonts.ts';
import { xmpOf } from './xmp.ts';

export type Doc = PDFKit.PDFDocument;
type Element = ReturnType<Doc['struct']>;

export type About = {
  readonly title: string;
  readonly author?: string;
  readonly language: 'en' | 'de';
  /** Moment of creation, so that the same facts give the same file. */
  readonly at: string;
};

type Standing = {
  readonly fonts: Fonts;
  /** Elements that are open, the innermost last. */
  readonly open: Element[];
  /** Inside an element that holds content itself, or inside what is no content. */
  drawing: boolean;
};

const standings = new WeakMap<Doc, Standing>();

function standing(doc: Doc): Standing {
  const found = standings.get(doc);
  if (!found) throw new Error('a document that was not opened here');
  return found;
}

export const fontsOf = (doc: Doc): Fonts => standing(doc).fonts;

/** A list, a table, a row: it holds other elements. */
export function group(doc: Doc, type: string, inner: () => void): void {
  const { open, drawing } = standing(doc);
  if (drawing) {
    inner();
    return;
  }
  const element = doc.struct(type);
  open.at(-1)?.add(element);
  open.push(element);
  inner();
  open.pop();
  element.end();
}

type TagOptions = {
  readonly alt?: string;
  readonly scope?: 'Column';
  /** Left, top, right, bottom. */
  readonly bbox?: readonly [number, number, number, number];
};

/** What is drawn is a heading, a paragraph, a figure; inside another such element it is part of that one. */
export function inTag(doc: Doc, type: string, draw: () => void, options: TagOptions = {}): void {
  const now = standing(doc);
  if (now.drawing) {
    draw();
    return;
  }
  const element = doc.struct(type, options, () => {
    now.drawing = true;
    draw();
    now.drawing = false;
  });
  now.open.at(-1)?.add(element);
}

/** What is drawn says nothing: rules, grounds, page numbers. */
export function artifact(doc: Doc, type: 'Layout' | 'Pagination', draw: () => void): void {
  const now = standing(doc);
  if (now.drawing) {
    draw();
    return;
  }
  doc.markContent('Artifact', { type });
  now.drawing = true;
  draw();
  now.drawing = false;
  doc.endMarkedContent();
}

/** pdfkit writes these properties without escaping them; a title has `&` and `<` like any text. */
function writeXmp(doc: Doc, about: About): void {
  const own = doc as unknown as { _root: { data: Record<string, unknown> }; endMetadata(): void };
  own.endMetadata = () => {
    const stream = doc.ref({ Type: 'Metadata', Subtype: 'XML' });
    (stream as unknown as { compress: boolean }).compress = false;
    stream.end(Buffer.from(xmpOf(about), 'utf8'));
    const { _root: root } = own;
    root.data.Metadata = stream;
  };
}

/**
 * @param content everything that will be written, for the choice of fonts
 * @returns the document and the bytes that it has when it is ended
 */
export async function openDocument(
  about: About,
  content: unknown,
  options: PDFKit.PDFDocumentOptions,
): Promise<{ doc: Doc; bytes: () => Promise<Buffer> }> {
  const fonts = await fontsFor([about, content]);
  const { title, author, language, at } = about;
  const doc = new PdfDocument({
    size: 'A4',
    ...options,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      ...(author === undefined ? {} : { Author: author }),
      Creator: 'Certwright',
      CreationDate: dateOf(at),
    },
  });
  fonts.register(doc);
  writeXmp(doc, about);
  const root = doc.struct('Document');
  doc.addStructure(root);
  standings.set(doc, { fonts, open: [root], drawing: false });
  const done = collected(doc);
  return {
    doc,
    bytes: () => {
      root.end();
      doc.end();
      return done;
    },
  };
}
