/** What `certwright fsck` recomputes besides the chains of the trail. */
import { logHolds } from './log/log-holds.ts';
import type { Db } from './platform/db/scoped.ts';

/** Each says what it finds, and whether all of it holds. */
export const CHECKS: readonly ((db: Db) => Promise<boolean>)[] = [logHolds];
