/** Determines the audit time of one management system at one place: personnel, table, factors, rounding, split. */
import { isCalendarDate } from '../calendar-date.ts';
import { isAmount, say, tidy } from '../figures.ts';
import type { Refusal, Refused, RuleRow, Step, Warning } from '../rule.ts';
import { refusal } from '../rule.ts';
import type { AuditTimeDetermination, AuditTimeInput } from './audit-time.input.ts';
import type { AuditTimeRules } from './audit-time.rules.ts';
import type { BandTable } from './band-table.ts';
import { bandFor, daysIn } from './band-table.ts';
import { divide } from './division.ts';
import { effectivePersonnel } from './effective-personnel.ts';
import { sumFactors } from './factors.ts';
import { ismsAdjustment } from './isms-complexity.ts';
import { COMPLEXITIES_OF, firstDayOf, rulesOn, SCHEMES, tableOn } from './scheme-tables.ts';

/**
 * Audit time after IAF MD 5 (QMS, EMS, OH&SMS) or ISO/IEC 27006-1 (ISMS), with every step and the row it used.
 * Bad or impossible input gives refusals, all that were found; it never throws.
 */
export function determineAuditTime(input: AuditTimeInput): AuditTimeDetermination | Refused {
  const basis = basisOf(input);
  if ('refusals' in basis) return basis;
  const { rules } = basis;
  const personnel = effectivePersonnel(input.personnel, input.fullTimeHours, rules);
  const complexity = input.isms && input.scheme === 'isms' ? ismsAdjustment(input.isms) : undefined;
  const adjustment = complexity && 'percent' in complexity ? complexity : undefined;
  const factors = sumFactors(input.factors ?? [], input.scheme, rules, adjustment?.percent ?? 0);
  const refusals: Refusal[] = [
    ...personnel.refusals,
    ...factors.refusals,
    ...parameterRefusals(input, rules),
  ];
  if (complexity && 'refused' in complexity) refusals.push(complexity);
  const start = personnel.refusals.length > 0 ? undefined : startingFigure(input, basis, personnel.persons);
  if (start && 'refused' in start) refusals.push(start);
  if (!start || 'refused' in start || refusals.length > 0) return { refusals };

  const unrounded = tidy((start.days * (100 + factors.percent)) / 100);
  const adjusted: Step = {
    what: 'adjustment',
    rule: rules.factor,
    before: start.days,
    after: unrounded,
    unit: 'days',
    text: `${say(start.days)} days and ${factors.percent > 0 ? '+' : ''}${say(factors.percent)} percent are ${say(unrounded)} days.`,
    facts: { percent: factors.percent },
  };
  const division = divide(start.days, unrounded, input, rules);
  return {
    scheme: input.scheme,
    on: input.on,
    effectivePersonnel: personnel.persons,
    tableDays: start.days,
    unroundedDays: unrounded,
    ...division.times,
    steps: [
      ...personnel.steps,
      start.step,
      ...(adjustment ? [adjustment.step] : []),
      ...factors.steps,
      ...(factors.percent === 0 ? [] : [adjusted]),
      ...division.steps,
    ],
    warnings: [
      ...personnel.warnings,
      ...basis.warnings,
      ...start.warnings,
      ...(adjustment?.warnings ?? []),
      ...factors.warnings,
      ...division.warnings,
    ],
  };
}

type Basis = {
  readonly rules: AuditTimeRules;
  /** Undefined for a special case, which no table covers. */
  readonly table: BandTable | undefined;
  readonly warnings: readonly Warning[];
};

