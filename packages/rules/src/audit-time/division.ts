/** Rounds the determined audit time and divides it: stage 1 and 2, on-site minimum, surveillance, recertification. */
import type { Rounding } from '../figures.ts';
import { tidy, toHalfDays } from '../figures.ts';
import { step, warning } from '../message.ts';
import { ownRow } from '../own-row.ts';
import type { RuleRow, Step, Warning } from '../rule.ts';
import type { AuditTimeDetermination, AuditTimeInput } from './audit-time.input.ts';
import type { AuditTimeRules } from './audit-time.rules.ts';
import type { AuditEvent } from '../multi-site/multi-site.rules.ts';
import type { Start } from './starting-figure.ts';

type Times = Pick<
  AuditTimeDetermination,
  'days' | 'stage1' | 'stage2' | 'onSiteMinimum' | 'surveillanceEach' | 'recertification'
>;

export type Division = {
  readonly times: Times;
  readonly shares: AuditTimeDetermination['shares'];
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
};

const HALF_DAY = 0.5;

export function divide(
  start: Start,
  unrounded: number,
  input: Pick<AuditTimeInput, 'rounding' | 'parameters' | 'onSite'>,
  rules: AuditTimeRules,
): Division {
  const rounding = input.rounding ?? 'nearest-half';
  const parameters = input.parameters ?? {};
  const steps: Step[] = [];
  const warnings: Warning[] = [];

  const rounded = Math.max(HALF_DAY, toHalfDays(unrounded, rounding));
  steps.push(roundingStep(rules.rounding, unrounded, rounded, rounding));
  const days = atLeast('initial', rounded, parameters.minimumInitialDays, rules, steps);
  const lowest = (start.days * (100 - rules.reductionCap.value)) / 100;
  if (days < lowest - 1e-9) {
    const facts = { days, lowest: tidy(lowest), cap: rules.reductionCap.value };
    warnings.push(warning('rounding-passes-cap', rules.reductionCap, facts));
  }

  const first = parameters.stage1Share ?? rules.stage1Share.value;
  const { stage1, stage2 } = splitStages(days, first);
  steps.push(splitStep(ownRow(rules.stage1Share, parameters.stage1Share), days, stage1, first));

  const onSiteMinimum = tidy(days * rules.onSiteShare.value);
  const onSitePercent = tidy(rules.onSiteShare.value * 100);
  steps.push(
    step('on-site-minimum', rules.onSiteShare, [days, onSiteMinimum, 'days'], { percent: onSitePercent }),
  );
  if (input.onSite && input.onSite.days < onSiteMinimum - 1e-9) {
    const facts = { planned: input.onSite.days, minimum: onSiteMinimum };
    const reason = input.onSite.reason?.trim();
    warnings.push(
      reason
        ? warning('on-site-below-share', rules.onSiteShare, { ...facts, reason })
        : warning('on-site-below-share-without-reason', rules.onSiteShare, facts),
    );
  }

  const part = (
    what: 'surveillance' | 'recertification',
    row: RuleRow<number>,
    own: number | undefined,
    least: number | undefined,
  ): { readonly days: number; readonly share: number } => {
    const figure = own === undefined ? start.later?.[what] : undefined;
    const share = figure ? figure.value.days / start.days : (own ?? row.value);
    const exact = tidy((figure ? unrounded : days) * share);
    const result = Math.max(HALF_DAY, toHalfDays(exact, rounding));
    const facts = figure ? { how: 'table', table: figure.value.days } : { percent: tidy(share * 100), days };
    steps.push(step(what, figure ?? ownRow(row, own), [exact, result, 'days'], facts));
    const scheme = start.minimum;
    if (scheme && scheme.value > result) {
      steps.push(step('scheme-minimum', scheme, [result, scheme.value, 'days'], { audit: what }));
    }
    return { days: atLeast(what, Math.max(result, scheme?.value ?? 0), least, rules, steps), share };
  };
  const surveillance = part(
    'surveillance',
    rules.surveillanceShare,
    parameters.surveillanceShare,
    parameters.minimumSurveillanceDays,
  );
  const recertification = part(
    'recertification',
    rules.recertificationShare,
    parameters.recertificationShare,
    parameters.minimumRecertificationDays,
  );
  return {
    times: {
      days,
      stage1,
      stage2,
      onSiteMinimum,
      surveillanceEach: surveillance.days,
      recertification: recertification.days,
    },
    shares: { surveillance: surveillance.share, recertification: recertification.share },
    steps,
    warnings,
  };
}

/** Stage 1 in half days, both stages above nothing; together exactly the whole. */
export function splitStages(
  days: number,
  share: number,
): { readonly stage1: number; readonly stage2: number } {
  if (days < 2 * HALF_DAY) return { stage1: days / 2, stage2: days / 2 };
  const wanted = Math.max(HALF_DAY, toHalfDays(days * share, 'nearest-half'));
  const stage1 = Math.min(wanted, days - HALF_DAY);
  return { stage1, stage2: tidy(days - stage1) };
}

export function roundingStep(rule: RuleRow, before: number, after: number, rounding: Rounding): Step {
  const how = before === after ? 'none' : rounding;
  return step('rounding', rule, [before, after, 'days'], { how });
}

export function splitStep(rule: RuleRow, days: number, stage1: number, share: number): Step {
  const facts = { stage2: tidy(days - stage1), percent: tidy(share * 100) };
  return step('split', rule, [days, stage1, 'days'], facts);
}

function atLeast(
  audit: AuditEvent,
  days: number,
  minimum: number | undefined,
  rules: AuditTimeRules,
  steps: Step[],
): number {
  if (minimum === undefined || minimum <= days) return days;
  const rule: RuleRow = {
    ...rules.justification,
    id: 'body/minimum',
    value: minimum,
    confidence: 'body-parameter',
  };
  steps.push(step('body-minimum', rule, [days, minimum, 'days'], { audit }));
  return minimum;
}
