/** People, rules and questions for tests about who is able. */
import type { AbleQuestion } from './able.ts';
import type { CompetenceRecord, Qualification } from './competence.state.ts';
import type { EstablishedPolicy } from './policy.decider.ts';

export const POLICY: EstablishedPolicy = {
  phase: 'established',
  since: '2024-01-01',
  by: 'tomas',
  on: '2024-01-01',
  revision: 1,
  qualificationMonths: 36,
  witnessMonths: 36,
  monitoringMonths: 12,
  declarationMonths: 12,
  rotationAudits: 6,
  evaluators: [{ person: 'tomas', standards: [], basis: 'Twenty years of auditing' }],
};

export const held = (change: Partial<Qualification> = {}): Qualification => ({
  id: 'q1',
  function: 'lead-audit',
  standard: 'ISO 9001',
  areas: ['IAF 17', 'IAF 18'],
  training: false,
  from: '2025-01-01',
  until: '2027-12-31',
  evaluatedBy: 'tomas',
  basis: 'Course, ten audits',
  file: null,
  suspended: null,
  withdrawn: null,
  ...change,
});

export const record = (change: Partial<CompetenceRecord> = {}): CompetenceRecord => ({
  phase: 'active',
  person: 'iris',
  bond: 'employed',
  agreement: '',
  country: 'DE',
  languages: ['German'],
  since: '2025-01-01',
  ended: null,
  qualifications: [held()],
  monitorings: [],
  declarations: [
    { id: 'd', from: '2026-01-01', until: '2026-12-31', on: '2026-01-01', by: 'iris', file: null },
  ],
  ties: [],
  ...change,
});

export const QUESTION: AbleQuestion = {
  function: 'lead-audit',
  from: '2026-11-23',
  to: '2026-11-24',
  needs: [{ standard: 'ISO 9001', areas: ['IAF 17'] }],
  policy: POLICY,
  record: record(),
  ties: [],
};
