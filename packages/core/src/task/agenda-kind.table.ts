/** Everything that has an owner or a day, by kind, in people's words: the list, the calendar, reminders and handing over speak of these. */

export const AGENDA_KINDS = {
  task: 'Task',
  requirement: 'Requirement',
  'risk-review': 'Review of a risk',
  'risk-action': 'Action on a risk',
  'document-review': 'Review of a document',
  'document-approval': 'Approval of a document',
  reading: 'Document to read',
  collection: 'Evidence to collect',
  expiry: 'Evidence that expires',
  nonconformity: 'Nonconformity',
  'internal-audit': 'Internal audit',
  'review-action': 'Action of a management review',
  'context-issue': 'Look at an issue of the context',
  'interested-party': 'Look at an interested party',
  'outside-certificate': 'Outside certificate',
  milestone: 'Milestone of the plan',
  'people-due': 'Competence of people',
  application: 'Application',
  offer: 'Offer',
  contract: 'Contract',
  change: 'Change at a client',
} as const;

export type AgendaKind = keyof typeof AGENDA_KINDS;
export const ALL_AGENDA_KINDS = Object.keys(AGENDA_KINDS) as readonly AgendaKind[];

/** What somebody can own, with or without a day: what is left behind when he leaves. */
export const OWNED_KINDS = [
  'task',
  'requirement',
  'risk',
  'risk-action',
  'document',
  'collection',
  'nonconformity',
  'internal-audit',
  'review-action',
  'process',
  'context-issue',
  'interested-party',
  'asset',
  'risk-register',
] as const;
export type OwnedKind = (typeof OWNED_KINDS)[number];

export const OWNED_WORDS: Readonly<Record<OwnedKind, string>> = {
  task: 'Task',
  requirement: 'Requirement',
  risk: 'Risk',
  'risk-action': 'Action on a risk',
  document: 'Document',
  collection: 'Evidence to collect',
  nonconformity: 'Nonconformity',
  'internal-audit': 'Internal audit',
  'review-action': 'Action of a management review',
  process: 'Process',
  'context-issue': 'Issue of the context',
  'interested-party': 'Interested party',
  asset: 'Asset',
  'risk-register': 'Register of risks',
};
