/** IAF MD 11, extended audit approach: a calculation for fully integrated systems that a person has to confirm. */
import { tidy } from '../figures.ts';
import { refusal, step, warning } from '../message.ts';
import type { Refused, Step, Warning } from '../rule.ts';
import type { IntegrationRules } from './integration.rules.ts';

export const EXTENDED_CONDITIONS = [
  'planningSession',
  'trainedLeadAuditor',
  'reservedClauses',
  'oneReport',
] as const;

export type ExtendedApproach = {
  /** The team plans the audit together beforehand. */
  readonly planningSession: boolean;
  readonly trainedLeadAuditor: boolean;
  /** Certain clauses are audited by the lead auditor alone. */
  readonly reservedClauses: boolean;
  /** One integrated report for all standards. */
  readonly oneReport: boolean;
  readonly confirmedBy: string;
  readonly reason: string;
};

export type ExtendedTime = { readonly days: number; readonly step: Step; readonly warning: Warning };

const FULLY_INTEGRATED = 100;

export function extendedTime(
  times: readonly number[],
  level: number,
  approach: ExtendedApproach | undefined,
  rules: IntegrationRules,
): ExtendedTime | Refused {
  const because = [rules.extended];
  if (!approach?.confirmedBy?.trim() || !approach.reason?.trim()) {
    return { refusals: [refusal('extended-not-confirmed', because)] };
  }
  if (level < FULLY_INTEGRATED) {
    return { refusals: [refusal('extended-not-fully-integrated', because, { level })] };
  }
  const missing = EXTENDED_CONDITIONS.filter(condition => !approach[condition]);
  if (missing.length > 0) {
    return { refusals: [refusal('extended-conditions', because, { missing: missing.join(', ') })] };
  }
  const longest = Math.max(...times);
  const sum = times.reduce((total, time) => total + time, 0);
  const days = tidy(longest + ((sum - longest) * rules.extended.value) / 100);
  const facts = {
    longest,
    percent: rules.extended.value,
    by: approach.confirmedBy,
    reason: approach.reason,
  };
  return {
    days,
    step: step('extended-approach', rules.extended, [tidy(sum), days, 'days'], facts),
    warning: warning('extended-approach-single-source', rules.extended),
  };
}
