/** What is known of a piece of evidence: what it is, the day it stands for, who collects the next, who saw the original. */
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';

/** Records of the system that can stand as evidence; they are referred to and stay where they are. */
export const REFERRED_KINDS = [
  'document-release',
  'internal-audit',
  'management-review',
  'nonconformity',
  'statement-of-applicability',
] as const;
export type ReferredKind = (typeof REFERRED_KINDS)[number];

export type ReferredRecord = {
  readonly kind: ReferredKind;
  /** Its id; of a Statement of Applicability the edition. */
  readonly id: string;
  /** Which version of a document or a statement. */
  readonly number: number | null;
  /** What it was called when it was named as evidence: it stays readable whatever becomes of the record. */
  readonly label: string;
};

/** Exactly one of a file, a link, a record; what there is not is absent. */
export type Source = {
  readonly file: Id | null;
  /** An https address; nobody fetches it. */
  readonly link?: string;
  readonly record?: ReferredRecord;
};

/** What was handed in, and the days that it shows. */
export type Content = Source & {
  readonly title: string;
  /** First day of the period that was observed; absent where it stands for one day. */
  readonly from?: PlainDate;
  /** The day that the record shows, or the last of its period; rarely the day on which it was handed in. */
  readonly standsFor: PlainDate;
  readonly expiresOn: PlainDate | null;
};

/** The next piece is collected by somebody on a day, and so on every so many months. */
export type Collection = {
  readonly everyMonths: number;
  readonly collector: Id;
  readonly nextDue: PlainDate;
};

export type Evidence = Content & {
  readonly phase: 'none' | 'attached' | 'withdrawn';
  readonly requirements: readonly RequirementRef[];
  readonly attachedBy: Id;
  readonly attachedOn: PlainDate;
  /** Who collected it, where that was somebody else than who handed it in. */
  readonly collectedBy?: Id;
  readonly withdrawn?: { readonly by: Id; readonly on: PlainDate; readonly why: string };
  /** What it was before it was put right, the first first. */
  readonly revisions?: readonly (Content & {
    readonly by: Id;
    readonly on: PlainDate;
    readonly why: string;
  })[];
  readonly collection?: Collection;
  /** The piece before it in a chain of collections, and the one after it. */
  readonly replaces?: Id;
  readonly replacedBy?: Id;
  /** Who saw the original, when, and of which revision. */
  readonly verified?: readonly { readonly by: Id; readonly on: PlainDate; readonly revision: number }[];
};

/** 1, and one more each time it was put right. */
export const revisionOf = (state: Pick<Evidence, 'revisions'>): number => (state.revisions?.length ?? 0) + 1;
