/** Kinds of records that leave a trail, and what happened to them, in words. */

/** `EvidenceAttached` as a person says it. */
export const happened = (type: string): string => {
  const words = type.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const KINDS: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'assessment', label: 'Assessments' },
  { value: 'document', label: 'Documents' },
  { value: 'evidence', label: 'Evidence' },
  { value: 'soa', label: 'Controls' },
  { value: 'internal_audit', label: 'Internal audits' },
  { value: 'nonconformity', label: 'Nonconformities' },
  { value: 'management_review', label: 'Management reviews' },
  { value: 'context_issue', label: 'Issues' },
  { value: 'interested_party', label: 'Interested parties' },
  { value: 'process', label: 'Processes' },
  { value: 'application', label: 'Applications' },
  { value: 'audit', label: 'Audits' },
  { value: 'finding', label: 'Findings' },
  { value: 'certification', label: 'Certifications' },
  { value: 'certificate', label: 'Certificates' },
  { value: 'membership', label: 'Roles' },
  { value: 'invitation', label: 'Invitations' },
];
