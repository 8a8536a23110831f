/** Runs one command on the database of the data folder, beside a running server or alone. */
import { MIGRATIONS, readConfig } from '../platform/config.ts';
import { migrate, readMigrations } from '../platform/db/migrate.ts';
import { openPools } from '../platform/db/pools.ts';
import type { Db } from '../platform/db/scoped.ts';
import { EngineRefusal } from '../platform/engine/engine.ts';
import { visitEngine } from '../platform/engine/visit.ts';
import { openLog } from '../platform/log.ts';

/** @returns the exit code: what `work` says, or 1 with a sentence when the database cannot be opened */
export async function visitDatabase(work: (db: Db) => Promise<number>): Promise<number> {
  const { dataFolder, databaseUrl } = readConfig(process.env);
  try {
    const engine = await visitEngine({ dataFolder, databaseUrl });
    try {
      await migrate(engine.owner, readMigrations(MIGRATIONS));
      const pools = openPools(engine.login, openLog('warn'), 2);
      try {
        return await work({ pool: pools.app });
      } finally {
        await pools.close();
      }
    } finally {
      await engine.stop();
    }
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    console.error(`Certwright: ${error.message}`);
    return 1;
  }
}
