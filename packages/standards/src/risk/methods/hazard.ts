// Hazards at work, judged by severity and likelihood and treated in the order of the hierarchy of controls.

import type { RiskMethod } from '../method.ts';

export const hazard: RiskMethod = {
  id: 'hazard',
  name: 'Hazards at work, with the hierarchy of controls',
  discipline: 'health-safety',
  one: 'hazard',
  many: 'hazards',
  about:
    'For what may hurt people or make them ill, found at the workplace together with those who do the work: routine and rare tasks, contractors and visitors, body and mind. Severity is that of the harm which is credible, not of the worst that can be imagined; likelihood is that of the harm, not of the exposure. Measures are sought from the top of the list downwards: a lower one is chosen only where the higher ones cannot be had, and the line says so.',
  basis: [
    { doc: 'ISO 45001:2018', clause: '6.1.2.1' },
    { doc: 'ISO 45001:2018', clause: '6.1.2.2' },
    { doc: 'ISO 45001:2018', clause: '8.1.2' },
  ],
  fields: [
    {
      id: 'task',
      name: 'Task',
      hint: 'What is being done when the harm can come.',
      kind: 'process',
      required: true,
    },
    {
      id: 'place',
      name: 'Place',
      hint: 'Site, hall, vehicle or building site.',
      kind: 'site',
      required: true,
    },
    {
      id: 'kind',
      name: 'Kind of hazard',
      hint: 'What the harm comes from.',
      kind: 'choice',
      choices: [
        { id: 'fall', name: 'Fall of people' },
        { id: 'struck', name: 'Falling or flying things' },
        { id: 'machine', name: 'Machines and tools' },
        { id: 'vehicle', name: 'Vehicles and traffic' },
        { id: 'electric', name: 'Electricity' },
        { id: 'substance', name: 'Substances and dust' },
        { id: 'fire', name: 'Fire and explosion' },
        { id: 'noise', name: 'Noise and vibration' },
        { id: 'load', name: 'Lifting and posture' },
        { id: 'climate', name: 'Heat, cold, sun' },
        { id: 'mind', name: 'Strain, conflict, working hours' },
        { id: 'biological', name: 'Germs and animals' },
      ],
      required: true,
    },
    {
      id: 'exposed',
      name: 'Who is exposed',
      hint: 'How many and who, with trainees, contractors, visitors and others who need more care.',
      kind: 'text',
      required: true,
    },
    {
      id: 'situation',
      name: 'Situation',
      hint: 'Routine, now and then, or when something has gone wrong.',
      kind: 'choice',
      choices: [
        { id: 'routine', name: 'Routine' },
        { id: 'rare', name: 'Now and then' },
        { id: 'emergency', name: 'Emergency' },
      ],
      required: true,
    },
  ],
  scales: [
    {
      id: 'likelihood',
      name: 'Likelihood of the harm',
      levels: [
        { value: 1, name: 'Very unlikely', means: 'Less than once in 30 years at a company like ours.' },
        { value: 2, name: 'Unlikely', means: 'Once in 10 to 30 years at a company like ours.' },
        { value: 3, name: 'Possible', means: 'Once in 2 to 10 years; has happened here or nearly so.' },
        { value: 4, name: 'Likely', means: 'From once in 2 years to three times a year.' },
        {
          value: 5,
          name: 'To be expected',
          means: 'Four times a year or more, or a limit of exposure is exceeded on most days.',
        },
      ],
    },
    {
      id: 'severity',
      name: 'Severity of the harm',
      levels: [
        { value: 1, name: 'First aid', means: 'A plaster or a rinse; work goes on.' },
        { value: 2, name: 'Short', means: 'A doctor is seen; up to 3 days off; nothing remains.' },
        { value: 3, name: 'Longer', means: 'More than 3 days off or work with restrictions; heals wholly.' },
        {
          value: 4,
          name: 'Lasting',
          means: 'One person keeps a harm or an illness: finger, hearing, back, mind.',
        },
        { value: 5, name: 'Deadly', means: 'One person dies, or several keep a harm.' },
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
      means: 'Measures stay in place; the yearly walk-round looks whether they are still used.',
    },
    {
      id: 'raised',
      name: 'Raised',
      from: 5,
      tone: 'care',
      accepts: 'owner',
      means:
        'Further measures are looked for within three months; who leads the work may accept what cannot be lowered.',
    },
    {
      id: 'high',
      name: 'High',
      from: 10,
      tone: 'bad',
      accepts: 'leadership',
      means:
        'Interim measures at once, lasting ones within a month; going on without them is leadership’s to sign.',
    },
    {
      id: 'stop',
      name: 'Stop',
      from: 16,
      tone: 'worst',
      accepts: 'nobody',
      means: 'The work stops and begins again only when the level is lower.',
    },
  ],
  treatments: [
    {
      id: 'eliminate',
      name: 'Eliminate',
      means: 'Take the hazard away: other design, other sequence, no such task.',
    },
    {
      id: 'substitute',
      name: 'Substitute',
      means: 'Use a substance, tool, machine or process that is less dangerous.',
    },
    {
      id: 'engineer',
      name: 'Guard and rearrange',
      means: 'Separate people and hazard by technology or by arranging the work anew.',
    },
    {
      id: 'organize',
      name: 'Rule and train',
      means: 'Permits, signs, time limits, instruction, supervision.',
    },
    {
      id: 'protect',
      name: 'Protect the person',
      means: 'Protective equipment that fits, is worn and is kept in order.',
    },
    {
      id: 'keep',
      name: 'Keep',
      means: 'Measures of the present suffice, or nothing better can be had; it is watched.',
    },
  ],
  ordered: true,
  reviewMonths: 12,
};
