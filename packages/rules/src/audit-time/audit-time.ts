/** Determines the audit time of one management system at one place: personnel, table, factors, rounding, split. */
import { isCalendarDate } from '../calendar-date.ts';
import { isAmount, say, tidy } from '../figures.ts';
import type { Refusal, Refused, Step, Warning } from '../rule.ts';
import { refusal } from '../rule.ts';
import type { AuditTimeDetermination, AuditTimeInput } from './audit-time.input.ts';
import type { AuditTimeRules } from './audit-time.rules.ts';
import type { BandTable } from './band-table.ts';
import { divide } from './division.ts';
import { effectivePersonnel } from './effective-personnel.ts';
import { sumFactors } from './factors.ts';
import { ismsAdjustment } from './isms-complexity.ts';
import type { ProxyUse } from './proxies.ts';
import { proxyUse } from './proxies.ts';
import { COMPLEXITIES_OF, firstDayOf, rulesOn, SCHEMES, tableOn } from './scheme-tables.ts';
import { startingFigure } from './starting-figure.ts';

/**
 * Audit time after the document of the scheme (IAF MD 5, ISO/IEC 27006-1, IAF MD 9, ISO 22003-1, ISO 50003), with every
 * step and the row it used.
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
  const start =
    personnel.refusals.length > 0 ? undefined : startingFigure(input, rules, basis.table, personnel.persons);
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
  const division = divide(start, unrounded, input, rules);
  return {
    scheme: input.scheme,
    on: input.on,
    effectivePersonnel: personnel.persons,
    tableDays: start.days,
    unroundedDays: unrounded,
    ...division.times,
    shares: division.shares,
    steps: [
      ...personnel.steps,
      ...(basis.proxy ? [basis.proxy.step] : []),
      ...start.steps,
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
  readonly proxy: ProxyUse | undefined;
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
  const proxy = input.proxyFor === undefined ? undefined : proxyUse(input.proxyFor, input.scheme);
  if (proxy) warnings.push(proxy.warning);
  if (allowed.length === 0 && input.complexity !== undefined && input.scheme !== 'enms') {
    warnings.push({
      code: 'table-has-one-column',
      rule: table?.bands[0] ?? rules.factor,
      text: 'The table of this kind of management system has one column; complexity or risk enters as a factor with a reason.',
      facts: { complexity: input.complexity },
    });
  }
  return { rules, table, proxy, warnings };
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
