/** Determines the audit time of one management system at one place: personnel, table, factors, rounding, split. */
import { isCalendarDate } from '../calendar-date.ts';
import { isAmount, tidy } from '../figures.ts';
import { refusal, step, warning } from '../message.ts';
import type { Refusal, Refused, Warning } from '../rule.ts';
import type { AuditTimeDetermination, AuditTimeInput } from './audit-time.input.ts';
import type { AuditTimeRules } from './audit-time.rules.ts';
import type { BandTable } from './band-table.ts';
import { divide } from './division.ts';
import { effectivePersonnel } from './effective-personnel.ts';
import { sumFactors } from './factors.ts';
import { LAST_DAY_OF_2013 } from './food.tables.ts';
import { ISMS_MATRIX, ismsAdjustment } from './isms-complexity.ts';
import { MD9_ADDED_TIME } from './md9.table.ts';
import { FSMS_RULES } from './other-schemes.rules.ts';
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
  const adjusted = step('adjustment', rules.factor, [start.days, unrounded, 'days'], {
    percent: factors.percent,
  });
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
      ...(input.scheme === 'isms' && !input.isms && !basis.proxy
        ? [warning('isms-not-scored', ISMS_MATRIX)]
        : []),
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
    return { refusals: [refusal('date')] };
  }
  if (!SCHEMES.includes(input.scheme)) {
    return { refusals: [refusal('unknown-scheme', [], { schemes: SCHEMES.join(', ') })] };
  }
  const rules = rulesFor(input);
  if (!rules) {
    const first = firstDayOf(input.scheme);
    return { refusals: [refusal('no-table-on-date', [], { on: input.on, first })] };
  }
  const allowed = COMPLEXITIES_OF[input.scheme];
  if (allowed.length > 0 && (input.complexity === undefined || !allowed.includes(input.complexity))) {
    const facts = { scheme: input.scheme, allowed: allowed.join(', ') };
    return { refusals: [refusal('complexity-missing', [rules.justification], facts)] };
  }
  const table =
    input.complexity === 'special' ? undefined : tableOn(input.scheme, input.complexity, input.on);
  const warnings: Warning[] = [];
  const proxy = input.proxyFor === undefined ? undefined : proxyUse(input.proxyFor, input.scheme);
  if (proxy) warnings.push(proxy.warning);
  if (allowed.length === 0 && input.complexity !== undefined && input.scheme !== 'enms') {
    const rule = table?.bands[0] ?? rules.factor;
    warnings.push(warning('table-has-one-column', rule, { complexity: input.complexity }));
  }
  if (input.method === 'interpolate' && (input.scheme === 'fsms' || input.scheme === 'enms'))
    warnings.push(warning('method-not-for-scheme', rules.continuum));
  if (input.scheme === 'mdqms') warnings.push(warning('devices-add-time', MD9_ADDED_TIME));
  return { rules, table, proxy, warnings };
}

/** While two editions of the food document were in use, the body says by which it worked. */
function rulesFor({ scheme, on, food }: AuditTimeInput): AuditTimeRules | undefined {
  if (scheme !== 'fsms' || food?.edition !== '2013' || on > LAST_DAY_OF_2013) return rulesOn(scheme, on);
  return on < FSMS_RULES[0].from ? undefined : FSMS_RULES[0];
}

function parameterRefusals(input: AuditTimeInput, rules: AuditTimeRules): Refusal[] {
  const { parameters = {}, onSite, method, rounding } = input;
  const found: Refusal[] = [];
  const share = (name: string, value: number | undefined, max: number): void => {
    if (value === undefined || isAmount(value, 0.01, max)) return;
    found.push(refusal('parameter', [rules.justification], { name, min: 0.01, max }));
  };
  share('stage1Share', parameters.stage1Share, 0.99);
  share('surveillanceShare', parameters.surveillanceShare, 2);
  share('recertificationShare', parameters.recertificationShare, 2);
  share('minimumInitialDays', parameters.minimumInitialDays, 1000);
  share('minimumSurveillanceDays', parameters.minimumSurveillanceDays, 1000);
  share('minimumRecertificationDays', parameters.minimumRecertificationDays, 1000);
  if (onSite && !isAmount(onSite.days, 0, 10_000))
    found.push(refusal('parameter', [rules.onSiteShare], { name: 'onSite.days', min: 0, max: 10_000 }));
  if (method !== undefined && method !== 'step' && method !== 'interpolate')
    found.push(refusal('parameter', [rules.continuum], { name: 'method', how: 'method' }));
  if (rounding !== undefined && rounding !== 'nearest-half' && rounding !== 'ceil-half')
    found.push(refusal('parameter', [rules.rounding], { name: 'rounding', how: 'rounding' }));
  return found;
}
