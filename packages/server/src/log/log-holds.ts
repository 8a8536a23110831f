/** Says on the console what of the log does not hold, for the operator. */
import { readConfig } from '../platform/config.ts';
import { type Db, scoped } from '../platform/db/scoped.ts';
import { checkLog } from './fsck.ts';
import { logStore } from './static.ts';
import { trailFaults } from './trails-hold.ts';

/** @returns whether all of it holds */
export async function logHolds(db: Db): Promise<boolean> {
  const store = await logStore(readConfig(process.env));
  const [{ entries, heads, ...log }, trails] = await scoped(
    db,
    { role: 'app_platform', readOnly: true },
    async tx => [await checkLog(tx, store), await trailFaults(tx)] as const,
  );
  const faults = [...log.faults, ...trails.faults];
  for (const { place, says } of faults)
    console.log(`broken  log${place === null ? '' : `, entry ${place}`}: ${says}`);
  const verdict = faults.length === 0 ? 'the log holds' : `${faults.length} faults`;
  console.log(
    `${entries} entries of the log, ${heads} heads and ${trails.roots} roots of trails recomputed: ${verdict}`,
  );
  return faults.length === 0;
}
