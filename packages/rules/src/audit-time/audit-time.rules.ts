/** The rules around the audit-time tables: caps, shares, rounding, personnel, day; one set per document and edition. */
import type { CalendarDate } from '../calendar-date.ts';
import type { Edition } from '../edition.ts';
import { rowsOf } from '../edition.ts';
import type { RuleRow } from '../rule.ts';
import { ISMS_2011, ISMS_2015, ISMS_2024 } from './isms.tables.ts';
import { MD5_2015, MD5_2019, MD5_2023 } from './md5.tables.ts';

/** What every audit-time document answers besides its table. */
export type AuditTimeRules = {
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
  readonly personnel: RuleRow<null>;
  readonly partTime: RuleRow<null>;
  readonly identicalWork: RuleRow<'square-root' | 'justified'>;
  readonly continuum: RuleRow<null>;
  readonly aboveTable: RuleRow<null>;
  /** Highest total reduction in percent of the table figure. */
  readonly reductionCap: RuleRow<number>;
  readonly factor: RuleRow<null>;
  /** Step in days to which a result is rounded. */
  readonly rounding: RuleRow<number>;
  readonly stage1Share: RuleRow<number>;
  readonly onSiteShare: RuleRow<number>;
  readonly surveillanceShare: RuleRow<number>;
  readonly recertificationShare: RuleRow<number>;
  readonly justification: RuleRow<null>;
};

/** ISO/IEC 17021-1 itself: what it asks of every determination, whatever the scheme. */
const ISO17021: Edition = {
  key: '17021-1-2015',
  document: 'ISO/IEC 17021-1',
  edition: '2015',
  from: '2015-06-15',
};

export const ISO17021_JUSTIFICATION = rowsOf(ISO17021)(
  'audit-time-justified',
  '9.1.4',
  'the determination of audit time and its justification are recorded; travel is not audit time',
  null,
  'two-sources',
);
export const STAGE_1_SHARE = rowsOf(ISO17021)(
  'stage-1-share',
  '9.1.4',
  'share of stage 1 in the initial audit',
  0.3,
  'body-parameter',
  'No document publishes a split between stage 1 and stage 2.',
);

function md5Rules(edition: Edition): AuditTimeRules {
  const made = rowsOf(edition);
  const row: typeof made = (id, clause, subject, value, confidence, note) =>
    edition === MD5_2015
      ? made(id, '-', subject, value, 'unchecked', note)
      : made(id, clause, subject, value, confidence, note);
  return {
    from: edition.from,
    ...(edition.until === undefined ? {} : { until: edition.until }),
    personnel: row(
      'personnel',
      '2.3',
      'all persons in scope on every shift count, with non-permanent and contracted persons present at the audit',
      null,
      'two-sources',
    ),
    partTime: row('part-time', '2.3', 'part-time persons count by hours worked', null, 'two-sources'),
    identicalWork: row(
      'identical-work',
      '2.3',
      'persons with repetitive simple work may count less, justified by activity and risk',
      'justified' as const,
      'two-sources',
      'The European accreditation group calls the square root of the persons with the same simple work of low influence possibly appropriate; leaving them out altogether is not in the rule, nor is a reduction for work of skilled personal judgement.',
    ),
    continuum: row(
      'continuum',
      'notes to the tables',
      'the table is a continuum; a body may interpolate when its procedure says so',
      null,
      'two-sources',
    ),
    aboveTable: row(
      'above-table',
      'Tables QMS 1, EMS 1, OH&SMS 1',
      'above 10,700 persons the figures follow the progression of the table',
      null,
      'two-sources',
      'No formula is published: a competent person justifies the figure.',
    ),
    reductionCap: row(
      'reduction-cap',
      '3.9',
      'total reduction by factors, percent of the table figure',
      30,
      'two-sources',
    ),
    factor: row(
      'factor',
      'section on factors',
      'factors increase or decrease the table figure with a reason',
      null,
      'two-sources',
      'The document gives no percentage for a single factor and, as far as known, no limit for increases.',
    ),
    rounding: row('rounding', '2.2.3', 'the result is rounded to the nearest half day', 0.5, 'two-sources'),
    stage1Share: STAGE_1_SHARE,
    onSiteShare: row(
      'on-site-share',
      '4.1',
      'duration of the audit (opening to closing meeting) is typically at least this share of audit time',
      0.8,
      'two-sources',
    ),
    surveillanceShare: row(
      'surveillance-share',
      'section on surveillance',
      'audit time of a year of surveillance as a share of the initial audit time',
      1 / 3,
      'two-sources',
    ),
    recertificationShare: row(
      'recertification-share',
      'section on recertification',
      'audit time of recertification as a share of what an initial audit would need today',
      2 / 3,
      'two-sources',
    ),
    justification: ISO17021_JUSTIFICATION,
  };
}

function ismsRules(edition: Edition, annex: string, identical: string): AuditTimeRules {
  const row = rowsOf(edition);
  return {
    from: edition.from,
    ...(edition.until === undefined ? {} : { until: edition.until }),
    personnel: row(
      'personnel',
      annex,
      'persons doing work under the control of the organization count, contractors and freelancers among them',
      null,
      'two-sources',
    ),
    partTime: row('part-time', annex, 'part-time persons count by hours worked', null, 'two-sources'),
    identicalWork: row(
      'identical-work',
      identical,
      'the square root of the persons with identical activities, rounded up, is the lowest count for that activity',
      'square-root' as const,
      edition === ISMS_2024 ? 'single-source' : 'unchecked',
    ),
    continuum: row('continuum', annex, 'reading the table as a continuum', null, 'unchecked'),
    aboveTable: row(
      'above-table',
      annex,
      'above 10,700 persons the figures follow the progression of the table',
      null,
      'two-sources',
      'No formula is published: a competent person justifies the figure.',
    ),
    reductionCap: row(
      'reduction-cap',
      annex,
      'total reduction by factors, percent of the table figure',
      30,
      'two-sources',
    ),
    factor: row(
      'factor',
      annex,
      'factors increase or decrease the table figure with a reason',
      null,
      'two-sources',
    ),
    rounding: row(
      'rounding',
      annex,
      'rounding to the nearest half day',
      0.5,
      'body-parameter',
      'Taken over from IAF MD 5.',
    ),
    stage1Share: STAGE_1_SHARE,
    onSiteShare: row(
      'on-site-share',
      annex,
      'share of the calculated time spent on site or interactively with the client',
      0.7,
      'two-sources',
      'The 80 percent of IAF MD 5 does not apply.',
    ),
    surveillanceShare: row(
      'surveillance-share',
      annex,
      'starting point for a year of surveillance',
      1 / 3,
      'single-source',
    ),
    recertificationShare: row(
      'recertification-share',
      annex,
      'starting point for recertification',
      2 / 3,
      'single-source',
    ),
    justification: ISO17021_JUSTIFICATION,
  };
}

export const MD5_RULES: readonly AuditTimeRules[] = [
  md5Rules(MD5_2015),
  md5Rules(MD5_2019),
  md5Rules(MD5_2023),
];
export const ISMS_RULES: readonly AuditTimeRules[] = [
  ismsRules(ISMS_2011, 'informative annex', 'informative annex'),
  ismsRules(ISMS_2015, 'B', 'B.3.4'),
  ismsRules(ISMS_2024, 'C', 'C.3.4'),
];
