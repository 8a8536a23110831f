// The adviser's rules as rows: an answer, the standard that it speaks for or against, how much, and why.

import { EDITIONS, holdsDemands, isCertifiable } from '../library.ts';
import { ACTIVITY_RULES } from './rules.activity.ts';
import { DEMAND_RULES } from './rules.demand.ts';
import { SITUATION_RULES } from './rules.situation.ts';
import { type AdviserRule, SECURITY, says } from './rule.row.ts';

export type { AdviserRule } from './rule.row.ts';

/** Editions that rest on the harmonized structure: holding one is a hint for the standard of each other. */
const ALIKE = EDITIONS.filter(one => holdsDemands(one) && isCertifiable(one) && one.harmonized !== 'none');

const SHARED_WORK: readonly AdviserRule[] = ALIKE.flatMap(held =>
  [...new Set(ALIKE.map(one => one.standard))]
    .filter(standard => standard !== held.standard)
    .flatMap(standard =>
      says('held', held.id, [
        standard,
        1,
        'Audits, reviews, documents and corrective action already run and can be shared.',
      ]),
    ),
);

/** The weights are the judgement of the makers of this table, not a figure of any standard; see README.md. */
export const ADVISER_RULES: readonly AdviserRule[] = [
  ...ACTIVITY_RULES,
  ...DEMAND_RULES,
  ...SITUATION_RULES,
  ...SHARED_WORK,
  ...says('held', 'iso-iec-27001-2013', [
    SECURITY,
    2,
    'A certificate to the edition of 2013 was valid until 2025-10-31 at the latest.',
    'IAF MD 26',
  ]),
];
