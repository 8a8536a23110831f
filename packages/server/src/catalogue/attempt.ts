/** One attempt at a load: tells how far it is, hears when it shall stop. */
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { type Progress, tellProgress } from './load.store.ts';

/** Somebody asked to cancel. */
export class Cancelled extends Error {}
/** Another attempt took the load over; this one keeps nothing and says nothing. */
export class Overtaken extends Error {}

const EVERY_MS = 500;

export type Attempt = {
  readonly load: string;
  readonly id: string;
  /** Remembers how far the work is; writes it down, and asks whether to go on, twice a second. @throws Cancelled, Overtaken */
  tell(change: Partial<Progress>): Promise<void>;
};

export function attemptAt(shell: Shell, load: string, id: string): Attempt {
  let progress: Progress = { doing: '', rows: 0, bytes: 0, of_bytes: null };
  let told = 0;
  return {
    load,
    id,
    async tell(change) {
      const another = change.doing !== undefined && change.doing !== progress.doing;
      progress = { ...progress, ...change };
      if (!another && performance.now() - told < EVERY_MS) return;
      told = performance.now();
      const answer = await scoped(shell.db, { role: 'app_platform' }, tx =>
        tellProgress(tx, load, id, progress, shell.clock.now()),
      );
      if (!answer) throw new Overtaken();
      if (answer.cancel_asked) throw new Cancelled();
    },
  };
}
