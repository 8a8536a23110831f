/** Rounds the determined audit time and divides it: stage 1 and 2, on-site minimum, surveillance, recertification. */
import { say, tidy, toHalfDays } from '../figures.ts';
import { ownRow } from '../own-row.ts';
import type { RuleRow, Step, Warning } from '../rule.ts';
import type { AuditTimeDetermination, AuditTimeInput } from './audit-time.input.ts';
import type { AuditTimeRules } from './audit-time.rules.ts';
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
  steps.push(
    daysStep('rounding', rules.rounding, unrounded, rounded, roundingText(unrounded, rounded, rounding)),
  );
  const days = atLeast('initial audit', rounded, parameters.minimumInitialDays, rules, steps);
  const lowest = (start.days * (100 - rules.reductionCap.value)) / 100;
  if (days < lowest - 1e-9) {
    warnings.push({
      code: 'rounding-passes-cap',
      rule: rules.reductionCap,
      text: `Rounding down to ${say(days)} days goes below ${say(lowest)} days, the table figure less ${rules.reductionCap.value} percent; round up if the body's procedure wants the cap held after rounding.`,
      facts: { days, lowest: tidy(lowest) },
    });
  }

  const first = parameters.stage1Share ?? rules.stage1Share.value;
  const { stage1, stage2 } = splitStages(days, first);
  steps.push(
    daysStep(
      'split',
      ownRow(rules.stage1Share, parameters.stage1Share),
      days,
      stage1,
      `Stage 1 ${say(stage1)} days, stage 2 ${say(stage2)} days (the body's own share of ${say(first * 100)} percent for stage 1).`,
    ),
  );

  const onSiteMinimum = tidy(days * rules.onSiteShare.value);
  steps.push(
    daysStep(
      'on-site-minimum',
      rules.onSiteShare,
      days,
      onSiteMinimum,
      `At least ${say(onSiteMinimum)} of the ${say(days)} days (${say(rules.onSiteShare.value * 100)} percent) with the client.`,
    ),
  );
  if (input.onSite && input.onSite.days < onSiteMinimum - 1e-9) {
    warnings.push({
      code: input.onSite.reason?.trim() ? 'on-site-below-share' : 'on-site-below-share-without-reason',
      rule: rules.onSiteShare,
      text: `${say(input.onSite.days)} days with the client are less than ${say(onSiteMinimum)}: ${input.onSite.reason?.trim() ? `the reason given is ${input.onSite.reason}` : 'a reason is needed'}.`,
      facts: { planned: input.onSite.days, minimum: onSiteMinimum },
    });
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
    const name = what === 'surveillance' ? 'Each year of surveillance' : 'Recertification';
    const how = figure
      ? `the table has ${say(figure.value.days)} days, with factors ${say(exact)}`
      : `${say(share * 100)} percent of ${say(days)} days are ${say(exact)}`;
    steps.push(
      daysStep(
        what,
        figure ?? ownRow(row, own),
        exact,
        result,
        `${name}: ${how}, rounded ${say(result)} days.`,
      ),
    );
    const scheme = start.minimum;
    if (scheme && scheme.value > result) {
      const text = `${name}: the least of the scheme is ${say(scheme.value)} days.`;
      steps.push(daysStep('scheme-minimum', scheme, result, scheme.value, text));
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

function daysStep(what: string, rule: RuleRow, before: number, after: number, text: string): Step {
  return { what, rule, before, after, unit: 'days', text };
}

function roundingText(before: number, after: number, rounding: 'nearest-half' | 'ceil-half'): string {
  const how = rounding === 'nearest-half' ? 'to the nearest half day' : 'up to the next half day';
  return before === after
    ? `${say(after)} days need no rounding.`
    : `${say(before)} days, rounded ${how}, are ${say(after)} days.`;
}

function atLeast(
  what: string,
  days: number,
  minimum: number | undefined,
  rules: AuditTimeRules,
  steps: Step[],
): number {
  if (minimum === undefined || minimum <= days) return days;
  steps.push(
    daysStep(
      'body-minimum',
      { ...rules.justification, id: 'body/minimum', value: minimum, confidence: 'body-parameter' },
      days,
      minimum,
      `The body's own minimum for ${what} is ${say(minimum)} days.`,
    ),
  );
  return minimum;
}
