/** A small reader of XML: elements, attributes, text. It knows no document types and no entities, so it can be made to expand or fetch nothing. */
import { RefusedFile } from '@certwright/core/catalogue/fault';
import { withoutReferences } from '@certwright/core/catalogue/plain-text';

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
  /** Line of the file where it begins. */
  readonly line: number;
};

const DEEPEST = 40;
const KNOWN_REFERENCE = /^(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6})$/i;

function attributesOf(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name] = withoutReferences(double ?? single ?? '');
  return found;
}

/** @throws RefusedFile `xml-not-taken` with the line */
export function readXml(xml: string): Element {
  let line = 1;
  let counted = 0;
  const lineAt = (at: number): number => {
    for (let next = xml.indexOf('\n', counted); next >= 0 && next < at; next = xml.indexOf('\n', counted)) {
      line += 1;
      counted = next + 1;
    }
    return line;
  };
  const no = (at: number, detail: string): never => {
    throw new RefusedFile('xml-not-taken', detail, { row: lineAt(at) });
  };
  const root: Element = { name: '', attributes: {}, children: [], text: '', line: 1 };
  const open: Element[] = [root];
  let at = 0;
  const until = (mark: string, from: number): number => {
    const end = xml.indexOf(mark, from);
    return end < 0 ? no(from, 'The file ends within its markup.') : end;
  };
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const text = xml.slice(at, start < 0 ? xml.length : start);
    const here = open.at(-1) ?? root;
    if (text.includes('&'))
      for (const [, name = ''] of text.matchAll(/&([^;\s]{0,40});?/g))
        if (!KNOWN_REFERENCE.test(name)) no(at, `The entity “${name.slice(0, 20)}” is not known here.`);
    if (text.trim() !== '') {
      if (here === root) no(at, 'Text stands outside of the document.');
      here.text += withoutReferences(text);
    }
    if (start < 0) break;
    if (xml.startsWith('<!--', start)) at = until('-->', start) + 3;
    else if (xml.startsWith('<?', start)) at = until('?>', start) + 2;
    else if (xml.startsWith('<![CDATA[', start)) {
      const end = until(']]>', start);
      here.text += xml.slice(start + 9, end);
      at = end + 3;
    } else if (xml.startsWith('<!', start))
      no(start, 'The file declares a document type or entities; neither is taken.');
    else {
      const end = until('>', start);
      const tag = xml.slice(start + 1, end);
      at = end + 1;
      if (tag.startsWith('/')) {
        if (here === root || here.name !== tag.slice(1).trim())
          no(start, `“${tag.slice(0, 40)}” closes nothing.`);
        open.pop();
        continue;
      }
      const name = /^[\w:.-]+/.exec(tag)?.[0] ?? no(start, `“<${tag.slice(0, 40)}” is no element.`);
      const element = { name, attributes: attributesOf(tag), children: [], text: '', line: lineAt(start) };
      here.children.push(element);
      if (!tag.endsWith('/')) open.push(element);
      if (open.length > DEEPEST) no(start, 'Elements lie too deep in each other.');
    }
  }
  if (open.length > 1) no(xml.length, `The file ends before “${open.at(-1)?.name ?? ''}” is closed.`);
  const [document] = root.children;
  if (!document || root.children.length > 1) no(0, 'The file has not exactly one document.');
  return document as Element;
}
