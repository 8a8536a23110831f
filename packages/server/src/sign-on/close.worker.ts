/** Ends the sessions that were opened through a provider which was ended. */
import { endSessionsThrough } from '../platform/auth/account.store.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';

export const closeSessions = ({ db }: Pick<Shell, 'db'>, provider: string): Promise<number> =>
  scoped(db, { role: 'app_platform' }, tx => endSessionsThrough(tx, provider));

export async function endedProviders(shell: Shell): Promise<void> {
  await shell.jobs.work('sign-on.close', async ({ provider }) => {
    await closeSessions(shell, provider);
  });
}
