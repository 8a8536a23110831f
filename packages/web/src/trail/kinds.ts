/** Kinds of records that leave a trail, and what happened to them, in words. */

/** `EvidenceAttached` as a person says it. */
export const happened = (type: string): string => {
  const words = type.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const KINDS: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'assessment', label: 'Assessments' },
  { value: 'assessment_cycle', label: 'Cycles of assessment' },
  { value: 'document', label: 'Documents' },
  { value: 'evidence', label: 'Evidence' },
  { value: 'evidence_pack', label: 'Evidence packs' },
  { value: 'soa', label: 'Controls' },
  { value: 'internal_audit', label: 'Internal audits' },
  { value: 'nonconformity', label: 'Nonconformities' },
  { value: 'management_review', label: 'Management reviews' },
  { value: 'context_issue', label: 'Issues' },
  { value: 'interested_party', label: 'Interested parties' },
  { value: 'process', label: 'Processes' },
  { value: 'task', label: 'Tasks' },
  { value: 'risk', label: 'Risks' },
  { value: 'risk_register', label: 'Registers of risks' },
  { value: 'risk_method', label: 'Methods for risks' },
  { value: 'asset', label: 'Assets' },
  { value: 'application', label: 'Applications' },
  { value: 'audit', label: 'Audits' },
  { value: 'team_objection', label: 'Objections to a member' },
  { value: 'competence', label: 'Competence records' },
  { value: 'impartiality_threat', label: 'Threats to impartiality' },
  { value: 'impartiality_meeting', label: 'Impartiality meetings' },
  { value: 'impartiality_mechanism', label: 'Impartiality mechanism' },
  { value: 'client_offer', label: 'What clients get' },
  { value: 'people_policy', label: 'Rules about people' },
  { value: 'audit_plan', label: 'Audit plans' },
  { value: 'absence', label: 'Absences' },
  { value: 'finding', label: 'Findings' },
  { value: 'certification', label: 'Certifications' },
  { value: 'certificate', label: 'Certificates' },
  { value: 'outside_certificate', label: 'Outside certificates' },
  { value: 'people_list', label: 'People from a list' },
  { value: 'membership', label: 'Roles' },
  { value: 'org', label: 'The organization' },
  { value: 'station', label: 'Shared devices' },
  { value: 'invitation', label: 'Invitations' },
];
