/** Compares the trails with what the log holds of them: links rewritten whole, seals and all, are found here. */
import type { Tx } from '../platform/db/scoped.ts';
import type { LogFault } from './fsck.ts';
import { headsThatDiffer, headsUnder, rootsOfTrails } from './trail-head.store.ts';
import { trailRoot } from './trail-root.ts';

const MOST = 100;

/** @param tx under app_platform */
export async function trailFaults(
  tx: Tx,
): Promise<{ readonly roots: number; readonly faults: readonly LogFault[] }> {
  const faults: LogFault[] = [];
  const roots = await rootsOfTrails(tx);
  for (const { id, opening, place } of roots) {
    const heads = await headsUnder(tx, id);
    const root = heads.length === 0 ? '' : (await trailRoot(heads)).toString('hex');
    const inPlace = heads.every((head, i) => head.place === i);
    if (!inPlace || root !== (opening as { root?: string } | null)?.root)
      faults.push({
        place,
        says: 'the heads of the trails that are kept do not give the root that it holds',
      });
  }
  for (const { org, seq, place, now } of await headsThatDiffer(tx, MOST))
    faults.push({
      place,
      says: `link ${seq} of the trail of ${org} is ${now === null ? 'missing' : 'another than it was'}`,
    });
  return { roots: roots.length, faults: faults.slice(0, MOST) };
}
