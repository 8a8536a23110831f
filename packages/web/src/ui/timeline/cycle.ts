// What a certification cycle consists of as a picture: audits, windows, limits, findings, certificate versions as marks on a line of time.
import type { CitationRef } from '../citation/Citation.tsx';
import { dayNumber } from '../text/calendar.ts';

/** Dates are ISO days throughout. */
export type CycleAudit = {
  readonly id: string;
  /** "Stage 2", "Surveillance 1". */
  readonly label: string;
  readonly from: string;
  readonly until?: string | undefined;
  /** A status code: `done`, `planned`, `in-progress`, `overdue`, `late` … */
  readonly status: string;
  readonly href?: string | undefined;
};

/** A stretch in which something is allowed or expected to happen. */
export type CycleWindow = {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly until: string;
  readonly citation?: CitationRef | undefined;
};

/** A day that a rule sets. */
export type CycleLimit = {
  readonly id: string;
  readonly label: string;
  readonly on: string;
  readonly citation: CitationRef;
};

export type CycleFinding = {
  readonly id: string;
  readonly label: string;
  readonly grade: 'major' | 'minor';
  readonly from: string;
  readonly closed?: string | undefined;
  readonly href?: string | undefined;
};

export type CycleCertificate = {
  readonly id: string;
  /** "version 2". */
  readonly label: string;
  readonly from: string;
  readonly until: string;
  /** `valid`, `suspended`, `withdrawn`, `expired` … in this stretch. */
  readonly status: string;
  readonly href?: string | undefined;
};

export type Cycle = {
  readonly from: string;
  readonly until: string;
  readonly today: string;
  readonly audits: readonly CycleAudit[];
  readonly windows: readonly CycleWindow[];
  readonly limits: readonly CycleLimit[];
  readonly findings: readonly CycleFinding[];
  readonly certificates: readonly CycleCertificate[];
};

export type MarkKind = 'audit' | 'window' | 'limit' | 'finding' | 'certificate';

/** One thing in the picture, and one row of the table that says the same. */
export type Mark = {
  readonly key: string;
  readonly kind: MarkKind;
  readonly label: string;
  readonly from: string;
  readonly until: string | undefined;
  readonly status: string | undefined;
  readonly citation: CitationRef | undefined;
  readonly href: string | undefined;
};

/** All marks in the order of their first day. */
export function marksOf(cycle: Cycle): readonly Mark[] {
  const none = { until: undefined, status: undefined, citation: undefined, href: undefined };
  const marks: readonly Mark[] = [
    ...cycle.certificates.map(one => ({
      ...none,
      ...one,
      kind: 'certificate' as const,
      key: `certificate-${one.id}`,
    })),
    ...cycle.windows.map(one => ({ ...none, ...one, kind: 'window' as const, key: `window-${one.id}` })),
    ...cycle.audits.map(one => ({ ...none, ...one, kind: 'audit' as const, key: `audit-${one.id}` })),
    ...cycle.limits.map(one => ({
      ...none,
      ...one,
      from: one.on,
      kind: 'limit' as const,
      key: `limit-${one.id}`,
    })),
    ...cycle.findings.map(one => ({
      ...none,
      ...one,
      kind: 'finding' as const,
      key: `finding-${one.id}`,
      until: one.closed,
      status: one.closed === undefined ? one.grade : 'closed',
    })),
  ];
  return marks.toSorted((one, other) => dayNumber(one.from) - dayNumber(other.from));
}
