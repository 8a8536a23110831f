/** The written justification of audit time that ISO/IEC 17021-1, 9.1.4 asks for, as plain sentences with sources. */
import type { Confidence, RuleRow, Step, Warning } from '../rule.ts';
import { cite } from '../rule.ts';

const TRUST: Readonly<Record<Confidence, string>> = {
  verified: 'read in the document',
  'two-sources': 'two or more sources',
  'single-source': 'single source',
  unchecked: 'not checked against the document',
  'body-parameter': "the body's own parameter",
};

/** One sentence a step with its source and how far that is confirmed, then one a warning. */
export function derivation(result: {
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
}): string[] {
  return [
    ...result.steps.map(step => `${step.text} [${source(step.rule)}]`),
    ...result.warnings.map(warning => `To be looked at: ${warning.text} [${source(warning.rule)}]`),
  ];
}

/** "IAF MD 5, Issue 4 version 3 (2023), 2.2.3; two or more sources". */
export function source(rule: RuleRow): string {
  return `${cite(rule)}; ${TRUST[rule.confidence]}`;
}
