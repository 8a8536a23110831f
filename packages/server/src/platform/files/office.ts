/** Looks into an Office document before it is kept: that it is one, without macros, and no bomb. Nothing is unpacked. */
import { type FileHandle, open } from 'node:fs/promises';
import { HttpProblem } from '../http/problem.ts';
import { directoryOf, type Entry, entriesIn, TAIL, UnreadableArchive, ZIP64 } from '../zip/directory.ts';

const MOST_ENTRIES = 20_000;
const MOST_DIRECTORY = 8 * 1024 * 1024;
/** Unpacked; the largest that people really have are some hundred megabytes of sheets. */
const MOST_UNPACKED = 1024 * 1024 * 1024;
/** Text packs about 20 to 1 and repeated cells 60 to 1; deflate can reach 1000 to 1, which only bombs do. */
const MOST_RATIO = 200;
const FREE_TO_PACK = 10 * 1024 * 1024;

/** The part that each kind has. */
const MAIN: Readonly<Record<string, RegExp>> = {
  docx: /^word\/document\.xml$/i,
  xlsx: /^xl\/workbook\.xml$/i,
  pptx: /^ppt\/presentation\.xml$/i,
};
const MACRO = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)/i;
const PROGRAM = /\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|msi|jar|sh)$/i;

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function entriesOf(file: FileHandle): Promise<readonly Entry[]> {
  const { size } = await file.stat();
  const length = Math.min(size, TAIL);
  const { count, size: directory, offset } = directoryOf(await bytesAt(file, size - length, length));
  if (count > MOST_ENTRIES || directory > MOST_DIRECTORY) {
    throw new UnreadableArchive('The file has too many parts.');
  }
  return entriesIn(await bytesAt(file, offset, directory), count);
}

/** @throws UnreadableArchive when it would grow beyond all measure */
function requireNoBomb(entries: readonly Entry[], size: number): void {
  const packed = entries.reduce((sum, one) => sum + one.packed, 0);
  const unpacked = entries.reduce((sum, one) => sum + one.size, 0);
  const large = entries.some(one => one.packed === ZIP64 || one.size === ZIP64 || one.local === ZIP64);
  // Entries that lie on each other unpack the same bytes many times.
  const shared = packed > size || new Set(entries.map(one => one.local)).size !== entries.length;
  const dense = unpacked > FREE_TO_PACK && unpacked > packed * MOST_RATIO;
  if (large || shared || dense || unpacked > MOST_UNPACKED) {
    throw new UnreadableArchive('Unpacked, the file would be far larger than any document.');
  }
}

/**
 * @param path of the file as it was received
 * @throws HttpProblem 415
 */
export async function requireOffice(path: string, extension: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const entries = await entriesOf(file);
    requireNoBomb(entries, (await file.stat()).size);
    const names = entries.map(one => one.name);
    const main = MAIN[extension];
    if (!main || !names.includes('[Content_Types].xml') || !names.some(name => main.test(name))) {
      throw new UnreadableArchive(`It is no ${extension.toUpperCase()} document.`);
    }
    if (names.some(name => MACRO.test(name))) {
      const detail = 'The document carries macros. Save it without them, then hand it in.';
      throw new HttpProblem(415, 'file-with-macros', detail);
    }
    const program = names.find(name => PROGRAM.test(name));
    if (program !== undefined) {
      throw new HttpProblem(
        415,
        'file-with-program',
        `A program lies in the document: ${program.slice(0, 120)}.`,
      );
    }
  } catch (error) {
    if (error instanceof UnreadableArchive) throw new HttpProblem(415, 'file-not-readable', error.message);
    if (error instanceof RangeError) {
      throw new HttpProblem(415, 'file-not-readable', 'The file is cut off or damaged.');
    }
    throw error;
  } finally {
    await file.close();
  }
}
