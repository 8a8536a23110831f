/** All that an organization recorded about its requirements, read once for a list, a page or the readiness. */
import type { RequirementRef } from '@certwright/core/kernel/schema';
import type { Assessment } from '@certwright/core/requirement/assessment.decider';
import { addMonths } from '@certwright/rules/calendar-date';
import { nameOf } from '@certwright/core/requirement/edition-parts';
import type { ManagementReview } from '@certwright/core/management-review/management-review.decider';
import type { SystemRecord } from '@certwright/core/requirement/likely-major.table';
import { type DatedRecord, RECORD_MONTHS } from '@certwright/core/requirement/proof';
import type { Known } from '@certwright/core/requirement/requirement-list';
import type { Edition } from '@certwright/standards/edition';
import { type StatementFacts, statementFacts } from '../control/control.reading.ts';
import { documentRecords } from '../document/document.reading.ts';
import { type CompletedAudit, completedAudits } from '../internal-audit/internal-audit.reading.ts';
import { reviewsSince } from '../management-review/management-review.reading.ts';
import { overdueMajors } from '../nonconformity/nonconformity.reading.ts';
import { evidenceRecords } from '../evidence/evidence.reading.ts';
import type { Kept } from '../platform/events/kept.ts';
import type { Act } from '../platform/events/act.ts';
import type { Moment } from '../platform/events/past.ts';
import { adoptedEditions } from '../standard/adopted.ts';
import { type BroughtRelation, broughtRelations, equalPairs } from '../standard/related.reading.ts';
import { pastFacts } from './past-facts.ts';
import { assessmentsOf } from './requirement.store.ts';

export type KnownSystem = {
  /** The day that it is read for. */
  readonly today: string;
  readonly editions: readonly Edition[];
  readonly known: Known;
  readonly system: SystemRecord;
};

const joined = (
  ...some: readonly ReadonlyMap<string, readonly DatedRecord[]>[]
): ReadonlyMap<string, readonly DatedRecord[]> => {
  const all = some.flatMap(one => [...one]);
  const names = Map.groupBy(all, ([name]) => name);
  return new Map([...names].map(([name, records]) => [name, records.flatMap(([, found]) => found)]));
};

const auditRecord = ({ id, title, completedOn }: CompletedAudit): DatedRecord => ({
  kind: 'internal-audit',
  id,
  title,
  standsFor: completedOn,
});

const reviewRecord = ({ id, state }: Kept<ManagementReview>): DatedRecord => ({
  kind: 'management-review',
  id,
  title: 'Management review',
  standsFor: state.heldOn,
});

type Reads = Pick<Act, 'tx' | 'org' | 'today'>;

/** All that is read of the organization before it is put together. */
export type Facts = {
  readonly adopted: readonly { readonly edition: Edition }[];
  readonly brought: readonly BroughtRelation[];
  readonly assessments: readonly Kept<Assessment>[];
  readonly evidence: ReadonlyMap<string, readonly DatedRecord[]>;
  readonly documents: ReadonlyMap<string, readonly DatedRecord[]>;
  readonly statements: StatementFacts;
  readonly audits: readonly CompletedAudit[];
  readonly overdue: readonly RequirementRef[];
  readonly reviews: readonly Kept<ManagementReview>[];
};

async function presentFacts(act: Reads): Promise<Facts> {
  const since = addMonths(act.today, -RECORD_MONTHS);
  const [adopted, brought, assessments, evidence, documents, statements, audits, overdue, reviews] =
    await Promise.all([
      adoptedEditions(act),
      broughtRelations(act),
      assessmentsOf(act.tx, act.org),
      evidenceRecords(act),
      documentRecords(act),
      statementFacts(act),
      completedAudits(act, since),
      overdueMajors(act),
      reviewsSince(act, since),
    ]);
  return { adopted, brought, assessments, evidence, documents, statements, audits, overdue, reviews };
}

/**
 * Editions adopted now, everything known about their requirements, and the system's own records.
 * @param moment a day of the past instead of today
 */
export async function readKnown(act: Reads, moment?: Moment): Promise<KnownSystem> {
  const facts = await (moment ? pastFacts(act, moment) : presentFacts(act));
  const { audits, reviews, statements } = facts;
  return {
    today: moment?.on ?? act.today,
    editions: facts.adopted.map(one => one.edition),
    known: {
      assessments: new Map(
        facts.assessments.map(({ version, state }) => [nameOf(state), { version, state }]),
      ),
      records: joined(facts.evidence, facts.documents, statements.records),
      excluded: statements.excluded,
      equal: equalPairs(facts.brought),
      brought: facts.brought,
      system: [...audits.map(auditRecord), ...reviews.map(reviewRecord)],
    },
    system: {
      audits,
      reviews: reviews.map(one => one.state),
      statements: statements.issued,
      overdueMajors: facts.overdue,
    },
  };
}
