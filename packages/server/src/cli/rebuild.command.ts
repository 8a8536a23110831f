/** `certwright rebuild [--check]`: replays the log and mends the tables, or only says where they differ. */
import { BODY_AGGREGATES } from '../body-aggregates.ts';
import { ORGANIZATION_AGGREGATES } from '../organization-aggregates.ts';
import { replayAll } from '../platform/events/rebuild.ts';
import { readOptions } from './options.ts';
import { visitDatabase } from './visit.ts';

export const LIFECYCLES = [...BODY_AGGREGATES, ...ORGANIZATION_AGGREGATES];

/** Exit 1 when a difference stays. */
export const rebuild = (args: readonly string[]): Promise<number> =>
  visitDatabase(async db => {
    const mend = readOptions(args).named.check === undefined;
    const { lifecycles, events, differences } = await replayAll(db, LIFECYCLES, mend);
    for (const { table, id, says } of differences) console.log(`${table} ${id}: ${says}`);
    const left = mend ? (await replayAll(db, LIFECYCLES, false)).differences.length : differences.length;
    const verdict =
      differences.length === 0
        ? 'the tables are what the events give'
        : `${differences.length} differences${mend ? `, ${left} after mending` : ''}`;
    console.log(`${lifecycles} lifecycles from ${events} events: ${verdict}`);
    return left === 0 ? 0 : 1;
  });
