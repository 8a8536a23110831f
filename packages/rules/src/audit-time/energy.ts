/** ISO 50003:2021: complexity of an energy management system and its audit time for initial, surveillance, recertification. */
import { isAmount, tidy } from '../figures.ts';
import { refusal, step } from '../message.ts';
import type { Refusal, RuleRow, Step } from '../rule.ts';
import { rowsOf } from '../edition.ts';
import type { Band, BandTable } from './band-table.ts';
import { bandFor, bandTable } from './band-table.ts';
import { ISO50003_2021 } from './other-schemes.rules.ts';

/** `types`: energy sources that make at least 80 percent of the consumption together. */
export type EnergyInput = {
  readonly consumptionTJ: number;
  readonly types: number;
  readonly significantUses: number;
};

export type EnergyComplexity = 'low' | 'medium' | 'high';
type Ladder = readonly (readonly [upTo: number, value: number])[];

const row = rowsOf(ISO50003_2021);
const ladder = (id: string, subject: string, value: Ladder) =>
  row(`factor/${id}`, 'Annex A', subject, value, 'single-source');

/** Each pair: up to and including this amount, the factor. */
export const ENERGY_CONSUMPTION = ladder('consumption', 'factor for annual consumption in TJ', [
  [20, 1],
  [200, 1.2],
  [2000, 1.4],
  [Number.MAX_SAFE_INTEGER, 1.6],
]);
export const ENERGY_TYPES = ladder('types', 'factor for the number of energy sources', [
  [2, 1],
  [3, 1.2],
  [Number.MAX_SAFE_INTEGER, 1.4],
]);
export const ENERGY_USES = ladder('significant-uses', 'factor for the number of significant energy uses', [
  [3, 1],
  [6, 1.2],
  [10, 1.3],
  [15, 1.4],
  [Number.MAX_SAFE_INTEGER, 1.6],
]);
export const ENERGY_WEIGHTS: RuleRow<{ consumption: number; types: number; uses: number }> = row(
  'weights',
  'Annex A',
  'weights of consumption, sources and significant uses in the complexity',
  { consumption: 0.25, types: 0.25, uses: 0.5 },
  'single-source',
  'The 2014 edition weighed 0.30, 0.30, 0.40; that edition ended on 2023-11-30.',
);
export const ENERGY_CLASSES: RuleRow<{ medium: number; high: number }> = row(
  'classes',
  'Annex A',
  'complexity is medium from the first value, high above the second',
  { medium: 1.15, high: 1.35 },
  'single-source',
);

/** Persons, then initial low, medium, high; surveillance low, medium, high; recertification low, medium, high. */
const FIGURES = [
  [1, 8, 2.5, 4, 5, 1, 1, 1.5, 1.5, 2.5, 3],
  [9, 15, 4, 6, 7, 1, 2, 2.5, 2.5, 4, 5],
  [16, 25, 5, 7, 9, 2, 2.5, 3, 3.5, 5, 6],
  [26, 65, 6.5, 8, 10, 2.5, 3, 3.5, 5, 6, 7],
  [66, 85, 8, 9.5, 11.5, 2.5, 3.5, 3.5, 6, 7, 8.5],
  [86, 175, 8.5, 11, 12, 2.5, 3.5, 3.5, 6, 7, 8.5],
  [176, 275, 9, 11.5, 12.5, 3, 4, 4, 6, 8, 9.5],
  [276, 425, 10, 13, 15, 3.5, 4, 5, 7, 8.5, 11],
] as const;

type Column = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

function table(name: string, clause: string, index: Column): BandTable {
  return bandTable(ISO50003_2021, {
    column: name,
    clause,
    subject: `audit time of an energy management system, ${name.replace('/', ', ')} complexity`,
    values: FIGURES.map(figures => [figures[0], figures[1], figures[index]] as const),
    confidence: () => 'single-source',
  });
}

export const ENERGY_TABLES: Readonly<
  Record<EnergyComplexity, Readonly<Record<'initial' | 'surveillance' | 'recertification', BandTable>>>
> = {
  low: {
    initial: table('initial/low', 'Table A.3', 2),
    surveillance: table('surveillance/low', 'Table A.4', 5),
    recertification: table('recertification/low', 'Table A.4', 8),
  },
  medium: {
    initial: table('initial/medium', 'Table A.3', 3),
    surveillance: table('surveillance/medium', 'Table A.4', 6),
    recertification: table('recertification/medium', 'Table A.4', 9),
  },
  high: {
    initial: table('initial/high', 'Table A.3', 4),
    surveillance: table('surveillance/high', 'Table A.4', 7),
    recertification: table('recertification/high', 'Table A.4', 10),
  },
};

export type EnergyRating = {
  readonly complexity: EnergyComplexity;
  readonly figure: number;
  readonly steps: readonly Step[];
};

export function energyComplexity(energy: EnergyInput | undefined): EnergyRating | Refusal {
  if (
    !energy ||
    !isAmount(energy.consumptionTJ, 0, 1e9) ||
    !Number.isInteger(energy.types) ||
    !isAmount(energy.types, 1, 1000) ||
    !Number.isInteger(energy.significantUses) ||
    !isAmount(energy.significantUses, 1, 100_000)
  ) {
    return refusal('energy-figures', [ENERGY_WEIGHTS]);
  }
  const weights = ENERGY_WEIGHTS.value;
  const fec = climb(ENERGY_CONSUMPTION, energy.consumptionTJ);
  const fet = climb(ENERGY_TYPES, energy.types);
  const fseu = climb(ENERGY_USES, energy.significantUses);
  const figure = tidy(weights.consumption * fec + weights.types * fet + weights.uses * fseu);
  const { medium, high } = ENERGY_CLASSES.value;
  const atLeastMedium = figure >= medium ? 'medium' : 'low';
  const complexity: EnergyComplexity = figure > high ? 'high' : atLeastMedium;
  return {
    complexity,
    figure,
    steps: [
      step('energy-consumption', ENERGY_CONSUMPTION, [energy.consumptionTJ, fec, 'factor']),
      step('energy-types', ENERGY_TYPES, [energy.types, fet, 'factor']),
      step('energy-uses', ENERGY_USES, [energy.significantUses, fseu, 'factor']),
      step('energy-complexity', ENERGY_CLASSES, [figure, figure, 'factor'], {
        w1: weights.consumption,
        w2: weights.types,
        w3: weights.uses,
        consumption: fec,
        types: fet,
        uses: fseu,
        complexity,
      }),
    ],
  };
}

/** The three figures of one number of persons; undefined above the last band. */
export function energyDays(
  complexity: EnergyComplexity,
  persons: number,
): Readonly<Record<'initial' | 'surveillance' | 'recertification', RuleRow<Band>>> | undefined {
  const tables = ENERGY_TABLES[complexity];
  const initial = bandFor(tables.initial, persons);
  const surveillance = bandFor(tables.surveillance, persons);
  const recertification = bandFor(tables.recertification, persons);
  return initial && surveillance && recertification ? { initial, surveillance, recertification } : undefined;
}

function climb(rule: RuleRow<Ladder>, amount: number): number {
  for (const [upTo, value] of rule.value) if (amount <= upTo) return value;
  return rule.value[rule.value.length - 1]?.[1] ?? 1;
}
