/** All that an organization recorded about its requirements, read once for a list, a page or the readiness. */
import type { RequirementRef } from '@certwright/core/kernel/schema';
import type { Assessment } from '@certwright/core/requirement/assessment.decider';
import { addMonths } from '@certwright/rules/calendar-date';
import { nameOf } from '@certwright/core/requirement/edition-parts';
import type { ManagementReview } from '@certwright/core/management-review/management-review.decider';
import type { SystemRecord } from '@certwright/core/requirement/likely-major.table';
import { claims, type DatedRecord, RECORD_MONTHS } from '@certwright/core/requirement/proof';
import { type Recorded, recordedOf } from '@certwright/core/requirement/recorded';
import type { Known } from '@certwright/core/requirement/requirement-list';
import type { Edition } from '@certwright/standards/edition';
import { type StatementFacts, statementFacts } from '../control/control.reading.ts';
import { documentsByRequirement } from '../document/document.reading.ts';
import { type CompletedAudit, completedAudits } from '../internal-audit/internal-audit.reading.ts';
import { reviewsSince } from '../management-review/management-review.reading.ts';
import { overdueMajors } from '../nonconformity/nonconformity.reading.ts';
import { evidenceByRequirement, evidenceShows } from '../evidence/evidence.reading.ts';
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
  /** The newest Statement of Applicability as a record, by the name of the requirement that asks for it. */
  readonly stated: ReadonlyMap<string, readonly DatedRecord[]>;
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
  readonly records: ReadonlyMap<string, Recorded>;
  readonly statements: StatementFacts;
  readonly audits: readonly CompletedAudit[];
  readonly overdue: readonly RequirementRef[];
  readonly reviews: readonly Kept<ManagementReview>[];
};

/** What the assessments claim and have to show. */
const claimed = (assessments: readonly Kept<Assessment>[]): readonly RequirementRef[] =>
  assessments.flatMap(({ state }) =>
    claims(state.phase) ? [{ edition: state.edition, key: state.key }] : [],
  );

/** What stands for each requirement now, counted where it lies. */
async function recordsNow(
  act: Reads,
  assessments: readonly Kept<Assessment>[],
  statements: StatementFacts,
): Promise<ReadonlyMap<string, Recorded>> {
  const [evidence, shown, documents] = await Promise.all([
    evidenceByRequirement(act),
    evidenceShows(act, claimed(assessments)),
    documentsByRequirement(act),
  ]);
  const names = new Set([...evidence.keys(), ...documents.keys(), ...statements.records.keys()]);
  return new Map(
    [...names].map(name => {
      const served = documents.get(name);
      const stated = recordedOf(statements.records.get(name) ?? [], act.today);
      return [
        name,
        {
          evidence: evidence.get(name) ?? 0,
          documents: served?.n ?? 0,
          showing: [
            ...(shown.has(name) ? (['evidence'] as const) : []),
            ...(served && served.since <= act.today ? (['document'] as const) : []),
            ...stated.showing,
          ],
        },
      ];
    }),
  );
}

async function presentFacts(act: Reads): Promise<Facts> {
  const since = addMonths(act.today, -RECORD_MONTHS);
  const [adopted, brought, assessments, statements, audits, overdue, reviews] = await Promise.all([
    adoptedEditions(act),
    broughtRelations(act),
    assessmentsOf(act.tx, act.org),
    statementFacts(act),
    completedAudits(act, since),
    overdueMajors(act),
    reviewsSince(act, since),
  ]);
  const records = await recordsNow(act, assessments, statements);
  return { adopted, brought, assessments, records, statements, audits, overdue, reviews };
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
      records: facts.records,
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
    stated: statements.records,
  };
}
