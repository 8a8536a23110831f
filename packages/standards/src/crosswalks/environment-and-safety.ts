// ISO 14001 and ISO 45001: what both ask beyond the common structure, so that an integrated system does it once.

import type { HandCrosswalk, HandRow } from './relation.ts';

/** Own reading of both sides; no public crosswalk stands behind it. */
const joint = (from: readonly string[], to: readonly string[], reason: string): HandRow => ({
  from,
  to,
  kind: 'similar',
  reason,
  confidence: 'mem',
  joint: true,
});

const start = (from: readonly string[], to: readonly string[], reason: string): HandRow => ({
  ...joint(from, to, reason),
  joint: false,
});

export const ENVIRONMENT_AND_SAFETY: HandCrosswalk = {
  from: ['iso-14001-2015', 'iso-14001-2026'],
  to: ['iso-45001-2018'],
  rows: [
    joint(['6.1.3'], ['6.1.3'], 'One register and one update service carry the legal duties of both.'),
    joint(['8.2'], ['8.2'], 'A fire or a leak harms people and surroundings: one plan, one drill.'),
    joint(['9.1.2'], ['9.1.2'], 'Compliance is evaluated by the same routine against the same register.'),
    joint(['7.4.2'], ['7.4.2'], 'Shift talks, boards and suggestions carry both subjects at once.'),
    joint(
      ['7.4.3'],
      ['7.4.3'],
      'Authorities and neighbours are answered by one office, which settles what is told.',
    ),
    start(
      ['6.1.2'],
      ['6.1.2.1'],
      'Activities and substances are gone through once; what is looked for differs.',
    ),
    start(['8.1'], ['8.1.3'], 'Checking changes beforehand serves both.'),
    start(
      ['8.1'],
      ['8.1.4.1', '8.1.4.2', '8.1.4.3'],
      'Purchasing, contractors and outsourced work are controlled through the same contracts.',
    ),
  ],
};

/** The clause moved by one number when the edition of 2026 gave risks and opportunities a clause of their own. */
const PLANNING_ACTION = 'Measures for significant matters, duties and risks are planned in one plan.';

export const ENVIRONMENT_2015_AND_SAFETY: HandCrosswalk = {
  from: ['iso-14001-2015'],
  to: ['iso-45001-2018'],
  rows: [joint(['6.1.4'], ['6.1.4'], PLANNING_ACTION)],
};

export const ENVIRONMENT_2026_AND_SAFETY: HandCrosswalk = {
  from: ['iso-14001-2026'],
  to: ['iso-45001-2018'],
  rows: [
    joint(['6.1.5'], ['6.1.4'], PLANNING_ACTION),
    start(
      ['6.1.4'],
      ['6.1.2.2', '6.1.2.3'],
      'Risks and opportunities are rated in one sitting by criteria that are kept apart.',
    ),
  ],
};
