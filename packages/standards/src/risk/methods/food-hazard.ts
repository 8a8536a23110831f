// Hazards in food by step and kind, judged without and with the measure that holds them: PRP, OPRP or CCP.

import type { RiskMethod } from '../method.ts';

export const foodHazard: RiskMethod = {
  id: 'food-hazard',
  name: 'Food safety hazards, step by step',
  discipline: 'food-safety',
  one: 'food hazard',
  many: 'food hazards',
  about:
    'For what may make food harmful to those who eat it, walked through from receipt to consumer along the confirmed flow diagram: biological, chemical, physical and allergenic. Each line names the agent and the level that the end product may have, and is judged first without the measure in question and then with it. What is significant without gets an OPRP or a CCP, chosen by whether a limit can be measured, watched and reacted to in time; what is not is left to the PRPs. The measure is validated before anybody relies on it.',
  basis: [
    { doc: 'ISO 22000:2018', clause: '8.5.2.2.1' },
    { doc: 'ISO 22000:2018', clause: '8.5.2.2.3' },
    { doc: 'ISO 22000:2018', clause: '8.5.2.3' },
    { doc: 'ISO 22000:2018', clause: '8.5.2.4.1' },
    { doc: 'ISO 22000:2018', clause: '8.5.4.1' },
    { doc: 'Codex CXC 1-1969', clause: 'Chapter Two' },
    { doc: 'Regulation (EC) No 852/2004', clause: 'Article 5' },
  ],
  fields: [
    {
      id: 'step',
      name: 'Step',
      hint: 'Step of the flow diagram where the hazard comes in, grows, stays or is removed.',
      kind: 'process',
      required: true,
    },
    {
      id: 'kind',
      name: 'Kind',
      hint: 'What sort of hazard it is.',
      kind: 'choice',
      choices: [
        { id: 'biological', name: 'Biological' },
        { id: 'chemical', name: 'Chemical' },
        { id: 'physical', name: 'Physical' },
        { id: 'allergen', name: 'Allergen' },
      ],
      required: true,
    },
    {
      id: 'agent',
      name: 'Agent',
      hint: 'Germ, toxin, substance, foreign body or allergen by name.',
      kind: 'text',
      required: true,
    },
    {
      id: 'acceptable',
      name: 'Acceptable level in the end product',
      hint: 'With its figure and where it comes from: law, customer, literature.',
      kind: 'text',
      required: true,
    },
    {
      id: 'limit',
      name: 'Critical limit or action criterion',
      hint: 'What can be measured or seen, beyond which something is done. Not for a PRP.',
      kind: 'text',
      required: false,
    },
    {
      id: 'monitoring',
      name: 'Monitoring',
      hint: 'What is looked at, by whom, how often, and what is done with the product when it fails.',
      kind: 'text',
      required: false,
    },
  ],
  scales: [
    {
      id: 'likelihood',
      name: 'Likelihood in the end product',
      levels: [
        {
          value: 1,
          name: 'Very rare',
          means:
            'Above the acceptable level in less than one lot of 10,000; no case in the trade known to us.',
        },
        {
          value: 2,
          name: 'Rare',
          means:
            'In one to less than ten lots of 10,000; single cases in public warnings of the last five years.',
        },
        {
          value: 3,
          name: 'Now and then',
          means: 'In one to less than ten lots of 1,000; found here or at a supplier within two years.',
        },
        {
          value: 4,
          name: 'Often',
          means: 'In one to less than ten lots of 100; found here or at a supplier within three months.',
        },
        {
          value: 5,
          name: 'Usual',
          means: 'In ten lots of 100 or more: the raw material usually has it or the step usually brings it.',
        },
      ],
    },
    {
      id: 'severity',
      name: 'Severity for those who eat it',
      levels: [
        { value: 1, name: 'Unpleasant', means: 'Disgust or slight discomfort, no treatment.' },
        { value: 2, name: 'Mild', means: 'Complaints that pass within two days without a doctor.' },
        {
          value: 3,
          name: 'Marked',
          means: 'A doctor is needed or teeth are broken; whole recovery within a month.',
        },
        {
          value: 4,
          name: 'Grave',
          means: 'Hospital, or lasting harm for children, old, pregnant or allergic people.',
        },
        {
          value: 5,
          name: 'Deadly',
          means: 'Death or lasting harm is to be expected among those who fall ill.',
        },
      ],
    },
  ],
  score: { how: 'product', of: ['likelihood', 'severity'] },
  axes: ['likelihood', 'severity'],
  bands: [
    {
      id: 'not-significant',
      name: 'Not significant',
      from: 1,
      tone: 'good',
      accepts: 'no-need',
      means: 'The prerequisite programmes hold it; verified with them.',
    },
    {
      id: 'borderline',
      name: 'Borderline',
      from: 5,
      tone: 'care',
      accepts: 'owner',
      means: 'The food safety team decides with reasons whether PRPs suffice, and verifies more often.',
    },
    {
      id: 'significant',
      name: 'Significant',
      from: 8,
      tone: 'bad',
      accepts: 'leadership',
      means:
        'Needs a measure of the hazard control plan; product goes out only under a positive release that leadership has signed.',
    },
    {
      id: 'unacceptable',
      name: 'Not to be sold',
      from: 15,
      tone: 'worst',
      accepts: 'nobody',
      means: 'Product is not made or held back until a validated measure works.',
    },
  ],
  treatments: [
    {
      id: 'avoid',
      name: 'Leave out',
      means: 'Change recipe, supplier or process so that the hazard does not arise.',
    },
    {
      id: 'prp',
      name: 'PRP',
      means: 'A prerequisite programme holds it: hygiene, cleaning, pests, maintenance, supply, training.',
    },
    { id: 'oprp', name: 'OPRP', means: 'A measure with an action criterion that is observed or measured.' },
    {
      id: 'ccp',
      name: 'CCP',
      means: 'A measure with a critical limit that is measured in time to keep the product back.',
    },
    { id: 'inform', name: 'Tell', means: 'The one who eats or prepares it is told by label or instruction.' },
    { id: 'keep', name: 'Keep', means: 'What is there suffices; the analysis says why.' },
  ],
  ordered: false,
  reviewMonths: 12,
};
