/** Relates a document to more requirements without a new version: what a change of edition does with it. */
import type { RequirementRef } from '@certwright/core/kernel/schema';
import { DOCUMENT } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';

/** @throws NotFound, Refused `document-obsolete` */
export async function relateDocument(
  act: Act,
  id: string,
  requirements: readonly RequirementRef[],
): Promise<void> {
  // The If-Match of the request belongs to another thing.
  const { expected: _, ...own } = act;
  await handle(own, DOCUMENT, id, { type: 'Relate', requirements, by: act.person, on: act.today });
}
