/** A new master key takes over: every data key is wrapped anew, in small transactions that can be broken off and gone on with. */
import { type Db, scoped } from '../db/scoped.ts';
import type { Master, Ring } from './master.ts';
import {
  finishGeneration,
  insertGeneration,
  keysBefore,
  lockKeys,
  newestGeneration,
  putWrapped,
} from './secret.store.ts';
import { masterIn } from './secrets.ts';

const BATCH = 50;

/**
 * Started again after it was broken off, it goes on where it stopped; the older masters have to be in the ring until it
 * has ended. Secrets themselves are not touched, and stay readable all the while to whoever holds both masters.
 * @returns how many data keys were wrapped anew
 */
export async function rotate(
  db: Db,
  ring: Ring,
  parts: { next: Master; now: () => string; batch?: number; onBatch?: (done: number) => void },
): Promise<number> {
  const { next, now, batch = BATCH } = parts;
  const generation = await scoped(db, { role: 'app_platform' }, async tx => {
    await lockKeys(tx, 'rotating');
    const newest = await newestGeneration(tx);
    if (newest?.id === next.id) return newest.generation;
    const following = (newest?.generation ?? 0) + 1;
    await insertGeneration(tx, { generation: following, id: next.id, made_at: now() });
    return following;
  });
  let done = 0;
  for (;;) {
    const count = await scoped(db, { role: 'app_platform' }, async tx => {
      const rows = await keysBefore(tx, generation, batch);
      for (const { id, master, wrapped } of rows) {
        const key = await masterIn(ring, master).unwrap(wrapped, id);
        await putWrapped(tx, id, { generation, wrapped: await next.wrap(key, id) });
      }
      if (rows.length === 0) await finishGeneration(tx, generation, now());
      return rows.length;
    });
    if (count === 0) return done;
    done += count;
    parts.onBatch?.(done);
  }
}
