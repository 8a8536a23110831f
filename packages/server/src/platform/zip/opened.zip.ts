/** A ZIP archive that somebody sent, opened under limits: part by part as streams, nothing written by the names in it. */
import { createHash } from 'node:crypto';
// The reader beside yazl: refuses paths that leave, sizes that lie, and reads ZIP64.
import yauzl from 'yauzl';
import { UnreadableArchive } from './directory.ts';

const MOST_PARTS = 200_000;
/** Unpacked. */
const MOST_BYTES = 20 * 1024 ** 3;
/** Text packs about 20 to 1; deflate can reach 1000 to 1, which only bombs do. */
const MOST_RATIO = 200;
const FREE_TO_PACK = 10 * 1024 * 1024;
const MOST_LINE = 8 * 1024 * 1024;
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

export type OpenedZip = {
  /** Names of the parts with their unpacked sizes. */
  readonly parts: ReadonlyMap<string, number>;
  /** @throws UnreadableArchive for a part that is not there, or does not unpack to what its directory says */
  readonly read: (name: string) => AsyncIterable<Buffer>;
  readonly close: () => void;
};

const damaged = (error: unknown): never => {
  throw error instanceof UnreadableArchive
    ? error
    : new UnreadableArchive(
        `It is damaged or no ZIP archive${error instanceof Error ? `: ${error.message}` : ''}.`,
      );
};

function requireBounds(entries: readonly yauzl.Entry[]): void {
  const packed = entries.reduce((sum, one) => sum + one.compressedSize, 0);
  const unpacked = entries.reduce((sum, one) => sum + one.uncompressedSize, 0);
  const dense = unpacked > FREE_TO_PACK && unpacked > packed * MOST_RATIO;
  // Entries that lie on each other unpack the same bytes many times.
  const shared = new Set(entries.map(one => one.relativeOffsetOfLocalHeader)).size !== entries.length;
  if (dense || shared || unpacked > MOST_BYTES)
    throw new UnreadableArchive('Unpacked, it would be far larger than any organization.');
}

async function entriesOf(zip: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new UnreadableArchive('It has too many parts.');
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (!NAME.test(name)) throw new UnreadableArchive('A name in it leads elsewhere.');
    if (entries.has(name)) throw new UnreadableArchive(`It holds ${name} twice.`);
    if (entry.isEncrypted()) throw new UnreadableArchive('It is encrypted.');
    entries.set(name, entry);
  }
  requireBounds([...entries.values()]);
  return entries;
}

/** @throws UnreadableArchive */
export async function openZip(path: string): Promise<OpenedZip> {
  const zip = await yauzl
    .openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true })
    .catch(damaged);
  const entries = await entriesOf(zip).catch((error: unknown) => {
    zip.close();
    return damaged(error);
  });
  return {
    parts: new Map([...entries].map(([name, entry]) => [name, entry.uncompressedSize])),
    async *read(name) {
      const entry = entries.get(name);
      if (!entry) throw new UnreadableArchive(`${name} is missing in it.`);
      try {
        yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
      } catch (error) {
        damaged(error);
      }
    },
    close: () => zip.close(),
  };
}

/** @throws UnreadableArchive beyond the limit */
export async function wholeText(content: AsyncIterable<Buffer>, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > most) throw new UnreadableArchive('A part of it is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Lines without their ends; the last may have none. @throws UnreadableArchive for a line that does not end */
export async function* linesOf(content: AsyncIterable<Buffer>): AsyncIterable<string> {
  let rest = Buffer.alloc(0);
  for await (const chunk of content) {
    rest = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = rest.indexOf(0x0a, from); end >= 0; end = rest.indexOf(0x0a, from)) {
      if (end > from) yield rest.toString('utf8', from, end);
      from = end + 1;
    }
    rest = rest.subarray(from);
    if (rest.length > MOST_LINE) throw new UnreadableArchive('A line in it is too long.');
  }
  if (rest.length > 0) yield rest.toString('utf8');
}

export async function hashOf(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}
