/** The road at the left, in the order in which it is walked: one for organizations, one for certification bodies. */

export type Stop = {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly notOnPhone?: boolean;
  readonly stops?: readonly Stop[];
};

const ORGANIZATION: readonly Stop[] = [
  {
    id: 'today',
    label: 'Today',
    path: '/today',
    stops: [
      { id: 'tasks', label: 'Tasks', path: '/tasks' },
      { id: 'calendar', label: 'Calendar', path: '/calendar' },
    ],
  },
  {
    id: 'choose',
    label: 'Choose',
    path: '/choose',
    notOnPhone: true,
    stops: [
      { id: 'adviser', label: 'Adviser', path: '/choose/adviser' },
      { id: 'library', label: 'Standards', path: '/choose/standards' },
      { id: 'catalogue', label: 'Catalogue', path: '/choose/catalogue' },
    ],
  },
  {
    id: 'implement',
    label: 'Implement',
    path: '/implement',
    stops: [
      { id: 'context', label: 'Context', path: '/implement/context' },
      { id: 'risks', label: 'Risks', path: '/implement/risks' },
      { id: 'requirements', label: 'Requirements', path: '/implement/requirements' },
      { id: 'documents', label: 'Documents', path: '/implement/documents' },
      { id: 'evidence', label: 'Evidence', path: '/implement/evidence' },
      { id: 'controls', label: 'Controls', path: '/implement/controls' },
      { id: 'internal-audits', label: 'Internal audits', path: '/implement/internal-audits' },
      { id: 'nonconformities', label: 'Nonconformities', path: '/implement/nonconformities' },
      { id: 'management-reviews', label: 'Management reviews', path: '/implement/management-reviews' },
      { id: 'exchange', label: 'Import and export', path: '/implement/exchange' },
    ],
  },
  {
    id: 'audit',
    label: 'Audit',
    path: '/audit',
    stops: [
      { id: 'applications', label: 'Applications', path: '/audit/applications' },
      { id: 'offers', label: 'Offers', path: '/audit/offers' },
      { id: 'contracts', label: 'Contracts', path: '/audit/contracts' },
      { id: 'changes', label: 'Changes', path: '/audit/changes' },
      { id: 'audits', label: 'Audits', path: '/audit/audits' },
      { id: 'findings', label: 'Findings', path: '/audit/findings' },
    ],
  },
  {
    id: 'certify',
    label: 'Certify',
    path: '/certify/certifications',
    stops: [{ id: 'outside', label: 'Outside certificates', path: '/certify/outside' }],
  },
];

const BODY: readonly Stop[] = [
  {
    id: 'today',
    label: 'Today',
    path: '/today',
    stops: [
      { id: 'tasks', label: 'Tasks', path: '/tasks' },
      { id: 'calendar', label: 'Calendar', path: '/calendar' },
    ],
  },
  { id: 'applications', label: 'Applications', path: '/audit/applications' },
  {
    id: 'audit',
    label: 'Audit',
    path: '/audit',
    stops: [
      { id: 'offers', label: 'Offers', path: '/audit/offers' },
      { id: 'contracts', label: 'Contracts', path: '/audit/contracts' },
      { id: 'changes', label: 'Changes', path: '/audit/changes' },
      { id: 'due', label: 'Due', path: '/audit/due' },
      { id: 'planner', label: 'Planner', path: '/audit/planner' },
      { id: 'audits', label: 'Audits', path: '/audit/audits' },
      { id: 'findings', label: 'Findings', path: '/audit/findings' },
      { id: 'competence', label: 'People', path: '/audit/people' },
      { id: 'impartiality', label: 'Impartiality', path: '/audit/impartiality' },
      { id: 'indicators', label: 'Indicators', path: '/audit/indicators' },
      { id: 'own-record', label: 'Your record', path: '/audit/own-record' },
    ],
  },
  {
    id: 'certify',
    label: 'Certify',
    path: '/certify/certifications',
    stops: [{ id: 'take-over', label: 'Take-over', path: '/certify/take-over' }],
  },
  {
    id: 'house',
    label: 'Own house',
    path: '/choose/standards/iso-iec-17021-1-2015',
    notOnPhone: true,
    stops: [
      { id: 'library', label: 'Standards', path: '/choose/standards' },
      { id: 'context', label: 'Context', path: '/implement/context' },
      { id: 'risks', label: 'Risks', path: '/implement/risks' },
      { id: 'requirements', label: 'Requirements', path: '/implement/requirements' },
      { id: 'documents', label: 'Documents', path: '/implement/documents' },
      { id: 'evidence', label: 'Evidence', path: '/implement/evidence' },
      { id: 'internal-audits', label: 'Internal audits', path: '/implement/internal-audits' },
      { id: 'nonconformities', label: 'Nonconformities', path: '/implement/nonconformities' },
      { id: 'management-reviews', label: 'Management reviews', path: '/implement/management-reviews' },
      { id: 'exchange', label: 'Import and export', path: '/implement/exchange' },
    ],
  },
];

export const roadOf = (kind: string): readonly Stop[] =>
  kind === 'certification-body' ? BODY : ORGANIZATION;

const BESIDE: readonly Stop[] = [
  { id: 'people', label: 'People and roles', path: '/settings/people' },
  { id: 'permissions', label: 'Who may do what', path: '/settings/permissions' },
  { id: 'stations', label: 'Shared devices', path: '/settings/stations' },
  { id: 'sent', label: 'Sent', path: '/settings/sent' },
  { id: 'sign-on', label: 'Single sign-on', path: '/settings/sign-on' },
  { id: 'webhooks', label: 'Webhooks', path: '/settings/webhooks' },
  { id: 'trail', label: 'Audit trail', path: '/settings/trail' },
];

const OF_BODY: readonly Stop[] = [{ id: 'set-up', label: 'Set-up of the body', path: '/settings/body' }];

/** Pages beside the road, reached from the menu and the palette. */
export const besideOf = (kind: string): readonly Stop[] =>
  kind === 'certification-body' ? [...OF_BODY, ...BESIDE] : BESIDE;
