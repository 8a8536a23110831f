/** The latest records of each kind that can stand as evidence, for a choice. */
import type { ReferredKind } from '@certwright/core/evidence/evidence.state';
import { findEdition } from '@certwright/standards/library';
import { issuedVersions } from '../control/control.reading.ts';
import { DOCUMENT_OPERATIONS } from '../document/document.operations.ts';
import { INTERNAL_AUDIT_OPERATIONS } from '../internal-audit/internal-audit.operations.ts';
import { MANAGEMENT_REVIEW_OPERATIONS } from '../management-review/management-review.operations.ts';
import { NONCONFORMITY_OPERATIONS } from '../nonconformity/nonconformity.operations.ts';
import { operationOf } from '../notice/ask.ts';
import type { Act } from '../platform/events/act.ts';

export type RecordChoice = {
  readonly kind: ReferredKind;
  readonly id: string;
  readonly number: number | null;
  readonly label: string;
  readonly day: string;
};

const page = { limit: 50 } as const;

export async function recordChoices(act: Act): Promise<RecordChoice[]> {
  const documents = await operationOf(DOCUMENT_OPERATIONS, 'document.list').run(act, page);
  const audits = await operationOf(INTERNAL_AUDIT_OPERATIONS, 'internal-audit.list').run(act, {
    ...page,
    phase: 'completed',
  });
  const reviews = await operationOf(MANAGEMENT_REVIEW_OPERATIONS, 'management-review.list').run(act, page);
  const cases = await operationOf(NONCONFORMITY_OPERATIONS, 'nonconformity.list').run(act, page);
  const statements = await issuedVersions(act);
  return [
    ...documents.rows.flatMap(({ id, number, title, inForce, releasedOn }): RecordChoice[] =>
      inForce === null || releasedOn === null
        ? []
        : [
            {
              kind: 'document-release',
              id,
              number: inForce,
              label: `${number} ${title}, version ${inForce}`,
              day: releasedOn,
            },
          ],
    ),
    ...audits.rows.flatMap(({ id, title, completedOn }): RecordChoice[] =>
      completedOn === null
        ? []
        : [{ kind: 'internal-audit', id, number: null, label: `Internal audit: ${title}`, day: completedOn }],
    ),
    ...reviews.rows.map(
      ({ id, heldOn }): RecordChoice => ({
        kind: 'management-review',
        id,
        number: null,
        label: `Management review of ${heldOn}`,
        day: heldOn,
      }),
    ),
    ...cases.rows.map(
      ({ id, statement, raisedOn }): RecordChoice => ({
        kind: 'nonconformity',
        id,
        number: null,
        label: `Nonconformity: ${statement.slice(0, 120)}`,
        day: raisedOn,
      }),
    ),
    ...statements.map(
      ({ edition, number, on }): RecordChoice => ({
        kind: 'statement-of-applicability',
        id: edition,
        number,
        label: `Statement of Applicability ${findEdition(edition)?.name ?? edition}, version ${number}`,
        day: on,
      }),
    ),
  ];
}
