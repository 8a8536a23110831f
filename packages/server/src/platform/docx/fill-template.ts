/** A Word template with fields such as {{client}}: which it has, whether it is harmless, and the same with values put in. */
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  patchDetector,
  patchDocument,
  PatchType,
  TextRun,
} from 'docx';
import { HttpProblem } from '../http/problem.ts';
import { readArchive } from '../xlsx/archive.ts';
import { UnreadableArchive } from '../zip/directory.ts';

export const MOST_TEMPLATE_BYTES = 2 * 1024 * 1024;
const LIMITS = { entries: 200, bytes: 16 * 1024 * 1024 };

const problem = (code: string, detail: string): HttpProblem => new HttpProblem(415, code, detail);

/** Text of a part; anything but UTF-8 could hide from the looks below. @throws HttpProblem 415 */
function textOf(name: string, content: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    if (!text.includes('\0') && !/<\?xml[^>]*encoding\s*=\s*["'](?!utf-8)/i.test(text.slice(0, 400)))
      return decoded(text);
  } catch {
    // Said below.
  }
  throw problem(
    'template-not-readable',
    `The part ${name.slice(0, 80)} of the template is no text in UTF-8.`,
  );
}

/** Numbers that stand for characters, so that `Ext&#101;rnal` is read as what Word reads. */
const decoded = (text: string): string =>
  text.replace(/&#(x[0-9a-f]+|\d+);/gi, (whole, code: string) => {
    const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

const RELATIONSHIP = /<(?:\w+:)?Relationship\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(element)?.slice(1).find(Boolean) ?? '';

/** Fields that fetch or run something when the letter is opened. */
const ACTIVE =
  /\b(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|IMPORT|DATABASE|MACROBUTTON|HTMLCONTROL|RD|AUTOTEXT)\b/i;

function requireHarmless(name: string, text: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(text))
    throw problem('template-not-readable', 'The template declares entities, which no Word file needs.');
  if (/macroEnabled|vbaProject|activeX/i.test(text) && /\.(xml|rels)$/i.test(name) && isTable(name))
    throw problem('file-with-macros', 'The template carries macros. Save it without them.');
  if (name.endsWith('.rels'))
    for (const [element] of text.matchAll(RELATIONSHIP)) {
      const type = attribute(element, 'Type');
      const target = attribute(element, 'Target');
      const external = /external/i.test(attribute(element, 'TargetMode'));
      const link = /\/hyperlink$/i.test(type) && /^(https:\/\/|mailto:)/i.test(target);
      if (external && !link)
        throw problem(
          'template-with-links',
          `The template fetches something from outside: ${target.slice(0, 120)}. Put it into the file, or take it out.`,
        );
      if (/\/(aFChunk|oleObject|package|control|attachedTemplate|subDocument|frame)$/i.test(type))
        throw problem('template-with-objects', 'Another file is put into the template. Take it out.');
    }
  for (const [, code = ''] of text.matchAll(
    /<\w+:instrText\b[^>]*>([^<]*)<|<\w+:fldSimple\b[^>]*instr\s*=\s*["']([^"']*)/gi,
  ))
    if (ACTIVE.test(code)) throw active(code);
  const codes = [...text.matchAll(/<\w+:instrText\b[^>]*>([^<]*)</gi)].map(one => one[1] ?? '').join('');
  const simple = [...text.matchAll(/<\w+:fldSimple\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi)]
    .map(([element]) => element.replace(/^[\s\S]*?instr\s*=\s*/i, ''))
    .join(' ');
  // A code may be cut into several runs.
  if (ACTIVE.test(codes) || ACTIVE.test(simple)) throw active(codes || simple);
}

const isTable = (name: string): boolean => name === '[Content_Types].xml' || name.endsWith('.rels');
const active = (code: string): HttpProblem =>
  problem(
    'template-with-links',
    `A field of the template fetches or starts something: ${code.trim().slice(0, 60)}.`,
  );

/**
 * The names of the fields of a template.
 * @throws HttpProblem 413 or 415 for one that is too large, no Word file, or not harmless
 */
export async function templateFields(content: Buffer): Promise<readonly string[]> {
  if (content.length > MOST_TEMPLATE_BYTES)
    throw new HttpProblem(413, 'file-too-large', 'A template may have up to 2 MB.');
  let parts: ReadonlyMap<string, Buffer>;
  try {
    parts = await readArchive(content, LIMITS);
  } catch (error) {
    if (error instanceof UnreadableArchive) throw problem('template-not-readable', error.message);
    throw error;
  }
  const main = parts.get('word/document.xml');
  if (!main || !parts.has('[Content_Types].xml') || !/<\w+:body\b/.test(main.toString('utf8')))
    throw problem('template-not-readable', 'It is no Word file (DOCX).');
  for (const [name, part] of parts) {
    if (/(^|\/)(embeddings|activeX)\/|vbaProject|\.bin$/i.test(name))
      throw problem('template-with-objects', 'Another file is put into the template. Take it out.');
    if (/\.(xml|rels)$/i.test(name)) requireHarmless(name, textOf(name, part));
  }
  return keysOf(content);
}

async function keysOf(content: Buffer): Promise<readonly string[]> {
  try {
    const found = await patchDetector({ data: content });
    return [...new Set(found)];
  } catch {
    throw problem('template-not-readable', 'The template is damaged: Word XML that is none.');
  }
}

const MOST_VALUE = 4_000;

/** What XML cannot hold is left out; a value never becomes a field of its own. */
const plain = (value: string): string =>
  Array.from(value.slice(0, MOST_VALUE))
    .filter(sign => {
      const point = sign.codePointAt(0) ?? 0;
      return (
        sign === '\n' ||
        (point >= 0x20 &&
          point !== 0x7f &&
          !(point >= 0xd800 && point <= 0xdfff) &&
          (point & 0xfffe) !== 0xfffe)
      );
    })
    .join('')
    .replaceAll('{{', '{\u2060{')
    .replaceAll('}}', '}\u2060}');

/** The template with a value at each field; a field without one becomes empty. */
export async function filledTemplate(
  content: Buffer,
  values: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const keys = await keysOf(content);
  const patches = Object.fromEntries(
    keys.map(key => {
      const lines = plain(values[key.trim()] ?? '').split('\n');
      const children = lines.map((text, at) => new TextRun(at === 0 ? { text } : { text, break: 1 }));
      return [key, { type: PatchType.PARAGRAPH, children }] as const;
    }),
  );
  const filled = await patchDocument({
    outputType: 'nodebuffer',
    data: content,
    patches,
    keepOriginalStyles: true,
  });
  return Buffer.from(filled);
}

/** A template of plain paragraphs, the first as a heading; who writes stands above, the day below. */
export async function templateOf(words: readonly string[]): Promise<Buffer> {
  const line = (text: string) => new Paragraph({ spacing: { after: 160 }, children: [new TextRun(text)] });
  const [title = '', ...rest] = words;
  const children = [
    line('{{body.name}}, {{body.address}}'),
    line('{{client}}'),
    line('{{client.address}}'),
    line('{{today}}'),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 240, after: 200 },
      children: [new TextRun(title)],
    }),
    ...rest.map(line),
    line('{{written.by}}'),
    line('{{body.name}}'),
  ];
  const made = new Document({
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [{ children }],
  });
  return Packer.toBuffer(made);
}
