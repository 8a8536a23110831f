/** Bytes of a file as text: UTF-8 and nothing else, so that no name is silently mangled. */
import { RefusedFile } from '@certwright/core/catalogue/fault';

/**
 * @param heard is told how many bytes were read so far
 * @throws RefusedFile `encoding-not-utf-8`
 */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  heard: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new RefusedFile(
        'encoding-not-utf-8',
        `The file is not UTF-8 (near byte ${bytes}). Save it as UTF-8, or take it from ISO again.`,
      );
    }
  };
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    heard(bytes);
    const text = decode(chunk);
    if (text !== '') yield text;
  }
  const rest = decode();
  if (rest !== '') yield rest;
}
