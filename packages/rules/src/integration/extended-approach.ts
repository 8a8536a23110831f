/** IAF MD 11, extended audit approach: a calculation for fully integrated systems that a person has to confirm. */
import { say, tidy } from '../figures.ts';
import type { Refused, Step, Warning } from '../rule.ts';
import { refusal } from '../rule.ts';
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
    const text = 'The extended approach needs the name of the person who confirms it and a reason.';
    return { refusals: [refusal('extended-not-confirmed', text, because)] };
  }
  if (level < FULLY_INTEGRATED) {
    const text = `The extended approach is for fully integrated systems; the level here is ${say(level)} percent.`;
    return { refusals: [refusal('extended-not-fully-integrated', text, because, { level })] };
  }
  const missing = EXTENDED_CONDITIONS.filter(condition => !approach[condition]);
  if (missing.length > 0) {
    const text = `Conditions of the extended approach not met: ${missing.join(', ')}.`;
    return { refusals: [refusal('extended-conditions', text, because, { missing: missing.join(', ') })] };
  }
  const longest = Math.max(...times);
  const sum = times.reduce((total, time) => total + time, 0);
  const days = tidy(longest + ((sum - longest) * rules.extended.value) / 100);
  return {
    days,
    step: {
      what: 'extended-approach',
      rule: rules.extended,
      before: tidy(sum),
      after: days,
      unit: 'days',
      text: `Longest time ${say(longest)} days and ${rules.extended.value} percent of each of the others: ${say(days)} days, confirmed by ${approach.confirmedBy}: ${approach.reason}.`,
      facts: { by: approach.confirmedBy, reason: approach.reason },
    },
    warning: {
      code: 'extended-approach-single-source',
      rule: rules.extended,
      text: 'The time under the extended approach is known from a single source; the matrix is not applied on top.',
    },
  };
}
