/** Restores a backup into a data folder or database that is empty, and lets the result prove itself. */
import { restoreBackup } from '../platform/backup/restore-backup.ts';
import type { Opening } from '../platform/backup/sealing.ts';
import { MIGRATIONS } from '../platform/config.ts';
import { readMigrations } from '../platform/db/migrate.ts';
import { openEngine } from '../platform/engine/engine.ts';
import { filesOf } from '../platform/files/open-files.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import { proveDatabase } from './prove-database.ts';

type Into = {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  /** Where contents go; below the data folder when left out. */
  readonly filesAt?: string | undefined;
  readonly store: ObjectStore;
  readonly opening: Opening;
  readonly run?: string | undefined;
  /** The secret of the installation, where it is given from outside. */
  readonly given?: string | undefined;
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
  given,
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
      given,
    });
    const proof = await proveDatabase(engine);
    const rows = done.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const sentence = `${rows} rows, ${done.manifest.files.count} files; ${proof}`;
    return { run: done.run, sentence, secret: done.secret };
  } finally {
    await engine.stop();
  }
}
