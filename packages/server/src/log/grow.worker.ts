/** The job that lets the log grow; done twice it changes nothing. */
import type { Shell } from '../platform/http/scope.ts';
import { grow } from './grow.ts';
import { logSigner } from './log-key.ts';
import { storeOf } from './reader-of.ts';

/** Lets the log grow now. @returns how many leaves got a place */
export async function growNow(shell: Shell): Promise<number> {
  const { db, clock } = shell;
  const [store, signer] = await Promise.all([storeOf(shell), logSigner(shell)]);
  return grow({ db, store, signer, now: () => clock.now() });
}

export async function growLog(shell: Shell): Promise<void> {
  await shell.jobs.work('log.grow', async () => {
    const placed = await growNow(shell);
    if (placed > 0) shell.log.debug({ placed }, 'the log has grown');
  });
  // What was published before there was a log, and what a process that died left.
  await shell.jobs.repeat('log.grow', '* * * * *', {});
}
