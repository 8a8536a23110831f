/** Errors of the database that better-auth keeps to itself: it makes an answer about the account out of a lost connection. */
import { AsyncLocalStorage } from 'node:async_hooks';

type Failures = { first?: unknown };

const failures = new AsyncLocalStorage<Failures>();

/** Remembers the error for the work during which it happened. */
export function noteFailure(error: unknown): void {
  const noted = failures.getStore();
  if (noted) noted.first ??= error;
}

/**
 * @param stands says of an outcome that it may stand for a failed database
 * @throws the database's own error in place of such an outcome, or of whatever was made of it
 */
export function unlessDatabaseFailed<T>(work: () => Promise<T>, stands: (outcome: T) => boolean): Promise<T> {
  const noted: Failures = {};
  return failures.run(noted, async () => {
    try {
      const outcome = await work();
      if (noted.first !== undefined && stands(outcome)) throw noted.first;
      return outcome;
    } catch (error) {
      throw noted.first ?? error;
    }
  });
}
