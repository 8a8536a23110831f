/** Rows of the ICS in ISO's XML: fields, groups and sub-groups, each with its code and titles. */
import { RefusedFile } from '@certwright/core/catalogue/fault';
import type { SourceRow } from './source.ts';
import { type Element, readXml } from './xml.ts';

/** ISO's file has half a million characters. */
const LARGEST = 16_000_000;
const NODES = new Set(['field', 'group', 'subGroup']);

const child = (of: Element, name: string): string | undefined =>
  of.children.find(one => one.name === name)?.text.trim();
const title = (of: Element, language: string): string | null =>
  of.children.find(one => one.name === 'title' && one.attributes['xml:lang'] === language)?.text.trim() ??
  null;

function rowOf(element: Element): SourceRow {
  const values: Readonly<Record<string, unknown>> = {
    identifier: child(element, 'identifier') ?? null,
    'title.en': title(element, 'en'),
    'title.fr': title(element, 'fr'),
  };
  return { row: element.line, given: { get: column => values[column] } };
}

/** @throws RefusedFile */
export async function* icsBatches(texts: AsyncIterable<string>): AsyncGenerator<readonly SourceRow[]> {
  let xml = '';
  for await (const text of texts) {
    xml += text;
    if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(xml.slice(0, 10_000)))
      throw new RefusedFile(
        'xml-not-taken',
        'The file declares a document type or entities; neither is taken.',
        {
          row: 1,
        },
      );
    if (xml.length > LARGEST)
      throw new RefusedFile('file-too-large', `The ICS is larger than ${LARGEST / 1e6} million characters.`);
  }
  const document = readXml(xml);
  const rows = document.children.filter(one => NODES.has(one.name)).map(rowOf);
  if (document.name !== 'fields' || rows.length === 0)
    throw new RefusedFile(
      'wrong-columns',
      'This XML is not ISO’s ICS: it has no fields, groups and sub-groups.',
      {
        row: 1,
      },
    );
  yield rows;
}
