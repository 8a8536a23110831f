/** Documents as they are answered. */
import { firstRefusal } from '@certwright/core/kernel/decider';
import { APPROVE_GUARDS } from '@certwright/core/document/document.guards';
import {
  controlOf,
  type Document,
  isAskedToRead,
  ownerOf,
  reviewDueOn,
  stepNow,
  versionInForce,
} from '@certwright/core/document/document.state';
import type { Acknowledgement, Release } from '@certwright/core/document/release.decider';
import type { DocumentLine, DocumentView, ReleaseView } from '@certwright/core/document/document.schema';
import { addMonths } from '@certwright/rules/calendar-date';
import type { z } from 'zod';
import { filesNamed } from '../evidence/file.reading.ts';
import { membersOf, type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { approversOf } from './approvers.ts';
import { acknowledgedBy, acknowledgementsOf, documentById } from './document.store.ts';
import { remindedOn, seenBy } from './followed.store.ts';

type Phase = z.infer<typeof DocumentView>['phase'];

/** A stored document has begun, and one whose take-over was undone is not shown. */
function begun(phase: Document['phase']): Phase {
  if (phase === 'none' || phase === 'undone') throw new Error('a document that is shown has a version');
  return phase;
}

const controlView = (state: Document, person: (id: string) => Named) => {
  const { steps, readers, ...control } = controlOf(state);
  return {
    ...control,
    owner: person(ownerOf(state)),
    steps: steps.map(step => ({ ...step, roles: [...step.roles], persons: step.persons.map(person) })),
    readers: { ...readers, roles: [...readers.roles], persons: readers.persons.map(person) },
  };
};

/** Everybody who is named by a document. */
const namedBy = (state: Document): readonly (string | null | undefined)[] => [
  state.author,
  ownerOf(state),
  state.returned?.by,
  state.obsolete?.by,
  state.reviewed?.by,
  ...state.releases.map(one => one.by),
  ...(state.approvals ?? []).map(one => one.by),
  ...controlOf(state).steps.flatMap(step => step.persons),
  ...controlOf(state).readers.persons,
];

/** @throws NotFound */
export async function documentView(act: Act, id: string): Promise<z.infer<typeof DocumentView>> {
  const row = await documentById(act.tx, id);
  if (!row || row.state.phase === 'undone') throw new NotFound('document');
  return viewOf(act, row, await acknowledgementsOf(act.tx, id));
}

/** @param acknowledged who had read it when it was as in `row` */
export async function viewOf(
  act: Act,
  row: Kept<Document>,
  acknowledged: readonly Kept<Acknowledgement>[],
): Promise<z.infer<typeof DocumentView>> {
  const { id, state } = row;
  const inForce = versionInForce(state);
  const [members, approvers, files, seen, reminded] = await Promise.all([
    membersOf(act),
    approversOf(act, state),
    filesNamed(act, state.file === undefined ? [] : [state.file]),
    seenBy(act.tx, id, act.person),
    inForce === null ? undefined : remindedOn(act.tx, id, inForce),
  ]);
  const done = new Set(
    acknowledged.filter(one => one.state.release === inForce).map(one => one.state.person),
  );
  const person = await naming(act, [...namedBy(state), ...acknowledged.map(one => one.state.person)]);
  const approval = { type: 'Approve', ...approvers, by: act.person, on: act.today } as const;
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
    file: files[0] ?? null,
    control: controlView(state, person),
    approvals: (state.approvals ?? []).map(one => ({ ...one, by: person(one.by) })),
    stepNow: state.phase === 'submitted' ? (stepNow(state)?.index ?? null) : null,
    reviewDueOn: reviewDueOn(state),
    reviewed: state.reviewed ? { ...state.reviewed, by: person(state.reviewed.by) } : null,
    remindedOn: reminded ?? null,
    seen: seen?.version ?? null,
    acknowledgements: acknowledged.map(({ state: one }) => ({ ...one, person: person(one.person) })),
    waitingFor: members
      .filter(one => !done.has(one.id) && isAskedToRead(state, one))
      .map(one => ({ id: one.id, name: one.name })),
    refusesApproval: firstRefusal(APPROVE_GUARDS, state, approval)?.refused ?? null,
  };
}

/** How long before its day a review counts as due. */
const AHEAD_MONTHS = 1;

export async function documentLines(
  act: Act,
  rows: readonly Kept<Document>[],
): Promise<z.infer<typeof DocumentLine>[]> {
  const [person, mine, members] = await Promise.all([
    naming(
      act,
      rows.flatMap(row => [row.state.author, ownerOf(row.state)]),
    ),
    acknowledgedBy(
      act.tx,
      act.person,
      rows.map(row => row.id),
    ),
    membersOf(act),
  ]);
  const me = members.find(one => one.id === act.person) ?? { id: act.person, roles: [] };
  const approvers = act.can('document:approve') ? members.filter(one => one.can('document:approve')) : [];
  const horizon = addMonths(act.today, AHEAD_MONTHS);
  return rows.map(({ id, version, state }) => {
    const inForce = versionInForce(state);
    const due = reviewDueOn(state);
    const others = approvers.filter(one => one.id !== state.author).length;
    const approval = { type: 'Approve', others, roles: me.roles, by: act.person, on: act.today } as const;
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
      owner: person(ownerOf(state)),
      reviewDueOn: due,
      reviewDue: due !== null && due <= horizon,
      uploaded: state.file !== undefined,
      yours: act.can('document:approve') && firstRefusal(APPROVE_GUARDS, state, approval) === undefined,
      requirements: state.requirements.length,
      acknowledged: mine.some(one => one.document === id && one.release === inForce),
      toRead: isAskedToRead(state, me),
    };
  });
}

export async function releaseView(
  act: Act,
  state: Release,
  inForce: boolean,
): Promise<z.infer<typeof ReleaseView>> {
  const [person, files] = await Promise.all([
    naming(act, [state.author, state.approvedBy]),
    filesNamed(act, state.file === undefined ? [] : [state.file]),
  ]);
  return {
    ...state,
    requirements: [...state.requirements],
    file: files[0] ?? null,
    hash: state.hash ?? null,
    label: state.label ?? null,
    onPaper: state.onPaper ?? null,
    author: person(state.author),
    approvedBy: person(state.approvedBy),
    inForce,
  };
}
