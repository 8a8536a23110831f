/** IAF MD 1: sampling of sites, the central function, the random share, sites that cannot be sampled, time for a site. */
import { rowsOf } from '../edition.ts';
import type { Edition } from '../edition.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { RuleRow } from '../rule.ts';

const MD1_2018: Edition = {
  key: 'md1-2018',
  document: 'IAF MD 1',
  edition: 'Issue 2 (2018)',
  from: '2018-01-29',
  until: '2022-12-31',
};
const MD1_2023: Edition = {
  key: 'md1-2023',
  document: 'IAF MD 1',
  edition: '2023',
  from: '2023-01-01',
  note: 'The day of the 2023 edition is not known; it merges the former MD 19.',
};

export const AUDIT_EVENTS = ['initial', 'surveillance', 'recertification'] as const;
export type AuditEvent = (typeof AUDIT_EVENTS)[number];
export type PerEvent<T> = Readonly<Record<AuditEvent, T>>;

export type MultiSiteRules = {
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
  /** Multiplies the square root of the number of sites. */
  readonly coefficient: PerEvent<RuleRow<number>>;
  /** Recertification of a system that was not proved effective over the cycle. */
  readonly unproved: RuleRow<number>;
  readonly randomShare: RuleRow<number>;
  readonly central: RuleRow<null>;
  readonly groups: RuleRow<null>;
  /** Share of the sites where sampling is not possible. */
  readonly notSampled: PerEvent<RuleRow<number>>;
  readonly eligibility: RuleRow<null>;
  readonly higherSample: RuleRow<null>;
  /** Highest reduction for a sampled site, percent of its own table figure, before integration. */
  readonly siteReduction: RuleRow<number>;
  readonly addedSites: RuleRow<null>;
  readonly wholeAsOneSite: RuleRow<null>;
  /** What no figure is computed from, for the person who plans. */
  readonly practice: readonly RuleRow<null>[];
};

function rules(edition: Edition): MultiSiteRules {
  const row = rowsOf(edition);
  const coefficient = (event: AuditEvent, value: number) =>
    row(
      `sample-${event}`,
      '6.1.3.3',
      `sites sampled at ${event}: this times the square root of the sites, rounded up to whole sites`,
      value,
      'two-sources',
    );
  const notSampled = (event: AuditEvent, value: number) =>
    row(
      `not-sampled-${event}`,
      '6.2.1',
      event === 'surveillance'
        ? 'share of the sites audited in a calendar year where sampling is not possible; the second surveillance normally takes other sites than the first'
        : 'share of the sites audited where sampling is not possible',
      value,
      'two-sources',
    );
  return {
    from: edition.from,
    ...(edition.until === undefined ? {} : { until: edition.until }),
    coefficient: {
      initial: coefficient('initial', 1),
      surveillance: coefficient('surveillance', 0.6),
      recertification: coefficient('recertification', 0.8),
    },
    unproved: row(
      'sample-recertification-unproved',
      '6.1.3.3',
      'the smaller sample at recertification is for a system that proved effective over the cycle; otherwise this',
      1,
      'two-sources',
    ),
    randomShare: row(
      'random-share',
      '6.1.3',
      'least share of the sample chosen at random',
      0.25,
      'two-sources',
      'How the share is rounded is not published; it is rounded up here.',
    ),
    central: row(
      'central-function',
      '6.1.3',
      'the central function is audited in addition to the sample, at every audit and at least once in a calendar year',
      null,
      'two-sources',
    ),
    groups: row(
      'similar-sites',
      '-',
      'sites are grouped by similar processes; the sample is determined and rounded up for each group',
      null,
      'unchecked',
    ),
    notSampled: {
      initial: notSampled('initial', 1),
      surveillance: notSampled('surveillance', 0.3),
      recertification: notSampled('recertification', 1),
    },
    eligibility: row(
      'eligibility',
      '-',
      'one management system, a central function with authority over all sites, central internal audit and management review, very similar activities at the sites',
      null,
      'two-sources',
    ),
    higherSample: row(
      'other-sample',
      '-',
      'risk, size, complaints or hazards can ask for more sites; fewer than the rule need a justification',
      null,
      'unchecked',
    ),
    siteReduction: row(
      'site-reduction',
      '7.3.1',
      'highest reduction for a sampled site, factors and centrally performed processes together, percent',
      50,
      'two-sources',
      'The reduction for integration comes afterwards and is not part of it.',
    ),
    addedSites: row(
      'added-sites',
      '-',
      'a group of added sites is an independent set for its sample; afterwards it is counted with the others',
      null,
      'unchecked',
    ),
    wholeAsOneSite: row(
      'whole-as-one-site',
      'issue of 2007',
      'the total is not less than one site with all the personnel would need',
      null,
      'unchecked',
      'A rule of the 2007 issue, not seen in later texts: a warning only.',
    ),
    practice: [
      row('virtual-site', '-', 'a virtual location counts as one site', null, 'single-source'),
      row(
        'temporary-sites',
        '-',
        'temporary sites are sampled but are not counted as permanent sites',
        null,
        'unchecked',
      ),
      row(
        'few-sites',
        '6.1.3',
        'the sampling method applies to two similar sites or more, even where a random share of a quarter is not possible',
        null,
        'single-source',
      ),
      row(
        'merging-sites',
        '-',
        'several small sites are not merged to one site before sampling; adjoining addresses that work as one complex may be one site',
        null,
        'single-source',
      ),
      row(
        'nonconformity-at-a-site',
        '-',
        'a nonconformity at one site asks to look at the others; the sample may be enlarged',
        null,
        'two-sources',
      ),
      row(
        'failed-site',
        '-',
        'a site that fails is not left out to obtain the certificate: certification is refused for all',
        null,
        'unchecked',
      ),
    ],
  };
}

export const MULTI_SITE_RULES: readonly MultiSiteRules[] = [rules(MD1_2018), rules(MD1_2023)];
