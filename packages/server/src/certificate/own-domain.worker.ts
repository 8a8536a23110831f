/** Looks at every body's domain once a day: a file that is gone or changed is told to the body under Today. */
import { scoped } from '../platform/db/scoped.ts';
import { guardedFetch } from '../platform/net/guarded-fetch.ts';
import type { Shell } from '../platform/http/scope.ts';
import { keepSeen, seenAt } from './look-at-domain.ts';
import { currentDomain, domainsInUse } from './own-domain.store.ts';

/** At an hour when few people work; not on the hour, when everybody asks. */
const DAILY = '41 3 * * *';

/** One after the other; done twice it finds the same. @returns how many were looked at */
export async function lookAtDomains(shell: Shell): Promise<number> {
  const { db, clock, config, jobs } = shell;
  const platform = { role: 'app_platform' } as const;
  const rows = await scoped(db, { ...platform, readOnly: true }, domainsInUse);
  const fetched = guardedFetch(config.trustedHosts, 'keys');
  for (const { org, id, did } of rows) {
    const seen = await seenAt(did, fetched);
    await scoped(db, platform, async tx => {
      const row = await currentDomain(tx, org);
      // Given up while it was looked at.
      if (row?.id !== id) return;
      const by = { tx, org, person: null, operation: 'own-domain.look', requestId: `daily ${clock.today()}` };
      await keepSeen({ ...by, jobs, at: clock.now(), today: clock.today() }, row, seen);
    });
  }
  return rows.length;
}

export async function watchDomains(shell: Shell): Promise<void> {
  await shell.jobs.work('own-domain.look', async () => {
    const looked = await lookAtDomains(shell);
    if (looked > 0) shell.log.debug({ looked }, 'domains of bodies were looked at');
  });
  await shell.jobs.repeat('own-domain.look', DAILY, {});
}
