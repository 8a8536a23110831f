/** A certification as a relation in time: what it is made of, what is commanded, what happens. */
import type { AuditKind } from '../audit/audit.state.ts';
import type { Deadlines } from '../body/deadline.table.ts';
import type { Citation } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Confidence, ConfidenceCommand, ConfidenceEvent } from './confidence.ts';
import type { TakenOver, TakeOverCertification } from './taken-over.ts';

/** A fact that broke a rule: recorded with its true date, never forced into a false one. */
export type Late = {
  readonly code: string;
  readonly because: Citation;
  readonly due: PlainDate;
  readonly actual: PlainDate;
};

/** What a decision rests on, gathered from the audit and its findings when the command is made. */
export type Audited = {
  readonly audit: Id;
  readonly kind: AuditKind;
  readonly team: readonly Id[];
  readonly stage2LastDay: PlainDate;
  readonly reportedOn: PlainDate;
  readonly recommended: boolean;
  readonly openMajors: number;
  readonly minorsWithoutPlan: number;
};

export type Cycle = {
  readonly decidedOn: PlainDate;
  readonly effectiveOn: PlainDate;
  readonly expiresOn: PlainDate;
};

export type Certification = {
  readonly phase: 'none' | 'open' | 'certified' | 'suspended' | 'withdrawn' | 'refused' | 'undone';
  readonly engagement: Id;
  readonly edition: string;
  readonly scope: string;
  readonly cycle?: Cycle;
  readonly cycles: number;
  readonly originalOn?: PlainDate;
  readonly review?: {
    readonly by: Id;
    readonly on: PlainDate;
    readonly audit: Id;
    readonly conclusion: string;
  };
  readonly suspendedOn?: PlainDate;
  readonly endedOn?: PlainDate;
  /** The body that has taken it over; then it did not end by a withdrawal. */
  readonly transferredTo?: string;
  /** Of those that were held before the certification was taken over there is no audit here. */
  readonly surveillances: readonly { readonly audit: Id | null; readonly on: PlainDate }[];
  readonly takenOver?: TakenOver;
  readonly confidence?: Confidence;
  readonly late: readonly Late[];
};

export type By = { readonly by: Id; readonly on: PlainDate };
/** The times that the body chose, as they are on the day of the act; absent: the usual ones. */
type Timed = { readonly times?: Deadlines | undefined };
export type CertificationCommand =
  | ({ type: 'Open'; engagement: Id; edition: string; scope: string } & By)
  | ({ type: 'Review'; audited: Audited; conclusion: string } & By)
  | ({ type: 'Grant'; audited: Audited | undefined } & Timed & By)
  | ({ type: 'Refuse'; reason: string } & By)
  | ({ type: 'RecordSurveillance'; audited: Audited } & Timed & By)
  | ({ type: 'Suspend'; reason: string } & By)
  | ({ type: 'Lift'; reason: string; openMajors: number } & Timed & By)
  | ({ type: 'Withdraw'; reason: string } & Timed & By)
  | ({ type: 'Renew'; audited: Audited | undefined } & Timed & By)
  | ({ type: 'Restore'; audited: Audited | undefined } & Timed & By)
  | ({ type: 'ChangeScope'; change: 'extend' | 'reduce'; scope: string; openMajors: number } & By)
  | ({
      type: 'TransferIn';
      issuedBy: string;
      number: string;
      status: 'valid' | 'suspended' | 'withdrawn' | 'expired';
      openMajors: number;
      originalOn: PlainDate;
      decidedOn: PlainDate;
      expiresOn: PlainDate;
    } & By)
  | ({ type: 'TransferOut'; to: string } & By)
  | TakeOverCertification
  | ConfidenceCommand
  | ({ type: 'UndoTakeOver'; built: boolean } & By);

export type Of<T extends CertificationCommand['type']> = Extract<CertificationCommand, { type: T }>;

export type CertificationEvent =
  | ({ type: 'CertificationOpened'; engagement: Id; edition: string; scope: string } & By)
  | ({ type: 'TechnicallyReviewed'; audit: Id; conclusion: string } & By)
  | ({ type: 'CertificationGranted'; cycle: Cycle } & By)
  | ({ type: 'CertificationRefused'; reason: string } & By)
  | ({ type: 'SurveillanceRecorded'; audit: Id; performedOn: PlainDate; late?: Late } & By)
  | ({ type: 'CertificationSuspended'; reason: string } & By)
  | ({ type: 'SuspensionLifted'; reason: string; late?: Late } & By)
  | ({ type: 'CertificationWithdrawn'; reason: string; late?: Late } & By)
  | ({ type: 'CertificationRenewed'; cycle: Cycle } & By)
  | ({ type: 'CertificationRestored'; cycle: Cycle } & By)
  | ({ type: 'ScopeChanged'; change: 'extend' | 'reduce'; scope: string } & By)
  | ({
      type: 'CertificationTransferredIn';
      issuedBy: string;
      number: string;
      originalOn: PlainDate;
      cycle: Cycle;
    } & By)
  | ({ type: 'CertificationTransferredOut'; to: string } & By)
  | (Omit<TakeOverCertification, 'type'> & { type: 'CertificationTakenOver'; broken: readonly Late[] })
  | ConfidenceEvent
  | ({ type: 'TakeOverUndone' } & By);

export const EMPTY: Certification = {
  phase: 'none',
  engagement: '',
  edition: '',
  scope: '',
  cycles: 0,
  surveillances: [],
  late: [],
};

/** Expiry is derived from the date, never stored: a suspension does not stop the cycle. */
export const isExpired = (state: Certification, on: PlainDate): boolean =>
  state.cycle !== undefined && on > state.cycle.expiresOn;
