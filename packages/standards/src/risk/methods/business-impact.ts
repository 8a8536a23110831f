// Activities and what their disruption does: harm over time by the time that can be borne.

import type { RiskMethod } from '../method.ts';

export const businessImpact: RiskMethod = {
  id: 'business-impact',
  name: 'Business impact of disruption',
  discipline: 'business-continuity',
  one: 'activity at risk of disruption',
  many: 'activities at risk of disruption',
  about:
    'For finding which activities have to run again first, and whether they could. Each line takes an activity and a disruption that can credibly hit it in its busiest time, and asks two things: after how long the standstill cannot be borne, and how much harm will have been done when the activity runs again. Before means with what was at hand when it was looked at; after means with the arrangement that was set up and exercised, never with one that stands on paper alone.',
  basis: [
    { doc: 'ISO 22301:2019', clause: '8.2.2' },
    { doc: 'ISO 22301:2019', clause: '8.2.3' },
    { doc: 'ISO 22301:2019', clause: '8.3.3' },
  ],
  fields: [
    { id: 'activity', name: 'Activity', hint: 'What would stand still.', kind: 'process', required: true },
    {
      id: 'delivers',
      name: 'For which product or service',
      hint: 'Who waits for what.',
      kind: 'text',
      required: true,
    },
    {
      id: 'cause-kind',
      name: 'What is lacking',
      hint: 'Which resource the disruption takes away.',
      kind: 'choice',
      choices: [
        { id: 'people', name: 'People' },
        { id: 'premises', name: 'Buildings and sites' },
        { id: 'technology', name: 'Information technology' },
        { id: 'equipment', name: 'Equipment' },
        { id: 'supplier', name: 'Suppliers' },
        { id: 'utilities', name: 'Power, water, network, heat' },
        { id: 'transport', name: 'Transport' },
      ],
      required: true,
    },
    {
      id: 'peak',
      name: 'Worst time',
      hint: 'Hour, day or season in which a standstill hurts most.',
      kind: 'text',
      required: false,
    },
    {
      id: 'target',
      name: 'Running again within',
      hint: 'The recovery time aimed at; shorter than what can be borne.',
      kind: 'text',
      required: true,
    },
    {
      id: 'least',
      name: 'Least level',
      hint: 'How much has to run by then to be bearable.',
      kind: 'text',
      required: true,
    },
    {
      id: 'data-loss',
      name: 'Data lost at most',
      hint: 'How far back the last usable state may lie.',
      kind: 'text',
      required: false,
    },
  ],
  scales: [
    {
      id: 'urgency',
      name: 'Standstill can be borne',
      levels: [
        { value: 1, name: 'Over a month', means: 'Harm stays bearable for more than 30 days.' },
        { value: 2, name: 'Weeks', means: 'Unbearable after more than 7 and up to 30 days.' },
        { value: 3, name: 'Days', means: 'Unbearable after more than 1 and up to 7 days.' },
        { value: 4, name: 'Hours', means: 'Unbearable after more than 4 and up to 24 hours.' },
        { value: 5, name: 'Up to four hours', means: 'Unbearable within 4 hours.' },
      ],
    },
    {
      id: 'harm',
      name: 'Harm until it runs again',
      levels: [
        {
          value: 1,
          name: 'Slight',
          means: 'Costs below 0.1 % of a year’s turnover; made good within a week; no customer asks.',
        },
        {
          value: 2,
          name: 'Minor',
          means: 'Costs from 0.1 to below 0.5 % of turnover; customers complain and stay.',
        },
        {
          value: 3,
          name: 'Considerable',
          means: 'Costs from 0.5 to below 2 % of turnover; a contract’s penalty falls due; local press.',
        },
        {
          value: 4,
          name: 'Severe',
          means:
            'Costs from 2 to below 10 % of turnover; important customers leave; a duty by law is broken; people come to harm that heals.',
        },
        {
          value: 5,
          name: 'Existential',
          means:
            'Costs of 10 % of turnover or more; licence or line of business lost; people die or stay harmed.',
        },
      ],
    },
  ],
  score: { how: 'product', of: ['urgency', 'harm'] },
  axes: ['urgency', 'harm'],
  bands: [
    {
      id: 'can-wait',
      name: 'Can wait',
      from: 1,
      tone: 'good',
      accepts: 'no-need',
      means: 'Comes back with everything else; no plan of its own.',
    },
    {
      id: 'planned',
      name: 'To be planned',
      from: 5,
      tone: 'care',
      accepts: 'owner',
      means: 'Has a page in the plan; the owner may accept the harm that remains.',
    },
    {
      id: 'prior',
      name: 'Prior',
      from: 12,
      tone: 'bad',
      accepts: 'leadership',
      means:
        'Has a solution that was exercised within the last year; without it only leadership lets it run on.',
    },
    {
      id: 'vital',
      name: 'Vital',
      from: 20,
      tone: 'worst',
      accepts: 'nobody',
      means: 'Must not depend on the one resource for longer: an interim solution within a month.',
    },
  ],
  treatments: [
    { id: 'protect', name: 'Protect', means: 'Make the disruption less likely or shorter at its source.' },
    {
      id: 'duplicate',
      name: 'Have it twice',
      means: 'A second place, machine, line, person or supplier stands ready.',
    },
    { id: 'elsewhere', name: 'Do it elsewhere', means: 'A partner or another site takes over by agreement.' },
    { id: 'buffer', name: 'Buffer', means: 'Stock, time or data at hand that bridge the gap.' },
    { id: 'by-hand', name: 'Do it by hand', means: 'A simpler way that people know and have tried.' },
    {
      id: 'insure',
      name: 'Insure',
      means: 'Let an insurer carry the money; it brings nothing back into operation.',
    },
    {
      id: 'keep',
      name: 'Keep',
      means: 'Bear the standstill; the harm is less than the cost of any arrangement.',
    },
  ],
  ordered: false,
  reviewMonths: 12,
};
