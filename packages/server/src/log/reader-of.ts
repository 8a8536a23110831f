/** Reads hashes for proofs: from the tiles of the newest head, which hold every smaller tree as well. */
import type { Tx } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { reader } from './hashes.ts';
import { newestHead } from './log.store.ts';
import { logStore } from './static.ts';
import type { ReadHashes } from './tree.ts';

const stores = new WeakMap<Shell['config'], ReturnType<typeof logStore>>();

/** The store of this installation, opened once and forgotten with its settings. */
export function storeOf({ config }: Pick<Shell, 'config'>): ReturnType<typeof logStore> {
  const found = stores.get(config) ?? logStore(config);
  stores.set(config, found);
  return found;
}

/** @param size at most that of the newest head */
export async function readerOf(shell: Pick<Shell, 'config'>, tx: Tx, size: number): Promise<ReadHashes> {
  const [store, newest] = await Promise.all([storeOf(shell), newestHead(tx)]);
  return reader(tx, store, Math.max(size, newest?.size ?? size));
}
