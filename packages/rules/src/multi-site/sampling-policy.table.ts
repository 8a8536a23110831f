/** What each standard's certification rules allow in sampling sites. */
import type { Confidence, RuleRow } from '../rule.ts';
import { canonicalStandard } from '../standard-name.ts';

/**
 * `sampled`: IAF MD 1 as it stands. `conditional`: IAF MD 1, but the scheme attaches conditions that a person checks.
 * `not-sampled`: sampling is not possible, the no-sampling rule of IAF MD 1 applies. `all-sites`: the scheme's own rules
 * have every site audited.
 */
export type SamplingPolicy = 'sampled' | 'conditional' | 'not-sampled' | 'all-sites';

type Line = readonly [
  standards: readonly string[],
  policy: SamplingPolicy,
  document: string,
  edition: string,
  clause: string,
  from: string,
  confidence: Confidence,
  subject: string,
  note?: string,
];

const LINES: readonly Line[] = [
  [
    ['ISO 9001', 'ISO 14001'],
    'sampled',
    'IAF MD 1',
    '2018 and 2023',
    '-',
    '2018-01-29',
    'two-sources',
    'sites with similar activities are sampled',
  ],
  [
    ['ISO 45001'],
    'conditional',
    'IAF MD 22',
    'Issue 2',
    '-',
    '2019-01-01',
    'unchecked',
    'sites are sampled only where their hazards are alike',
    'The day of application is not stored.',
  ],
  [
    ['ISO/IEC 27001'],
    'conditional',
    'ISO/IEC 27006-1',
    '2024',
    '9.1.5',
    '2015-10-01',
    'unchecked',
    'the choice is by risk, and all sites with significant risks are seen within the cycle',
  ],
  [
    ['ISO 50001'],
    'conditional',
    'ISO 50003',
    '2021',
    '-',
    '2021-01-01',
    'two-sources',
    'one energy management system under central control with similar activities and energy use',
  ],
  [
    ['ISO 22000', 'FSSC 22000'],
    'conditional',
    'ISO 22003-1',
    '2022',
    '-',
    '2013-12-01',
    'unchecked',
    'sampling is limited to some food-chain categories, with all sites up to a number',
    'The categories and numbers are not published: take this sample as the least and check the document.',
  ],
  [
    ['ISO 13485'],
    'not-sampled',
    'IAF MD 9',
    'Issue 5',
    '9.1.5',
    '2023-02-01',
    'two-sources',
    'sites that design, develop or manufacture devices of areas A.1.1 to A.1.6 are not sampled',
    'Area A.1.7 is not named. Other sites may be sampled: say so for the group.',
  ],
  [
    ['IATF 16949'],
    'all-sites',
    'IATF Rules',
    '6th edition',
    '-',
    '2025-01-01',
    'single-source',
    'sites are not sampled',
  ],
  [
    ['EN 9100', 'AS 9100', 'IA 9100'],
    'all-sites',
    '9104-1',
    '-',
    '-',
    '2018-01-29',
    'unchecked',
    'the aerospace scheme has rules of its own for sites',
  ],
];

export const SAMPLING_POLICIES: ReadonlyMap<string, RuleRow<SamplingPolicy>> = new Map(
  LINES.flatMap(([standards, value, document, edition, clause, from, confidence, subject, note]) =>
    standards.map((standard): [string, RuleRow<SamplingPolicy>] => {
      const id = `sampling-policy/${standard}`;
      const row: RuleRow<SamplingPolicy> = {
        id,
        document,
        edition,
        clause,
        subject,
        value,
        from,
        confidence,
      };
      return [standard, note === undefined ? row : { ...row, note }];
    }),
  ),
);

/** General knowledge of the earlier edition; shown to a person, not calculated with. */
export const FOOD_ALL_SITES: RuleRow<{ readonly all: number; readonly oneIn: number }> = {
  id: 'sampling-policy/food-all-sites',
  document: 'ISO 22003-1',
  edition: '2022',
  clause: '-',
  subject: 'food safety: all sites up to the first number, beyond it one in so many, in some categories only',
  value: { all: 20, oneIn: 5 },
  from: '2013-12-01',
  confidence: 'unchecked',
};

/** The policy for a standard however it is spelled; undefined for one without a row. */
export function samplingPolicy(standard: string): RuleRow<SamplingPolicy> | undefined {
  return SAMPLING_POLICIES.get(canonicalStandard(standard));
}
