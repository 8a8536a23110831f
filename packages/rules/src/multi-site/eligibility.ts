/** May an organization with several sites be certified as one, and by sampling? Every condition of IAF MD 1 that is not met. */
import type { Objection } from '../assignment/assignment.ts';
import { objection } from '../assignment/assignment.ts';
import type { MultiSiteRules } from './multi-site.rules.ts';

export const ELIGIBILITY_CONDITIONS = [
  'oneSystem',
  'centralFunction',
  'authority',
  'contractualLink',
  'centralInternalAudit',
  'centralReview',
  'similarActivities',
] as const;
export type EligibilityCondition = (typeof ELIGIBILITY_CONDITIONS)[number];

export type Eligibility = {
  /** Empty: the organization is eligible for one certificate over its sites. */
  readonly objections: readonly Objection[];
  /** Sites with different activities stay eligible, but all of them are audited instead of a sample. */
  readonly sampling: boolean;
};

export function multiSiteEligibility(
  met: Readonly<Partial<Record<EligibilityCondition, boolean>>>,
  rules: MultiSiteRules,
): Eligibility {
  const missing = ELIGIBILITY_CONDITIONS.filter(condition => met[condition] !== true);
  const objections = missing
    .filter(condition => condition !== 'similarActivities')
    .map(condition => objection('not-eligible', rules.eligibility, 'not-eligible', { condition }));
  return { objections, sampling: missing.length === 0 };
}
