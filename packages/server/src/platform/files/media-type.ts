/** The type of an upload is read from its content; what a browser claims counts only where content cannot tell. */

import { DOCX } from '../docx/media-type.ts';

type Signature = readonly [type: string, bytes: readonly number[], extensions: readonly string[]];
const MAGIC: readonly Signature[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], ['pdf']],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], ['png']],
  ['image/jpeg', [0xff, 0xd8, 0xff], ['jpg', 'jpeg']],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04], ['docx', 'xlsx', 'pptx']],
];

/** Office documents are ZIP files: among these the name decides. */
const IN_ZIP: Readonly<Record<string, string>> = {
  docx: DOCX,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
const PLAIN: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/markdown',
  json: 'application/json',
  yaml: 'application/yaml',
  yml: 'application/yaml',
};

/**
 * The name has to agree with the content: a page of scripts behind the first bytes of a PDF runs when it is opened by
 * its name.
 * @returns the media type, or undefined when the content is none that is taken
 */
export function mediaTypeOf(name: string, head: Uint8Array): string | undefined {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  const found = MAGIC.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (found) {
    const [type, , extensions] = found;
    if (!extensions.includes(extension)) return undefined;
    return IN_ZIP[extension] ?? type;
  }
  // Text has no signature: no control bytes but tab, line feed, carriage return.
  const textual = head.every(byte => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
  return textual ? PLAIN[extension] : undefined;
}
