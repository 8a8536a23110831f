/** The job that lets the log grow; done twice it changes nothing. */
import type { Shell } from '../platform/http/scope.ts';
import { grow } from './grow.ts';
import { logSigner } from './log-key.ts';
import { storeOf } from './reader-of.ts';
import { type Witnesses, witnessesOf } from './witnesses.ts';

/** Lets the log grow now. @returns how many leaves got a place */
export async function growNow(shell: Shell, known?: Witnesses): Promise<number> {
  const { db, clock, log, config } = shell;
  const [store, signer, witnesses] = await Promise.all([
    storeOf(shell),
    logSigner(shell),
    known ?? witnessesOf(config.logPolicy),
  ]);
  const report = (says: string): void => log.warn(says);
  return grow({ db, store, signer, now: () => clock.now(), witnesses, report });
}

/** @throws UnusableSetting when the policy file cannot be read */
export async function growLog(shell: Shell): Promise<void> {
  // The key is there before anybody asks for it, and before the first leaf.
  const [witnesses] = await Promise.all([witnessesOf(shell.config.logPolicy), logSigner(shell)]);
  await shell.jobs.work('log.grow', async () => {
    const placed = await growNow(shell, witnesses);
    if (placed > 0) shell.log.debug({ placed }, 'the log has grown');
  });
  // What was published before there was a log, what a process that died left, and witnesses who were silent.
  await shell.jobs.repeat('log.grow', '* * * * *', {});
}
