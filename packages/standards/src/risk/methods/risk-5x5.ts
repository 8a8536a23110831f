// Risks to what an organization wants to reach: likelihood by impact, five levels each.

import type { RiskMethod } from '../method.ts';

export const risk5x5: RiskMethod = {
  id: 'risk-5x5',
  name: 'Risks, likelihood by impact',
  discipline: 'general',
  one: 'risk',
  many: 'risks',
  about:
    'For what may keep the organization from its objectives, in quality as in any other discipline that has no method of its own. Each risk is a scenario: a cause, an event, what follows from it. Likelihood and impact are judged with the controls that exist, multiplied, and judged again once the treatment works. Where several descriptions of an impact fit, the highest counts.',
  basis: [
    { doc: 'ISO 31000:2018', clause: '6.4' },
    { doc: 'ISO 31000:2018', clause: '6.5' },
    { doc: 'ISO 9001:2026', clause: '6.1.1' },
    { doc: 'ISO 9001:2026', clause: '6.1.2' },
    { doc: 'ISO 9001:2015', clause: '6.1.1' },
    { doc: 'ISO 9001:2015', clause: '6.1.2' },
  ],
  fields: [
    {
      id: 'objective',
      name: 'Objective at stake',
      hint: 'What was promised or planned and would not be reached, with its figure where it has one.',
      kind: 'text',
      required: true,
    },
    {
      id: 'process',
      name: 'Process',
      hint: 'Where the event would happen or be felt first.',
      kind: 'process',
      required: false,
    },
    {
      id: 'source',
      name: 'Source',
      hint: 'Where the cause lies.',
      kind: 'choice',
      choices: [
        { id: 'customers', name: 'Customers and market' },
        { id: 'suppliers', name: 'Suppliers' },
        { id: 'people', name: 'People and knowledge' },
        { id: 'equipment', name: 'Equipment and buildings' },
        { id: 'information', name: 'Information and technology' },
        { id: 'design', name: 'Design and product' },
        { id: 'law', name: 'Law and permits' },
        { id: 'money', name: 'Money' },
        { id: 'nature', name: 'Weather and climate' },
      ],
      required: true,
    },
  ],
  scales: [
    {
      id: 'likelihood',
      name: 'Likelihood',
      levels: [
        { value: 1, name: 'Rare', means: 'Expected less than once in 20 years.' },
        { value: 2, name: 'Unlikely', means: 'Expected once in 5 to 20 years.' },
        { value: 3, name: 'Possible', means: 'Expected at least once in 5 years, less than once a year.' },
        { value: 4, name: 'Likely', means: 'Expected one to eleven times a year.' },
        {
          value: 5,
          name: 'Almost certain',
          means: 'Expected twelve times a year or more, or under way now.',
        },
      ],
    },
    {
      id: 'impact',
      name: 'Impact',
      levels: [
        {
          value: 1,
          name: 'Slight',
          means: 'Costs below 0.1 % of a year’s turnover; no customer notices; put right within a shift.',
        },
        {
          value: 2,
          name: 'Minor',
          means:
            'Costs from 0.1 to below 0.5 % of turnover; one customer complains; put right within a week.',
        },
        {
          value: 3,
          name: 'Considerable',
          means:
            'Costs from 0.5 to below 2 % of turnover; several customers wait more than a week or send goods back; an authority asks in writing.',
        },
        {
          value: 4,
          name: 'Severe',
          means:
            'Costs from 2 to below 10 % of turnover; one of the ten largest customers leaves; somebody needs a doctor; a fine or an order of an authority.',
        },
        {
          value: 5,
          name: 'Existential',
          means:
            'Costs of 10 % of turnover or more; the line of business stops for over a month; somebody dies or stays harmed; a permit is withdrawn.',
        },
      ],
    },
  ],
  score: { how: 'product', of: ['likelihood', 'impact'] },
  axes: ['likelihood', 'impact'],
  bands: [
    {
      id: 'low',
      name: 'Low',
      from: 1,
      tone: 'good',
      accepts: 'no-need',
      means: 'Carried as it is; looked at again with the yearly review.',
    },
    {
      id: 'medium',
      name: 'Medium',
      from: 5,
      tone: 'care',
      accepts: 'owner',
      means: 'Treated where the effort is in proportion; the owner may accept what remains, with a reason.',
    },
    {
      id: 'high',
      name: 'High',
      from: 10,
      tone: 'bad',
      accepts: 'leadership',
      means: 'Treated by a dated plan; only leadership may accept it, and not for longer than a year.',
    },
    {
      id: 'intolerable',
      name: 'Intolerable',
      from: 20,
      tone: 'worst',
      accepts: 'nobody',
      means: 'Not carried on like this: the activity stops or is changed until the level has fallen.',
    },
  ],
  treatments: [
    {
      id: 'avoid',
      name: 'Avoid',
      means: 'Do not begin, or give up, what brings the risk.',
    },
    {
      id: 'likelihood',
      name: 'Make less likely',
      means: 'Work on the cause, so that the event comes less often.',
    },
    {
      id: 'impact',
      name: 'Soften',
      means: 'Work on what follows, so that the event does less harm.',
    },
    {
      id: 'share',
      name: 'Share',
      means: 'Let a contract or an insurance carry a part, with what it leaves to us written down.',
    },
    {
      id: 'keep',
      name: 'Keep',
      means: 'Carry it with the controls that exist and watch whether it changes.',
    },
  ],
  ordered: false,
  reviewMonths: 12,
};
