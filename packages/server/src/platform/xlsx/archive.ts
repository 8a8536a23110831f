/** Opens a ZIP archive that somebody sent: every entry is inflated under a limit and has to be what it declares. */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

/** Why an archive is not read further; the sentence is for whoever sent it. */
export class UnreadableArchive extends Error {}

export type Limits = {
  readonly entries: number /** Bytes of all entries, inflated. */;
  readonly bytes: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

function endOf(zip: Buffer): number {
  const last = Math.max(0, zip.length - END_SIZE - LONGEST_COMMENT);
  for (let at = zip.length - END_SIZE; at >= last; at -= 1) if (zip.readUInt32LE(at) === END) return at;
  throw new UnreadableArchive('The file is cut off or no spreadsheet.');
}

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
};

function entryAt(zip: Buffer, at: number): { entry: Entry; next: number } {
  if (zip.readUInt32LE(at) !== ENTRY) throw new UnreadableArchive('The directory of the file is damaged.');
  const [name, extra, comment] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset));
  const from = at + 46;
  const entry = {
    name: zip.toString('utf8', from, from + (name ?? 0)),
    method: zip.readUInt16LE(at + 10),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    local: zip.readUInt32LE(at + 42),
  };
  return { entry, next: from + (name ?? 0) + (extra ?? 0) + (comment ?? 0) };
}

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
    const end = endOf(zip);
    const count = zip.readUInt16LE(end + 10);
    if (count > limits.entries) throw new UnreadableArchive('The file has too many parts.');
    const entries: Entry[] = [];
    for (let i = 0, at = zip.readUInt32LE(end + 16); i < count; i += 1) {
      const { entry, next } = entryAt(zip, at);
      entries.push(entry);
      at = next;
    }
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
