// ISO 9001:2015 to ISO 9001:2026: the clauses that changed, and what a certified organization does about each.

import type { HandCrosswalk } from './relation.ts';

/**
 * Only changed clauses stand here; those that kept number and demand are joined by their number (see crosswalk.ts).
 * `single`: named by the one public clause list of the new edition; `mem`: follows from the harmonized structure of
 * 2021, on which the new edition rests, and is unchecked.
 */
export const QUALITY_2015_TO_2026: HandCrosswalk = {
  from: ['iso-9001-2015'],
  to: ['iso-9001-2026'],
  rows: [
    {
      from: ['4.1'],
      to: ['4.1'],
      kind: 'similar',
      reason: 'Climate change, added by the amendment of 2024, is now in the text.',
      act: 'Check that the context analysis holds a reasoned decision on climate change. Whoever followed the amendment has nothing to do.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['4.2'],
      to: ['4.2'],
      kind: 'similar',
      reason: 'It must be settled which of the parties’ requirements the system deals with.',
      act: 'Mark in the register of interested parties which requirements the quality management system takes up.',
      confidence: 'mem',
      joint: true,
    },
    {
      from: ['5.1.1'],
      to: ['5.1.1'],
      kind: 'similar',
      reason:
        'Adds quality culture, ethical conduct and thinking in opportunities to what top management answers for.',
      act: 'Agree with top management what quality culture and ethical conduct mean here, how people learn of it, where pressure can be reported, and by which signs one sees that it lives.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['6.1.1'],
      to: ['6.1.1'],
      kind: 'similar',
      reason: 'Risks and opportunities are determined as two things, each with its own follow-up.',
      act: 'Separate risks from opportunities in the register; look for opportunities in their own right.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['6.1.2'],
      to: ['6.1.2', '6.1.3'],
      kind: 'similar',
      reason: 'The one clause on actions is split: 6.1.2 for risks, 6.1.3 for opportunities.',
      act: 'Give opportunities actions, owners and an evaluation of their own instead of treating them as the reverse of risks.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['6.3'],
      to: ['6.3'],
      kind: 'similar',
      reason: 'Planning of changes is worded anew; no public text confirms a new demand.',
      act: 'Compare the change plan of the system with the new text, and plan the move to this edition by it.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['7.3'],
      to: ['7.3'],
      kind: 'similar',
      reason: 'People are to be aware of quality culture and ethical conduct as well.',
      act: 'Add quality culture and ethical conduct to induction and briefings, for external people under your control too.',
      confidence: 'single',
      joint: true,
    },
    {
      from: ['8.1'],
      to: ['8.1'],
      kind: 'similar',
      reason:
        'Control reaches over everything provided from outside that matters, not outsourced processes only.',
      act: 'Check that operational control covers bought products and services as well as outsourced processes.',
      confidence: 'mem',
      joint: true,
    },
    {
      from: ['9.2.2'],
      to: ['9.2.2'],
      kind: 'similar',
      reason: 'Each internal audit has objectives besides criteria and scope.',
      act: 'Add an objective to each audit in the internal audit programme and plan.',
      confidence: 'mem',
      joint: true,
    },
    {
      from: ['9.3.2'],
      to: ['9.3.2'],
      kind: 'similar',
      reason: 'Changed needs of interested parties are an input of their own.',
      act: 'Add changes in the needs of interested parties to the agenda of the management review.',
      confidence: 'mem',
      joint: true,
    },
    {
      from: ['10.1', '10.3'],
      to: ['10.1'],
      kind: 'similar',
      reason:
        'The general clause on improvement and the one on continual improvement became one, at the head of clause 10.',
      act: 'Renumber references: 10.3 is 10.1 now. Choosing improvements of products and services stays in it.',
      confidence: 'single',
      joint: true,
    },
  ],
};
