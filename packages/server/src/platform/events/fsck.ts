/** Recomputes every chain from its events and says the first link of each that does not hold. */
import type { Tx } from '../db/scoped.ts';
import { BEFORE_THE_FIRST, hashOf, type Link } from './seal.ts';
import { type ChainRow, chainOf, organizationsWithEvents, strayEvents, waitingEvents } from './seal.store.ts';

/** So few that what was read dies young, before it costs memory for good. */
const BATCH = 300;

export type Broken = {
  readonly org: string;
  /** Position of the event in the log. */
  readonly pos: number;
  readonly says: string;
};

export type Fsck = {
  readonly chains: number;
  readonly links: number;
  /** Events that the sequencer has not come to yet; a running server seals them within seconds. */
  readonly waiting: number;
  readonly broken: readonly Broken[];
};

/** What is wrong with this link after the one before; undefined when it holds. */
function fault(row: ChainRow, last: Pick<Link, 'seq' | 'hash'>): string | undefined {
  if (row.seq !== last.seq + 1) return `link ${last.seq + 1} is missing`;
  if (!row.prev.equals(last.hash)) return `link ${row.seq} does not follow the one before it`;
  if (!row.event) return `the event of link ${row.seq} is missing`;
  if (!hashOf(row.prev, row.event).equals(row.hash))
    return `the event of link ${row.seq} (${row.event.type}, ${row.event.stream}) was changed after it was sealed`;
  return undefined;
}

async function walk(tx: Tx, org: string): Promise<{ links: number; broken?: Broken }> {
  let last: Pick<Link, 'seq' | 'hash'> = { seq: 0, hash: BEFORE_THE_FIRST };
  for (;;) {
    const rows = await chainOf(tx, org, last.seq, BATCH);
    for (const row of rows) {
      const says = fault(row, last);
      if (says) return { links: last.seq, broken: { org, pos: row.pos, says } };
      last = row;
    }
    if (rows.length < BATCH) return { links: last.seq };
  }
}

/** @param tx under app_platform */
export async function fsck(tx: Tx): Promise<Fsck> {
  const broken: Broken[] = [];
  let links = 0;
  const organizations = await organizationsWithEvents(tx);
  for (const org of organizations) {
    const walked = await walk(tx, org);
    links += walked.links;
    if (walked.broken) broken.push(walked.broken);
  }
  for (const { pos, org } of await strayEvents(tx)) {
    broken.push({ org, pos, says: 'an event was put in beside the chain' });
  }
  return { chains: organizations.length, links, waiting: await waitingEvents(tx), broken };
}
