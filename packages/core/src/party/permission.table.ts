/** Who may do what: one row a permission, the roles that hold it. The page "Who may do what" prints this table. */
import type { Role } from './role.table.ts';

const org = ['manager', 'top-management', 'process-owner', 'internal-auditor', 'reader'] as const;
const body = [
  'scheme-manager',
  'application-reviewer',
  'planner',
  'auditor',
  'technical-reviewer',
  'decision-maker',
  'assessor',
] as const;

/** Who answers for a part of the work in a body's own house (ISO/IEC 17021-1, clause 10). */
const house = ['scheme-manager', 'application-reviewer', 'planner', 'technical-reviewer'] as const;
/** Everybody who works in the house; the assessor only reads. */
const staff = [...house, 'auditor', 'decision-maker'] as const;

export const PERMISSIONS = {
  // Shared
  'party:read': {
    roles: [...org, 'guest', ...body, 'committee-member'],
    meaning: 'see the organization and its people',
  },
  'party:manage': { roles: ['manager', 'scheme-manager'], meaning: 'invite people, give and take roles' },
  'engagement:read': {
    roles: ['manager', 'top-management', 'process-owner', 'internal-auditor', 'guest', ...body],
    meaning: 'see applications, audits, findings and certificates of the engagement',
  },
  'task:keep': { roles: [...org, ...body], meaning: 'keep tasks of one’s own' },
  'task:assign': {
    roles: ['manager', 'top-management', 'process-owner', ...house],
    meaning: 'give tasks to others and deal with theirs',
  },
  'task:oversee': {
    roles: ['manager', 'top-management', 'scheme-manager'],
    meaning: 'see what everybody has to do, and hand over what a person who left has',
  },
  'trail:read': {
    roles: ['manager', 'top-management', 'internal-auditor', 'scheme-manager', 'assessor'],
    meaning: 'read the audit trail',
  },
  'webhook:manage': {
    roles: ['manager', 'scheme-manager'],
    meaning: 'have other programs told what happens here',
  },
  // Organization side
  'standard:adopt': {
    roles: ['manager', 'scheme-manager'],
    meaning: 'adopt or drop an edition; a body those of its own house',
  },
  'requirement:read': {
    roles: [...org, 'guest', ...body],
    meaning: 'see requirements, documents, evidence and controls',
  },
  'context:write': {
    roles: ['manager', 'top-management', 'process-owner', ...house],
    meaning: 'keep issues, interested parties, sites, processes and scopes',
  },
  'risk:write': {
    roles: ['manager', 'top-management', 'process-owner', ...house],
    meaning: 'keep assets and the lines of registers of risks',
  },
  'risk:method': {
    roles: ['manager', 'top-management', 'scheme-manager'],
    meaning: 'open registers of risks, take methods into use and change them',
  },
  'risk:accept': { roles: [...org, ...staff], meaning: 'accept a risk that one owns' },
  'risk:lead': {
    roles: ['top-management', 'scheme-manager'],
    meaning: 'accept risks in the name of leadership',
  },
  'requirement:assess': {
    roles: ['manager', 'process-owner', 'internal-auditor', ...house],
    meaning: 'assess a requirement, set owner and due date',
  },
  'requirement:end-cycle': {
    roles: ['manager', 'top-management', 'scheme-manager'],
    meaning: 'end a cycle of assessment',
  },
  'evidence:attach': {
    roles: ['manager', 'process-owner', 'internal-auditor', ...staff],
    meaning: 'hand in evidence',
  },
  'document:write': { roles: ['manager', 'process-owner', ...house], meaning: 'draft and submit documents' },
  'document:approve': {
    roles: ['manager', 'top-management', 'scheme-manager'],
    meaning: 'approve and release documents',
  },
  'document:acknowledge': { roles: [...org, ...staff], meaning: 'acknowledge that a document was read' },
  'control:decide': {
    roles: ['manager'],
    meaning: 'decide applicability and issue the Statement of Applicability',
  },
  'internal-audit:plan': {
    roles: ['manager', 'internal-auditor', 'scheme-manager'],
    meaning: 'plan internal audits',
  },
  'internal-audit:conduct': { roles: ['internal-auditor', 'auditor'], meaning: 'conduct internal audits' },
  'nonconformity:handle': {
    roles: ['manager', 'process-owner', 'internal-auditor', ...staff],
    meaning: 'raise and treat nonconformities',
  },
  'management-review:hold': {
    roles: ['top-management', 'manager', 'scheme-manager'],
    meaning: 'hold and record management reviews',
  },
  'organization:move': {
    roles: ['manager', 'scheme-manager'],
    meaning: 'take everything out, and take it over into an empty organization',
  },
  'exchange:import': { roles: ['manager', 'scheme-manager'], meaning: 'import and export' },
  'application:submit': { roles: ['manager'], meaning: 'apply for certification' },
  'offer:answer': {
    roles: ['manager', 'top-management'],
    meaning: 'accept or decline offers, conclude contracts, report changes',
  },
  'outside:keep': { roles: ['manager'], meaning: 'keep the certificates of bodies that are not here' },
  'team:object': { roles: ['manager'], meaning: 'object to a member of the audit team' },
  'plan:agree': {
    roles: ['manager'],
    meaning: 'agree to the days and the plan of an audit, or ask for a change',
  },
  'finding:answer': { roles: ['manager', 'process-owner'], meaning: 'answer findings of the body' },
  // Certification-body side
  'body:read': { roles: [...body], meaning: 'see schemes, accreditations, prices and practice of the body' },
  'body:set-up': {
    roles: ['scheme-manager'],
    meaning: 'keep schemes, accreditations, price lists, calendar, times, numbering and texts',
  },
  'application:review': {
    roles: ['application-reviewer', 'scheme-manager'],
    meaning: 'review applications',
  },
  'offer:make': {
    roles: ['application-reviewer', 'scheme-manager', 'planner'],
    meaning: 'draft and send offers and contracts, take answers of clients down',
  },
  'contract:conclude': {
    roles: ['scheme-manager'],
    meaning: 'sign contracts for the body, take signatures down, end contracts',
  },
  'portfolio:take-over': {
    roles: ['scheme-manager', 'decision-maker'],
    meaning: 'bring a running portfolio in, see what would be made of it, mend it, undo it',
  },
  'audit-time:determine': {
    roles: ['application-reviewer', 'scheme-manager', 'planner'],
    meaning: 'determine audit time with its justification',
  },
  'programme:establish': { roles: ['planner', 'scheme-manager'], meaning: 'establish audit programmes' },
  'competence:read': {
    roles: [...house, 'decision-maker', 'assessor'],
    meaning: 'see the competence records of the body’s people and who is able for what',
  },
  'competence:keep': {
    roles: ['scheme-manager', 'technical-reviewer'],
    meaning: 'keep competence records: evaluate, monitor, suspend, withdraw',
  },
  'people:govern': {
    roles: ['scheme-manager'],
    meaning: 'choose the body’s rules about its people',
  },
  'interests:declare': {
    roles: [...staff],
    meaning: 'declare one’s own interests and see one’s own record',
  },
  'impartiality:read': {
    roles: ['scheme-manager', 'technical-reviewer', 'decision-maker', 'assessor', 'committee-member'],
    meaning: 'see the register of threats to impartiality and the papers of the mechanism',
  },
  'impartiality:keep': {
    roles: ['scheme-manager'],
    meaning: 'keep threats, the mechanism, its meetings, and what the body’s clients get',
  },
  'planning:read': {
    roles: [...house, 'auditor', 'decision-maker', 'assessor'],
    meaning: 'see the due list, the planner and who is away',
  },
  'indicator:read': {
    roles: [...house],
    meaning: 'see the indicators of the body: offers, times, audits, workload of each auditor',
  },
  'absence:keep': { roles: [...staff], meaning: 'record one’s own absence; who plans audits that of others' },
  'plan:write': {
    roles: ['auditor', 'planner', 'scheme-manager'],
    meaning: 'draw samples of sites, write audit plans and send them',
  },
  'letter:write': {
    roles: ['application-reviewer', 'planner', 'scheme-manager', 'auditor'],
    meaning: 'write letters to clients from the templates of the body, and send them',
  },
  'audit:plan': { roles: ['planner', 'scheme-manager'], meaning: 'plan audits and appoint teams' },
  'audit:conduct': { roles: ['auditor'], meaning: 'conduct audits, record findings, report' },
  'finding:judge': { roles: ['auditor'], meaning: 'accept answers and verify effectiveness' },
  'certification:review': {
    roles: ['technical-reviewer', 'decision-maker'],
    meaning: 'review independently',
  },
  'certification:decide': { roles: ['decision-maker'], meaning: 'decide on certification' },
  'certificate:issue': { roles: ['decision-maker', 'scheme-manager'], meaning: 'issue certificates' },
} as const satisfies Record<string, { roles: readonly Role[]; meaning: string }>;

export type Permission = keyof typeof PERMISSIONS;
export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[];

/** May somebody with these roles do this? */
export const may = (roles: readonly Role[], permission: Permission): boolean =>
  (PERMISSIONS[permission].roles as readonly Role[]).some(role => roles.includes(role));
