// Opportunities: the chance of success by the benefit, five levels each, where more is better.

import type { RiskMethod } from '../method.ts';

export const opportunity5x5: RiskMethod = {
  id: 'opportunity-5x5',
  name: 'Opportunities, chance by benefit',
  discipline: 'general',
  one: 'opportunity',
  many: 'opportunities',
  about:
    'For what could bring the organization further than planned, so that it is weighed and decided and not just remembered. The chance of success and the benefit are multiplied: first as things stand, then as they stand after what was done to improve the odds. A good score is a reason to act and no duty; but whoever lets a good one go says why.',
  basis: [
    { doc: 'ISO 9001:2026', clause: '6.1.1' },
    { doc: 'ISO 9001:2026', clause: '6.1.3' },
    { doc: 'ISO 14001:2026', clause: '6.1.4' },
    { doc: 'ISO 45001:2018', clause: '6.1.2.3' },
  ],
  rises: 'better',
  fields: [
    {
      id: 'objective',
      name: 'What it would further',
      hint: 'The objective, figure or interested party that gains.',
      kind: 'text',
      required: true,
    },
    {
      id: 'kind',
      name: 'Kind',
      hint: 'Where the opening lies.',
      kind: 'choice',
      choices: [
        { id: 'market', name: 'New customers or markets' },
        { id: 'product', name: 'New or better products' },
        { id: 'process', name: 'Better processes' },
        { id: 'people', name: 'People and knowledge' },
        { id: 'partners', name: 'Suppliers and partners' },
        { id: 'technology', name: 'Technology and data' },
        { id: 'environment', name: 'Energy and environment' },
        { id: 'wellbeing', name: 'Safety and well-being at work' },
      ],
      required: true,
    },
    {
      id: 'process',
      name: 'Process',
      hint: 'Where it would be taken up.',
      kind: 'process',
      required: false,
    },
    {
      id: 'window',
      name: 'Open until',
      hint: 'The day or event after which it is gone, if there is one.',
      kind: 'text',
      required: false,
    },
  ],
  scales: [
    {
      id: 'chance',
      name: 'Chance of success',
      levels: [
        {
          value: 1,
          name: 'Remote',
          means: 'Below 10 in 100: nobody comparable has done it, means are missing.',
        },
        {
          value: 2,
          name: 'Slim',
          means: '10 to below 30 in 100: done elsewhere, but we lack most of what it takes.',
        },
        {
          value: 3,
          name: 'Fair',
          means: '30 to below 60 in 100: we have the skill; money, time or a partner is open.',
        },
        {
          value: 4,
          name: 'Good',
          means: '60 to below 90 in 100: skill and means are there; a trial or an offer exists.',
        },
        {
          value: 5,
          name: 'Nearly sure',
          means: '90 in 100 or more: proved by a trial of ours, order or budget is given.',
        },
      ],
    },
    {
      id: 'benefit',
      name: 'Benefit',
      levels: [
        {
          value: 1,
          name: 'Slight',
          means: 'Below 0.1 % of a year’s turnover gained or saved; one workplace notices.',
        },
        {
          value: 2,
          name: 'Small',
          means: 'From 0.1 to below 0.5 % of turnover a year; one department notices.',
        },
        {
          value: 3,
          name: 'Considerable',
          means: 'From 0.5 to below 2 % of turnover a year; an objective of the year is reached by it.',
        },
        {
          value: 4,
          name: 'Large',
          means: 'From 2 to below 10 % of turnover a year; a new customer among our ten largest.',
        },
        {
          value: 5,
          name: 'Decisive',
          means: '10 % of turnover a year or more, or a line of business that carries itself.',
        },
      ],
    },
  ],
  score: { how: 'product', of: ['chance', 'benefit'] },
  axes: ['chance', 'benefit'],
  bands: [
    {
      id: 'leave',
      name: 'Leave',
      from: 1,
      tone: 'worst',
      accepts: 'no-need',
      means: 'Not worth anybody’s time now; kept on the list so that it is not thought up again every year.',
    },
    {
      id: 'watch',
      name: 'Keep in view',
      from: 5,
      tone: 'care',
      accepts: 'owner',
      means:
        'The owner names what would have to change and looks again; letting it go is the owner’s to say.',
    },
    {
      id: 'pursue',
      name: 'Pursue',
      from: 10,
      tone: 'good',
      accepts: 'leadership',
      means: 'Has an owner, a budget and a next step with a date; only leadership lets it go.',
    },
    {
      id: 'first',
      name: 'Pursue first',
      from: 16,
      tone: 'good',
      accepts: 'leadership',
      means:
        'Goes before others when people or money are short; leadership asks for its state every quarter.',
    },
  ],
  treatments: [
    {
      id: 'seize',
      name: 'Seize',
      means: 'Commit people and money so that it comes true.',
    },
    {
      id: 'raise',
      name: 'Raise the odds',
      means: 'Remove what stands in the way: skill, permit, partner, proof.',
    },
    {
      id: 'try',
      name: 'Try small',
      means: 'Run a trial with a limit on cost and time, and decide on its result.',
    },
    {
      id: 'share',
      name: 'Share',
      means: 'Take it up with somebody who has what we lack, and share the gain.',
    },
    {
      id: 'keep',
      name: 'Keep as it is',
      means: 'Do nothing for now and look again at the review.',
    },
  ],
  ordered: false,
  reviewMonths: 6,
};
