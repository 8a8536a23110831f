/** The static files of the log: tiles, bundles of entries and the newest head, in a folder or in S3-compatible storage. */
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Config } from '../platform/config.ts';
import { NoSuchObject, type ObjectStore } from '../platform/object-store/object-store.ts';
import { openStore } from '../platform/object-store/open-store.ts';

export const CHECKPOINT = 'checkpoint';

export const logStore = ({ dataFolder, logAt }: Pick<Config, 'dataFolder' | 'logAt'>): Promise<ObjectStore> =>
  openStore(logAt ?? join(dataFolder, 'log'), process.env);

async function* whole(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Resolves when the bytes are durable under the name. */
export const putBytes = (store: ObjectStore, name: string, bytes: Uint8Array): Promise<void> =>
  store.put(name, whole(bytes));

/** Undefined where there is no such file. */
export async function readBytes(store: ObjectStore, name: string): Promise<Buffer | undefined> {
  try {
    return await buffer(await store.get(name));
  } catch (error) {
    if (error instanceof NoSuchObject) return undefined;
    throw error;
  }
}
