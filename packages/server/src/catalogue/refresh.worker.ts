/** Asks ISO again for what was once loaded from an address; a set that nobody loaded is not asked for. */
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { beginLoad } from './begin-load.ts';
import { giveUpSilent, lastGood } from './load.store.ts';
import { SETS } from './sets.ts';

/** At an hour when ISO has published and few people work. */
const CRON = { daily: '17 4 * * *', weekly: '17 4 * * 1', off: undefined } as const;

/** @returns the ids of the loads that were begun */
export const refresh = (shell: Shell): Promise<readonly string[]> =>
  scoped(shell.db, { role: 'app_platform' }, async tx => {
    const begun: string[] = [];
    for (const { kind } of SETS) {
      const last = await lastGood(tx, kind);
      if (!last?.address) continue;
      const { source, address, allow } = last;
      const id = await beginLoad(shell, tx, { kind, source, address, allow, scheduled: true });
      if (id) begun.push(id);
    }
    return begun;
  });

export const refreshCatalogue = async (shell: Shell): Promise<void> => {
  await scoped(shell.db, { role: 'app_platform' }, tx => giveUpSilent(tx, shell.clock.now()));
  await shell.jobs.work('catalogue.refresh', async () => {
    await refresh(shell);
  });
  await shell.jobs.repeat('catalogue.refresh', CRON[shell.config.catalogue], {});
};
