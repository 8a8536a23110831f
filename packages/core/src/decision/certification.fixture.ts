/** A certification to start from in tests: the commands of its life and the events that they become. */
import type { Audited, CertificationEvent, Of } from './certification.state.ts';

export const audited: Audited = {
  audit: 'audit',
  team: ['iris', 'emil'],
  kind: 'initial',
  stage2LastDay: '2026-03-05',
  reportedOn: '2026-03-10',
  recommended: true,
  openMajors: 0,
  minorsWithoutPlan: 0,
};

export const open: Of<'Open'> = {
  type: 'Open',
  by: 'sofia',
  on: '2026-01-12',
  engagement: 'engagement',
  edition: 'iso-9001-2015',
  scope: 'Optical instruments',
};
export const review: Of<'Review'> = {
  type: 'Review',
  by: 'ruth',
  on: '2026-03-15',
  audited,
  conclusion: 'Complete and consistent',
};
export const grant: Of<'Grant'> = { type: 'Grant', by: 'omar', on: '2026-03-20', audited };
export const suspend: Of<'Suspend'> = {
  type: 'Suspend',
  by: 'omar',
  on: '2027-05-01',
  reason: 'No visit allowed',
};
export const lift: Of<'Lift'> = {
  type: 'Lift',
  by: 'omar',
  on: '2027-06-01',
  reason: 'Visit made up',
  openMajors: 0,
};
export const withdraw: Of<'Withdraw'> = {
  type: 'Withdraw',
  by: 'omar',
  on: '2027-06-01',
  reason: 'No contract',
};
export const changeScope: Of<'ChangeScope'> = {
  type: 'ChangeScope',
  by: 'omar',
  on: '2027-06-01',
  change: 'extend',
  scope: 'Optical and electronic instruments',
  openMajors: 0,
};
export const transferIn: Of<'TransferIn'> = {
  type: 'TransferIn',
  by: 'omar',
  on: '2026-02-01',
  issuedBy: 'Another body',
  number: 'AB-17',
  status: 'valid',
  openMajors: 0,
  originalOn: '2019-05-01',
  decidedOn: '2025-05-01',
  expiresOn: '2028-04-30',
};

export const transferOut: Of<'TransferOut'> = {
  type: 'TransferOut',
  by: 'omar',
  on: '2027-06-01',
  to: 'Another body',
};

/** Of the recertification audit at the end of the first cycle. */
export const again: Audited = {
  ...audited,
  audit: 'recertification',
  kind: 'recertification',
  stage2LastDay: '2029-01-20',
  reportedOn: '2029-01-25',
};
export const renew: Of<'Renew'> = { type: 'Renew', by: 'omar', on: '2029-02-10', audited: again };
export const restore: Of<'Restore'> = { type: 'Restore', by: 'omar', on: '2029-06-10', audited: again };

export const opened: CertificationEvent = { ...open, type: 'CertificationOpened' };
export const reviewed: CertificationEvent = {
  type: 'TechnicallyReviewed',
  by: 'ruth',
  on: '2026-03-15',
  audit: 'audit',
  conclusion: 'Complete and consistent',
};
export const granted: CertificationEvent = {
  type: 'CertificationGranted',
  by: 'omar',
  on: '2026-03-20',
  cycle: { decidedOn: '2026-03-20', effectiveOn: '2026-03-20', expiresOn: '2029-03-19' },
};
export const reviewedAgain: CertificationEvent = { ...reviewed, audit: 'recertification', on: '2029-02-01' };
export const suspended: CertificationEvent = { ...suspend, type: 'CertificationSuspended' };
export const withdrawn: CertificationEvent = { ...withdraw, type: 'CertificationWithdrawn' };

export const certified = [opened, reviewed, granted] as const;