function basisOf(input: AuditTimeInput): Basis | Refused {
  if (!isCalendarDate(input.on)) {
    return { refusals: [refusal('date', 'The day of the determination must be a date (YYYY-MM-DD).')] };
  }
  if (!SCHEMES.includes(input.scheme)) {
    return { refusals: [refusal('unknown-scheme', `The scheme must be one of ${SCHEMES.join(', ')}.`)] };
  }
  const rules = rulesOn(input.scheme, input.on);
  if (!rules) {
    const first = firstDayOf(input.scheme);
    const text = `No table is known for ${input.on}; the tables begin on ${first}.`;
    return { refusals: [refusal('no-table-on-date', text, [], { on: input.on, first })] };
  }
  const allowed = COMPLEXITIES_OF[input.scheme];
  if (allowed.length > 0 && (input.complexity === undefined || !allowed.includes(input.complexity))) {
    const text = `This kind of management system needs a complexity or risk: ${allowed.join(', ')}.`;
    return { refusals: [refusal('complexity-missing', text, [rules.justification])] };
  }
  const table =
    input.complexity === 'special' ? undefined : tableOn(input.scheme, input.complexity, input.on);
  const warnings: Warning[] = [];
  if (allowed.length === 0 && input.complexity !== undefined) {
    warnings.push({
      code: 'table-has-one-column',
      rule: table?.bands[0] ?? rules.factor,
      text: 'The table of this kind of management system has one column; complexity or risk enters as a factor with a reason.',
      facts: { complexity: input.complexity },
    });
  }
  return { rules, table, warnings };
}

type Start = { readonly days: number; readonly step: Step; readonly warnings: readonly Warning[] };

function startingFigure(input: AuditTimeInput, basis: Basis, persons: number): Start | Refusal {
  const { rules, table } = basis;
  const row = table && bandFor(table, persons);
  if (table && row) {
    const days = tidy(daysIn(table, row, persons, input.method ?? 'step'));
    const reading = input.method === 'interpolate' ? ' (read as a continuum)' : '';
    const step: Step = {
      what: 'table',
      rule: row,
      before: persons,
      after: days,
      unit: 'days',
      text: `${row.clause}, ${row.value.min} to ${row.value.max} persons: ${say(days)} days${reading}.`,
      facts: { min: row.value.min, max: row.value.max, method: input.method ?? 'step' },
    };
    return { days, step, warnings: input.justified ? [justifiedNotUsed(row)] : [] };
  }
  return justifiedFigure(input, rules, table, persons);
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
    return refusal(
      'no-table-figure',
      `${why}: a competent person must state the days, with name and reason.`,
      because,
      { persons },
    );
  }
  const floor = lastBand?.value.days ?? 0;
  if (!isAmount(figure.days, Math.max(0.5, floor), 10_000)) {
    return refusal(
      'justified-figure-too-low',
      `The justified figure must be at least ${say(Math.max(0.5, floor))} days.`,
      because,
      {
        floor,
      },
    );
  }
  if (!figure.by?.trim() || !figure.reason?.trim()) {
    return refusal(
      'justified-figure-unsigned',
      'A justified figure needs the name of a person and a reason.',
      because,
    );
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
  return { days: figure.days, step, warnings: [warning] };
}

function parameterRefusals(input: AuditTimeInput, rules: AuditTimeRules): Refusal[] {
  const { parameters = {}, onSite, method, rounding } = input;
  const found: Refusal[] = [];
  const share = (name: string, value: number | undefined, most: number): void => {
    if (value !== undefined && !isAmount(value, 0.01, most)) {
      found.push(
        refusal('parameter', `${name} must lie between 0.01 and ${most}.`, [rules.justification], { name }),
      );
    }
  };
  share('stage1Share', parameters.stage1Share, 0.99);
  share('surveillanceShare', parameters.surveillanceShare, 2);
  share('recertificationShare', parameters.recertificationShare, 2);
  share('minimumInitialDays', parameters.minimumInitialDays, 1000);
  share('minimumSurveillanceDays', parameters.minimumSurveillanceDays, 1000);
  share('minimumRecertificationDays', parameters.minimumRecertificationDays, 1000);
  if (onSite && !isAmount(onSite.days, 0, 10_000))
    found.push(
      refusal('parameter', 'Days on site must be 0 or more.', [rules.onSiteShare], { name: 'onSite' }),
    );
  if (method !== undefined && method !== 'step' && method !== 'interpolate')
    found.push(
      refusal('parameter', 'The method is step or interpolate.', [rules.continuum], { name: 'method' }),
    );
  if (rounding !== undefined && rounding !== 'nearest-half' && rounding !== 'ceil-half')
    found.push(
      refusal('parameter', 'Rounding is nearest-half or ceil-half.', [rules.rounding], { name: 'rounding' }),
    );
  return found;
}
