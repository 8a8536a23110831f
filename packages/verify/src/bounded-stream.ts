// Reads a byte stream up to a bound, and decompresses with one, so that a small hostile input cannot fill the memory.

export type StreamEnd = 'complete' | 'too-large' | 'damaged';

export type BoundedBytes = {
  readonly end: StreamEnd;
  /** All bytes, or those that came before the bound or the damage. */
  readonly bytes: Uint8Array<ArrayBuffer>;
};

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Reads at most `limit` bytes and then lets go of the stream. Never rejects. */
export async function readBounded(stream: ReadableStream<Uint8Array>, limit: number): Promise<BoundedBytes> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      if (length + step.value.length > limit) {
        await reader.cancel();
        return { end: 'too-large', bytes: joined(chunks, length) };
      }
      chunks.push(step.value);
      length += step.value.length;
    }
    return { end: 'complete', bytes: joined(chunks, length) };
  } catch {
    return { end: 'damaged', bytes: joined(chunks, length) };
  }
}

/** Inflates at most `limit` bytes. `deflate` is the zlib form (RFC 1950), as in PDF. Never rejects. */
export function inflate(
  packed: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate',
  limit: number,
): Promise<BoundedBytes> {
  return readBounded(new Blob([packed]).stream().pipeThrough(new DecompressionStream(format)), limit);
}
