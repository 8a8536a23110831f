/** Files by content: stored under their SHA-256, written to a temporary name first, never whole in memory. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { HttpProblem } from '../http/problem.ts';

/** The largest file that is taken, in bytes. */
export const MAX_FILE = 50 * 1024 * 1024;

export type StoredFile = { readonly sha256: string; readonly size: number; readonly head: Uint8Array };

export type Files = {
  /** Stores a stream; @throws HttpProblem 413 beyond the limit. What is returned is on disk. */
  put(content: AsyncIterable<Uint8Array>, most?: number): Promise<StoredFile>;
  /** The content behind a hash, as a web stream. */
  get(sha256: string): Promise<ReadableStream<Uint8Array>>;
  /** Everything that is stored, in the order of the hashes. */
  list(): AsyncIterable<{ readonly sha256: string; readonly size: number }>;
  /** Removes what nobody refers to any more; nothing happens when it is gone. */
  forget(sha256: string): Promise<void>;
};

const SHA256 = /^[0-9a-f]{64}$/;

/** @param folder where the files lie, two levels deep by their hash */
export function openFiles(folder: string): Files {
  const pathOf = (sha256: string): string => {
    if (!SHA256.test(sha256)) throw new TypeError('not a SHA-256');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async put(content, most = MAX_FILE) {
      await mkdir(join(folder, 'incoming'), { recursive: true, mode: 0o700 });
      const incoming = join(folder, 'incoming', randomUUID());
      const hash = createHash('sha256');
      const handle = await open(incoming, 'wx', 0o600);
      let size = 0;
      let head: Uint8Array = new Uint8Array();
      try {
        for await (const chunk of content) {
          size += chunk.byteLength;
          if (size > most)
            throw new HttpProblem(
              413,
              'file-too-large',
              `A file may have up to ${Math.floor(most / 1024 / 1024)} MB.`,
            );
          if (head.byteLength < 16) head = Buffer.concat([head, chunk]).subarray(0, 16);
          hash.update(chunk);
          await handle.writeFile(chunk);
        }
        await handle.sync();
      } catch (error) {
        await handle.close();
        await rm(incoming, { force: true });
        throw error;
      }
      await handle.close();
      const sha256 = hash.digest('hex');
      const path = pathOf(sha256);
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      await rename(incoming, path);
      return { sha256, size, head };
    },
    async get(sha256) {
      const path = pathOf(sha256);
      await stat(path);
      return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    },
    async *list() {
      const among = async (path: string, shape: RegExp): Promise<string[]> =>
        (await readdir(path).catch(() => [])).filter(name => shape.test(name)).toSorted();
      for (const part of await among(folder, /^[0-9a-f]{2}$/)) {
        for (const sha256 of await among(join(folder, part), SHA256)) {
          yield { sha256, size: (await stat(pathOf(sha256))).size };
        }
      }
    },
    forget: sha256 => rm(pathOf(sha256), { force: true }),
  };
}
