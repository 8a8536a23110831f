/** Restores a backup into a data folder or database that is empty, and lets the result prove itself. */
import { UnusableBackup } from '../platform/backup/manifest.ts';
import { restoreBackup } from '../platform/backup/restore-backup.ts';
import type { Opening } from '../platform/backup/sealing.ts';
import { MIGRATIONS } from '../platform/config.ts';
import { readMigrations } from '../platform/db/migrate.ts';
import { openPools } from '../platform/db/pools.ts';
import { scoped } from '../platform/db/scoped.ts';
import { openEngine } from '../platform/engine/engine.ts';
import { fsck } from '../platform/events/fsck.ts';
import { replayAll } from '../platform/events/rebuild.ts';
import { sealAll } from '../platform/events/sequencer.ts';
import { filesOf } from '../platform/files/open-files.ts';
import { openLog } from '../platform/log.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import { LIFECYCLES } from './rebuild.command.ts';

type Into = {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  /** Where contents go; below the data folder when left out. */
  readonly filesAt?: string | undefined;
  readonly store: ObjectStore;
  readonly opening: Opening;
  readonly run?: string | undefined;
};

export type Proved = { readonly run: string; readonly sentence: string; readonly secret: boolean };

/** @throws UnusableBackup, EngineRefusal */
export async function restoreInto({
  dataFolder,
  databaseUrl,
  filesAt,
  store,
  opening,
  run,
}: Into): Promise<Proved> {
  const say = (): undefined => undefined;
  const engine = await openEngine({ dataFolder, say, ...(databaseUrl ? { databaseUrl } : {}) });
  try {
    const files = await filesOf({ dataFolder, filesAt, largestFile: Infinity }, process.env);
    const migrations = readMigrations(MIGRATIONS);
    const done = await restoreBackup({
      owner: engine.owner,
      files,
      store,
      opening,
      run,
      migrations,
      dataFolder,
    });
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
      const rows = done.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const sentence = `${rows} rows, ${done.manifest.files.count} files; ${chains.links} links of ${chains.chains} chains hold, ${events} events give the tables.`;
      return { run: done.run, sentence, secret: done.secret };
    } finally {
      await pools.close();
    }
  } finally {
    await engine.stop();
  }
}
