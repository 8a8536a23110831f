/** The state of one audit. */
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Need } from '../qualification/able.ts';

/** The body departed from what it chose itself about a member, and said why. */
export type TeamException = { readonly person: Id; readonly code: string; readonly why: string };

export const AUDIT_KINDS = ['initial', 'surveillance', 'recertification', 'special', 'transfer'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];
export const TEAM_ROLES = ['lead', 'auditor', 'expert', 'observer'] as const;
export type TeamMember = { readonly person: Id; readonly role: (typeof TEAM_ROLES)[number] };
/** Time that one auditor really spent on one day, in days. */
export type Spent = { readonly person: Id; readonly on: PlainDate; readonly days: number };
export type Visit = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  /** By auditor and day, where it was recorded so. */
  readonly spent?: readonly Spent[] | undefined;
};

export type Audit = {
  readonly phase: 'none' | 'planned' | 'staffed' | 'stage1-done' | 'visited' | 'reported';
  readonly kind: AuditKind;
  readonly engagement: Id;
  readonly certifications: readonly { readonly id: Id; readonly edition: string }[];
  readonly plannedFrom: PlainDate;
  readonly plannedTo: PlainDate;
  readonly plannedDays: number;
  readonly team: readonly TeamMember[];
  /** Standards, editions apart, with the technical areas that the team has to hold. */
  readonly needs?: readonly Need[];
  readonly exceptions?: readonly TeamException[];
  readonly stage1?: Visit & { readonly conclusion: string; readonly ready: boolean };
  readonly visit?: Visit & { readonly conclusion: string; readonly shortfallReason: string };
  readonly report?: {
    readonly by: Id;
    readonly on: PlainDate;
    readonly conclusion: string;
    readonly recommended: boolean;
  };
};
