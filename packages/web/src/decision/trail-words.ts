/** Events of a certification and its certificate as people say them. */

const WORDS: Readonly<Record<string, string>> = {
  CertificationOpened: 'opened',
  TechnicallyReviewed: 'reviewed independently',
  CertificationGranted: 'granted',
  CertificationRefused: 'refused',
  SurveillanceRecorded: 'maintained after surveillance',
  CertificationSuspended: 'suspended',
  SuspensionLifted: 'suspension lifted',
  CertificationWithdrawn: 'withdrawn',
  CertificationRenewed: 'renewed',
  CertificationRestored: 'restored',
  ScopeChanged: 'scope changed',
  CertificationTransferredIn: 'taken over from another body',
  CertificationTransferredOut: 'gone over to another body',
  CertificateIssued: 'certificate issued',
  KeptConfidential: 'kept confidential',
  ConfidenceEnded: 'shown in the register again',
  ErasedFromLog: 'erased from the public log',
};

export const eventWords = (type: string): string => WORDS[type] ?? type;
