/** The figure a determination starts from: a band of a table, a formula of the scheme, or a person's justified figure. */
import { isAmount, tidy } from '../figures.ts';
import { refusal, step, warning } from '../message.ts';
import type { Refusal, RuleRow, Step, Warning } from '../rule.ts';
import type { AuditTimeInput } from './audit-time.input.ts';
import type { AuditTimeRules } from './audit-time.rules.ts';
import type { Band, BandTable } from './band-table.ts';
import { bandFor, daysIn } from './band-table.ts';
import { ENERGY_TABLES, ENERGY_WEIGHTS, energyComplexity, energyDays } from './energy.ts';
import { foodTime } from './food.ts';

export type Start = {
  /** Initial audit, before factors. */
  readonly days: number;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
  /** Where the document has figures of its own for them (energy). */
  readonly later?: { readonly surveillance: RuleRow<Band>; readonly recertification: RuleRow<Band> };
  /** Least days of surveillance and recertification, where the scheme has one (food). */
  readonly minimum?: RuleRow<number>;
};

export function startingFigure(
  input: AuditTimeInput,
  rules: AuditTimeRules,
  table: BandTable | undefined,
  persons: number,
): Start | Refusal {
  if (input.scheme === 'fsms') return foodTime(input.food, persons, input.on);
  if (input.scheme === 'enms') return energyFigure(input, rules, persons);
  const row = table && bandFor(table, persons);
  return table && row
    ? tableFigure(input, table, row, persons)
    : justifiedFigure(input, rules, table, persons);
}

function tableFigure(input: AuditTimeInput, table: BandTable, row: RuleRow<Band>, persons: number): Start {
  const method = input.method ?? 'step';
  const days = tidy(daysIn(table, row, persons, method));
  return {
    days,
    steps: [bandStep(row, persons, days, method === 'interpolate')],
    warnings: input.justified ? [justifiedNotUsed(row)] : [],
  };
}

function energyFigure(input: AuditTimeInput, rules: AuditTimeRules, persons: number): Start | Refusal {
  const stated = input.complexity;
  const usable = stated === 'low' || stated === 'medium' || stated === 'high';
  const rating = input.energy || !usable ? energyComplexity(input.energy) : undefined;
  if (rating && 'refused' in rating) return rating;
  const complexity = rating?.complexity ?? (usable ? stated : 'high');
  const rows = energyDays(complexity, persons);
  if (!rows) return justifiedFigure(input, rules, ENERGY_TABLES[complexity].initial, persons);
  const { initial, surveillance, recertification } = rows;
  const warnings: Warning[] = rating
    ? []
    : [warning('energy-complexity-stated', ENERGY_WEIGHTS, { complexity })];
  return {
    days: initial.value.days,
    steps: [...(rating?.steps ?? []), bandStep(initial, persons, initial.value.days, false)],
    warnings: input.justified ? [...warnings, justifiedNotUsed(initial)] : warnings,
    later: { surveillance, recertification },
  };
}

function bandStep(row: RuleRow<Band>, persons: number, days: number, continuum: boolean): Step {
  const { clause, value } = row;
  const facts = { clause, min: value.min, max: value.max, ...(continuum ? { how: 'continuum' } : {}) };
  return step('table', row, [persons, days, 'days'], facts);
}

function justifiedNotUsed(row: RuleRow): Warning {
  return warning('justified-figure-not-used', row);
}

function justifiedFigure(
  input: AuditTimeInput,
  rules: AuditTimeRules,
  table: BandTable | undefined,
  persons: number,
): Start | Refusal {
  const figure = input.justified;
  const lastBand = table?.bands[table.bands.length - 1];
  const because = lastBand ? [rules.aboveTable, lastBand] : [rules.aboveTable];
  if (!figure) {
    const facts = table ? { persons, last: table.last } : { persons, how: 'special' };
    return refusal('no-table-figure', because, facts);
  }
  const floor = Math.max(0.5, lastBand?.value.days ?? 0);
  if (!isAmount(figure.days, floor, 10_000)) {
    return refusal('justified-figure-too-low', because, { floor });
  }
  if (!figure.by?.trim() || !figure.reason?.trim()) {
    return refusal('justified-figure-unsigned', because);
  }
  const { by, reason, days } = figure;
  const stated = step('justified-figure', rules.aboveTable, [persons, days, 'days'], { by, reason });
  return { days, steps: [stated], warnings: [warning('figure-by-a-person', rules.aboveTable, { by, days })] };
}
