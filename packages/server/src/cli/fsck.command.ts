/** `certwright fsck`: recomputes every chain of the trail and the log of what was published; exit 1 when something does not hold. */
import { CHECKS } from '../checks.ts';
import { scoped } from '../platform/db/scoped.ts';
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
    let holds = broken.length === 0;
    for (const check of CHECKS) holds = (await check(db)) && holds;
    return holds ? 0 : 1;
  });
