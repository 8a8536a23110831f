/** `certwright log-erase`: for a client who has to be forgotten; the log stays whole, its entries tell nothing any more. */
import { parseArgs } from 'node:util';
import { systemClock } from '../platform/clock.ts';
import type { Db } from '../platform/db/scoped.ts';
import { eraseBeside } from './erase.ts';

const USAGE = `certwright log-erase CERTIFICATION --because TEXT

Takes out the salts of everything that the log holds of a certification (its id), and what lies beside. This cannot be
undone: proof files that were downloaded before still open, nothing here does. The line of the register is not touched.`;

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param visit opens the database of the data folder; exit 1 when there is nothing to erase, 2 when not understood */
export async function logErase(
  args: readonly string[],
  visit: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { because: { type: 'string' } },
    strict: false,
  });
  const [certification = '', more] = positionals;
  const { because } = values;
  if (
    !ID.test(certification) ||
    more !== undefined ||
    typeof because !== 'string' ||
    because.trim().length < 3
  ) {
    console.error(USAGE);
    return 2;
  }
  return visit(async db => {
    const erased = await eraseBeside(db, { certification, because, at: systemClock.now() });
    console.log(
      erased === 0
        ? 'The log holds nothing of this certification that could be erased.'
        : `${erased} entries of the log tell nothing any more. Backups still hold what they said: let them expire.`,
    );
    return erased === 0 ? 1 : 0;
  });
}
