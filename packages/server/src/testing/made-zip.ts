/** ZIP archives for tests, honest ones and those that lie. */
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

export type Part = {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the directory says instead of the true size. */
  readonly says?: number;
};

function head(signature: number, size: number, at: number, part: Packed): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(8, at);
  bytes.writeUInt32LE(part.packed.length, at + 10);
  bytes.writeUInt32LE(part.size, at + 14);
  bytes.writeUInt16LE(part.name.length, at + 18);
  return bytes;
}

type Packed = { readonly name: Buffer; readonly packed: Buffer; readonly size: number };

/** @param overlapping each entry of the directory names the bytes of the first part */
export function madeZip(parts: readonly Part[], { overlapping = false } = {}): Buffer<ArrayBuffer> {
  const packed = parts.map(({ name, content, says }) => {
    const bytes = Buffer.from(content);
    return { name: Buffer.from(name), packed: deflateRawSync(bytes), size: says ?? bytes.length };
  });
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of packed) {
    const entry = head(0x02014b50, 46, 10, part);
    entry.writeUInt32LE(overlapping ? 0 : offset, 42);
    entries.push(Buffer.concat([entry, part.name]));
    const local = Buffer.concat([head(0x04034b50, 30, 8, part), part.name, part.packed]);
    if (overlapping && locals.length > 0) continue;
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(packed.length, 8);
  end.writeUInt16LE(packed.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** Bytes that pack about 80 to 1, like large tables do: no bomb by its density. */
export const repetitive = (size: number): Buffer => Buffer.alloc(size, randomBytes(30_000));

/** The parts that make an archive a document of Office. */
export const officeParts = (extension: 'docx' | 'xlsx' | 'pptx'): readonly Part[] => [
  { name: '[Content_Types].xml', content: '<Types/>' },
  {
    name: { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' }[extension],
    content: '<x/>',
  },
];
