/** Files by content: stored under their SHA-256, received aside first, never whole in memory; in a folder or in S3. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { HttpProblem } from '../http/problem.ts';
import { folderStore } from '../object-store/folder.ts';
import type { ObjectStore } from '../object-store/object-store.ts';

/** The largest file that is taken where nothing else is said, in bytes. */
const MAX_FILE = 200 * 1024 * 1024;

export type StoredFile = { readonly sha256: string; readonly size: number; readonly head: Uint8Array };
export type ListedFile = { readonly sha256: string; readonly size: number; readonly changed: number };

/** Looks at what was received, under its path, before it is kept. @throws when it is not to be kept */
export type Judge = (path: string, received: StoredFile) => Promise<void>;

export type Files = {
  /** Stores a stream; @throws HttpProblem 413 beyond the limit, and what `judge` throws. What is returned is on disk. */
  put(content: AsyncIterable<Uint8Array>, most?: number, judge?: Judge): Promise<StoredFile>;
  /** The content behind a hash, as a web stream. @throws NoSuchObject */
  get(sha256: string): Promise<ReadableStream<Uint8Array>>;
  /** Everything that is stored, in the order of the hashes. */
  list(): AsyncIterable<ListedFile>;
  /** Removes what nobody refers to any more; nothing happens when it is gone. */
  forget(sha256: string): Promise<void>;
  /** Removes what is left of uploads that were broken off before a moment, in milliseconds since 1970. @returns how many */
  dropBroken(before: number): Promise<number>;
};

const SHA256 = /^[0-9a-f]{64}$/;

/** @throws TypeError when it is no hash */
const nameOf = (sha256: string): string => {
  if (!SHA256.test(sha256)) throw new TypeError('not a SHA-256');
  return `${sha256.slice(0, 2)}/${sha256}`;
};

/** Writes a stream aside and says what it is; @throws HttpProblem 413, leaving nothing behind */
async function receive(path: string, content: AsyncIterable<Uint8Array>, most: number): Promise<StoredFile> {
  const hash = createHash('sha256');
  const handle = await open(path, 'wx', 0o600);
  let size = 0;
  let head: Uint8Array = new Uint8Array();
  try {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > most) {
        const limit = `A file may have up to ${Math.floor(most / 1024 / 1024)} MB.`;
        throw new HttpProblem(413, 'file-too-large', limit);
      }
      if (head.byteLength < 16) head = Buffer.concat([head, chunk]).subarray(0, 16);
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), size, head };
}

async function dropOlder(folder: string, before: number): Promise<number> {
  let dropped = 0;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs >= before) continue;
    await rm(path, { force: true });
    dropped += 1;
  }
  return dropped;
}

/**
 * @param store where contents lie, two levels deep by their hash
 * @param incoming a folder for what is being received
 */
export function filesIn(store: ObjectStore, incoming: string, limit = MAX_FILE): Files {
  return {
    async put(content, most = limit, judge) {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const aside = join(incoming, randomUUID());
      try {
        const stored = await receive(aside, content, most);
        await judge?.(aside, stored);
        // Also what is there already: so it is young again, and no sweep takes it before it is named.
        if (store.take) await store.take(nameOf(stored.sha256), aside);
        else await store.put(nameOf(stored.sha256), createReadStream(aside));
        return stored;
      } finally {
        await rm(aside, { force: true });
      }
    },
    get: async sha256 =>
      Readable.toWeb(await store.get(nameOf(sha256))) as unknown as ReadableStream<Uint8Array>,
    async *list() {
      for await (const { name, size, changed } of store.list('')) {
        const [part, sha256] = name.split('/');
        if (sha256 !== undefined && SHA256.test(sha256) && sha256.startsWith(part ?? '-')) {
          yield { sha256, size, changed };
        }
      }
    },
    forget: sha256 => store.remove(nameOf(sha256)),
    dropBroken: before => dropOlder(incoming, before),
  };
}

/** Contents in a folder of this machine, or one that several share. */
export const openFiles = (folder: string, limit?: number): Files =>
  filesIn(folderStore(folder), join(folder, 'incoming'), limit);
