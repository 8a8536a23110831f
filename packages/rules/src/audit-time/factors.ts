/** Factors with reasons: their sum, held at the cap for reductions, as percent of the table figure. */
import { isAmount, say, tidy } from '../figures.ts';
import type { Refusal, RuleRow, Step, Warning } from '../rule.ts';
import { refusal } from '../rule.ts';
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
  steps.push({
    what: 'reduction-cap',
    rule: rules.reductionCap,
    before: sum,
    after: -cap,
    unit: 'percent',
    text: `The factors add up to ${say(sum)} percent; the reduction stops at ${say(cap)} percent.`,
  });
  warnings.push({
    code: 'reduction-beyond-cap',
    rule: rules.reductionCap,
    text: `The factors ask for a reduction of ${say(-sum)} percent, more than the ${say(cap)} percent allowed. A method that reaches the cap as a habit is not acceptable: check the factors.`,
    facts: { asked: -sum, cap },
  });
  return { percent: -cap, steps, warnings, refusals };
}

function malformed(
  factor: Factor,
  name: string,
  direction: 'increase' | 'decrease' | undefined,
  rules: AuditTimeRules,
): Refusal | undefined {
  if (!isAmount(factor.percent, -100, HIGHEST_PERCENT))
    return refusal(
      'factor-percent',
      `${name}: the percentage must lie between -100 and ${HIGHEST_PERCENT}.`,
      [rules.factor],
    );
  if (typeof factor.reason !== 'string' || factor.reason.trim() === '')
    return refusal('factor-without-reason', `${name}: a factor needs a reason.`, [
      rules.factor,
      rules.justification,
    ]);
  if ((direction === 'increase' && factor.percent < 0) || (direction === 'decrease' && factor.percent > 0))
    return refusal(
      'factor-direction',
      `${name}: this factor is listed as ${direction === 'increase' ? 'an increase' : 'a decrease'}.`,
      [rules.factor],
    );
  return undefined;
}

function notListed(factor: Factor, name: string, scheme: string, rules: AuditTimeRules): Warning {
  return {
    code: 'factor-not-listed-for-scheme',
    rule: rules.factor,
    text: `${name}: not among the factors listed for this kind of management system; say why it applies.`,
    facts: { id: factor.id ?? '', scheme },
  };
}

function factorStep(factor: Factor, name: string, rule: RuleRow, before: number, after: number): Step {
  const percent = factor.percent > 0 ? `+${say(factor.percent)}` : say(factor.percent);
  return {
    what: 'factor',
    rule,
    before,
    after,
    unit: 'percent',
    text: `${name}: ${percent} percent, because ${factor.reason}.`,
    facts: { id: factor.id ?? '', percent: factor.percent, reason: factor.reason },
  };
}
