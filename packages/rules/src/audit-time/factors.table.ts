/** Reasons to increase or decrease audit time (IAF MD 5): the list only; the document gives no percentages. */
import type { RuleRow } from '../rule.ts';
import { MD5_2019 } from './md5.tables.ts';

export type FactorDirection = 'increase' | 'decrease';
export type FactorSubject = {
  readonly direction: FactorDirection;
  readonly schemes: readonly ('qms' | 'ems' | 'ohsms')[];
};

const ALL = ['qms', 'ems', 'ohsms'] as const;
type Line = readonly [
  id: string,
  schemes: readonly ('qms' | 'ems' | 'ohsms')[],
  subject: string,
  seen: boolean,
];

/** `seen`: the factor stands in the published lists of certification bodies; the others are general knowledge. */
const LINES: readonly Line[] = [
  ['I1', ALL, 'more than one building or location, complicated logistics', true],
  ['I2', ALL, 'more than one language: interpreters, or auditors who cannot work alone', true],
  ['I3', ALL, 'very large site for the number of personnel', true],
  ['I4', ALL, 'high degree of regulation', true],
  ['I5', ALL, 'highly complex processes or many unique activities', false],
  ['I6', ALL, 'activities that need visits to temporary sites', true],
  ['I7', ALL, 'outsourced functions or processes', true],
  ['I8', ['qms'], 'activities of high risk', true],
  ['I9', ['ems'], 'receiving environment more sensitive than typical for the sector', false],
  ['I10', ['ems', 'ohsms'], 'views of interested parties', false],
  ['I11', ['ems'], 'indirect aspects that need more time', false],
  ['I12', ['ems'], 'additional or unusual aspects or regulated conditions for the sector', false],
  ['I13', ['ems'], 'risk of environmental accidents; history of incidents', false],
  ['I14', ['ohsms'], 'accidents and occupational diseases above the average of the sector', false],
  ['I15', ['ohsms'], 'members of the public on the site', false],
  ['I16', ['ohsms'], 'legal proceedings about occupational health and safety', false],
  ['I17', ['ohsms'], 'for a time many persons of contractors and subcontractors', false],
  ['I18', ['ohsms'], 'dangerous substances in quantities that could cause a major accident', false],
  ['I19', ['ohsms'], 'sites in other countries, with their law and language', false],
  ['D1', ['qms'], 'client not responsible for design or another element in the standard', true],
  ['D2', ['qms', 'ems'], 'very small site for the number of personnel', true],
  ['D3', ALL, 'maturity of the management system', true],
  ['D4', ALL, 'prior knowledge of the client through another certification by the same body', true],
  ['D5', ALL, 'client prepared: certified or recognised under another third-party scheme', true],
  ['D6', ['qms', 'ems'], 'high level of automation', true],
  ['D7', ['qms', 'ems'], 'staff working off location whose work can be audited through records', true],
  ['D8', ALL, 'activities of low risk or low complexity, identical activities', false],
  ['D9', ALL, 'identical activities on all shifts with evidence of equal performance', false],
];

export const FACTORS: ReadonlyMap<string, RuleRow<FactorSubject>> = new Map(
  LINES.map(([id, schemes, subject, seen]) => [
    id,
    {
      id: `md5/factor/${id}`,
      document: 'IAF MD 5',
      edition: 'Issue 4',
      clause: 'section on factors',
      subject,
      value: { direction: id.startsWith('I') ? 'increase' : 'decrease', schemes },
      from: MD5_2019.from,
      confidence: seen ? 'two-sources' : 'unchecked',
      note: 'The percentage is the judgement of the certification body.',
    },
  ]),
);
