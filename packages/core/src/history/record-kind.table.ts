/** Kinds of records whose history can be asked for, by the table that keeps them, in people's words. */

export const RECORD_KINDS = {
  adoption: 'Adopted standard',
  own_edition: 'Own standard',
  assessment: 'Requirement',
  assessment_cycle: 'Cycle of assessment',
  evidence: 'Evidence',
  evidence_pack: 'Evidence pack',
  document: 'Document',
  document_release: 'Released version',
  document_comment: 'Comment',
  acknowledgement: 'Read and understood',
  soa: 'Statement of Applicability',
  soa_issue: 'Issued statement',
  internal_audit: 'Internal audit',
  nonconformity: 'Nonconformity',
  management_review: 'Management review',
  context_issue: 'Issue',
  interested_party: 'Interested party',
  site: 'Site',
  process: 'Process',
  management_scope: 'Scope',
  watch: 'Watched deliverable',
  answer_sheet: 'Answers to the adviser',
  demand: 'Demand',
  certification_plan: 'Plan of certification',
  edition_transition: 'Change of edition',
  outside_certificate: 'Outside certificate',
  people_list: 'List of people',
  asset: 'Asset',
  risk_method: 'Risk method',
  risk_register: 'Risk register',
  risk: 'Risk',
  task: 'Task',
} as const;

export type RecordKind = keyof typeof RECORD_KINDS;
export const ALL_RECORD_KINDS = Object.keys(RECORD_KINDS) as readonly RecordKind[];
