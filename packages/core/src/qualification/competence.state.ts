/** What a certification body knows of one of its people: bonds, qualifications, monitoring, declarations, ties. No name: it stands with the person. */
import type { TieKind } from '@certwright/rules/assignment/assignment';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { BodyFunction } from './function.table.ts';

export const BONDS = ['employed', 'contracted', 'outsourced'] as const;
export type Bond = (typeof BONDS)[number];
export const MONITORING_KINDS = ['witnessed', 'report-review', 'feedback'] as const;
export const TIE_KINDS = [
  'consultancy',
  'internal-audit',
  'employment',
  'ownership',
  'financial-interest',
  'family',
] as const satisfies readonly TieKind[];

type Ended = { readonly on: PlainDate; readonly by: Id; readonly reason: string };

export type Qualification = {
  readonly id: Id;
  readonly function: BodyFunction;
  /** Editions apart: "ISO 9001". */
  readonly standard: string;
  /** Codes such as "IAF 17", "FSMS CI". */
  readonly areas: readonly string[];
  /** In training: audits only beside somebody who is qualified. */
  readonly training: boolean;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly evaluatedBy: Id;
  readonly basis: string;
  readonly file: Id | null;
  readonly suspended: Ended | null;
  readonly withdrawn: Ended | null;
  /** Who evaluated, as the earlier records say it; whoever took them over stands as evaluator and did not judge. */
  readonly takenOver?: { readonly evaluatedBy: string; readonly origin: string };
};

export type Monitoring = {
  readonly id: Id;
  readonly kind: (typeof MONITORING_KINDS)[number];
  readonly standard: string;
  readonly on: PlainDate;
  readonly monitoredBy: Id;
  readonly audit: Id | null;
  readonly satisfactory: boolean;
  readonly basis: string;
  readonly file: Id | null;
};

export type Declaration = {
  readonly id: Id;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly on: PlainDate;
  readonly by: Id;
  readonly file: Id | null;
};

export type PersonTie = {
  readonly id: Id;
  readonly kind: TieKind;
  /** A client of the body, or the name of an organization that is none yet. */
  readonly engagement: Id | null;
  readonly organization: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly recordedOn: PlainDate;
};

export type Particulars = {
  readonly bond: Bond;
  /** Under what agreement somebody works who is not employed (7.3). */
  readonly agreement: string;
  readonly country: string;
  readonly languages: readonly string[];
};

export type CompetenceRecord = Particulars & {
  readonly phase: 'none' | 'active' | 'ended' | 'undone';
  /** Opened by a take-over: the run. */
  readonly takenOver?: Id;
  readonly person: Id;
  readonly since: PlainDate;
  readonly ended: Ended | null;
  readonly qualifications: readonly Qualification[];
  readonly monitorings: readonly Monitoring[];
  readonly declarations: readonly Declaration[];
  readonly ties: readonly PersonTie[];
};

/** Lapsing is not an act: the day decides. */
export type QualificationStanding = 'in-force' | 'not-yet' | 'lapsed' | 'suspended' | 'withdrawn';

export function standingOn(one: Qualification, day: PlainDate): QualificationStanding {
  if (one.withdrawn && one.withdrawn.on <= day) return 'withdrawn';
  if (one.suspended && one.suspended.on <= day) return 'suspended';
  if (day < one.from) return 'not-yet';
  return one.until < day ? 'lapsed' : 'in-force';
}

export const inForce = (one: Qualification, day: PlainDate): boolean => standingOn(one, day) === 'in-force';
