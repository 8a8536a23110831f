/** Transitions between editions: every date stored as it was published, none derived from another. */
import type { CalendarDate } from '../calendar-date.ts';
import type { Confidence, RuleRow } from '../rule.ts';

export type EditionTransition = {
  readonly old: string;
  readonly new: string;
  /** 'YYYY-MM-DD', or only 'YYYY-MM' or 'YYYY' where the day is not known. */
  readonly published: string;
  /** Last day for new and renewed certificates to the old edition. */
  readonly lastOldDecision?: CalendarDate;
  /** From here on initial audits are to the new edition; known to the month. */
  readonly initialAuditsNewFrom?: string;
  /** From this day every audit is to the new edition. */
  readonly allAuditsNewFrom?: CalendarDate;
  /** Last day on which a certificate to the old edition is valid. */
  readonly end?: CalendarDate;
  /** Who has to change: certified organizations or the certification bodies themselves. */
  readonly concerns: 'certificates' | 'bodies';
};

function transition(
  id: string,
  document: string,
  value: EditionTransition,
  confidence: Confidence,
  note?: string,
): RuleRow<EditionTransition> {
  const row: RuleRow<EditionTransition> = {
    id: `transition/${id}`,
    document,
    edition: value.new,
    clause: '-',
    subject: `transition from ${value.old} to ${value.new}`,
    value,
    from: value.published.length === 10 ? value.published : `${value.published}-01-01`.slice(0, 10),
    confidence,
  };
  return note === undefined ? row : { ...row, note };
}

export const TRANSITIONS: readonly RuleRow<EditionTransition>[] = [
  transition(
    '9001-2015',
    'IAF Resolution 2017-13',
    {
      old: 'ISO 9001:2008',
      new: 'ISO 9001:2015',
      published: '2015-09-15',
      initialAuditsNewFrom: '2017-03',
      allAuditsNewFrom: '2018-03-15',
      end: '2018-09-15',
      concerns: 'certificates',
    },
    'two-sources',
    'The exact day counts, not the end of the month.',
  ),
  transition(
    '14001-2015',
    'IAF Resolution 2017-13',
    {
      old: 'ISO 14001:2004',
      new: 'ISO 14001:2015',
      published: '2015-09-15',
      initialAuditsNewFrom: '2017-03',
      allAuditsNewFrom: '2018-03-15',
      end: '2018-09-15',
      concerns: 'certificates',
    },
    'two-sources',
    'The exact day counts, not the end of the month.',
  ),
  transition(
    '50001-2018',
    'IAF Resolution 2017-14',
    {
      old: 'ISO 50001:2011',
      new: 'ISO 50001:2018',
      published: '2018-08-21',
      allAuditsNewFrom: '2020-02-21',
      end: '2021-08-20',
      concerns: 'certificates',
    },
    'two-sources',
    'Some texts say 2021-08-21.',
  ),
  transition(
    '50003-2021',
    'ISO 50003',
    {
      old: 'ISO 50003:2014',
      new: 'ISO 50003:2021',
      published: '2021',
      end: '2023-11-30',
      concerns: 'bodies',
    },
    'two-sources',
  ),
  transition(
    '27001-2022',
    'IAF MD 26',
    {
      old: 'ISO/IEC 27001:2013',
      new: 'ISO/IEC 27001:2022',
      published: '2022-10-25',
      lastOldDecision: '2024-04-30',
      end: '2025-10-31',
      concerns: 'certificates',
    },
    'verified',
    'The body itself had to be accredited for the new edition before 2023-11-01.',
  ),
  transition(
    '27006-1-2024',
    'IAF MD 29',
    {
      old: 'ISO/IEC 27006:2015',
      new: 'ISO/IEC 27006-1:2024',
      published: '2024-03',
      end: '2026-03-31',
      concerns: 'bodies',
    },
    'single-source',
  ),
  transition(
    '22003-1-2022',
    'IAF MD 27',
    {
      old: 'ISO/TS 22003:2013',
      new: 'ISO 22003-1:2022',
      published: '2022-06-07',
      lastOldDecision: '2024-06-30',
      end: '2025-06-30',
      concerns: 'certificates',
    },
    'single-source',
    'Certification bodies changed over by 2024-12-31.',
  ),
  transition(
    '9001-2026',
    'no official transition document found',
    {
      old: 'ISO 9001:2015',
      new: 'ISO 9001:2026',
      published: '2026-09-16',
      lastOldDecision: '2028-03-31',
      end: '2029-09-30',
      concerns: 'certificates',
    },
    'single-source',
    'Publication has many sources; the last days come from one body. The month is plausible, the day is not confirmed.',
  ),
  transition(
    '14001-2026',
    'no official transition document found',
    {
      old: 'ISO 14001:2015',
      new: 'ISO 14001:2026',
      published: '2026-04-15',
      lastOldDecision: '2027-10-31',
      end: '2029-04-30',
      concerns: 'certificates',
    },
    'single-source',
    'Other texts say about 2029-04-15, or May 2029.',
  ),
  transition(
    '27701-2025',
    'no official transition document found',
    {
      old: 'ISO/IEC 27701:2019',
      new: 'ISO/IEC 27701:2025',
      published: '2025-10',
      concerns: 'certificates',
    },
    'single-source',
    'One public text says October 2028; no official period was found, so none is stored.',
  ),
  transition(
    '37001-2025',
    'no official transition document found',
    {
      old: 'ISO 37001:2016',
      new: 'ISO 37001:2025',
      published: '2025-02',
      concerns: 'certificates',
    },
    'unchecked',
    'Two years, to February 2027, are general knowledge without a source.',
  ),
];
