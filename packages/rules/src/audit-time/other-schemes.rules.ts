/** The rules around the tables of ISO 13485 (IAF MD 9), food safety (ISO 22003-1) and energy (ISO 50003). */
import type { Confidence } from '../rule.ts';
import type { AuditTimeRules } from './audit-time.rules.ts';
import { ISO17021_JUSTIFICATION, STAGE_1_SHARE } from './audit-time.rules.ts';
import { rowsOf } from '../edition.ts';
import type { Edition } from '../edition.ts';

export const MD9_2022: Edition = {
  key: 'md9-2022',
  document: 'IAF MD 9',
  edition: '2022',
  from: '2023-02-01',
  until: '2023-11-19',
  note: 'Published in February 2022; one body applied it from 2023-02-01, an accreditation body recommended two years.',
};
export const MD9_2023: Edition = {
  key: 'md9-2023',
  document: 'IAF MD 9',
  edition: 'Issue 5 (2023)',
  from: '2023-11-20',
};
export const TS22003_2013: Edition = {
  key: '22003-2013',
  document: 'ISO/TS 22003',
  edition: '2013',
  from: '2013-12-01',
  until: '2022-06-06',
  note: 'Published in December 2013, the day is not stored. Certification bodies changed over by 2024-12-31.',
};
export const ISO22003_2022: Edition = {
  key: '22003-1-2022',
  document: 'ISO 22003-1',
  edition: '2022',
  from: '2022-06-07',
};
export const ISO50003_2021: Edition = {
  key: '50003-2021',
  document: 'ISO 50003',
  edition: '2021',
  from: '2021-01-01',
  note: 'Published in 2021, the day is not stored; the 2014 edition ended on 2023-11-30.',
};

type Particulars = {
  readonly personnel: string;
  readonly personnelConfidence: Confidence;
  readonly aboveTable: string;
  readonly cap: number;
  readonly capConfidence: Confidence;
  readonly capNote: string;
  readonly sharesConfidence: Confidence;
};

/** What IAF MD 5 says in general, kept for the documents that no public text quotes on these points: marked unchecked. */
function generalRules(edition: Edition, particulars: Particulars): AuditTimeRules {
  const row = rowsOf(edition);
  const general = 'Taken over from IAF MD 5; no public text confirms it for this document.';
  return {
    from: edition.from,
    ...(edition.until === undefined ? {} : { until: edition.until }),
    personnel: row('personnel', '-', particulars.personnel, null, particulars.personnelConfidence),
    partTime: row('part-time', '-', 'part-time persons count by hours worked', null, 'unchecked', general),
    identicalWork: row(
      'identical-work',
      '-',
      'persons with repetitive simple work may count less, justified by activity and risk',
      'justified' as const,
      'unchecked',
      general,
    ),
    continuum: row('continuum', '-', 'reading the table as a continuum', null, 'unchecked', general),
    aboveTable: row(
      'above-table',
      '-',
      particulars.aboveTable,
      null,
      'unchecked',
      'A competent person justifies the figure.',
    ),
    reductionCap: row(
      'reduction-cap',
      '-',
      'total reduction by factors, percent of the starting figure',
      particulars.cap,
      particulars.capConfidence,
      particulars.capNote,
    ),
    factor: row('factor', '-', 'factors change the starting figure with a reason', null, 'unchecked'),
    rounding: row('rounding', '-', 'rounding to the nearest half day', 0.5, 'body-parameter', general),
    stage1Share: STAGE_1_SHARE,
    onSiteShare: row(
      'on-site-share',
      '-',
      'least share of audit time with the client',
      0.8,
      'unchecked',
      general,
    ),
    surveillanceShare: row(
      'surveillance-share',
      '-',
      'a year of surveillance as a share of the initial audit time',
      1 / 3,
      particulars.sharesConfidence,
    ),
    recertificationShare: row(
      'recertification-share',
      '-',
      'recertification as a share of the initial audit time',
      2 / 3,
      particulars.sharesConfidence,
    ),
    justification: ISO17021_JUSTIFICATION,
  };
}

const MDQMS: Particulars = {
  personnel: 'all persons in scope count',
  personnelConfidence: 'unchecked',
  aboveTable: 'the table has no figure above 10,700 persons',
  cap: 20,
  capConfidence: 'single-source',
  capNote: 'Seen in the practice of one body and in general knowledge.',
  sharesConfidence: 'single-source',
};

export const MDQMS_RULES: readonly AuditTimeRules[] = [
  generalRules(MD9_2022, MDQMS),
  generalRules(MD9_2023, MDQMS),
];

const FSMS: Particulars = {
  personnel: 'full-time equivalents of the persons in scope count',
  personnelConfidence: 'two-sources',
  aboveTable: 'every number of persons has a figure',
  cap: 0,
  capConfidence: 'unchecked',
  capNote: 'The formula gives the minimum time of a site; no rule for going below it is known.',
  sharesConfidence: 'single-source',
};

export const FSMS_RULES: readonly [AuditTimeRules, AuditTimeRules] = [
  generalRules(TS22003_2013, FSMS),
  generalRules(ISO22003_2022, FSMS),
];

export const ENMS_RULES: readonly AuditTimeRules[] = [
  generalRules(ISO50003_2021, {
    personnel:
      'effective personnel of the energy system count: top management, energy team, persons responsible for energy performance, significant uses, objectives and action plans; not all staff',
    personnelConfidence: 'two-sources',
    aboveTable: 'the table has no figure above 425 persons',
    cap: 30,
    capConfidence: 'unchecked',
    capNote: 'General knowledge.',
    sharesConfidence: 'single-source',
  }),
];
