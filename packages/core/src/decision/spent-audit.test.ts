/** One audit carries one decision: what was decided upon is spent. */
import { expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { certification, cycleEnd } from './certification.decider.ts';
import type { Audited, CertificationCommand, CertificationEvent } from './certification.state.ts';

const audited: Audited = {
  audit: 'a1',
  kind: 'initial',
  team: ['iris', 'emil'],
  stage2LastDay: '2026-01-10',
  reportedOn: '2026-01-15',
  recommended: true,
  openMajors: 0,
  minorsWithoutPlan: 0,
};
const opened: CertificationEvent = {
  type: 'CertificationOpened',
  by: 'sofia',
  on: '2025-10-01',
  engagement: 'e1',
  edition: 'iso-9001-2015',
  scope: 'Service',
};
const reviewed = (audit = 'a1', on = '2026-01-20'): CertificationEvent => ({
  type: 'TechnicallyReviewed',
  by: 'ruth',
  on,
  audit,
  conclusion: 'Complete.',
});
const granted: CertificationEvent = {
  type: 'CertificationGranted',
  by: 'omar',
  on: '2026-02-01',
  cycle: { decidedOn: '2026-02-01', effectiveOn: '2026-02-01', expiresOn: cycleEnd('2026-02-01') },
};
const again: Audited = {
  ...audited,
  audit: 'a2',
  kind: 'recertification',
  stage2LastDay: '2028-11-20',
  reportedOn: '2028-11-25',
};

test('one audit carries one decision: a second renewal on it is refused', () => {
  const renew = (on: string): CertificationCommand => ({ type: 'Renew', by: 'omar', on, audited: again });
  const renewed: CertificationEvent = {
    type: 'CertificationRenewed',
    by: 'omar',
    on: '2028-12-10',
    cycle: { decidedOn: '2028-12-10', effectiveOn: '2028-12-10', expiresOn: '2032-01-31' },
  };
  const road = [opened, reviewed(), granted, reviewed('a2', '2028-12-01'), renewed] as const;
  expect(given(certification, ...road).when(renew('2029-05-01'))).toMatchObject({
    refused: 'audit-already-decided-on',
  });
  const first: CertificationCommand = { type: 'Renew', by: 'omar', on: '2026-05-01', audited };
  expect(given(certification, opened, reviewed(), granted).when(first)).toMatchObject({
    refused: 'audit-already-decided-on',
  });
});

test('a surveillance is recorded once, and the audit behind the grant is none', () => {
  const visit: Audited = {
    ...audited,
    audit: 's1',
    kind: 'surveillance',
    stage2LastDay: '2027-01-15',
    reportedOn: '2027-01-20',
  };
  const recorded: CertificationEvent = {
    type: 'SurveillanceRecorded',
    by: 'ruth',
    on: '2027-01-25',
    audit: 's1',
    performedOn: '2027-01-15',
  };
  const record = (facts: Audited): CertificationCommand => ({
    type: 'RecordSurveillance',
    by: 'ruth',
    on: '2027-02-25',
    audited: facts,
  });
  const road = given(certification, opened, reviewed(), granted, recorded);
  expect(road.when(record(visit))).toMatchObject({ refused: 'surveillance-already-recorded' });
  expect(road.when(record(audited))).toMatchObject({ refused: 'audit-already-decided-on' });
});

test('a surveillance renews nothing, and a recertification is no surveillance', () => {
  const surveyed: Audited = { ...again, kind: 'surveillance' };
  const renew: CertificationCommand = { type: 'Renew', by: 'omar', on: '2028-12-10', audited: surveyed };
  const road = [opened, reviewed(), granted, reviewed('a2', '2028-12-01')] as const;
  expect(given(certification, ...road).when(renew)).toMatchObject({ refused: 'audit-of-another-kind' });
  const record: CertificationCommand = {
    type: 'RecordSurveillance',
    by: 'ruth',
    on: '2028-12-10',
    audited: again,
  };
  expect(given(certification, ...road).when(record)).toMatchObject({ refused: 'audit-of-another-kind' });
});
