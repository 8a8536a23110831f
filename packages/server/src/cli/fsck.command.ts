/** `certwright fsck`: recomputes every chain of the trail and the log of what was published; exit 1 when something does not hold. */
import { checkLog } from '../log/fsck.ts';
import { logStore } from '../log/static.ts';
import { readConfig } from '../platform/config.ts';
import { type Db, scoped } from '../platform/db/scoped.ts';
import { fsck as recompute } from '../platform/events/fsck.ts';
import { sealAll } from '../platform/events/sequencer.ts';
import { visitDatabase } from './visit.ts';

export const fsck = (): Promise<number> =>
  visitDatabase(async db => {
    await sealAll(db);
    const { chains, links, waiting, broken } = await scoped(
      db,
      { role: 'app_platform', readOnly: true },
      recompute,
    );
    for (const { org, pos, says } of broken) {
      console.log(`broken  organization ${org}, event ${pos}: ${says}`);
    }
    const rest = waiting > 0 ? `, ${waiting} events not sealed yet` : '';
    const verdict = broken.length === 0 ? 'every chain holds' : `${broken.length} do not hold`;
    console.log(`${chains} chains, ${links} links recomputed${rest}: ${verdict}`);
    const log = await logHolds(db);
    return broken.length === 0 && log ? 0 : 1;
  });

/** Says what of the log does not hold. @returns whether all of it does */
async function logHolds(db: Db): Promise<boolean> {
  const store = await logStore(readConfig(process.env));
  const { entries, heads, faults } = await scoped(db, { role: 'app_platform', readOnly: true }, tx =>
    checkLog(tx, store),
  );
  for (const { place, says } of faults)
    console.log(`broken  log${place === null ? '' : `, entry ${place}`}: ${says}`);
  const verdict = faults.length === 0 ? 'the log holds' : `${faults.length} faults`;
  console.log(`${entries} entries of the log, ${heads} heads recomputed: ${verdict}`);
  return faults.length === 0;
}
