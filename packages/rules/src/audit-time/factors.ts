/** Factors with reasons: their sum, held at the cap for reductions, as percent of the table figure. */
import { isAmount, tidy } from '../figures.ts';
import { refusal, step, warning } from '../message.ts';
import type { Refusal, RuleRow, Step, Warning } from '../rule.ts';
import type { AuditTimeRules } from './audit-time.rules.ts';
import { FACTORS } from './factors.table.ts';

/** `id` names a listed factor (I1, D3, …); `text` describes one of the body's own. `percent` is negative for a decrease. */
export type Factor = {
  readonly id?: string;
  readonly text?: string;
  readonly percent: number;
  readonly reason: string;
};

export type FactorSum = {
  /** Percent to apply, never below minus the cap. */
  readonly percent: number;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
  readonly refusals: readonly Refusal[];
};

const HIGHEST_PERCENT = 1000;
const MD5_SCHEMES: ReadonlySet<string> = new Set(['qms', 'ems', 'ohsms']);

/** `start` is the percentage already found by a matrix of the scheme; it counts under the same cap. */
export function sumFactors(
  factors: readonly Factor[],
  scheme: string,
  rules: AuditTimeRules,
  start = 0,
): FactorSum {
  const steps: Step[] = [];
  const warnings: Warning[] = [];
  const refusals: Refusal[] = [];
  let sum = start;
  for (const factor of factors) {
    const listed = factor.id === undefined ? undefined : FACTORS.get(factor.id);
    const name = factor.text ?? listed?.subject ?? factor.id ?? 'factor';
    const bad = malformed(factor, name, listed?.value.direction, rules);
    if (bad) {
      refusals.push(bad);
      continue;
    }
    // The list is that of IAF MD 5: for other documents an id lends its words, not its row.
    const row = MD5_SCHEMES.has(scheme) ? listed : undefined;
    if (row && !row.value.schemes.some(known => known === scheme)) {
      warnings.push(notListed(factor, name, scheme, rules));
    }
    const after = tidy(sum + factor.percent);
    steps.push(factorStep(factor, name, row ?? rules.factor, sum, after));
    sum = after;
  }
  const cap = rules.reductionCap.value;
  if (sum >= -cap) return { percent: sum, steps, warnings, refusals };
  steps.push(step('reduction-cap', rules.reductionCap, [sum, tidy(-cap), 'percent'], { cap }));
  warnings.push(warning('reduction-beyond-cap', rules.reductionCap, { asked: -sum, cap }));
  return { percent: tidy(-cap), steps, warnings, refusals };
}

function malformed(
  factor: Factor,
  name: string,
  direction: 'increase' | 'decrease' | undefined,
  rules: AuditTimeRules,
): Refusal | undefined {
  if (!isAmount(factor.percent, -100, HIGHEST_PERCENT))
    return refusal('factor-percent', [rules.factor], { name, min: -100, max: HIGHEST_PERCENT });
  if (typeof factor.reason !== 'string' || factor.reason.trim() === '')
    return refusal('factor-without-reason', [rules.factor, rules.justification], { name });
  if ((direction === 'increase' && factor.percent < 0) || (direction === 'decrease' && factor.percent > 0))
    return refusal('factor-direction', [rules.factor], { name, how: direction });
  return undefined;
}

function notListed(factor: Factor, name: string, scheme: string, rules: AuditTimeRules): Warning {
  return warning('factor-not-listed-for-scheme', rules.factor, { id: factor.id ?? '', name, scheme });
}

function factorStep(factor: Factor, name: string, rule: RuleRow, before: number, after: number): Step {
  const facts = { id: factor.id ?? '', name, percent: factor.percent, reason: factor.reason };
  return step('factor', rule, [before, after, 'percent'], facts);
}
