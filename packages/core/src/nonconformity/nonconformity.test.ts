/** Nonconformity and corrective action, given/when/then. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import {
  nextStep,
  nonconformity,
  type NonconformityCommand,
  type NonconformityEvent,
} from './nonconformity.decider.ts';

const raise = {
  source: 'complaint',
  grade: 'minor',
  statement: 'Delivered without test record',
  evidence: 'Order 4711',
  requirement: null,
  audit: null,
  owner: null,
  dueOn: null,
  by: 'ana',
  on: '2026-03-01',
} as const;
const by = 'bo';
const raised: NonconformityEvent = { type: 'NonconformityRaised', ...raise };
const corrected: NonconformityEvent = {
  type: 'NonconformityCorrected',
  what: 'Tested',
  by,
  on: '2026-03-02',
};
const analysed: NonconformityEvent = {
  type: 'CauseAnalysed',
  what: 'No gate',
  elsewhere: '',
  by,
  on: '2026-03-05',
};
const planned: NonconformityEvent = {
  type: 'ActionPlanned',
  what: 'A gate in the ERP',
  owner: null,
  dueOn: '2026-04-30',
  by,
  on: '2026-03-06',
};
const completed: NonconformityEvent = { type: 'ActionCompleted', what: 'Live', by, on: '2026-04-20' };
const verified: NonconformityEvent = {
  type: 'EffectivenessReviewed',
  evidence: '20 orders',
  effective: true,
  by,
  on: '2026-06-01',
};
const closed: NonconformityEvent = { type: 'NonconformityClosed', by, on: '2026-06-02' };
const whole = [raised, corrected, analysed, planned, completed, verified];

test('goes from correction through cause and action to a verified close', () => {
  const phases = whole.map((_, i) => {
    const events = whole.slice(0, i + 1);
    let state = nonconformity.initial;
    for (const event of events) state = nonconformity.evolve(state, event);
    return [state.phase, nextStep(state.phase)];
  });
  expect(phases).toEqual([
    ['open', 'Correct'],
    ['corrected', 'Analyse'],
    ['analysed', 'PlanAction'],
    ['planned', 'CompleteAction'],
    ['done', 'Verify'],
    ['verified', 'Close'],
  ]);
});

test('begins again from the cause when the action was not effective', () => {
  const command = {
    type: 'Verify',
    evidence: 'Two more cases',
    effective: false,
    by,
    on: '2026-06-01',
  } as const;
  expect(given(nonconformity, ...whole.slice(0, 5)).after(command)).toMatchObject({
    phase: 'corrected',
    cause: null,
    action: null,
    rounds: 2,
  });
});

describe('refused in the order of the clause:', () => {
  const on = '2026-06-03';
  const rows: { refused: string; events: NonconformityEvent[]; command: NonconformityCommand }[] = [
    { refused: 'nonconformity-already-raised', events: [raised], command: { type: 'Raise', ...raise } },
    {
      refused: 'already-corrected',
      events: [raised, corrected],
      command: { type: 'Correct', what: 'x', by, on },
    },
    {
      refused: 'cause-before-correction',
      events: [raised],
      command: { type: 'Analyse', what: 'x', elsewhere: '', by, on },
    },
    {
      refused: 'action-before-cause',
      events: [raised, corrected],
      command: { type: 'PlanAction', what: 'x', owner: null, dueOn: on, ownerIsMember: true, by, on },
    },
    {
      refused: 'owner-not-a-member',
      events: [raised, corrected, analysed],
      command: { type: 'PlanAction', what: 'x', owner: 'zed', dueOn: on, ownerIsMember: false, by, on },
    },
    {
      refused: 'completion-before-action',
      events: [raised, corrected, analysed],
      command: { type: 'CompleteAction', what: 'x', by, on },
    },
    {
      refused: 'action-already-completed',
      events: whole.slice(0, 5),
      command: { type: 'CompleteAction', what: 'x', by, on },
    },
    {
      refused: 'effectiveness-before-completion',
      events: whole.slice(0, 4),
      command: { type: 'Verify', evidence: 'x', effective: true, by, on },
    },
    {
      refused: 'effectiveness-dated-before-completion',
      events: whole.slice(0, 5),
      command: { type: 'Verify', evidence: 'x', effective: true, by, on: '2026-04-19' },
    },
    {
      refused: 'already-verified',
      events: whole,
      command: { type: 'Verify', evidence: 'x', effective: true, by, on },
    },
    { refused: 'close-before-effectiveness', events: whole.slice(0, 5), command: { type: 'Close', by, on } },
    {
      refused: 'dated-before-the-nonconformity',
      events: [raised],
      command: { type: 'Correct', what: 'x', by, on: '2026-02-28' },
    },
    { refused: 'nonconformity-closed', events: [...whole, closed], command: { type: 'Close', by, on } },
  ];
  test.each(rows)('$refused', ({ refused, events, command }) => {
    expect(given(nonconformity, ...events).when(command)).toMatchObject({ refused });
  });
});
