/** What became of a requirement since a cycle, in words. */
import type { CycleChange, CycleReason } from './cycle-comparison.ts';

export const CHANGE_WORDS: Readonly<Record<CycleChange, string>> = {
  new: 'new',
  better: 'better',
  worse: 'worse',
  changed: 'changed',
  gone: 'gone',
  unchanged: 'unchanged',
};

export const REASON_WORDS: Readonly<Record<CycleReason, string>> = {
  adopted: 'standard adopted since',
  added: 'requirement added since',
  assessed: 'assessed since',
  'applies-again': 'applies now',
  dropped: 'standard dropped since',
  removed: 'requirement removed since',
  'not-applicable': 'does not apply any more',
  state: 'state',
  maturity: 'maturity',
  proof: 'proof',
  confidence: 'confidence',
};
