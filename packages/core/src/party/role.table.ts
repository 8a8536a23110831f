/** The built-in roles, by kind of organization, in words that people use for themselves. */
export const ROLES = {
  organization: {
    manager: 'Management-system manager',
    'top-management': 'Top management',
    'process-owner': 'Process owner',
    'internal-auditor': 'Internal auditor',
    reader: 'Employee',
    guest: 'Guest (reads only)',
  },
  'certification-body': {
    'scheme-manager': 'Scheme manager',
    'application-reviewer': 'Application reviewer',
    planner: 'Planner',
    auditor: 'Auditor',
    'technical-reviewer': 'Technical reviewer',
    'decision-maker': 'Decision maker',
    'committee-member': 'Member of the impartiality mechanism (reads its papers)',
    assessor: 'Accreditation assessor (reads only)',
  },
} as const;

export type OrgKind = keyof typeof ROLES;
export type Role = { [K in OrgKind]: keyof (typeof ROLES)[K] }[OrgKind];

export const ORG_KINDS = Object.keys(ROLES) as readonly OrgKind[];
export const rolesOf = (kind: OrgKind): readonly Role[] => Object.keys(ROLES[kind]) as readonly Role[];
export const ALL_ROLES: readonly Role[] = ORG_KINDS.flatMap(rolesOf);
export const roleTitle = (role: Role): string =>
  ({ ...ROLES.organization, ...ROLES['certification-body'] })[role];

/** Who leads the house: top management, and in a certification body its scheme manager. */
const LEADING: readonly string[] = ['top-management', 'scheme-manager'] satisfies readonly Role[];
export const leads = (roles: readonly string[]): boolean => roles.some(role => LEADING.includes(role));
