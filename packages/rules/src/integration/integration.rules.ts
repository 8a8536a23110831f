/** IAF MD 11: integrated audits. Criteria of integration, team ability, matrix of reductions, extended approach. */
import type { Edition } from '../edition.ts';
import { rowsOf } from '../edition.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { RuleRow } from '../rule.ts';

const MD11_2019: Edition = {
  key: 'md11-2019',
  document: 'IAF MD 11',
  edition: 'Issue 2 version 2 (2019)',
  from: '2021-01-17',
  until: '2023-09-11',
};
const MD11_2023: Edition = {
  key: 'md11-2023',
  document: 'IAF MD 11',
  edition: 'Issue 3 (2023)',
  from: '2023-09-12',
};

export const INTEGRATION_CRITERIA = [
  'documentation',
  'management-review',
  'internal-audit',
  'policy-and-objectives',
  'processes',
  'improvement',
  'support-and-responsibilities',
] as const;
export type IntegrationCriterion = (typeof INTEGRATION_CRITERIA)[number];

/** Percent of reduction; first index the level of integration, second the ability of the team, both in steps of 20 percent. */
export type ReductionMatrix = readonly (readonly number[])[];

const MATRIX: ReductionMatrix = [
  [0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0],
  [0, 0, 5, 5, 5, 5],
  [0, 0, 5, 10, 10, 10],
  [0, 0, 5, 10, 15, 15],
  [0, 0, 5, 10, 15, 20],
];

export type IntegrationRules = {
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
  readonly sum: RuleRow<null>;
  readonly criteria: RuleRow<readonly IntegrationCriterion[]>;
  readonly ability: RuleRow<null>;
  readonly matrix: RuleRow<ReductionMatrix>;
  readonly cap: RuleRow<number>;
  readonly parts: RuleRow<null>;
  /** Percent of each shorter time that the extended approach adds to the longest. */
  readonly extended: RuleRow<number>;
};

function rules(edition: Edition): IntegrationRules {
  const row = rowsOf(edition);
  return {
    from: edition.from,
    ...(edition.until === undefined ? {} : { until: edition.until }),
    sum: row(
      'sum',
      '2.2',
      'the starting point is the sum of the separate times, each after its own document and factors',
      null,
      'two-sources',
    ),
    criteria: row(
      'criteria',
      '-',
      'level of integration from seven criteria: documentation, management reviews, internal audits, policy and objectives, processes, improvement mechanisms, support and responsibilities',
      INTEGRATION_CRITERIA,
      'two-sources',
      'Equal weight of the seven criteria is the choice of the certification body.',
    ),
    ability: row(
      'team-ability',
      '-',
      'ability of the team: sum over auditors of (standards qualified for - 1), divided by auditors x (standards - 1)',
      null,
      'single-source',
    ),
    matrix: row(
      'matrix',
      '2.2',
      'percent of reduction by level of integration and team ability, both rounded down to steps of 20 percent',
      MATRIX,
      'single-source',
    ),
    cap: row('cap', '2.2', 'highest reduction for integration, percent of the sum', 20, 'two-sources'),
    parts: row(
      'not-integrated-part',
      '-',
      'a part with another scope or another team is not reduced',
      null,
      'unchecked',
    ),
    extended: row(
      'extended-approach',
      '2.3 b',
      'fully integrated systems only: longest single time plus this percentage of each of the others, without the matrix',
      50,
      'single-source',
      'Known from an accreditation body and a question to the European group: a competent person confirms it. It needs a planning session of the team, a lead auditor trained in the approach, clauses reserved for the lead auditor and one integrated report.',
    ),
  };
}

export const INTEGRATION_RULES: readonly IntegrationRules[] = [rules(MD11_2019), rules(MD11_2023)];
