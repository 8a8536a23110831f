/** Published acts in people's words. */
export const ACTS: Readonly<Record<string, string>> = {
  granted: 'Certification granted',
  renewed: 'Certification renewed',
  restored: 'Certification restored',
  suspended: 'Suspended',
  lifted: 'Suspension lifted',
  withdrawn: 'Withdrawn',
  reduced: 'Scope reduced',
  extended: 'Scope extended',
  reissued: 'New revision issued',
  'transferred-out': 'Transferred to another body',
  'expired-noted': 'Expiry noted',
  trails: 'Heads of the audit trails kept here',
  key: 'Signing key made or changed',
  did: 'Keys found on the body’s own domain',
  accreditation: 'Accreditation stated by the body',
  'accreditation-ended': 'Accreditation ended',
};
