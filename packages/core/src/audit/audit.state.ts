/** The state of one audit. */
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Need } from '../qualification/able.ts';

/** The body departed from what it chose itself about a member, and said why. */
export type TeamException = { readonly person: Id; readonly code: string; readonly why: string };

export const AUDIT_KINDS = ['initial', 'surveillance', 'recertification', 'special', 'transfer'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];
export const TEAM_ROLES = ['lead', 'auditor', 'expert', 'observer'] as const;
export type DaySpan = { readonly from: PlainDate; readonly to: PlainDate };
export type TeamMember = {
  readonly person: Id;
  readonly role: (typeof TEAM_ROLES)[number];
  /** The days on which this member is taken; absent: the whole planned period. */
  readonly days?: readonly DaySpan[] | undefined;
};

/** Most audits are announced; a scheme or a special reason may ask for one that comes without or at short notice (9.6.4.2). */
export const NOTICE_MODES = ['announced', 'unannounced', 'short-notice'] as const;
export type Announcement = {
  readonly mode: Exclude<(typeof NOTICE_MODES)[number], 'announced'>;
  readonly reason: string;
  /** The conditions of such visits, and the day on which the client was told them. */
  readonly conditions: string;
  readonly toldOn: PlainDate;
};
/** The client agreed to these days, itself or as the body wrote down. */
export type AgreedDates = DaySpan & {
  readonly by: Id;
  readonly on: PlainDate;
  readonly recorded: boolean;
  readonly how: string;
};
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
  readonly phase: 'none' | 'planned' | 'staffed' | 'stage1-done' | 'visited' | 'reported' | 'undone';
  readonly kind: AuditKind;
  readonly engagement: Id;
  readonly certifications: readonly { readonly id: Id; readonly edition: string }[];
  readonly plannedFrom: PlainDate;
  readonly plannedTo: PlainDate;
  readonly plannedDays: number;
  /** Planned by a take-over, from what was agreed before: the run. */
  readonly takenOver?: Id;
  readonly team: readonly TeamMember[];
  /** Standards, editions apart, with the technical areas that the team has to hold. */
  readonly needs?: readonly Need[];
  readonly exceptions?: readonly TeamException[];
  readonly announcement?: Announcement;
  readonly agreed?: AgreedDates;
  /** With what care the team was chosen where the client cannot object. */
  readonly care?: string;
  readonly stage1?: Visit & { readonly conclusion: string; readonly ready: boolean };
  readonly visit?: Visit & { readonly conclusion: string; readonly shortfallReason: string };
  readonly report?: {
    readonly by: Id;
    readonly on: PlainDate;
    readonly conclusion: string;
    readonly recommended: boolean;
  };
};
