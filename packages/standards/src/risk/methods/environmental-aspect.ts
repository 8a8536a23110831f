// Environmental aspects and their impacts over the life of products, in normal, abnormal and emergency conditions.

import type { RiskMethod } from '../method.ts';

export const environmentalAspect: RiskMethod = {
  id: 'environmental-aspect',
  name: 'Environmental aspects and their significance',
  discipline: 'environment',
  one: 'environmental aspect',
  many: 'environmental aspects',
  about:
    'For everything by which activities, products and services touch the environment, from the raw material to the end of life, also where the organization has influence and no control. Walk through each activity three times: as it runs every day, as it runs at start, stop or cleaning, and as it would run in an emergency. Severity, frequency and what is owed to law and others are added up, so that a rare disaster and a small daily harm can both turn out significant; shares are of the base year, so that improvement shows. An aspect may stay significant for ever; then it is controlled, measured and named in the objectives.',
  basis: [
    { doc: 'ISO 14001:2026', clause: '6.1.2' },
    { doc: 'ISO 14001:2026', clause: '6.1.5' },
    { doc: 'ISO 14001:2015', clause: '6.1.2' },
    { doc: 'ISO 14001:2015', clause: '6.1.4' },
  ],
  fields: [
    {
      id: 'activity',
      name: 'Activity, product or service',
      hint: 'What is done or delivered that has the aspect.',
      kind: 'process',
      required: true,
    },
    {
      id: 'stage',
      name: 'Stage of life',
      hint: 'Where in the life of the product it happens.',
      kind: 'choice',
      choices: [
        { id: 'materials', name: 'Raw materials and bought parts' },
        { id: 'development', name: 'Development' },
        { id: 'making', name: 'Making' },
        { id: 'transport', name: 'Transport and packaging' },
        { id: 'use', name: 'Use and service' },
        { id: 'end', name: 'End of life' },
      ],
      required: true,
    },
    {
      id: 'condition',
      name: 'Condition',
      hint: 'Every day; at start, stop, cleaning or fault; or in an emergency.',
      kind: 'choice',
      choices: [
        { id: 'normal', name: 'Normal' },
        { id: 'abnormal', name: 'Abnormal' },
        { id: 'emergency', name: 'Emergency' },
      ],
      required: true,
    },
    {
      id: 'touches',
      name: 'Touches',
      hint: 'What bears the impact first.',
      kind: 'choice',
      choices: [
        { id: 'air', name: 'Air' },
        { id: 'climate', name: 'Climate' },
        { id: 'water', name: 'Water' },
        { id: 'soil', name: 'Soil' },
        { id: 'resources', name: 'Resources' },
        { id: 'waste', name: 'Waste' },
        { id: 'nature', name: 'Plants, animals, habitats' },
        { id: 'neighbours', name: 'Neighbours (noise, smell, light, traffic)' },
      ],
      required: true,
    },
    {
      id: 'hold',
      name: 'Our hold on it',
      hint: 'Controlled by us, or only influenced by what we choose, ask or tell.',
      kind: 'choice',
      choices: [
        { id: 'control', name: 'Control' },
        { id: 'influence', name: 'Influence' },
      ],
      required: true,
    },
    {
      id: 'obligation',
      name: 'What is owed',
      hint: 'Law, permit, contract or promise, with its limit where it has one.',
      kind: 'text',
      required: false,
    },
  ],
  scales: [
    {
      id: 'severity',
      name: 'Severity',
      levels: [
        {
          value: 1,
          name: 'Slight',
          means:
            'Stays at the workplace and is gone within a day; below 1 % of the site’s use or emission of its kind in the base year.',
        },
        {
          value: 2,
          name: 'Minor',
          means:
            'Stays inside the fence and is undone within a month; 1 to below 5 % of the site’s use or emission of its kind in the base year.',
        },
        {
          value: 3,
          name: 'Considerable',
          means:
            'Felt outside the fence or undone within a year; 5 to below 20 % of the site’s use or emission of its kind in the base year.',
        },
        {
          value: 4,
          name: 'Severe',
          means:
            'Animals or plants die, soil or water needs cleaning for over a year; 20 % or more of the site’s use or emission of its kind in the base year.',
        },
        {
          value: 5,
          name: 'Lasting',
          means:
            'Drinking water, a protected place or people’s health outside is harmed, or the harm lasts over ten years.',
        },
      ],
    },
    {
      id: 'frequency',
      name: 'Frequency',
      levels: [
        { value: 1, name: 'Hardly ever', means: 'Less than once in ten years.' },
        { value: 2, name: 'Seldom', means: 'Once in one to ten years.' },
        { value: 3, name: 'At times', means: 'One to eleven times a year.' },
        { value: 4, name: 'Often', means: 'Twelve times a year to once a week.' },
        { value: 5, name: 'Steadily', means: 'More than once a week, or without a break.' },
      ],
    },
    {
      id: 'duty',
      name: 'What others ask',
      levels: [
        {
          value: 1,
          name: 'Nothing',
          means: 'No law, permit or contract speaks of it, and nobody has asked about it within three years.',
        },
        {
          value: 2,
          name: 'Wished',
          means: 'Neighbours, customers, owners or our own policy ask for improvement.',
        },
        {
          value: 3,
          name: 'Owed',
          means: 'A law, a permit or a contract sets a limit, asks for a measure or for a report.',
        },
      ],
    },
  ],
  score: { how: 'sum', of: ['severity', 'frequency', 'duty'] },
  axes: ['frequency', 'severity'],
  bands: [
    {
      id: 'minor',
      name: 'Not significant',
      from: 3,
      tone: 'good',
      accepts: 'no-need',
      means: 'Stays on the list and is judged anew when something changes.',
    },
    {
      id: 'watched',
      name: 'Watched',
      from: 7,
      tone: 'care',
      accepts: 'owner',
      means: 'Not significant yet: measured or seen to at least once a year, improved where it costs little.',
    },
    {
      id: 'significant',
      name: 'Significant',
      from: 9,
      tone: 'bad',
      accepts: 'leadership',
      means:
        'Under written operational control, measured, weighed for an objective, told to those whose work touches it.',
    },
    {
      id: 'urgent',
      name: 'Significant, act now',
      from: 12,
      tone: 'worst',
      accepts: 'nobody',
      means: 'A measure with date and money begins within a month; until it works the activity is limited.',
    },
  ],
  treatments: [
    { id: 'avoid', name: 'Avoid', means: 'Leave out the activity or the substance altogether.' },
    { id: 'replace', name: 'Replace', means: 'Take a substance, material or process that harms less.' },
    { id: 'reduce', name: 'Reduce', means: 'Use or release less of it for the same result.' },
    {
      id: 'recover',
      name: 'Recover',
      means: 'Lead it back: reuse, recycle, take heat or water from it again.',
    },
    { id: 'contain', name: 'Contain', means: 'Catch or clean it at the end, and be ready for its escape.' },
    {
      id: 'keep',
      name: 'Keep',
      means: 'Leave it as it is and watch it, because nothing better can be had in proportion.',
    },
  ],
  ordered: true,
  reviewMonths: 12,
};
