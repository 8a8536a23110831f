/** Lets a database prove itself: every hash chain is recomputed, every event replayed and compared with the tables. */
import { UnusableBackup } from '../platform/backup/manifest.ts';
import { openPools } from '../platform/db/pools.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Engine } from '../platform/engine/engine.ts';
import { fsck } from '../platform/events/fsck.ts';
import { replayAll } from '../platform/events/rebuild.ts';
import { sealAll } from '../platform/events/sequencer.ts';
import { openLog } from '../platform/log.ts';
import { LIFECYCLES } from './rebuild.command.ts';

/** @returns what was proved, as half a sentence. @throws UnusableBackup */
export async function proveDatabase(engine: Pick<Engine, 'login'>): Promise<string> {
  const pools = openPools(engine.login, openLog('warn'), 2);
  try {
    const db = { pool: pools.app };
    await sealAll(db);
    const chains = await scoped(db, { role: 'app_platform', readOnly: true }, fsck);
    const { differences, events } = await replayAll(db, LIFECYCLES, false);
    if (chains.broken.length > 0 || differences.length > 0) {
      throw new UnusableBackup(
        `What was restored does not prove itself: ${chains.broken.length} broken links, ${differences.length} differences between events and tables.`,
      );
    }
    return `${chains.links} links of ${chains.chains} chains hold, ${events} events give the tables.`;
  } finally {
    await pools.close();
  }
}
