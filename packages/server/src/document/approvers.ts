/** Who could approve a document besides its author, and what the acting person holds for it. */
import { type Document, isInStep, stepNow } from '@certwright/core/document/document.state';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';

type Asking = Pick<Act, 'tx' | 'org' | 'today' | 'person'>;

/** @returns others who may approve in the step in which it waits, and the roles of who acts */
export async function approversOf(
  act: Asking,
  state: Document,
): Promise<{ readonly others: number; readonly roles: readonly string[] }> {
  const members = await membersOf(act);
  const step = stepNow(state)?.step;
  const others = members.filter(
    one =>
      one.id !== state.author && one.can('document:approve') && (step === undefined || isInStep(step, one)),
  );
  return { others: others.length, roles: members.find(one => one.id === act.person)?.roles ?? [] };
}
