/**
 * The first list of all: its rows go into the database while the next ones are read. All of it is one transaction: what
 * the last row brings to light undoes the first.
 */
import type { Tx } from '../platform/db/scoped.ts';
import { buildSearch, dropSearch, insertDeliverables, learnWords } from './merge.store.ts';
import type { Read, Take } from './reading-pass.ts';

/** Statements on their way: while the database works on one, the next lies ready. */
const ON_THE_WAY = 2;

/** @returns how rows are put in, and what waits until all of them are there */
function inserting(tx: Tx): { readonly take: Take; readonly all: () => Promise<number> } {
  const waiting: Promise<number>[] = [];
  let added = 0;
  const oldest = async (): Promise<void> => {
    added += (await waiting.shift()) ?? 0;
  };
  return {
    async take(lines) {
      if (waiting.length >= ON_THE_WAY) await oldest();
      const sent = insertDeliverables(tx, `[${lines.join(',')}]`);
      // Heard when its turn comes; the reading may end before.
      sent.catch(() => undefined);
      waiting.push(sent);
    },
    async all() {
      while (waiting.length > 0) await oldest();
      return added;
    },
  };
}

/**
 * @param read reads the whole list and hands its rows on
 * @param building is told before the indexes of the search are built, when all rows are in
 */
export async function firstLoad(
  tx: Tx,
  read: (take: Take) => Promise<Read>,
  building: () => Promise<void>,
): Promise<Read & { readonly added: number }> {
  await dropSearch(tx);
  const { take, all } = inserting(tx);
  const done = await read(take);
  const added = await all();
  await learnWords(tx, done.words);
  await building();
  await buildSearch(tx);
  return { ...done, added };
}
