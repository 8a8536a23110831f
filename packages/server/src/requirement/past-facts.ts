/** What was known about requirements on a day of the past, folded from the events of everything that bears on them. */
import { type DatedRecord, RECORD_MONTHS } from '@certwright/core/requirement/proof';
import { type Recorded, recordedOf } from '@certwright/core/requirement/recorded';
import { addMonths } from '@certwright/rules/calendar-date';
import { factsOfStatements } from '../control/control.reading.ts';
import { recordsOfDocuments } from '../document/document.reading.ts';
import { recordsOfEvidence } from '../evidence/evidence.reading.ts';
import { completedAmong } from '../internal-audit/internal-audit.reading.ts';
import { heldAmong } from '../management-review/management-review.reading.ts';
import { overdueAmong } from '../nonconformity/nonconformity.reading.ts';
import {
  ADOPTION,
  ASSESSMENT,
  DOCUMENT,
  DOCUMENT_RELEASE,
  EVIDENCE,
  INTERNAL_AUDIT,
  MANAGEMENT_REVIEW,
  NONCONFORMITY,
  OWN_EDITION,
  SOA,
} from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { type Moment, pastOf } from '../platform/events/past.ts';
import { adoptedEditionsOn } from '../standard/adopted.ts';
import { broughtRelations } from '../standard/related.reading.ts';
import type { Facts } from './known.ts';

const READ = [
  ADOPTION,
  OWN_EDITION,
  ASSESSMENT,
  EVIDENCE,
  DOCUMENT,
  DOCUMENT_RELEASE,
  SOA,
  INTERNAL_AUDIT,
  NONCONFORMITY,
  MANAGEMENT_REVIEW,
] as const;

/** What stood for each requirement on a day, from records that are read already. */
function recordsThen(
  on: string,
  ...some: readonly ReadonlyMap<string, readonly DatedRecord[]>[]
): ReadonlyMap<string, Recorded> {
  const names = Map.groupBy(
    some.flatMap(one => [...one]),
    ([name]) => name,
  );
  return new Map(
    [...names].map(([name, records]) => [
      name,
      recordedOf(
        records.flatMap(([, found]) => found),
        on,
      ),
    ]),
  );
}

/** Relations between editions are no records with a history: those of today are used. */
export async function pastFacts(act: Pick<Act, 'tx' | 'org'>, moment: Moment): Promise<Facts> {
  const past = await pastOf(act, READ, moment);
  const since = addMonths(moment.on, -RECORD_MONTHS);
  const statements = factsOfStatements(past.of(SOA));
  const [adopted, brought] = await Promise.all([adoptedEditionsOn(act, past), broughtRelations(act)]);
  return {
    adopted,
    brought,
    assessments: past.of(ASSESSMENT),
    records: recordsThen(
      moment.on,
      recordsOfEvidence(past.of(EVIDENCE)),
      recordsOfDocuments(past.of(DOCUMENT), past.of(DOCUMENT_RELEASE)),
      statements.records,
    ),
    statements,
    audits: completedAmong(past.of(INTERNAL_AUDIT), since),
    overdue: overdueAmong(past.of(NONCONFORMITY), moment.on),
    reviews: heldAmong(past.of(MANAGEMENT_REVIEW), since),
  };
}
