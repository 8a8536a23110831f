// Uses of energy, weighed by their share of the consumption and by what could be saved, to find the significant ones.

import type { RiskMethod } from '../method.ts';

export const energyUse: RiskMethod = {
  id: 'energy-use',
  name: 'Energy uses and their significance',
  discipline: 'energy',
  one: 'energy use',
  many: 'energy uses',
  about:
    'For the energy review: every use with its carrier, its consumption of the year and what that depends on. Share and potential are added up, because a large use with little to gain and a small one with much to gain can both deserve attention. For a significant use the variables are recorded, an indicator and a baseline are kept, and those who run it know what they can change. After a measure both scales are judged anew with measured figures.',
  basis: [
    { doc: 'ISO 50001:2018', clause: '6.3' },
    { doc: 'ISO 50001:2018', clause: '6.4' },
    { doc: 'ISO 50001:2018', clause: '6.2.3' },
  ],
  fields: [
    {
      id: 'use',
      name: 'Equipment or process',
      hint: 'What uses the energy.',
      kind: 'process',
      required: true,
    },
    { id: 'site', name: 'Site', hint: 'Where it stands.', kind: 'site', required: false },
    {
      id: 'carrier',
      name: 'Carrier',
      hint: 'In which form the energy comes to it.',
      kind: 'choice',
      choices: [
        { id: 'electricity', name: 'Electricity' },
        { id: 'gas', name: 'Gas' },
        { id: 'heat', name: 'Heat or steam from outside' },
        { id: 'cold', name: 'Cold from outside' },
        { id: 'liquid', name: 'Oil and motor fuels' },
        { id: 'solid', name: 'Wood and other solid fuels' },
        { id: 'own', name: 'Own generation' },
      ],
      required: true,
    },
    {
      id: 'consumption',
      name: 'Consumption of the year',
      hint: 'In MWh, before any measure.',
      kind: 'text',
      required: true,
    },
    {
      id: 'known',
      name: 'Known by',
      hint: 'How the figure came about.',
      kind: 'choice',
      choices: [
        { id: 'metered', name: 'Own meter' },
        { id: 'reckoned', name: 'Reckoned from power and hours' },
        { id: 'estimated', name: 'Estimated' },
      ],
      required: true,
    },
    {
      id: 'variables',
      name: 'Depends on',
      hint: 'What drives it: tonnes, pieces, hours, degree days; and what is fixed.',
      kind: 'text',
      required: true,
    },
    {
      id: 'indicator',
      name: 'Indicator',
      hint: 'By which its performance is judged, with its baseline.',
      kind: 'text',
      required: false,
    },
  ],
  scales: [
    {
      id: 'share',
      name: 'Share of the consumption',
      levels: [
        { value: 1, name: 'Tiny', means: 'Below 1 % of the year’s energy within the boundary.' },
        { value: 2, name: 'Small', means: 'From 1 to below 5 % of the year’s energy.' },
        { value: 3, name: 'Middling', means: 'From 5 to below 15 % of the year’s energy.' },
        { value: 4, name: 'Large', means: 'From 15 to below 30 % of the year’s energy.' },
        { value: 5, name: 'Dominant', means: '30 % of the year’s energy or more.' },
      ],
    },
    {
      id: 'potential',
      name: 'Potential',
      levels: [
        {
          value: 1,
          name: 'None seen',
          means: 'Below 2 % of its consumption by measures that pay back within 5 years.',
        },
        { value: 2, name: 'Low', means: 'From 2 to below 5 % of its consumption by such measures.' },
        { value: 3, name: 'Fair', means: 'From 5 to below 10 % of its consumption by such measures.' },
        { value: 4, name: 'High', means: 'From 10 to below 20 % of its consumption by such measures.' },
        { value: 5, name: 'Very high', means: '20 % of its consumption or more by such measures.' },
      ],
    },
  ],
  score: { how: 'sum', of: ['share', 'potential'] },
  axes: ['share', 'potential'],
  bands: [
    {
      id: 'ordinary',
      name: 'Ordinary',
      from: 2,
      tone: 'good',
      accepts: 'no-need',
      means: 'Named in the energy review and looked at again with the next one.',
    },
    {
      id: 'watched',
      name: 'Watched',
      from: 5,
      tone: 'care',
      accepts: 'owner',
      means: 'Consumption is read at least monthly; cheap measures are done; the owner says why no more.',
    },
    {
      id: 'significant',
      name: 'Significant',
      from: 6,
      tone: 'bad',
      accepts: 'leadership',
      means:
        'Indicator, baseline, recorded variables, trained operators; leadership decides when no further measure is taken.',
    },
    {
      id: 'first',
      name: 'Significant, first in line',
      from: 8,
      tone: 'worst',
      accepts: 'nobody',
      means: 'Has an energy target and an action plan with money, dates and a way to prove the saving.',
    },
  ],
  treatments: [
    { id: 'omit', name: 'Do without', means: 'Switch off, shorten, leave the step out.' },
    { id: 'need', name: 'Need less', means: 'Lower pressure, temperature, flow, leaks, heat loss.' },
    { id: 'operate', name: 'Run it better', means: 'Set points, control, maintenance, what operators do.' },
    { id: 'equip', name: 'Equip anew', means: 'More efficient equipment, bought by its cost over life.' },
    { id: 'recover', name: 'Recover', means: 'Use waste heat, braking or pressure again.' },
    { id: 'source', name: 'Other source', means: 'Another carrier or own renewable generation.' },
    { id: 'keep', name: 'Keep', means: 'Nothing that pays is known; looked at again at the next review.' },
  ],
  ordered: true,
  reviewMonths: 12,
};
