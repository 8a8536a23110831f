/** The record that a task is about: found as its maker may see it, and called by its name. */
import { Id } from '@certwright/core/kernel/schema';
import { findEdition } from '@certwright/standards/library';
import type { About, AboutKind } from '@certwright/core/task/task.state';
import { DOCUMENT_OPERATIONS } from '../document/document.operations.ts';
import { EVIDENCE_OPERATIONS } from '../evidence/evidence.operations.ts';
import { INTERNAL_AUDIT_OPERATIONS } from '../internal-audit/internal-audit.operations.ts';
import { MANAGEMENT_REVIEW_OPERATIONS } from '../management-review/management-review.operations.ts';
import { NONCONFORMITY_OPERATIONS } from '../nonconformity/nonconformity.operations.ts';
import { operationOf } from '../notice/ask.ts';
import { OUTSIDE_OPERATIONS } from '../outside/outside.operations.ts';
import { PROCESS } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { stateOf } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { RISK_LINE_OPERATIONS } from '../risk/risk.operations.ts';
import { requireRequirement } from '../standard/adopted.ts';

type Named = { readonly label: string; readonly in?: string };
const LONGEST = 200;

const NAMERS: Readonly<Record<AboutKind, (act: Act, id: string, within: string | null) => Promise<Named>>> = {
  async requirement(act, key, edition) {
    if (edition === null) throw new NotFound('edition');
    const { requirement } = await requireRequirement(act, { edition, key });
    return {
      label: `${findEdition(edition)?.name ?? edition}, ${key} ${requirement.title}`,
      in: edition,
    };
  },
  async document(act, id) {
    const one = await operationOf(DOCUMENT_OPERATIONS, 'document.get').run(act, { id });
    return { label: `${one.number} ${one.title}` };
  },
  async risk(act, id) {
    const one = await operationOf(RISK_LINE_OPERATIONS, 'risk.get').run(act, { id });
    return { label: `${one.reference} ${one.content.title}`, in: one.register };
  },
  async nonconformity(act, id) {
    const one = await operationOf(NONCONFORMITY_OPERATIONS, 'nonconformity.get').run(act, { id });
    return { label: `Nonconformity: ${one.statement}` };
  },
  async evidence(act, id) {
    const one = await operationOf(EVIDENCE_OPERATIONS, 'evidence.get').run(act, { id });
    return { label: one.title };
  },
  async process(act, id) {
    const { state } = await stateOf(act, PROCESS, id);
    return { label: `Process ${state.content.name}` };
  },
  async 'internal-audit'(act, id) {
    const one = await operationOf(INTERNAL_AUDIT_OPERATIONS, 'internal-audit.get').run(act, { id });
    return { label: `Internal audit: ${one.title}` };
  },
  async 'management-review'(act, id) {
    const one = await operationOf(MANAGEMENT_REVIEW_OPERATIONS, 'management-review.get').run(act, { id });
    return { label: `Management review of ${one.heldOn}` };
  },
  async 'outside-certificate'(act, id) {
    const one = await operationOf(OUTSIDE_OPERATIONS, 'outside.get').run(act, { id });
    return { label: `Certificate ${one.number} of ${one.body}` };
  },
};

/** @throws NotFound when there is none that the caller may see, HttpProblem 403 when he sees no records at all */
export async function aboutOf(
  act: Act,
  said: { readonly kind: AboutKind; readonly id: string; readonly in: string | null } | null,
): Promise<About | null> {
  if (said === null) return null;
  const { kind, id } = said;
  if (!act.can(kind === 'outside-certificate' ? 'engagement:read' : 'requirement:read'))
    throw new HttpProblem(403, 'not-permitted', 'Your role does not include this record.');
  if (kind !== 'requirement' && !Id.safeParse(id).success) throw new NotFound('record');
  const { label, in: within = null } = await NAMERS[kind](act, id, said.in);
  return { kind, id, in: within, label: label.replace(/\s+/g, ' ').slice(0, LONGEST).trim() };
}
