/** ISO/IEC 17021-1: who may not act for a client, and what competence a function needs. */
import type { Edition } from '../edition.ts';
import { rowsOf } from '../edition.ts';

const ISO17021: Edition = {
  key: '17021-1-2015',
  document: 'ISO/IEC 17021-1',
  edition: '2015',
  from: '2015-06-15',
};
const row = rowsOf(ISO17021);

export const CONSULTANCY = row(
  'consultancy-separation',
  '5.2',
  'years after consultancy for a client during which the person, managers included, does not act in its certification',
  2,
  'two-sources',
);
export const INTERNAL_AUDITS = row(
  'internal-audit-separation',
  '5.2',
  'years after internal audits for a client during which the person does not act in its certification',
  2,
  'two-sources',
);
export const EMPLOYMENT = row(
  'employment-separation',
  '5.2',
  'years after employment by a client during which the person does not act in its certification',
  2,
  'body-parameter',
  'The document names threats to impartiality; the period after employment is the choice of the body.',
);
export const INTEREST = row(
  'present-interest',
  '5.2',
  'ownership, financial interest or family ties with a client are a threat while they last',
  null,
  'unchecked',
);
export const DECIDER_NOT_ON_TEAM = row(
  'decider-not-on-team',
  '9.5.1',
  'those who review and decide did not carry out the audit; one person may do both review and decision',
  null,
  'two-sources',
);
export const APPEAL_NOT_INVOLVED = row(
  'appeal-not-involved',
  '9.7',
  'those who handle an appeal neither carried out the audit nor made the decision',
  null,
  'unchecked',
);
export const COMPLAINT_NOT_INVOLVED = row(
  'complaint-not-involved',
  '9.8',
  'the decision on a complaint is made by persons not involved in its subject',
  null,
  'unchecked',
);
export const COMPETENCE = row(
  'competence',
  '7.1, Annex A',
  'each function needs competence for the standard, and auditing and deciding also for the technical area',
  null,
  'unchecked',
);
export const TEAM = row(
  'team-competence',
  '9.2.2',
  'the team together has the competence for every standard and technical area of the audit, and a leader',
  null,
  'unchecked',
);
export const TRAINEE = row(
  'auditor-in-training',
  '9.2.2',
  'an auditor in training does not audit alone',
  null,
  'unchecked',
);

export const ASSIGNMENT_RULES = [
  CONSULTANCY,
  INTERNAL_AUDITS,
  EMPLOYMENT,
  INTEREST,
  DECIDER_NOT_ON_TEAM,
  APPEAL_NOT_INVOLVED,
  COMPLAINT_NOT_INVOLVED,
  COMPETENCE,
  TEAM,
  TRAINEE,
] as const;
