/** What `certwright fsck` recomputes besides the chains of the trail, and what `doctor` looks at besides the engine. */
import { logFindings } from './log/log.findings.ts';
import { logHolds } from './log/log-holds.ts';
import type { Db } from './platform/db/scoped.ts';

/** Each says what it finds, and whether all of it holds. */
export const CHECKS: readonly ((db: Db) => Promise<boolean>)[] = [logHolds];

export const FINDINGS = [logFindings] as const;
