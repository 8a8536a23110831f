// Risks to information: an asset, a threat, a weakness, and what is lost of confidentiality, integrity and availability.

import type { RiskMethod } from '../method.ts';

export const informationAssetThreat: RiskMethod = {
  id: 'information-asset-threat',
  name: 'Information security by asset, threat and weakness',
  discipline: 'information-security',
  one: 'information security risk',
  many: 'information security risks',
  about:
    'For information and what it lives on: systems, devices, people, places, suppliers. Each line joins an asset with a threat and the weakness that lets it in, and says which of confidentiality, integrity and availability would be lost. Likelihood and impact are judged with today’s controls and again with those that were chosen; the controls are then compared with Annex A, so that none is forgotten. Where several properties are lost, the worst loss sets the impact.',
  basis: [
    { doc: 'ISO/IEC 27001:2022', clause: '6.1.2' },
    { doc: 'ISO/IEC 27001:2022', clause: '6.1.3' },
    { doc: 'ISO/IEC 27001:2022', clause: '8.2' },
    { doc: 'ISO/IEC 27001:2022', clause: '8.3' },
    { doc: 'ISO/IEC 27005:2022', clause: '7' },
    { doc: 'ISO/IEC 27005:2022', clause: '8' },
  ],
  fields: [
    {
      id: 'asset',
      name: 'Asset',
      hint: 'The information, or what it is kept, moved or worked on with.',
      kind: 'asset',
      required: true,
    },
    {
      id: 'threat',
      name: 'Threat',
      hint: 'What would happen to it.',
      kind: 'choice',
      choices: [
        { id: 'malware', name: 'Malware and extortion' },
        { id: 'credentials', name: 'Stolen or guessed access' },
        { id: 'exploitation', name: 'Attack on a flaw' },
        { id: 'deception', name: 'Deceived people' },
        { id: 'insider', name: 'Misuse by insiders' },
        { id: 'error', name: 'Human error' },
        { id: 'failure', name: 'Failure of technology' },
        { id: 'loss', name: 'Loss or theft of things' },
        { id: 'interception', name: 'Listening in' },
        { id: 'supplier', name: 'Failure or breach at a supplier' },
        { id: 'elements', name: 'Fire, water, power' },
        { id: 'overload', name: 'Overload' },
      ],
      required: true,
    },
    {
      id: 'weakness',
      name: 'Weakness',
      hint: 'What lets the threat in today, seen and not supposed.',
      kind: 'text',
      required: true,
    },
    {
      id: 'loss',
      name: 'What is lost',
      hint: 'Confidentiality, integrity, availability, or several of them.',
      kind: 'choice',
      choices: [
        { id: 'c', name: 'Confidentiality' },
        { id: 'i', name: 'Integrity' },
        { id: 'a', name: 'Availability' },
        { id: 'ci', name: 'Confidentiality and integrity' },
        { id: 'ca', name: 'Confidentiality and availability' },
        { id: 'ia', name: 'Integrity and availability' },
        { id: 'cia', name: 'All three' },
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
          name: 'Very low',
          means:
            'Less than once in 10 years: takes means of a state or several faults at once; no case known in our trade.',
        },
        {
          value: 2,
          name: 'Low',
          means:
            'Once in 3 to 10 years: takes skill, inside knowledge or a rare fault; single cases known in our trade.',
        },
        {
          value: 3,
          name: 'Medium',
          means:
            'Once in 1 to 3 years: takes common tools or one slip; happened at companies like ours within 3 years.',
        },
        {
          value: 4,
          name: 'High',
          means: 'One to eleven times a year: the weakness is open to many; happened here within 12 months.',
        },
        {
          value: 5,
          name: 'Very high',
          means:
            'Twelve times a year or more: tried all the time and nothing stands between; or it is happening.',
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
          means: 'Internal information only; a service out below 1 hour; costs below 5,000 euros.',
        },
        {
          value: 2,
          name: 'Minor',
          means:
            'A service out 1 to 4 hours; data of one person or customer affected without harm; costs below 25,000 euros.',
        },
        {
          value: 3,
          name: 'Considerable',
          means:
            'A service out up to 1 day; a customer has to be told; data of up to 100 people; costs below 100,000 euros.',
        },
        {
          value: 4,
          name: 'Severe',
          means:
            'A service out up to 5 days; an authority has to be told; data of more than 100 people or wrong payments; costs below 500,000 euros.',
        },
        {
          value: 5,
          name: 'Ruinous',
          means:
            'A service out over 5 days; sensitive data of many in public, or data lost for good; costs of 500,000 euros or more.',
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
      means: 'Carried; controls stay as they are and their working is checked by sample.',
    },
    {
      id: 'medium',
      name: 'Medium',
      from: 6,
      tone: 'care',
      accepts: 'owner',
      means: 'Treated where it can be done within the year; the owner approves the plan and what remains.',
    },
    {
      id: 'high',
      name: 'High',
      from: 12,
      tone: 'bad',
      accepts: 'leadership',
      means: 'Treated within 3 months; leadership alone accepts what remains, with an end to the acceptance.',
    },
    {
      id: 'critical',
      name: 'Critical',
      from: 20,
      tone: 'worst',
      accepts: 'nobody',
      means: 'Acted on at once, the service or access in question being closed if need be.',
    },
  ],
  treatments: [
    {
      id: 'modify',
      name: 'Modify',
      means: 'Put controls in place that lower likelihood or impact.',
    },
    {
      id: 'avoid',
      name: 'Avoid',
      means: 'Give up the activity, the system or the collecting of the data.',
    },
    {
      id: 'share',
      name: 'Share',
      means: 'Let a supplier or insurer carry a part; what the contract leaves to us stays on the line.',
    },
    {
      id: 'keep',
      name: 'Retain',
      means: 'Carry it knowingly with the controls that are there.',
    },
  ],
  ordered: false,
  reviewMonths: 12,
};
