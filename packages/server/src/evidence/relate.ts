/** Relates evidence to more requirements: what a change of edition does with it in its own transaction. */
import type { RequirementRef } from '@certwright/core/kernel/schema';
import { EVIDENCE } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';

/** @throws NotFound, Refused `evidence-withdrawn` */
export async function relateEvidence(
  act: Act,
  id: string,
  requirements: readonly RequirementRef[],
): Promise<void> {
  // The If-Match of the request belongs to another thing.
  const { expected: _, ...own } = act;
  await handle(own, EVIDENCE, id, { type: 'Relate', requirements, by: act.person, on: act.today });
}
