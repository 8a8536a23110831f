/** Takes out what lies beside the entries of a certification: their salts and what was published, so that each is a hash of nothing. */
import { randomUUID } from 'node:crypto';
import { type Db, scoped, type Tx } from '../platform/db/scoped.ts';
import { insertErasure } from './log.store.ts';
import { eraseOpenings } from './withheld.store.ts';

export type Erasure = { readonly certification: string; readonly because: string; readonly at: string };

const SHORTEST = 3;
const LONGEST = 500;

/**
 * The log and its proofs stay as they are; nobody can show any more what the entries said. The line of the register is not
 * touched. @returns how many entries were emptied now
 */
export async function eraseOpeningsOf(tx: Tx, { certification, because, at }: Erasure): Promise<number> {
  const reason = because.trim();
  if (reason.length < SHORTEST || reason.length > LONGEST)
    throw new RangeError('a reason has 3 to 500 characters');
  const erased = await eraseOpenings(tx, certification);
  const org = erased[0]?.org;
  if (org)
    await insertErasure(tx, {
      id: randomUUID(),
      org,
      certification,
      because: reason,
      entries: erased.length,
      made_at: at,
    });
  return erased.length;
}

/** The same as a transaction of its own, for the operator. */
export const eraseBeside = (db: Db, erasure: Erasure): Promise<number> =>
  scoped(db, { role: 'app_platform' }, tx => eraseOpeningsOf(tx, erasure));
