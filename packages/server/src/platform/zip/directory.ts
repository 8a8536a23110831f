/** The directory of a ZIP archive that somebody sent: what it says is inside, before anything is unpacked. */

/** Why an archive is not read further; the sentence is for whoever sent it. */
export class UnreadableArchive extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
export const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
/** As far from its end as the end of the directory may lie. */
export const TAIL = END_SIZE + LONGEST_COMMENT;
export const ZIP64 = 0xffffffff;

export type Directory = { readonly count: number; readonly size: number; readonly offset: number };
export type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
};

/** Where the directory lies. @param tail the last bytes of the archive @throws UnreadableArchive */
export function directoryOf(tail: Buffer): Directory {
  const last = Math.max(0, tail.length - TAIL);
  for (let at = tail.length - END_SIZE; at >= last; at -= 1) {
    if (tail.readUInt32LE(at) !== END) continue;
    const [count, size, offset] = [
      tail.readUInt16LE(at + 10),
      tail.readUInt32LE(at + 12),
      tail.readUInt32LE(at + 16),
    ];
    return { count, size, offset };
  }
  throw new UnreadableArchive('The file is cut off or damaged.');
}

/** @param directory its bytes, the first entry first @throws UnreadableArchive, RangeError where it is cut off */
export function entriesIn(directory: Buffer, count: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let i = 0, at = 0; i < count; i += 1) {
    if (directory.readUInt32LE(at) !== ENTRY)
      throw new UnreadableArchive('The directory of the file is damaged.');
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map(offset =>
      directory.readUInt16LE(at + offset),
    );
    const from = at + 46;
    entries.push({
      name: directory.toString('utf8', from, from + name),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      local: directory.readUInt32LE(at + 42),
    });
    at = from + name + extra + comment;
  }
  return entries;
}
