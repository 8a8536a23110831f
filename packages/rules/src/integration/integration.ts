/** Time of an integrated audit after IAF MD 11: level of integration, ability of the team, reduction of the summed times. */
import type { CalendarDate } from '../calendar-date.ts';
import { isCalendarDate } from '../calendar-date.ts';
import { isAmount, tidy, wholeDown } from '../figures.ts';
import { refusal, step, warning } from '../message.ts';
import type { Refusal, Refused, Step, Warning } from '../rule.ts';
import { rowOn } from '../rule.ts';
import type { IntegrationCriterion, IntegrationRules } from './integration.rules.ts';
import { INTEGRATION_CRITERIA, INTEGRATION_RULES } from './integration.rules.ts';
import type { ExtendedApproach } from './extended-approach.ts';
import { extendedTime } from './extended-approach.ts';

/** The time of one standard after its own document, factors and sites, before rounding. */
export type SeparateTime = {
  readonly standard: string;
  readonly days: number;
  /** False when scope or team differ: counted in full, outside the reduction. */
  readonly integrated?: boolean;
};

export type IntegrationInput = {
  readonly on: CalendarDate;
  /** Percent, 0 to 100; or each criterion from 0 (apart) to 1 (one for all systems), all seven. */
  readonly level?: number;
  readonly criteria?: Readonly<Record<IntegrationCriterion, number>>;
  /** For each auditor, the number of audited standards he or she is qualified for. */
  readonly auditors?: readonly number[];
  /** Instead of the matrix, never with it. */
  readonly extended?: ExtendedApproach;
};

export type IntegratedTime = {
  readonly approach: 'separate' | 'matrix' | 'extended';
  /** Sum of the separate times. */
  readonly sum: number;
  readonly level?: number;
  readonly ability?: number;
  readonly reductionPercent: number;
  /** Not rounded: rounding comes last. */
  readonly days: number;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
};

export function integrate(times: readonly SeparateTime[], input: IntegrationInput): IntegratedTime | Refused {
  const rules = isCalendarDate(input.on) ? rowOn(INTEGRATION_RULES, input.on) : undefined;
  if (!rules) {
    const first = INTEGRATION_RULES[0]?.from ?? '';
    return { refusals: [refusal('no-rule-on-date', [], { how: 'integration', first })] };
  }
  const bad = times.filter(time => !isAmount(time.days, 0, 100_000));
  if (times.length === 0 || bad.length > 0) {
    return { refusals: [refusal('separate-times', [rules.sum])] };
  }
  const sum = tidy(times.reduce((total, time) => total + time.days, 0));
  const parts = times.map(time => `${Math.round(time.days * 100) / 100} (${time.standard})`).join(' + ');
  const sumStep = step('sum', rules.sum, [times.length, sum, 'days'], { times: parts });
  const together = times.filter(time => time.integrated !== false);
  if (together.length < 2) {
    return { approach: 'separate', sum, reductionPercent: 0, days: sum, steps: [sumStep], warnings: [] };
  }
  return input.extended
    ? withExtended(times, together, sum, sumStep, input, rules)
    : withMatrix(together, sum, sumStep, input, rules);
}

function withMatrix(
  together: readonly SeparateTime[],
  sum: number,
  sumStep: Step,
  input: IntegrationInput,
  rules: IntegrationRules,
): IntegratedTime | Refused {
  const level = levelOfIntegration(input, rules);
  const ability = teamAbility(input.auditors ?? [], together.length, rules);
  const refusals = [level, ability].filter(found => typeof found !== 'number');
  if (typeof level !== 'number' || typeof ability !== 'number') return { refusals };
  const percent = Math.min(reductionFor(level, ability, rules), rules.cap.value);
  const base = tidy(together.reduce((total, time) => total + time.days, 0));
  const days = tidy(sum - (base * percent) / 100);
  const steps: Step[] = [
    sumStep,
    step('level-of-integration', rules.criteria, [level, stepOf20(level), 'percent']),
    step('team-ability', rules.ability, [ability, stepOf20(ability), 'percent']),
    step('integration', rules.matrix, [sum, days, 'days'], { percent, base }),
  ];
  const warnings: Warning[] = [];
  if (base !== sum) warnings.push(warning('part-not-integrated', rules.parts, { days: tidy(sum - base) }));
  if (level > 0 && level <= 1) warnings.push(warning('level-looks-like-share', rules.criteria, { level }));
  return { approach: 'matrix', sum, level, ability, reductionPercent: percent, days, steps, warnings };
}

function withExtended(
  times: readonly SeparateTime[],
  together: readonly SeparateTime[],
  sum: number,
  sumStep: Step,
  input: IntegrationInput,
  rules: IntegrationRules,
): IntegratedTime | Refused {
  if (input.auditors !== undefined) {
    return { refusals: [refusal('extended-with-matrix', [rules.extended, rules.matrix])] };
  }
  if (together.length < times.length) {
    return { refusals: [refusal('extended-not-fully-integrated', [rules.extended], { how: 'outside' })] };
  }
  const level = levelOfIntegration(input, rules);
  if (typeof level !== 'number') return { refusals: [level] };
  const extended = extendedTime(
    together.map(time => time.days),
    level,
    input.extended,
    rules,
  );
  if ('refusals' in extended) return extended;
  return {
    approach: 'extended',
    sum,
    level,
    reductionPercent: sum === 0 ? 0 : tidy(((sum - extended.days) / sum) * 100),
    days: extended.days,
    steps: [sumStep, extended.step],
    warnings: [extended.warning],
  };
}

/** Down to the next step of 20 percent. */
function stepOf20(percent: number): number {
  return wholeDown(percent / 20) * 20;
}

function reductionFor(level: number, ability: number, rules: IntegrationRules): number {
  return rules.matrix.value[stepOf20(level) / 20]?.[stepOf20(ability) / 20] ?? 0;
}

/** Percent from a stated level, or the mean of the seven criteria. */
export function levelOfIntegration(
  input: Pick<IntegrationInput, 'level' | 'criteria'>,
  rules: IntegrationRules,
): number | Refusal {
  if (input.level !== undefined) {
    return isAmount(input.level, 0, 100) ? input.level : refusal('level-of-integration', [rules.criteria]);
  }
  const scores = INTEGRATION_CRITERIA.map(criterion => input.criteria?.[criterion]);
  const given = scores.filter((score): score is number => isAmount(score, 0, 1));
  if (given.length < INTEGRATION_CRITERIA.length) {
    const facts = { how: 'criteria', criteria: INTEGRATION_CRITERIA.join(', ') };
    return refusal('level-of-integration', [rules.criteria], facts);
  }
  return tidy((given.reduce((sum, score) => sum + score, 0) / INTEGRATION_CRITERIA.length) * 100);
}

/** 100 x sum of (Xi - 1) over Z x (Y - 1), for Z auditors and Y standards. */
export function teamAbility(
  auditors: readonly number[],
  standards: number,
  rules: IntegrationRules,
): number | Refusal {
  const fits = auditors.every(count => Number.isInteger(count) && count >= 1 && count <= standards);
  if (auditors.length === 0 || auditors.length > 1000 || standards < 2 || !fits) {
    return refusal('team-ability', [rules.ability], { standards });
  }
  const extra = auditors.reduce((sum, count) => sum + count - 1, 0);
  return tidy((100 * extra) / (auditors.length * (standards - 1)));
}
