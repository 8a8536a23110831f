// What AI systems may do to people and society: severity, reach and likelihood, added up.

import type { RiskMethod } from '../method.ts';

export const aiImpact: RiskMethod = {
  id: 'ai-impact',
  name: 'Impacts of AI systems on people and society',
  discipline: 'artificial-intelligence',
  one: 'impact of an AI system',
  many: 'impacts of AI systems',
  about:
    'For what an AI system may do to those who use it, to those about whom it says something, and to groups or society, whether it works as intended, is misused in a way that can be foreseen, or fails. Each line names the system, the people and the way from the output to the harm. Severity for one person, the number of people and the likelihood are added up, so that a small harm to very many counts as well as a grave one to few. It is judged before a system is put to use, when model, data or purpose change, and at the latest after half a year.',
  basis: [
    { doc: 'ISO/IEC 42001:2023', clause: '6.1.4' },
    { doc: 'ISO/IEC 42001:2023', clause: '8.4' },
    { doc: 'ISO/IEC 42001:2023', clause: 'A.5.2' },
    { doc: 'ISO/IEC 42001:2023', clause: 'A.5.4' },
    { doc: 'ISO/IEC 42001:2023', clause: 'A.5.5' },
    { doc: 'Regulation (EU) 2024/1689', clause: 'Article 9' },
    { doc: 'Regulation (EU) 2024/1689', clause: 'Article 27' },
  ],
  fields: [
    {
      id: 'system',
      name: 'AI system',
      hint: 'With its version or model where that matters.',
      kind: 'asset',
      required: true,
    },
    {
      id: 'role',
      name: 'Our role',
      hint: 'What we are to this system.',
      kind: 'choice',
      choices: [
        { id: 'develops', name: 'We develop it' },
        { id: 'provides', name: 'We provide it to others' },
        { id: 'uses', name: 'We use it' },
      ],
      required: true,
    },
    {
      id: 'affected',
      name: 'Who is affected',
      hint: 'People and groups, with those who can defend themselves less.',
      kind: 'text',
      required: true,
    },
    {
      id: 'kind',
      name: 'Kind of impact',
      hint: 'What would be harmed first.',
      kind: 'choice',
      choices: [
        { id: 'fairness', name: 'Equal treatment' },
        { id: 'chances', name: 'Work, education, money, housing' },
        { id: 'health', name: 'Health and safety' },
        { id: 'privacy', name: 'Private life and data' },
        { id: 'autonomy', name: 'Own decision and human control' },
        { id: 'truth', name: 'Correct information' },
        { id: 'explanation', name: 'Being told and being heard' },
        { id: 'property', name: 'Rights of authors and secrets' },
        { id: 'society', name: 'Society and environment' },
      ],
      required: true,
    },
    {
      id: 'circumstance',
      name: 'Circumstance',
      hint: 'Works as intended, is misused as can be foreseen, or fails.',
      kind: 'choice',
      choices: [
        { id: 'intended', name: 'Intended use' },
        { id: 'misuse', name: 'Foreseeable misuse' },
        { id: 'failure', name: 'Failure or attack' },
      ],
      required: true,
    },
  ],
  scales: [
    {
      id: 'likelihood',
      name: 'Likelihood',
      levels: [
        {
          value: 1,
          name: 'Rare',
          means: 'Expected less than once in 5 years of use; not known of comparable systems.',
        },
        {
          value: 2,
          name: 'Unlikely',
          means: 'Expected once in 1 to 5 years of use; single cases of comparable systems are known.',
        },
        {
          value: 3,
          name: 'Possible',
          means: 'Expected one to eleven times a year; shown in tests or reported of comparable systems.',
        },
        {
          value: 4,
          name: 'Likely',
          means: 'Expected twelve times a year or more, in less than 1 of 100 outputs.',
        },
        { value: 5, name: 'Regular', means: 'In 1 of 100 outputs or more, or by the design itself.' },
      ],
    },
    {
      id: 'severity',
      name: 'Severity for one person',
      levels: [
        { value: 1, name: 'Annoying', means: 'Minutes lost, puts itself right.' },
        {
          value: 2,
          name: 'Setback',
          means: 'Hours or up to 100 euros lost; a mistake that the person notices and can have corrected.',
        },
        {
          value: 3,
          name: 'Serious',
          means:
            'A chance, such as one job or one contract, or up to 5,000 euros lost; insult; data known to some strangers.',
        },
        {
          value: 4,
          name: 'Grave',
          means:
            'Disadvantage for more than a year, or one that the person cannot notice; injury that heals; data in public.',
        },
        {
          value: 5,
          name: 'Irreparable',
          means: 'Death, lasting harm to body or mind, loss of freedom, home or livelihood.',
        },
      ],
    },
    {
      id: 'reach',
      name: 'People reached in a year',
      levels: [
        { value: 1, name: 'Single', means: 'Fewer than 10 people would suffer it in a year.' },
        { value: 2, name: 'Some', means: 'From 10 to below 100 people in a year.' },
        { value: 3, name: 'Hundreds', means: 'From 100 to below 1,000 people in a year.' },
        { value: 4, name: 'Thousands', means: 'From 1,000 to below 10,000 people in a year.' },
        {
          value: 5,
          name: 'Masses',
          means: '10,000 people or more in a year, or a group of the population as such.',
        },
      ],
    },
  ],
  score: { how: 'sum', of: ['likelihood', 'severity', 'reach'] },
  axes: ['likelihood', 'severity'],
  bands: [
    {
      id: 'low',
      name: 'Low',
      from: 3,
      tone: 'good',
      accepts: 'no-need',
      means: 'Documented with the system; seen to by the usual monitoring.',
    },
    {
      id: 'moderate',
      name: 'Moderate',
      from: 7,
      tone: 'care',
      accepts: 'owner',
      means: 'Lowered where it can be; the owner of the system accepts the rest and tells users of it.',
    },
    {
      id: 'high',
      name: 'High',
      from: 10,
      tone: 'bad',
      accepts: 'leadership',
      means:
        'Not released before the measure is verified; leadership alone accepts, after hearing somebody who speaks for those affected.',
    },
    {
      id: 'forbidden',
      name: 'Not to be used',
      from: 13,
      tone: 'worst',
      accepts: 'nobody',
      means: 'The function is not released, or is switched off.',
    },
  ],
  treatments: [
    { id: 'refrain', name: 'Refrain', means: 'Do not offer or use the function, or not for this purpose.' },
    {
      id: 'change',
      name: 'Change data or model',
      means: 'Other data, features, training, thresholds, tests.',
    },
    {
      id: 'limit',
      name: 'Limit',
      means: 'Fence inputs, outputs, rights and uses by technology or contract.',
    },
    {
      id: 'human',
      name: 'Put people in charge',
      means: 'A person with time, knowledge and power decides or can stop it.',
    },
    {
      id: 'tell',
      name: 'Tell and hear',
      means: 'Say that and how it works; let people object and have it looked at.',
    },
    { id: 'watch', name: 'Watch', means: 'Measure the effect in use and react at a limit.' },
    { id: 'keep', name: 'Keep', means: 'Carry it as it is, with what is there.' },
  ],
  ordered: false,
  reviewMonths: 6,
};
