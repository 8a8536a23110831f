/** Waits until every event of a world, or of one organization, is sealed. */
import { vi } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { sealAll } from '../platform/events/sequencer.ts';
import type { World } from './world.ts';

/**
 * Events are sealed when no transaction that began earlier is still open, and those of all databases of the
 * cluster count: another worker's test may hold the sequencer up for a moment.
 */
export async function untilSealed({ opened }: Pick<World, 'opened'>, org?: string): Promise<void> {
  const db = { pool: opened.pools.app };
  const unsealed = async (): Promise<number> => {
    await sealAll(db);
    const rows = await scoped(db, { role: 'app_platform', readOnly: true }, tx =>
      tx
        .selectFrom('event')
        .leftJoin('seal', 'seal.pos', 'event.pos')
        .select('event.pos')
        .where('seal.pos', 'is', null)
        .$if(org !== undefined, q => q.where('event.org', '=', org ?? ''))
        .execute(),
    );
    return rows.length;
  };
  await vi.waitUntil(async () => (await unsealed()) === 0, { timeout: 15_000, interval: 20 });
}
