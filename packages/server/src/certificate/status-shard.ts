/** Where the bit of a certificate's revision lies: a random place in the open shard of the name that it is issued under. */
import { randomInt } from 'node:crypto';
import type { Act } from '../platform/events/act.ts';
import { countIn, insertShard, newestShard, takeBit } from './status-shard.store.ts';

/** The smallest list that W3C allows: fetching one does not tell which certificate is looked up. */
export const SHARD_SIZE = 131_072;
/**
 * A shard is left for a new one when half of it is taken: until then a random place is free at least every second time,
 * so that looking for one stays cheap. See docs/decisions/062-keys-of-a-body.md.
 */
export const SHARD_FULL = SHARD_SIZE / 2;
/** That so many random places of a list which is half empty are all taken does not happen. */
const MOST_DRAWS = 64;
/** Another act may open the same shard in the same moment; then that one is taken. */
const MOST_OPENINGS = 4;

export type StatusPlace = { readonly shard: number; readonly bit: number };

type Taking = Pick<Act, 'tx' | 'org' | 'at' | 'baseUrl'>;

async function openShard({ tx, org, at, baseUrl: base }: Taking, issuer: string): Promise<number> {
  for (let opening = 0; opening < MOST_OPENINGS; opening += 1) {
    // Asked for first: a shard that somebody opens from here on is either found or has this number.
    const shard = (await newestShard(tx, org)) + 1;
    const open = await countIn(tx, { org, issuer, base, full: SHARD_FULL });
    if (open !== undefined) return open;
    await insertShard(tx, { org, issuer, base, shard, opened_at: at });
  }
  throw new Error(`no shard of the status lists of ${org} could be opened`);
}

/** Takes a random bit that nobody has, so that looking it up does not tell which certificate is meant. */
export async function takeStatusBit(
  act: Taking,
  issuer: string,
  of: { readonly certification: string; readonly revision: number },
): Promise<StatusPlace> {
  const shard = await openShard(act, issuer);
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const bit = randomInt(SHARD_SIZE);
    if (await takeBit(act.tx, { ...of, org: act.org, shard, bit })) return { shard, bit };
  }
  throw new Error(`${MOST_DRAWS} places of shard ${shard} are taken, although half of it should be free`);
}
