/** ISO 22003-1:2022 and ISO/TS 22003:2013: categories, personnel and formula of the minimum time of a food-safety audit. */
import type { Confidence, RuleRow } from '../rule.ts';
import { rowsOf } from '../edition.ts';
import type { Edition } from '../edition.ts';
import type { BandTable, TableSource } from './band-table.ts';
import { bandTable } from './band-table.ts';
import { ISO22003_2022, TS22003_2013 } from './other-schemes.rules.ts';

export type FoodCategory = { readonly basic: number; readonly study: number };
export const FOOD_EDITIONS = ['2013', '2022'] as const;
export type FoodEdition = (typeof FOOD_EDITIONS)[number];

/** What one edition says. */
export type FoodRules = {
  readonly edition: Edition;
  readonly categories: ReadonlyMap<string, RuleRow<FoodCategory>>;
  readonly personnel: BandTable;
  readonly formula: RuleRow<null>;
  /** Least days of surveillance and recertification; lower for categories A and B. */
  readonly minimum: RuleRow<{ readonly days: number; readonly farming: number }>;
  /** Days added where no relevant management system is certified (2013 only). */
  readonly missingSystem?: RuleRow<number>;
};

type Figure = readonly [category: string, basic: number, study: number];
type Doubt = { readonly confidence: Confidence; readonly note: string };

/** Category, basic days with the first HACCP study, days for each further study. */
const FIGURES_2022: readonly Figure[] = [
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

const FIGURES_2013: readonly Figure[] = [
  ['A', 0.75, 0.25],
  ['B', 0.75, 0.25],
  ['C', 1.5, 0.5],
  ['D', 1.5, 0.5],
  ['E', 1, 0.5],
  ['F', 1, 0.5],
  ['G', 1, 0.25],
  ['H', 1, 0.25],
  ['I', 1, 0.25],
  ['J', 1, 0.25],
  ['K', 1.5, 0.5],
];

const PERSONNEL_2022: TableSource['values'] = [
  [1, 5, 0],
  [6, 49, 0.5],
  [50, 99, 1],
  [100, 199, 1.5],
  [200, 499, 2],
  [500, 999, 2.5],
  [1000, 10_000_000, 3],
];

const PERSONNEL_2013: TableSource['values'] = [
  [1, 19, 0],
  [20, 49, 0.5],
  [50, 79, 1],
  [80, 199, 1.5],
  [200, 499, 2],
  [500, 899, 2.5],
  [900, 1299, 3],
  [1300, 1699, 3.5],
  [1700, 2999, 4],
  [3000, 5000, 4.5],
  [5001, 10_000_000, 5],
];

/** Days for a further study that another calculation uses for these categories. */
export const OTHER_STUDY: ReadonlyMap<string, number> = new Map([
  ['G', 0.5],
  ['H', 0.5],
]);

function categories(
  edition: Edition,
  figures: readonly Figure[],
  confidence: Confidence,
  doubts: Readonly<Record<string, Doubt>>,
): FoodRules['categories'] {
  const row = rowsOf(edition);
  return new Map(
    figures.map(([category, basic, study]) => [
      category,
      row(
        `category/${category}`,
        'Table B.1',
        `basic time and time for each further HACCP study, category ${category}`,
        { basic, study },
        doubts[category]?.confidence ?? confidence,
        doubts[category]?.note,
      ),
    ]),
  );
}

function personnel(edition: Edition, values: TableSource['values']): BandTable {
  return bandTable(edition, {
    column: 'fte',
    clause: 'Table B.1',
    subject: 'time added for full-time equivalents',
    values,
    confidence: () => 'two-sources',
  });
}

function minimum(edition: Edition, confidence: Confidence): FoodRules['minimum'] {
  return rowsOf(edition)(
    'minimum',
    'Annex B',
    'least days of surveillance and recertification, lower for farming (categories A and B)',
    { days: 1, farming: 0.5 },
    confidence,
  );
}

const STUDY_DOUBT: Doubt = {
  confidence: 'single-source',
  note: 'Another calculation uses 0.5 for a further study.',
};

export const FOOD_2022: FoodRules = {
  edition: ISO22003_2022,
  categories: categories(ISO22003_2022, FIGURES_2022, 'single-source', { G: STUDY_DOUBT, H: STUDY_DOUBT }),
  personnel: personnel(ISO22003_2022, PERSONNEL_2022),
  formula: rowsOf(ISO22003_2022)(
    'formula',
    'Annex B',
    'minimum time of a site: basic time with the first HACCP study, further studies, personnel; no term for a missing management system',
    null,
    'two-sources',
    'One calculation multiplies all studies instead of the further ones.',
  ),
  minimum: minimum(ISO22003_2022, 'single-source'),
};

export const FOOD_2013: FoodRules = {
  edition: TS22003_2013,
  categories: categories(TS22003_2013, FIGURES_2013, 'two-sources', {
    J: { confidence: 'single-source', note: 'Another form has 1.5 and 0.5.' },
  }),
  personnel: personnel(TS22003_2013, PERSONNEL_2013),
  formula: rowsOf(TS22003_2013)(
    'formula',
    'Annex B',
    'minimum time of a site: basic time with the first HACCP study, further studies, missing management system, personnel',
    null,
    'two-sources',
    'A further site has half of the minimum time on site.',
  ),
  minimum: minimum(TS22003_2013, 'unchecked'),
  missingSystem: rowsOf(TS22003_2013)(
    'missing-system',
    'Annex B',
    'days added where no relevant management system is certified',
    0.25,
    'two-sources',
  ),
};

/** Last day on which certification bodies still worked by the edition of 2013. */
export const LAST_DAY_OF_2013 = '2024-12-31';
