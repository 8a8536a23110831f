/** The type of an upload is read from its content; what a browser claims counts only where content cannot tell. */

const MAGIC: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
];

/** Office documents are ZIP files: among these the name decides. */
const IN_ZIP: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
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

/** @returns the media type, or undefined when the content is none that is taken */
export function mediaTypeOf(name: string, head: Uint8Array): string | undefined {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  const found = MAGIC.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))?.[0];
  if (found === 'application/zip') return IN_ZIP[extension];
  if (found) return found;
  // Text has no signature: no control bytes but tab, line feed, carriage return.
  const textual = head.every(byte => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
  return textual ? PLAIN[extension] : undefined;
}
