/** All that an organization recorded about its requirements, read once for a list, a page or the readiness. */
import { addMonths } from '@certwright/rules/calendar-date';
import { nameOf } from '@certwright/core/requirement/edition-parts';
import type { ManagementReview } from '@certwright/core/management-review/management-review.decider';
import type { SystemRecord } from '@certwright/core/requirement/likely-major.table';
import { type DatedRecord, RECORD_MONTHS } from '@certwright/core/requirement/proof';
import type { Known } from '@certwright/core/requirement/requirement-list';
import type { Edition } from '@certwright/standards/edition';
import { statementFacts } from '../control/control.reading.ts';
import { documentRecords } from '../document/document.reading.ts';
import { type CompletedAudit, completedAudits } from '../internal-audit/internal-audit.reading.ts';
import { reviewsSince } from '../management-review/management-review.reading.ts';
import { overdueMajors } from '../nonconformity/nonconformity.reading.ts';
import { evidenceRecords } from '../evidence/evidence.reading.ts';
import type { Kept } from '../platform/events/kept.ts';
import type { Act } from '../platform/events/act.ts';
import { adoptedEditions } from '../standard/adopted.ts';
import { equalPairs } from '../standard/related.reading.ts';
import { assessmentsOf } from './requirement.store.ts';

export type KnownSystem = {
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

/** Editions adopted now, everything known about their requirements, and the system's own records. */
export async function readKnown(act: Pick<Act, 'tx' | 'org' | 'today'>): Promise<KnownSystem> {
  const since = addMonths(act.today, -RECORD_MONTHS);
  const [adopted, equal, rows, evidence, documents, statements, audits, overdue, reviews] = await Promise.all(
    [
      adoptedEditions(act),
      equalPairs(act),
      assessmentsOf(act.tx, act.org),
      evidenceRecords(act),
      documentRecords(act),
      statementFacts(act),
      completedAudits(act, since),
      overdueMajors(act),
      reviewsSince(act, since),
    ],
  );
  return {
    editions: adopted.map(one => one.edition),
    known: {
      assessments: new Map(rows.map(({ version, state }) => [nameOf(state), { version, state }])),
      records: joined(evidence, documents, statements.records),
      excluded: statements.excluded,
      equal,
      system: [...audits.map(auditRecord), ...reviews.map(reviewRecord)],
    },
    system: {
      audits,
      reviews: reviews.map(one => one.state),
      statements: statements.issued,
      overdueMajors: overdue,
    },
  };
}
