/** Opens a ZIP archive that somebody sent: every entry is inflated under a limit and has to be what it declares. */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { directoryOf, entriesIn, type Entry, UnreadableArchive, ZIP64 } from '../zip/directory.ts';

const inflate = promisify(inflateRaw);

export type Limits = {
  readonly entries: number /** Bytes of all entries, inflated. */;
  readonly bytes: number;
};

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

async function contentOf(zip: Buffer, { method, packed, size, local }: Entry): Promise<Buffer> {
  if (packed === ZIP64 || size === ZIP64 || local === ZIP64)
    throw new UnreadableArchive('The file is too large.');
  if (zip.readUInt32LE(local) !== LOCAL) throw new UnreadableArchive('The directory of the file is damaged.');
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(from, from + packed);
  if (method === STORED) return data;
  if (method !== DEFLATED) throw new UnreadableArchive('The file is encrypted or packed in an unusual way.');
  // One byte more than declared shows a lie without inflating it all.
  return inflate(data, { maxOutputLength: size + 1 });
}

/**
 * The entries of an archive, by name.
 * @throws UnreadableArchive when it is damaged, larger than the limits, or not what it declares
 */
export async function readArchive(zip: Buffer, limits: Limits): Promise<ReadonlyMap<string, Buffer>> {
  try {
    const { count, offset } = directoryOf(zip);
    if (count > limits.entries) throw new UnreadableArchive('The file has too many parts.');
    const entries = entriesIn(zip.subarray(offset), count);
    if (entries.reduce((sum, one) => sum + one.size, 0) > limits.bytes)
      throw new UnreadableArchive(`Unpacked, the file is larger than ${limits.bytes / 1024 / 1024} MB.`);
    const contents = new Map<string, Buffer>();
    for (const entry of entries) {
      const content = await contentOf(zip, entry);
      if (content.length !== entry.size)
        throw new UnreadableArchive('A part of the file is not what it declares.');
      contents.set(entry.name, content);
    }
    return contents;
  } catch (error) {
    if (error instanceof UnreadableArchive) throw error;
    // Offsets that lead nowhere and streams that do not inflate end here.
    throw new UnreadableArchive('The file is damaged or no spreadsheet.', { cause: error });
  }
}
