// ISO 14001:2015 to ISO 14001:2026: the clauses that changed, and what a certified organization does about each.

import type { HandCrosswalk } from './relation.ts';

/** `single`: named by public comparison pages of the new edition; `mem`: follows from the structure of 2021. */
export const ENVIRONMENT_2015_TO_2026: HandCrosswalk = {
  from: ['iso-14001-2015'],
  to: ['iso-14001-2026'],
  rows: [
    {
      from: ['4.1'],
      to: ['4.1'],
      kind: 'similar',
      reason:
        'Names climate change, pollution, natural resources, biodiversity and ecosystems as conditions to consider.',
      act: 'Go through the context analysis along the five named conditions, in both directions: what they do to you and what you do to them.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['4.3'],
      to: ['4.3'],
      kind: 'similar',
      reason: 'The life cycle is to be in mind when boundaries are drawn.',
      act: 'Check whether a stage of the life cycle that you control or influence was left outside the scope.',
      confidence: 'mem',
      joint: true,
    },
    {
      from: ['5.2'],
      to: ['5.2'],
      kind: 'similar',
      reason: 'The commitment to protect reaches to natural resources and ecosystems.',
      act: 'Review the policy’s commitment to protection against your significant aspects; have top management decide on the wording.',
      confidence: 'mem',
      joint: true,
    },
    {
      from: ['6.1.1'],
      to: ['6.1.1', '6.1.4'],
      kind: 'similar',
      reason: 'Risks and opportunities left the general clause and have one of their own, 6.1.4.',
      act: 'Give risks and opportunities their own determination and register, and renumber references.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['6.1.1', '6.1.2'],
      to: ['6.1.2'],
      kind: 'similar',
      reason: 'Possible emergencies are determined together with the aspects.',
      act: 'Move the list of possible emergencies into the determination of aspects.',
      confidence: 'mem',
      joint: true,
    },
    {
      from: ['6.1.4'],
      to: ['6.1.5'],
      kind: 'similar',
      reason: 'Planning action has moved on by one number.',
      act: 'Renumber references: 6.1.4 is 6.1.5 now; the demand is as before.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['8.1'],
      to: ['8.1'],
      kind: 'similar',
      reason:
        'Speaks of externally provided processes, products and services instead of outsourced processes.',
      act: 'Widen control or influence from outsourced processes to bought products and services that matter for the environment.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['9.2.2'],
      to: ['9.2.2'],
      kind: 'similar',
      reason: 'Each internal audit has objectives besides criteria and scope.',
      act: 'Add an objective to each audit in the internal audit programme and plan.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['9.3'],
      to: ['9.3.1', '9.3.2', '9.3.3'],
      kind: 'similar',
      reason: 'The review is divided into general, inputs and results.',
      act: 'Arrange agenda and minutes of the management review by the three clauses.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['10.1', '10.3'],
      to: ['10.1'],
      kind: 'similar',
      reason: 'The general clause and continual improvement became one, at the head of clause 10.',
      act: 'Renumber references: 10.3 is 10.1 now.',
      confidence: 'single',
      joint: true,
    },
  ],
};
