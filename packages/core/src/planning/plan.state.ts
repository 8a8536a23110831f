/** The plan of an audit by the hour: sessions, what they have to cover, and the versions that were sent (ISO/IEC 17021-1, 9.2.3). */
import type { Id, PlainDate } from '../kernel/schema.ts';

export const PLAN_STAGES = ['stage1', 'visit'] as const;
export type PlanStage = (typeof PLAN_STAGES)[number];
export const SESSION_KINDS = ['opening', 'audit', 'team', 'closing', 'break', 'travel'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];
/** Time that counts as audit time; travel and breaks do not. */
export const COUNTS: readonly SessionKind[] = ['opening', 'audit', 'team', 'closing'];

export type ClauseRef = { readonly edition: string; readonly key: string };
export type Session = {
  readonly day: PlainDate;
  /** `09:00`, at the place of the audit. */
  readonly from: string;
  readonly to: string;
  readonly kind: SessionKind;
  readonly people: readonly Id[];
  readonly site: string;
  readonly shift: string;
  readonly process: string;
  readonly clauses: readonly ClauseRef[];
  readonly remote: boolean;
};

export type PlannedProcess = {
  readonly name: string;
  /** Technical area that a person in the room holds; empty for what needs none. */
  readonly area: string;
};
/** What a plan has to cover and by whom. */
export type PlanBasis = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly team: readonly {
    readonly person: Id;
    readonly role: 'lead' | 'auditor' | 'expert';
    readonly areas: readonly string[];
    /** Determined audit time of this auditor; none of an expert. */
    readonly hours: number;
  }[];
  readonly sites: readonly string[];
  /** Sites that came or went since the sample was drawn. */
  readonly sitesChanged?: readonly string[];
  /** The last day on which stage 2 begins, by the months that the body chose. */
  readonly stage2?: { readonly by: PlainDate; readonly months: number };
  readonly shifts: readonly string[];
  readonly processes: readonly PlannedProcess[];
  readonly clauses: readonly ClauseRef[];
};
export type PlanWants = Pick<PlanBasis, 'shifts' | 'processes'>;

export type PlanVersion = {
  readonly number: number;
  readonly on: PlainDate;
  readonly by: Id;
  readonly sessions: readonly Session[];
};
type Written = {
  readonly audit: Id;
  readonly engagement: Id;
  readonly stage: PlanStage;
  readonly sessions: readonly Session[];
  readonly wants: PlanWants;
  readonly versions: readonly PlanVersion[];
  readonly asked: { readonly by: Id; readonly on: PlainDate; readonly what: string } | null;
  readonly agreed: {
    readonly by: Id;
    readonly on: PlainDate;
    readonly number: number;
    /** How the client agreed, where the body wrote it down. */
    readonly how?: string;
  } | null;
};
export type AuditPlan =
  | { readonly phase: 'none' }
  | (Written & { readonly phase: 'draft' | 'sent' | 'change-asked' | 'agreed' });
export type WrittenPlan = Exclude<AuditPlan, { phase: 'none' }>;

/** Minutes since midnight. */
export const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
export const lengthOf = ({ from, to }: Pick<Session, 'from' | 'to'>): number => minutes(to) - minutes(from);

/** Half hours of the determined time, shared among the auditors; what does not divide goes to who leads. */
export function hoursEach(days: number, auditors: number): readonly number[] {
  const halves = Math.round(days * 16);
  const each = Math.floor(halves / Math.max(1, auditors));
  return Array.from({ length: auditors }, (_, i) => (each + (i === 0 ? halves - each * auditors : 0)) / 2);
}
