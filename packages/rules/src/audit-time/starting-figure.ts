/** The figure a determination starts from: a band of a table, a formula of the scheme, or a person's justified figure. */
import { isAmount, say, tidy } from '../figures.ts';
import type { Refusal, RuleRow, Step, Warning } from '../rule.ts';
import { refusal } from '../rule.ts';
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
  if (input.scheme === 'fsms') return foodTime(input.food, persons);
  if (input.scheme === 'enms') return energyFigure(input, rules, persons);
  const row = table && bandFor(table, persons);
  return table && row
    ? tableFigure(input, table, row, persons)
    : justifiedFigure(input, rules, table, persons);
}

function tableFigure(input: AuditTimeInput, table: BandTable, row: RuleRow<Band>, persons: number): Start {
  const method = input.method ?? 'step';
  const days = tidy(daysIn(table, row, persons, method));
  const reading = method === 'interpolate' ? ' (read as a continuum)' : '';
  return {
    days,
    steps: [bandStep(row, persons, days, reading)],
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
    : [
        {
          code: 'energy-complexity-stated',
          rule: ENERGY_WEIGHTS,
          text: `The complexity ${complexity} was stated, not derived from consumption, sources and significant uses.`,
        },
      ];
  return {
    days: initial.value.days,
    steps: [...(rating?.steps ?? []), bandStep(initial, persons, initial.value.days, '')],
    warnings: input.justified ? [...warnings, justifiedNotUsed(initial)] : warnings,
    later: { surveillance, recertification },
  };
}

function bandStep(row: RuleRow<Band>, persons: number, days: number, reading: string): Step {
  return {
    what: 'table',
    rule: row,
    before: persons,
    after: days,
    unit: 'days',
    text: `${row.clause}, ${row.value.min} to ${row.value.max} persons: ${say(days)} days${reading}.`,
    facts: { min: row.value.min, max: row.value.max },
  };
}

function justifiedNotUsed(row: RuleRow): Warning {
  return {
    code: 'justified-figure-not-used',
    rule: row,
    text: 'A figure justified by a person was given, but the table has one; use a factor with a reason to depart from it.',
  };
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
    const why = table ? `The table ends at ${table.last} persons` : 'No table covers a special case';
    const text = `${why}: a competent person must state the days, with name and reason.`;
    return refusal('no-table-figure', text, because, { persons });
  }
  const floor = Math.max(0.5, lastBand?.value.days ?? 0);
  if (!isAmount(figure.days, floor, 10_000)) {
    const text = `The justified figure must be at least ${say(floor)} days.`;
    return refusal('justified-figure-too-low', text, because, { floor });
  }
  if (!figure.by?.trim() || !figure.reason?.trim()) {
    const text = 'A justified figure needs the name of a person and a reason.';
    return refusal('justified-figure-unsigned', text, because);
  }
  const step: Step = {
    what: 'justified-figure',
    rule: rules.aboveTable,
    before: persons,
    after: figure.days,
    unit: 'days',
    text: `${say(figure.days)} days for ${persons} persons, justified by ${figure.by}: ${figure.reason}.`,
    facts: { by: figure.by, reason: figure.reason },
  };
  const warning: Warning = {
    code: 'figure-by-a-person',
    rule: rules.aboveTable,
    text: `No table has a figure here: ${figure.by} answers for ${say(figure.days)} days.`,
    facts: { by: figure.by },
  };
  return { days: figure.days, steps: [step], warnings: [warning] };
}
