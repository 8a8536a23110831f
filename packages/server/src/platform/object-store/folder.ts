/** Objects as files below a folder; written aside, then renamed, so that a name is there whole or not at all. */
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { checkedName, NoSuchObject, type ObjectStore, type StoredObject } from './object-store.ts';

const gone = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';

async function* below(folder: string, at: string): AsyncIterable<StoredObject> {
  const entries = await readdir(join(folder, at), { withFileTypes: true }).catch((error: unknown) => {
    if (gone(error)) return [];
    throw error;
  });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = at === '' ? entry.name : `${at}/${entry.name}`;
    if (entry.isDirectory()) yield* below(folder, name);
    else if (!entry.name.startsWith('.')) {
      const { size, mtimeMs } = await stat(join(folder, name));
      yield { name, size, changed: mtimeMs };
    }
  }
}

/** Writes a folder's names down, so that a name that was just given outlives the loss of power. */
async function keepNames(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What was written aside and never got its name. */
async function dropAsides(folder: string, before: number): Promise<number> {
  let dropped = 0;
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const { parentPath, name } of entries.filter(entry => entry.isFile() && entry.name.startsWith('.'))) {
    const path = join(parentPath, name);
    if ((await stat(path)).mtimeMs >= before) continue;
    await rm(path, { force: true });
    dropped += 1;
  }
  return dropped;
}

export function folderStore(folder: string): ObjectStore {
  const pathOf = (name: string): string => join(folder, checkedName(name));
  return {
    place: folder,
    async put(name, content) {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const aside = join(dirname(path), `.${randomUUID()}`);
      const handle = await open(aside, 'wx', 0o600);
      try {
        for await (const chunk of content) await handle.writeFile(chunk);
        await handle.sync();
      } catch (error) {
        await handle.close();
        await rm(aside, { force: true });
        throw error;
      }
      await handle.close();
      await rename(aside, path);
      await keepNames(dirname(path));
    },
    async take(name, path) {
      const target = pathOf(name);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(path, target);
      await keepNames(dirname(target));
    },
    async get(name) {
      const path = pathOf(name);
      await stat(path).catch((error: unknown) => {
        throw gone(error) ? new NoSuchObject(name) : error;
      });
      return createReadStream(path);
    },
    has: name =>
      stat(pathOf(name)).then(
        () => true,
        (error: unknown) => {
          if (gone(error)) return false;
          throw error;
        },
      ),
    async *list(prefix) {
      const at = prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/')) : '';
      for await (const one of below(folder, at)) if (one.name.startsWith(prefix)) yield one;
    },
    remove: name => rm(pathOf(name), { force: true }),
    dropBroken: before => dropAsides(folder, before),
  };
}
