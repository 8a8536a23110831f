/** Remembers what was opened and by whom: together every two seconds, at once for a guest with limits. */
import { type Db, scoped } from '../db/scoped.ts';
import type { Log } from '../log.ts';
import { countOpenings, type Opening } from './opened.store.ts';

export type Openings = {
  /** @returns when it is safe on disk, for one who may not look unseen */
  note(opening: Omit<Opening, 'times'>, atOnce: boolean): Promise<void>;
  /** Everything noted so far is safe on disk. */
  flush(): Promise<void>;
  stop(): Promise<void>;
};

const EVERY_MS = 2_000;
/** More than this waits for nobody. */
const MOST_WAITING = 5_000;

export function openOpenings(db: Db, log: Log): Openings {
  let waiting = new Map<string, Opening>();
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    if (waiting.size === 0) return;
    const batch = [...waiting.values()];
    waiting = new Map();
    await scoped(db, { role: 'app_platform' }, tx => countOpenings(tx, batch));
  };
  const flush = (): Promise<void> => {
    writing = writing.catch(() => undefined).then(write);
    return writing;
  };
  const quietly = (): void =>
    void flush().catch((error: unknown) => log.error({ err: String(error) }, 'openings not kept'));
  const timer = setInterval(quietly, EVERY_MS).unref();

  return {
    async note(opening, atOnce) {
      const { org, person, operation, record, at } = opening;
      const key = [org, person, at.slice(0, 10), operation, record].join(' ');
      waiting.set(key, { ...opening, times: (waiting.get(key)?.times ?? 0) + 1 });
      if (atOnce) await flush();
      else if (waiting.size > MOST_WAITING) quietly();
    },
    flush,
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}
