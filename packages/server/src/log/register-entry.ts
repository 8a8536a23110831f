/** What the log says openly of a line of the public register. */
import type { EntryHead } from './entry.ts';

type Line = {
  readonly org: string;
  readonly certification: string;
  readonly act: string;
  readonly effective_on: string;
  readonly recorded_at: string;
};

export const headOfRegister = (line: Line): EntryHead => ({
  kind: line.act,
  org: line.org,
  certification: line.certification,
  effectiveOn: line.effective_on,
  recordedAt: line.recorded_at,
});
