/** Streams of a backup: measured on the way, compressed, encrypted; each step reads only as fast as the next takes. */
import { createHash } from 'node:crypto';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';

export type Measure = { bytes: number; sha256: string };
type Bytes = AsyncIterable<Uint8Array>;

/** Passes on what comes and says afterwards how much it was, and its hash. */
export function measuring(content: Bytes): { readonly content: Bytes; readonly measure: () => Measure } {
  const hash = createHash('sha256');
  let bytes = 0;
  let sha256: string | undefined;
  return {
    content: (async function* measured() {
      for await (const chunk of content) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        yield chunk;
      }
    })(),
    measure: () => ({ bytes, sha256: (sha256 ??= hash.digest('hex')) }),
  };
}

/** What breaks on either side breaks the reading of the other. */
function through(content: Bytes, step: Transform): Bytes {
  pipeline(Readable.from(content, { objectMode: false }), step, () => undefined);
  return step;
}

export const compressed = (content: Bytes): Bytes => through(content, createZstdCompress());
export const decompressed = (content: Bytes): Bytes => through(content, createZstdDecompress());

/** Objects as lines of JSON. */
export async function* asLines(objects: AsyncIterable<object>): Bytes {
  for await (const one of objects) yield Buffer.from(`${JSON.stringify(one)}\n`);
}

/** Lines of text, without their ends. */
export async function* linesOf(content: Bytes): AsyncIterable<string> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of content) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}
