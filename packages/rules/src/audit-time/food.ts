/** Minimum time of a food-safety audit from food-chain categories, HACCP studies and personnel, by the edition in use. */
import type { CalendarDate } from '../calendar-date.ts';
import { isAmount, tidy } from '../figures.ts';
import { refusal, step, warning } from '../message.ts';
import type { Refusal, RuleRow, Step, Warning } from '../rule.ts';
import { bandFor } from './band-table.ts';
import type { FoodCategory, FoodEdition, FoodRules } from './food.tables.ts';
import { FOOD_2013, FOOD_2022, LAST_DAY_OF_2013, OTHER_STUDY } from './food.tables.ts';

export type FoodInput = {
  /** "CI", or "C" under the edition of 2013. */
  readonly categories: readonly string[];
  /** All HACCP studies, the first included. */
  readonly haccpStudies: number;
  /** While both were in use (2022-06-07 to 2024-12-31): the edition the body worked by; default the newer. */
  readonly edition?: FoodEdition;
  /** Edition of 2013: is a relevant management system certified? */
  readonly relevantSystem?: boolean;
};

export type FoodStart = {
  readonly days: number;
  readonly minimum: RuleRow<number>;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
};

/** The edition for a day, or a refusal when the stated one was not in use. */
export function foodRules(on: CalendarDate, edition?: FoodEdition): FoodRules | Refusal {
  const newerFrom = FOOD_2022.edition.from;
  const ofDay = on < newerFrom ? FOOD_2013 : FOOD_2022;
  if (edition === undefined || ofDay.edition.edition === edition) return ofDay;
  return edition === '2013' && on <= LAST_DAY_OF_2013
    ? FOOD_2013
    : refusal('food-edition', [ofDay.formula], { on, edition });
}

export function foodTime(
  food: FoodInput | undefined,
  persons: number,
  on: CalendarDate,
): FoodStart | Refusal {
  const rules = foodRules(on, food?.edition);
  if ('refused' in rules) return rules;
  const found = (food?.categories ?? []).map(category => rules.categories.get(categoryOf(category, rules)));
  const rows = found.filter(category => category !== undefined);
  if (!food || rows.length === 0 || rows.length < found.length) {
    const categories = [...rules.categories.keys()].join(', ');
    return refusal('food-categories', [rules.formula], { categories });
  }
  if (!Number.isInteger(food.haccpStudies) || !isAmount(food.haccpStudies, 1, 1000))
    return refusal('haccp-studies', [rules.formula]);
  const personnel = bandFor(rules.personnel, persons);
  if (!personnel) return refusal('no-table-figure', [rules.formula], { persons, last: rules.personnel.last });
  const basic = highest(rows, 'basic');
  const study = highest(rows, 'study');
  const further = food.haccpStudies - 1;
  const studies = tidy(study.value.study * further);
  const system = rules.missingSystem && food.relevantSystem !== true ? rules.missingSystem : undefined;
  const afterStudies = tidy(basic.value.basic + studies);
  const afterSystem = tidy(afterStudies + (system?.value ?? 0));
  const days = tidy(afterSystem + personnel.value.days);
  const steps: Step[] = [
    step('table', basic, [0, basic.value.basic, 'days'], {
      how: 'food',
      categories: food.categories.join(', '),
    }),
    step('haccp-studies', study, [basic.value.basic, afterStudies, 'days'], {
      further,
      each: study.value.study,
      days: studies,
    }),
  ];
  if (system)
    steps.push(step('food-system', system, [afterStudies, afterSystem, 'days'], { days: system.value }));
  steps.push(
    step('food-personnel', personnel, [afterSystem, days, 'days'], {
      min: personnel.value.min,
      days: personnel.value.days,
    }),
  );
  const farming = food.categories.every(category => /^[AB]/.test(categoryOf(category, rules)));
  const least = farming ? rules.minimum.value.farming : rules.minimum.value.days;
  return {
    days,
    minimum: { ...rules.minimum, value: least },
    steps,
    warnings: warningsOf(food, rules, on, study, days, system),
  };
}

function warningsOf(
  food: FoodInput,
  rules: FoodRules,
  on: CalendarDate,
  study: RuleRow<FoodCategory>,
  days: number,
  system: RuleRow<number> | undefined,
): Warning[] {
  const found: Warning[] = [];
  if (food.edition === undefined && on >= FOOD_2022.edition.from && on <= LAST_DAY_OF_2013) {
    const name = ({ edition }: FoodRules) => `${edition.document}:${edition.edition}`;
    const facts = { older: name(FOOD_2013), newer: name(FOOD_2022), used: name(rules) };
    found.push(warning('two-editions', rules.formula, facts));
  }
  if (system && food.relevantSystem === undefined)
    found.push(warning('food-system-unknown', system, { days: system.value }));
  if (food.haccpStudies < 2) return found;
  if (rules === FOOD_2022) {
    const facts = { studies: food.haccpStudies, days: tidy(days + study.value.study) };
    found.push(warning('haccp-studies-reading', rules.formula, facts));
  }
  const category = food.categories.map(name => categoryOf(name, rules)).find(name => OTHER_STUDY.has(name));
  const other = category === undefined ? undefined : OTHER_STUDY.get(category);
  if (rules === FOOD_2022 && category !== undefined && other !== undefined && study.value.study < other)
    found.push(warning('food-study-conflict', study, { category, days: other }));
  return found;
}

/** "ci" as "CI"; under the edition of 2013 the letter alone. */
function categoryOf(category: string, rules: FoodRules): string {
  const name = category.trim().toUpperCase();
  return rules === FOOD_2013 ? name.slice(0, 1) : name;
}

/** Several categories: the highest basic time and the highest time for a study. */
function highest(rows: readonly RuleRow<FoodCategory>[], field: keyof FoodCategory): RuleRow<FoodCategory> {
  return rows.reduce((best, category) => (category.value[field] > best.value[field] ? category : best));
}
