/** Records of the system that stand as evidence: found by kind and id, named, and written out for a pack. */
import type { ReferredKind } from '@certwright/core/evidence/evidence.state';
import { Id } from '@certwright/core/kernel/schema';
import { CONTROL_OPERATIONS } from '../control/control.operations.ts';
import { DOCUMENT_OPERATIONS } from '../document/document.operations.ts';
import { INTERNAL_AUDIT_OPERATIONS } from '../internal-audit/internal-audit.operations.ts';
import { MANAGEMENT_REVIEW_OPERATIONS } from '../management-review/management-review.operations.ts';
import { NONCONFORMITY_OPERATIONS } from '../nonconformity/nonconformity.operations.ts';
import { operationOf } from '../notice/ask.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { auditText, nonconformityText, releaseText, reviewText, statementText } from './referred.text.ts';

export type Reference = {
  readonly kind: ReferredKind;
  readonly id: string;
  readonly number: number | null;
};

/** A record as it can be named and written out. */
export type Referred = {
  readonly label: string;
  /** A day from which it can stand as evidence; null while it is not finished. */
  readonly day: string | null;
  readonly text: string;
};

const LONGEST = 300;
const idOf = (id: string): string => {
  if (!Id.safeParse(id).success) throw new NotFound('record');
  return id;
};
const numberOf = (number: number | null): number => {
  if (number === null) throw new NotFound('record');
  return number;
};

const READERS: Readonly<Record<ReferredKind, (act: Act, ref: Reference) => Promise<Referred>>> = {
  async 'document-release'(act, { id, number }) {
    const input = { id: idOf(id), number: numberOf(number) };
    const one = await operationOf(DOCUMENT_OPERATIONS, 'document.release').run(act, input);
    const label = `${one.documentNumber} ${one.title}, version ${one.number}`;
    return { label, day: one.releasedOn, text: releaseText(one) };
  },
  async 'internal-audit'(act, { id }) {
    const one = await operationOf(INTERNAL_AUDIT_OPERATIONS, 'internal-audit.get').run(act, { id: idOf(id) });
    return { label: `Internal audit: ${one.title}`, day: one.completedOn, text: auditText(one) };
  },
  async 'management-review'(act, { id }) {
    const get = operationOf(MANAGEMENT_REVIEW_OPERATIONS, 'management-review.get');
    const one = await get.run(act, { id: idOf(id) });
    return { label: `Management review of ${one.heldOn}`, day: one.heldOn, text: reviewText(one) };
  },
  async nonconformity(act, { id }) {
    const one = await operationOf(NONCONFORMITY_OPERATIONS, 'nonconformity.get').run(act, { id: idOf(id) });
    const label = `Nonconformity (${one.grade}) of ${one.raisedOn}: ${one.statement.replace(/\s+/g, ' ')}`;
    return { label, day: one.raisedOn, text: nonconformityText(one) };
  },
  async 'statement-of-applicability'(act, { id, number }) {
    const input = { edition: id, number: numberOf(number) };
    const one = await operationOf(CONTROL_OPERATIONS, 'control.issued').run(act, input);
    const label = `Statement of Applicability ${one.name}, version ${one.number}`;
    return { label, day: one.issuedOn, text: statementText(one) };
  },
};

/** @throws NotFound when there is none that the caller may see */
export async function referred(act: Act, ref: Reference): Promise<Referred> {
  const found = await READERS[ref.kind](act, ref);
  return { ...found, label: found.label.slice(0, LONGEST).trim() };
}
