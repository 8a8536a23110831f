/** A ZIP archive written as a stream, part after part, with the hash of each; nothing of it is ever whole in memory. */
import { createHash } from 'node:crypto';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
// Streams, knows ZIP64 (archives over 4 GB, more than 65,535 parts), one small dependency, kept by the author of yauzl.
import yazl from 'yazl';
import { dateOf } from '../clock.ts';

export type Part = {
  readonly name: string;
  /** Asked for when its turn comes. */
  readonly content: () => AsyncIterable<Uint8Array | string>;
  /** Packed already (pictures, Office files): kept as it is. */
  readonly stored?: boolean;
  /** What it has to be: the archive is broken off where the content is another one. */
  readonly sha256?: string;
};
/** Whether contents of this media type are packed already. */
export const isPacked = (mediaType: string): boolean =>
  /^(image\/(png|jpeg|webp)|application\/(pdf|zip|vnd\.openxmlformats))/.test(mediaType);

export type Written = { readonly name: string; readonly size: number; readonly sha256: string };

export type Archive = {
  readonly parts: readonly Part[];
  /** The moment that its entries carry, UTC. */
  readonly at: string;
  /** The last part, made from what all the others turned out to be: the manifest. */
  readonly last?: (written: readonly Written[]) => { readonly name: string; readonly text: string };
};

/** Counts and hashes what passes; ends only when it was the content that was expected. */
function measured({ name, sha256 }: Pick<Part, 'name' | 'sha256'>, done: (written: Written) => void) {
  const hash = createHash('sha256');
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, next) {
      hash.update(chunk);
      size += chunk.length;
      next(null, chunk);
    },
    flush(next) {
      const found = hash.digest('hex');
      if (sha256 !== undefined && sha256 !== found)
        return next(new Error(`the content kept for ${name} is not what it was`));
      done({ name, size, sha256: found });
      return next();
    },
  });
}

const PIECE = 64 * 1024;

/** Lines one by one would cost the packing more than their content. */
async function* inPieces(content: AsyncIterable<Uint8Array | string>): AsyncIterable<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const some of content) {
    const bytes = typeof some === 'string' ? Buffer.from(some) : some;
    held.push(bytes);
    size += bytes.length;
    if (size < PIECE) continue;
    yield held.length === 1 ? bytes : Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** @returns the archive; it breaks off, so that nobody takes it for whole, with the error of the part that could not be read */
export function zipOf({ parts, at, last }: Archive): Readable {
  const zip = new yazl.ZipFile();
  const out = new PassThrough();
  const written: Written[] = [];
  let reading: Readable | undefined;
  const fail = (error: unknown): void =>
    void out.destroy(error instanceof Error ? error : new Error(String(error)));
  const add = (part: Part): void =>
    zip.addReadStreamLazy(part.name, { mtime: dateOf(at), mode: 0o100644, compress: !part.stored }, hand => {
      const through = measured(part, one => written.push(one));
      reading = Readable.from(inPieces(part.content()), { objectMode: false });
      // What cannot be read ends the archive, not the program.
      pipeline(reading, through).catch(fail);
      hand(null, through);
    });
  for (const part of parts) add(part);
  if (last) {
    const { name } = last([]);
    const content = () => Readable.from([Buffer.from(last(written.filter(one => one.name !== name)).text)]);
    add({ name, content });
  }
  zip.end();
  zip.on('error', fail);
  // Who goes away before the end leaves no file open.
  out.on('close', () => reading?.destroy());
  pipeline(zip.outputStream as Readable, out).catch(fail);
  return out;
}
