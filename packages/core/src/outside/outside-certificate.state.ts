/** The certificate of a body that is not here, as its holder keeps it: the document, its cycle, visits, findings, changes. */
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';

export const VISIT_KINDS = ['stage-1', 'stage-2', 'surveillance', 'recertification', 'special'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];
export const OUTSIDE_GRADES = ['major', 'minor', 'opportunity'] as const;
export type OutsideGrade = (typeof OUTSIDE_GRADES)[number];

type By = { readonly by: Id; readonly on: PlainDate };

/** What the certificate says, and the cycle that it stands for. */
export type CertificateFacts = {
  readonly edition: string;
  readonly body: string;
  /** The accreditation as the body claims it: nobody here has checked it. */
  readonly accreditation: string;
  readonly number: string;
  readonly scope: string;
  readonly sites: readonly string[];
  readonly issuedOn: PlainDate;
  readonly validUntil: PlainDate;
  /** First day of the present cycle. */
  readonly cycleStart: PlainDate;
  /** First day of the first cycle; null says that the present cycle is the first. */
  readonly firstCertifiedOn: PlainDate | null;
};

export type Visit = {
  readonly id: Id;
  readonly kind: VisitKind;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number | null;
  /** The report as a file. */
  readonly report: Id | null;
};

export type OutsideFinding = {
  readonly id: Id;
  readonly visit: Id;
  readonly grade: OutsideGrade;
  readonly requirement: RequirementRef | null;
  readonly statement: string;
  /** The day by which the body wants an answer. */
  readonly dueOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  /** The nonconformity of one's own in which it is treated. */
  readonly nonconformity: Id | null;
};

export type PlannedVisit = {
  readonly kind: VisitKind;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** When it was agreed. */
  readonly notedOn: PlainDate;
  readonly preparedOn: PlainDate | null;
};

/** Something that the body has to be told (ISO/IEC 17021-1, 8.5.3). */
export type Change = {
  readonly id: Id;
  readonly what: string;
  readonly changesOn: PlainDate;
  readonly toldOn: PlainDate | null;
};

export type OutsideCertificate = CertificateFacts & {
  readonly phase: 'none' | 'held' | 'ended';
  readonly recorded: By;
  /** What the certificate said in the cycles before, the oldest first. */
  readonly earlier: readonly CertificateFacts[];
  readonly visits: readonly Visit[];
  readonly findings: readonly OutsideFinding[];
  readonly next: PlannedVisit | null;
  readonly changes: readonly Change[];
  readonly ended: (By & { readonly why: string }) | null;
};

export type OutsideCommand =
  | ({ type: 'Record' } & CertificateFacts & By)
  | ({ type: 'Correct' } & CertificateFacts & By)
  | ({ type: 'RecordVisit'; visit: Visit } & By)
  | ({ type: 'RecordFinding'; finding: Omit<OutsideFinding, 'nonconformity'> } & By)
  | ({ type: 'Answer'; finding: Id } & By)
  | ({ type: 'Close'; finding: Id } & By)
  | ({ type: 'TakeOver'; finding: Id; nonconformity: Id } & By)
  | ({ type: 'PlanVisit'; kind: VisitKind; from: PlainDate; to: PlainDate } & By)
  | ({ type: 'Prepare' } & By)
  | ({ type: 'NoteChange'; change: Id; what: string; changesOn: PlainDate } & By)
  | ({ type: 'TellChange'; change: Id } & By)
  | ({ type: 'Renew' } & CertificateFacts & By)
  | ({ type: 'End'; why: string } & By);

export type OutsideOf<T extends OutsideCommand['type']> = Extract<OutsideCommand, { type: T }>;
type As<T extends OutsideCommand['type'], N extends string> = Omit<OutsideOf<T>, 'type'> & { type: N };

export type OutsideEvent =
  | As<'Record', 'OutsideCertificateRecorded'>
  | As<'Correct', 'OutsideCertificateCorrected'>
  | As<'RecordVisit', 'OutsideVisitRecorded'>
  | As<'RecordFinding', 'OutsideFindingRecorded'>
  | As<'Answer', 'OutsideFindingAnswered'>
  | As<'Close', 'OutsideFindingClosed'>
  | As<'TakeOver', 'OutsideFindingTakenOver'>
  | As<'PlanVisit', 'OutsideVisitPlanned'>
  | As<'Prepare', 'OutsideVisitPrepared'>
  | As<'NoteChange', 'ChangeNoted'>
  | As<'TellChange', 'BodyToldOfChange'>
  | As<'Renew', 'OutsideCertificateRenewed'>
  | As<'End', 'OutsideCertificateEnded'>;

export const EMPTY: OutsideCertificate = {
  phase: 'none',
  edition: '',
  body: '',
  accreditation: '',
  number: '',
  scope: '',
  sites: [],
  issuedOn: '',
  validUntil: '',
  cycleStart: '',
  firstCertifiedOn: null,
  recorded: { by: '', on: '' },
  earlier: [],
  visits: [],
  findings: [],
  next: null,
  changes: [],
  ended: null,
};

export const findingOf = (state: OutsideCertificate, id: Id): OutsideFinding | undefined =>
  state.findings.find(one => one.id === id);
export const visitOf = (state: OutsideCertificate, id: Id): Visit | undefined =>
  state.visits.find(one => one.id === id);
