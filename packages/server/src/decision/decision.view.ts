/** From a stored certification to what operations answer. */
import type { Deadlines } from '@certwright/core/body/deadline.table';
import type { Certificate } from '@certwright/core/certificate/certificate.decider';
import { dueList, statusOn } from '@certwright/core/decision/certification.due';
import type { CertificationSummary, CertificationView } from '@certwright/core/decision/certification.schema';
import type { Audited, Certification } from '@certwright/core/decision/certification.state';
import { lateText } from '@certwright/core/kernel/late.messages';
import type { z } from 'zod';
import type { newestPaper } from '../certificate/certificate.reading.ts';
import type { Named } from '../party/people.ts';
import type { CertificationRow } from './decision.store.ts';
import type { Standing } from './standing.ts';

export const certificationState = (row: Pick<CertificationRow, 'state'>): Certification =>
  row.state as Certification;

export function certificationSummary(
  row: CertificationRow,
  today: string,
  times: Deadlines,
): z.input<typeof CertificationSummary> {
  const state = certificationState(row);
  if (state.phase === 'none' || state.phase === 'undone')
    throw new Error(`certification ${row.id} has no beginning`);
  return {
    id: row.id,
    version: row.version,
    phase: state.phase,
    status: statusOn(state, today),
    engagement: state.engagement,
    client: { id: row.client_org, name: row.client_name },
    body: { id: row.cb_org, name: row.body_name },
    edition: state.edition,
    scope: state.scope,
    cycle: state.cycle ?? null,
    number: row.number ?? state.takenOver?.number ?? null,
    next: dueList(state, today, times)[0] ?? null,
  };
}

type Around = {
  /** The body asks, not its client. */
  readonly ofBody: boolean;
  readonly today: string;
  readonly times: Deadlines;
  readonly standingOn: string;
  readonly person: (id: string) => Named;
  readonly audited: Audited | undefined;
  readonly certificate: Certificate | undefined;
  readonly paper: Awaited<ReturnType<typeof newestPaper>>;
  readonly standing: Record<string, readonly Standing[]>;
};

/** What the reviewer found is the body's own; its client sees that somebody reviewed, and when. */
const reviewed = (review: NonNullable<Certification['review']>, { person, ofBody }: Around) => ({
  ...review,
  by: person(review.by),
  conclusion: ofBody ? review.conclusion : '',
});

export function certificationView(row: CertificationRow, around: Around): z.input<typeof CertificationView> {
  const state = certificationState(row);
  const { audited, certificate } = around;
  return {
    ...certificationSummary(row, around.today, around.times),
    cycles: state.cycles,
    originalOn: state.originalOn ?? null,
    suspendedOn: state.suspendedOn ?? null,
    endedOn: state.endedOn ?? null,
    transferredTo: state.transferredTo ?? null,
    review: state.review ? reviewed(state.review, around) : null,
    surveillances: [...state.surveillances],
    late: state.late.map(late => ({ ...late, text: lateText(late.code) })),
    takenOver: state.takenOver
      ? {
          ...state.takenOver.origin,
          statedBy: around.person(state.takenOver.statedBy),
          statedOn: state.takenOver.statedOn,
          number: state.takenOver.number,
          audits: [...state.takenOver.audits],
          days: state.takenOver.days,
          nextOn: state.takenOver.nextOn,
          accreditation: state.takenOver.accreditation,
        }
      : null,
    due: [...dueList(state, around.today, around.times)],
    standingOn: around.standingOn,
    standing: around.standing as z.input<typeof CertificationView>['standing'],
    rests: audited
      ? {
          audit: audited.audit,
          stage2LastDay: audited.stage2LastDay,
          reportedOn: audited.reportedOn,
          recommended: audited.recommended,
          openMajors: audited.openMajors,
          minorsWithoutPlan: audited.minorsWithoutPlan,
        }
      : null,
    certificate:
      certificate?.phase === 'issued'
        ? {
            number: certificate.number,
            revision: certificate.revision,
            effectiveOn: certificate.effectiveOn,
            issuedOn: certificate.issuedOn,
            paper: around.paper?.digest ?? null,
            drawn: around.paper?.drawn ?? false,
            stampedAt: around.paper?.stampedAt ?? null,
          }
        : null,
    confidence: state.confidence ? { erasedOn: null, ...state.confidence } : null,
  };
}
