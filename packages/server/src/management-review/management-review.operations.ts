/** Management reviews: inputs proposed, the review recorded, its actions followed. */
import { randomUUID } from 'node:crypto';
import { Id } from '@certwright/core/kernel/schema';
import {
  HAND_OVER_GUARDS,
  type ManagementReview,
  RECORD_GUARDS,
} from '@certwright/core/management-review/management-review.decider';
import {
  CompleteReviewActionInput,
  HandReviewActionOverInput,
  ProposedInputs,
  RecordReviewInput,
  ReviewLine,
  ReviewView,
} from '@certwright/core/management-review/management-review.schema';
import { REVIEW_INPUTS, requiredInputs } from '@certwright/core/management-review/review-input.table';
import { leads } from '@certwright/core/party/role.table';
import { z } from 'zod';
import { MANAGEMENT_REVIEW } from '../organization-aggregates.ts';
import { isMember, membersOf, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { adoptedEditions } from '../standard/adopted.ts';
import { proposedInputs } from './gather.ts';
import { reviewById, reviewPage } from './management-review.store.ts';

const lineView = ({ id, version, state }: Kept<ManagementReview>): z.infer<typeof ReviewLine> => ({
  id,
  version,
  heldOn: state.heldOn,
  participants: state.participants.length,
  decisions: state.decisions.length,
  actions: state.actions.length,
  openActions: state.actions.filter(one => one.done === null).length,
  conclusion: state.conclusion,
});

async function view(
  act: Act,
  { id, version, state }: Kept<ManagementReview>,
): Promise<z.infer<typeof ReviewView>> {
  const person = await naming(act, [
    state.recordedBy,
    ...state.participants,
    ...state.actions.flatMap(one => [one.owner, one.done?.by]),
  ]);
  return {
    id,
    version,
    heldOn: state.heldOn,
    recordedBy: person(state.recordedBy),
    participants: state.participants.map(person),
    inputs: REVIEW_INPUTS.flatMap(({ key, title }) => {
      const text = state.inputs[key];
      return text === undefined ? [] : [{ key, title, text }];
    }),
    decisions: [...state.decisions],
    actions: state.actions.map(one => ({
      ...one,
      owner: one.owner === null ? null : person(one.owner),
      overdue: one.done === null && one.dueOn !== null && one.dueOn < act.today,
      done: one.done && { ...one.done, by: person(one.done.by) },
    })),
    conclusion: state.conclusion,
  };
}

const inputs = operation({
  id: 'management-review.inputs',
  method: 'get',
  path: '/management-reviews/inputs',
  summary: 'What a review has to look at, with what the system knows about it since the last one',
  permission: 'management-review:hold',
  input: z.object({}),
  output: ProposedInputs,
  run: act => proposedInputs(act),
});

const list = operation({
  id: 'management-review.list',
  method: 'get',
  path: '/management-reviews',
  summary: 'Management reviews, last changed first',
  permission: 'requirement:read',
  input: PageQuery,
  output: pageOf(ReviewLine),
  run: async (act, page) => {
    const { rows, next } = paged(await reviewPage(act.tx, act.org, page), page.limit);
    return { rows: rows.map(lineView), next };
  },
});

const get = operation({
  id: 'management-review.get',
  method: 'get',
  path: '/management-reviews/{id}',
  summary: 'One management review with its inputs, decisions and actions',
  permission: 'requirement:read',
  input: z.object({ id: Id }),
  output: ReviewView,
  run: async (act, { id }) => {
    const row = await reviewById(act.tx, act.org, id);
    if (!row) throw new NotFound('management review');
    return view(act, row);
  },
});

const record = operation({
  id: 'management-review.record',
  method: 'post',
  path: '/management-reviews',
  summary: 'Record a management review that was held, every input addressed',
  permission: 'management-review:hold',
  refusals: [...RECORD_GUARDS.map(guard => guard.refused), 'dated-in-the-future'],
  input: RecordReviewInput,
  output: Written,
  run: async (act, { on, actions, ...recorded }) => {
    const day = happenedOn(act, on);
    const [members, adopted] = await Promise.all([membersOf(act), adoptedEditions(act)]);
    const known = new Map(members.map(one => [one.id, one.roles]));
    const owners = actions.flatMap(one => (one.owner === null ? [] : [one.owner]));
    const participants = [...new Set(recorded.participants)];
    const command = {
      type: 'Record',
      ...recorded,
      participants,
      actions: actions.map(one => ({ ...one, id: randomUUID() })),
      required: requiredInputs(adopted.map(one => one.edition.standard)).map(one => one.key),
      topManagement: participants.filter(one => leads(known.get(one) ?? [])),
      strangers: [...participants, ...owners].filter(one => !known.has(one)),
      by: act.person,
      on: day,
    } as const;
    return written(await begin(act, MANAGEMENT_REVIEW, randomUUID(), command));
  },
});

const completeAction = operation({
  id: 'management-review.completeAction',
  method: 'post',
  path: '/management-reviews/{id}/actions/{action}/complete',
  summary: 'Say that an action of a review was taken',
  permission: 'nonconformity:handle',
  refusals: [
    'no-such-review-action',
    'review-action-already-done',
    'action-dated-before-review',
    'dated-in-the-future',
  ],
  input: CompleteReviewActionInput,
  output: Written,
  run: async (act, { id, action, what, on }) => {
    const command = {
      type: 'CompleteAction',
      action,
      what,
      by: act.person,
      on: happenedOn(act, on),
    } as const;
    return written(await handle(act, MANAGEMENT_REVIEW, id, command));
  },
});

const handActionOver = operation({
  id: 'management-review.handActionOver',
  method: 'post',
  path: '/management-reviews/{id}/actions/{action}/hand-over',
  summary: 'Give an action of a review to another owner, and say why',
  permission: 'management-review:hold',
  refusals: [
    'no-such-review-action',
    'review-action-already-done',
    'action-dated-before-review',
    'dated-in-the-future',
    ...HAND_OVER_GUARDS.map(guard => guard.refused),
  ],
  input: HandReviewActionOverInput,
  output: Written,
  run: async (act, { id, action, to, why, on }) => {
    const toIsMember = await isMember(act, to);
    const said = { action, to, toIsMember, why, by: act.person, on: happenedOn(act, on) };
    return written(await handle(act, MANAGEMENT_REVIEW, id, { type: 'HandActionOver', ...said }));
  },
});

export const MANAGEMENT_REVIEW_OPERATIONS = [
  inputs,
  list,
  record,
  get,
  completeAction,
  handActionOver,
] as const;
