/** Management reviews, given/when/then. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import {
  managementReview,
  type ManagementReviewCommand,
  type ManagementReviewEvent,
} from './management-review.decider.ts';
import { REVIEW_INPUTS, requiredInputs } from './review-input.table.ts';

const recorded = {
  participants: ['ana', 'bo'],
  inputs: { audits: 'Two audits', risks: 'Three new ones' },
  decisions: [{ text: 'One more auditor' }],
  actions: [{ id: 'a1', text: 'Train Bo', owner: 'ana', dueOn: '2027-03-31' }],
  conclusion: 'Suitable',
  by: 'ana',
  on: '2026-10-01',
};
const record = {
  type: 'Record',
  ...recorded,
  required: ['audits', 'risks'],
  topManagement: ['bo'],
  strangers: [],
} as const satisfies ManagementReviewCommand;
const held: ManagementReviewEvent = { type: 'ManagementReviewHeld', ...recorded };
const done = { type: 'CompleteAction', action: 'a1', what: 'Trained', by: 'ana', on: '2027-03-01' } as const;

test('a review with every input and an output is recorded on its own day', () => {
  expect(given(managementReview).after(record)).toMatchObject({ phase: 'held', heldOn: '2026-10-01' });
});

test('an action of the review is completed', () => {
  expect(given(managementReview, held).after(done).actions[0]?.done).toMatchObject({ what: 'Trained' });
});

describe('refused:', () => {
  const finished: ManagementReviewEvent = { ...done, type: 'ReviewActionCompleted' };
  test.each<{ refused: string; events: ManagementReviewEvent[]; command: ManagementReviewCommand }>([
    {
      refused: 'review-inputs-missing',
      events: [],
      command: { ...record, inputs: { audits: 'x', risks: ' ' } },
    },
    { refused: 'review-without-top-management', events: [], command: { ...record, topManagement: [] } },
    { refused: 'participant-not-a-member', events: [], command: { ...record, strangers: ['zed'] } },
    { refused: 'review-without-outputs', events: [], command: { ...record, decisions: [], actions: [] } },
    { refused: 'review-already-recorded', events: [held], command: record },
    { refused: 'no-such-review-action', events: [held], command: { ...done, action: 'a2' } },
    { refused: 'review-action-already-done', events: [held, finished], command: done },
    { refused: 'action-dated-before-review', events: [held], command: { ...done, on: '2026-09-30' } },
  ])('$refused', ({ refused, events, command }) => {
    expect(given(managementReview, ...events).when(command)).toMatchObject({ refused });
  });

  test('naming the inputs that are missing', () => {
    expect(given(managementReview).when({ ...record, inputs: {} })).toMatchObject({
      facts: { missing: ['audits', 'risks'] },
    });
  });
});

describe('the inputs', () => {
  test('of an integrated system are those of each standard, each once', () => {
    expect(requiredInputs(['ISO 9001', 'ISO/IEC 27001'])).toEqual(REVIEW_INPUTS);
    expect(requiredInputs(['ISO/IEC 27001']).map(one => one.key)).not.toContain('suppliers');
  });

  test('of a standard without its own rows are the common ones', () => {
    const keys = requiredInputs(['ISO 14001']).map(one => one.key);
    expect(keys).toContain('audits');
    expect(keys).not.toContain('processes');
  });
});
