/** What a guest's view can be limited to: kinds of records in people's words, and the tables that keep them. */

export const GUEST_KINDS = {
  documents: {
    title: 'Documents',
    tables: ['document', 'document_release', 'document_comment', 'acknowledgement'],
  },
  evidence: { title: 'Evidence', tables: ['evidence', 'evidence_pack'] },
  assessments: { title: 'Assessments', tables: ['assessment'] },
  controls: { title: 'Statement of Applicability', tables: ['soa', 'soa_issue'] },
  'internal-audits': { title: 'Internal audits', tables: ['internal_audit'] },
  nonconformities: { title: 'Nonconformities', tables: ['nonconformity'] },
  'management-reviews': { title: 'Management reviews', tables: ['management_review'] },
  context: {
    title: 'Context',
    tables: ['context_issue', 'interested_party', 'site', 'process', 'management_scope'],
  },
  risks: { title: 'Risks', tables: ['risk', 'risk_register', 'risk_method', 'asset'] },
  certification: {
    title: 'Certification',
    tables: [
      'application',
      'offer',
      'contract',
      'client_change',
      'audit_time',
      'programme',
      'audit',
      'team_objection',
      'audit_plan',
      'site_sample',
      'letter',
      'finding',
      'certification',
      'certificate',
      'outside_certificate',
    ],
  },
} as const satisfies Record<string, { title: string; tables: readonly string[] }>;

export type GuestKind = keyof typeof GUEST_KINDS;
export const ALL_GUEST_KINDS = Object.keys(GUEST_KINDS) as readonly GuestKind[];

/** Kinds of which single records are picked; the others are seen whole or not at all. */
export const PICKED_KINDS = [
  'documents',
  'evidence',
  'internal-audits',
  'nonconformities',
  'management-reviews',
  'context',
] as const satisfies readonly GuestKind[];

/** Which standards are adopted is no secret from a guest: everything else is read against them. */
const ALWAYS = ['adoption', 'own_edition'];

/** The tables that limits to these kinds leave open. */
export const tablesOf = (kinds: readonly string[]): readonly string[] => [
  ...ALWAYS,
  ...ALL_GUEST_KINDS.filter(kind => kinds.includes(kind)).flatMap(kind => GUEST_KINDS[kind].tables),
];
