/** Documents as they are answered. */
import { firstRefusal } from '@certwright/core/kernel/decider';
import {
  APPROVE_GUARDS,
  type Document,
  knowsRelease,
  versionInForce,
} from '@certwright/core/document/document.decider';
import type { Release } from '@certwright/core/document/release.decider';
import type { DocumentLine, DocumentView, ReleaseView } from '@certwright/core/document/document.schema';
import type { z } from 'zod';
import { membersOf, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { acknowledgedBy, acknowledgementsOf, documentById } from './document.store.ts';

type Phase = z.infer<typeof DocumentView>['phase'];

/** A stored document has begun. */
function begun(phase: Document['phase']): Phase {
  if (phase === 'none') throw new Error('a stored document has a first version');
  return phase;
}

/** How many members besides this author may approve documents. */
export async function otherApprovers(
  act: Pick<Act, 'tx' | 'org' | 'today'>,
  author: string,
): Promise<number> {
  const members = await membersOf(act);
  return members.filter(one => one.id !== author && one.can('document:approve')).length;
}

/** @throws NotFound */
export async function documentView(act: Act, id: string): Promise<z.infer<typeof DocumentView>> {
  const row = await documentById(act.tx, id);
  if (!row) throw new NotFound('document');
  const { state } = row;
  const [acknowledged, members, others] = await Promise.all([
    acknowledgementsOf(act.tx, id),
    membersOf(act),
    otherApprovers(act, state.author),
  ]);
  const inForce = versionInForce(state);
  const done = new Set(
    acknowledged.filter(one => one.state.release === inForce).map(one => one.state.person),
  );
  const person = await naming(act, [
    state.author,
    state.returned?.by,
    state.obsolete?.by,
    ...state.releases.map(one => one.by),
    ...acknowledged.map(one => one.state.person),
  ]);
  const approval = { type: 'Approve', others, by: act.person, on: act.today } as const;
  const { number, title, kind, text, change, draftedOn, submittedOn } = state;
  return {
    id,
    version: row.version,
    number,
    title,
    kind,
    text,
    change,
    draftedOn,
    submittedOn,
    inForce,
    phase: begun(state.phase),
    author: person(state.author),
    returned: state.returned && { ...state.returned, by: person(state.returned.by) },
    obsolete: state.obsolete && { ...state.obsolete, by: person(state.obsolete.by) },
    releases: state.releases.map(one => ({ ...one, by: person(one.by) })),
    requirements: [...state.requirements],
    acknowledgements: acknowledged.map(({ state: one }) => ({ ...one, person: person(one.person) })),
    waitingFor:
      inForce === null
        ? []
        : members
            .filter(one => !done.has(one.id) && !knowsRelease(state, one.id))
            .map(one => ({ id: one.id, name: one.name })),
    refusesApproval: firstRefusal(APPROVE_GUARDS, state, approval)?.refused ?? null,
  };
}

export async function documentLines(
  act: Act,
  rows: readonly Kept<Document>[],
): Promise<z.infer<typeof DocumentLine>[]> {
  const [person, mine] = await Promise.all([
    naming(
      act,
      rows.map(row => row.state.author),
    ),
    acknowledgedBy(
      act.tx,
      act.person,
      rows.map(row => row.id),
    ),
  ]);
  return rows.map(({ id, version, state }) => {
    const inForce = versionInForce(state);
    return {
      id,
      version,
      number: state.number,
      title: state.title,
      kind: state.kind,
      phase: begun(state.phase),
      inForce,
      releasedOn: inForce === null ? null : (state.releases.at(-1)?.on ?? null),
      author: person(state.author),
      requirements: state.requirements.length,
      acknowledged: mine.some(one => one.document === id && one.release === inForce),
      toRead: inForce !== null && !knowsRelease(state, act.person),
    };
  });
}

export async function releaseView(
  act: Act,
  state: Release,
  inForce: boolean,
): Promise<z.infer<typeof ReleaseView>> {
  const person = await naming(act, [state.author, state.approvedBy]);
  return {
    ...state,
    requirements: [...state.requirements],
    author: person(state.author),
    approvedBy: person(state.approvedBy),
    inForce,
  };
}
