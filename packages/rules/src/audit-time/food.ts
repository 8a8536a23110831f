/** ISO 22003-1:2022: minimum time of a food-safety audit from food-chain categories, HACCP studies and personnel. */
import { isAmount, say, tidy } from '../figures.ts';
import type { Refusal, RuleRow, Step, Warning } from '../rule.ts';
import { refusal } from '../rule.ts';
import { rowsOf } from '../edition.ts';
import type { Band } from './band-table.ts';
import { bandFor, bandTable } from './band-table.ts';
import { ISO22003_2022 } from './other-schemes.rules.ts';

export type FoodInput = { readonly categories: readonly string[]; readonly haccpStudies: number };
export type FoodCategory = { readonly basic: number; readonly study: number };

const row = rowsOf(ISO22003_2022);

/** Category, basic days with the first HACCP study (TD), days for each further study (TH). */
const FIGURES: readonly (readonly [category: string, basic: number, study: number])[] = [
  ['AI', 1, 0.25],
  ['AII', 1, 0.25],
  ['BI', 1, 0.25],
  ['BII', 1, 0.25],
  ['BIII', 1, 0.25],
  ['C0', 2, 0.5],
  ['CI', 2, 0.5],
  ['CII', 2, 0.5],
  ['CIII', 2, 0.5],
  ['CIV', 2, 0.5],
  ['D', 1, 0.5],
  ['E', 1.5, 0.5],
  ['FI', 1, 0.5],
  ['FII', 1, 0.5],
  ['G', 1.5, 0.25],
  ['H', 1.5, 0.25],
  ['I', 1.5, 0.5],
  ['J', 1.5, 0.5],
  ['K', 2, 0.5],
];

export const FOOD_CATEGORIES: ReadonlyMap<string, RuleRow<FoodCategory>> = new Map(
  FIGURES.map(([category, basic, study]) => [
    category,
    row(
      `category/${category}`,
      'Table B.1',
      `basic time and time for each further HACCP study, category ${category}`,
      { basic, study },
      'single-source',
      category === 'G' || category === 'H' ? 'Another calculation uses 0.5 for a further study.' : undefined,
    ),
  ]),
);

export const FOOD_PERSONNEL = bandTable(ISO22003_2022, {
  column: 'fte',
  clause: 'Table B.1',
  subject: 'time added for full-time equivalents',
  values: [
    [1, 5, 0],
    [6, 49, 0.5],
    [50, 99, 1],
    [100, 199, 1.5],
    [200, 499, 2],
    [500, 999, 2.5],
    [1000, 10_000_000, 3],
  ],
  confidence: () => 'two-sources',
});

export const FOOD_FORMULA: RuleRow<null> = row(
  'formula',
  'Annex B',
  'minimum time of a site: basic time with the first HACCP study, further studies, personnel; no term for a missing management system',
  null,
  'two-sources',
  'One calculation multiplies all studies instead of the further ones.',
);

/** Least days of surveillance and recertification; lower for categories A and B. */
export const FOOD_MINIMUM: RuleRow<{ readonly days: number; readonly farming: number }> = row(
  'minimum',
  'Annex B',
  'least days of surveillance and recertification, lower for farming (categories A and B)',
  { days: 1, farming: 0.5 },
  'single-source',
);

export type FoodStart = {
  readonly days: number;
  readonly minimum: RuleRow<number>;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
};

export function foodTime(food: FoodInput | undefined, persons: number): FoodStart | Refusal {
  const found = (food?.categories ?? []).map(category => FOOD_CATEGORIES.get(category));
  const rows = found.filter(category => category !== undefined);
  if (!food || rows.length === 0 || rows.length < found.length) {
    const text = `Food safety needs the food-chain categories, of ${[...FOOD_CATEGORIES.keys()].join(', ')}.`;
    return refusal('food-categories', text, [FOOD_FORMULA]);
  }
  if (!Number.isInteger(food.haccpStudies) || !isAmount(food.haccpStudies, 1, 1000)) {
    return refusal('haccp-studies', 'The number of HACCP studies must be a whole number of 1 or more.', [
      FOOD_FORMULA,
    ]);
  }
  const personnel = bandFor(FOOD_PERSONNEL, persons);
  if (!personnel) return refusal('no-table-figure', 'No figure for this number of persons.', [FOOD_FORMULA]);
  const basic = highest(rows, 'basic');
  const study = highest(rows, 'study');
  const studies = tidy(study.value.study * (food.haccpStudies - 1));
  const days = tidy(basic.value.basic + studies + personnel.value.days);
  const farming = food.categories.every(category => category.startsWith('A') || category.startsWith('B'));
  const minimum = farming ? FOOD_MINIMUM.value.farming : FOOD_MINIMUM.value.days;
  return {
    days,
    minimum: { ...FOOD_MINIMUM, value: minimum },
    steps: foodSteps(food, basic, study, studies, personnel, days),
    warnings:
      food.haccpStudies > 1
        ? [
            {
              code: 'haccp-studies-reading',
              rule: FOOD_FORMULA,
              text: `The first of ${food.haccpStudies} HACCP studies is part of the basic time here; another reading counts all of them, ${say(days + study.value.study)} days.`,
            },
          ]
        : [],
  };
}

/** Several categories: the highest basic time and the highest time for a study. */
function highest(rows: readonly RuleRow<FoodCategory>[], field: keyof FoodCategory): RuleRow<FoodCategory> {
  return rows.reduce((best, category) => (category.value[field] > best.value[field] ? category : best));
}

function foodSteps(
  food: FoodInput,
  basic: RuleRow<FoodCategory>,
  study: RuleRow<FoodCategory>,
  studies: number,
  personnel: RuleRow<Band>,
  days: number,
): Step[] {
  const afterStudies = tidy(basic.value.basic + studies);
  const step = (what: string, rule: RuleRow, before: number, after: number, text: string): Step => ({
    what,
    rule,
    before,
    after,
    unit: 'days',
    text,
  });
  return [
    step(
      'table',
      basic,
      0,
      basic.value.basic,
      `Categories ${food.categories.join(', ')}: basic time ${say(basic.value.basic)} days with the first HACCP study.`,
    ),
    step(
      'haccp-studies',
      study,
      basic.value.basic,
      afterStudies,
      `${food.haccpStudies - 1} further HACCP studies of ${say(study.value.study)} days: ${say(studies)} days.`,
    ),
    step(
      'food-personnel',
      personnel,
      afterStudies,
      days,
      `${personnel.value.min} persons or more in the band add ${say(personnel.value.days)} days: minimum time ${say(days)} days.`,
    ),
  ];
}
