/** May this person evaluate others for a function and a standard on a day: named by the body's leadership, or qualified for it (ISO/IEC 17021-1, 7.1.3). */
import type { Id, PlainDate } from '../kernel/schema.ts';
import { type CompetenceRecord, inForce } from './competence.state.ts';
import { type BodyFunction, counts } from './function.table.ts';
import type { EstablishedPolicy } from './policy.decider.ts';

/** Who evaluates auditors has led audits himself, or evaluates as his function. */
const EQUAL: Partial<Record<BodyFunction, BodyFunction>> = { audit: 'lead-audit', expert: 'lead-audit' };

export function mayEvaluate(
  policy: EstablishedPolicy | undefined,
  record: CompetenceRecord | undefined,
  asked: {
    readonly person: Id;
    readonly function: BodyFunction;
    readonly standard: string;
    readonly on: PlainDate;
  },
): boolean {
  const named = policy?.evaluators.some(
    one =>
      one.person === asked.person && (one.standards.length === 0 || one.standards.includes(asked.standard)),
  );
  if (named) return true;
  if (record?.phase !== 'active') return false;
  const needed = EQUAL[asked.function] ?? asked.function;
  return record.qualifications.some(
    q =>
      (counts(q.function, needed) || q.function === 'evaluation') &&
      q.standard === asked.standard &&
      !q.training &&
      inForce(q, asked.on),
  );
}
