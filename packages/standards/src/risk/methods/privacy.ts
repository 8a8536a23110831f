// Risks to the people whose data is processed: what it does to them, and how likely.

import type { RiskMethod } from '../method.ts';

export const privacy: RiskMethod = {
  id: 'privacy',
  name: 'Privacy risks to the people concerned',
  discipline: 'privacy',
  one: 'privacy risk',
  many: 'privacy risks',
  about:
    'For what the processing of personal data may do to the people behind it, whether it runs as planned or goes wrong. The severity is theirs alone: money, shame, discrimination, health, freedom; what it costs the organization belongs into another register. A line is written for each processing and each event that is feared, as controller and as processor. Where the level stays high, the authority has to be asked before the processing begins.',
  basis: [
    { doc: 'ISO/IEC 27701:2025', clause: '6.1.2' },
    { doc: 'ISO/IEC 27701:2025', clause: '6.1.3' },
    { doc: 'ISO/IEC 27701:2025', clause: 'A.1.2.6' },
    { doc: 'Regulation (EU) 2016/679', clause: 'Article 35(7)' },
    { doc: 'Regulation (EU) 2016/679', clause: 'Article 36(1)' },
  ],
  fields: [
    {
      id: 'processing',
      name: 'Processing',
      hint: 'As it stands in the record of processing.',
      kind: 'process',
      required: true,
    },
    {
      id: 'role',
      name: 'Our role',
      hint: 'Who decides about purpose and means.',
      kind: 'choice',
      choices: [
        { id: 'controller', name: 'Controller' },
        { id: 'joint', name: 'Joint controller' },
        { id: 'processor', name: 'Processor' },
      ],
      required: true,
    },
    {
      id: 'data',
      name: 'Data',
      hint: 'Kinds of data, sensitive ones by name.',
      kind: 'text',
      required: true,
    },
    {
      id: 'people',
      name: 'People',
      hint: 'Whose data, how many, and who needs more protection.',
      kind: 'text',
      required: true,
    },
    {
      id: 'event',
      name: 'Feared event',
      hint: 'What would happen to data or to rights.',
      kind: 'choice',
      choices: [
        { id: 'seen', name: 'Seen by people who may not' },
        { id: 'altered', name: 'Altered or wrong' },
        { id: 'gone', name: 'Gone when needed' },
        { id: 'excess', name: 'More or longer than needed' },
        { id: 'purpose', name: 'Used for something else' },
        { id: 'ground', name: 'Without ground or consent' },
        { id: 'unheard', name: 'Rights not told or not heard' },
        { id: 'transfer', name: 'Passed on without protection' },
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
          name: 'Hardly thinkable',
          means: 'Less than once in 10 years; several barriers would have to fail at once.',
        },
        {
          value: 2,
          name: 'Unlikely',
          means: 'Once in 3 to 10 years; takes intent with skill, or two slips.',
        },
        {
          value: 3,
          name: 'Possible',
          means: 'Once in 1 to 3 years; one slip or a curious person is enough.',
        },
        {
          value: 4,
          name: 'Likely',
          means: 'One to eleven times a year; has happened here within 12 months.',
        },
        {
          value: 5,
          name: 'Constant',
          means: 'Twelve times a year or more, or it is how the processing works.',
        },
      ],
    },
    {
      id: 'severity',
      name: 'Severity for one person',
      levels: [
        { value: 1, name: 'Trifling', means: 'Annoyance, time lost; over within a day.' },
        {
          value: 2,
          name: 'Limited',
          means: 'Extra cost up to 100 euros, unwanted advertising, small embarrassment; can be put right.',
        },
        {
          value: 3,
          name: 'Noticeable',
          means:
            'Up to 5,000 euros lost, blame at work or in the family, distress for weeks; hard to put right.',
        },
        {
          value: 4,
          name: 'Serious',
          means:
            'Work, insurance or flat lost; health details known to those who matter to the person; treatment for the mind.',
        },
        {
          value: 5,
          name: 'Irreversible',
          means: 'Lasting harm to body or mind, persecution, violence, death, ruin.',
        },
      ],
    },
  ],
  score: { how: 'product', of: ['likelihood', 'severity'] },
  axes: ['likelihood', 'severity'],
  bands: [
    {
      id: 'low',
      name: 'Low',
      from: 1,
      tone: 'good',
      accepts: 'no-need',
      means: 'Recorded with the processing and looked at with it every year.',
    },
    {
      id: 'medium',
      name: 'Medium',
      from: 5,
      tone: 'care',
      accepts: 'owner',
      means:
        'Lowered where the state of technology allows; the owner accepts the rest after advice of the data protection officer.',
    },
    {
      id: 'high',
      name: 'High',
      from: 10,
      tone: 'bad',
      accepts: 'leadership',
      means:
        'Processing begins or goes on only with leadership’s signature and a dated plan; the authority is asked where it stays so.',
    },
    {
      id: 'unacceptable',
      name: 'Unacceptable',
      from: 16,
      tone: 'worst',
      accepts: 'nobody',
      means: 'The processing does not begin, or stops.',
    },
  ],
  treatments: [
    {
      id: 'refrain',
      name: 'Refrain',
      means: 'Do not process: other way to the purpose, or give the purpose up.',
    },
    {
      id: 'minimize',
      name: 'Take less',
      means: 'Fewer data, coarser, for fewer people, shorter, without names.',
    },
    {
      id: 'protect',
      name: 'Protect',
      means: 'Keep out, encrypt, separate, log, copy, so that the event does not come or does little.',
    },
    {
      id: 'empower',
      name: 'Give control',
      means: 'Tell, ask, let people see, correct, object, take along, delete.',
    },
    { id: 'bind', name: 'Bind others', means: 'Contract, instruction and check of those to whom data goes.' },
    { id: 'keep', name: 'Keep', means: 'Carry it with what is there.' },
  ],
  ordered: true,
  reviewMonths: 12,
};
