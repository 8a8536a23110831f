/** Devices on which people signed in before, as rows of the accounts' own schema; what is kept of one is its hash. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';

/**
 * Notes that a person signed in on a device; those not seen for 400 days are forgotten.
 * @returns `first` for the first device of all, `known` for one seen before, `new` otherwise
 */
export async function noteDevice(
  tx: Tx,
  person: string,
  hash: string,
  at: string,
): Promise<'first' | 'known' | 'new'> {
  await sql`delete from auth.known_device
    where person = ${person} and last_at < ${at}::timestamptz - interval '400 days'`.execute(tx);
  const { rows } = await sql<{ others: boolean; known: boolean }>`
    select count(*) > 0 as others, coalesce(bool_or(hash = ${hash}), false) as known
    from auth.known_device where person = ${person}`.execute(tx);
  await sql`insert into auth.known_device (person, hash, first_at, last_at) values (${person}, ${hash}, ${at}, ${at})
    on conflict (person, hash) do update set last_at = excluded.last_at`.execute(tx);
  const found = rows[0];
  if (found?.known) return 'known';
  return found?.others ? 'new' : 'first';
}
