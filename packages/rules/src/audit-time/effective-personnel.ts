/** Effective number of personnel: groups of people turned into the one number that opens the audit-time table. */
import { isAmount, tidy, wholeUp } from '../figures.ts';
import { refusal, step, warning } from '../message.ts';
import type { Facts, Refusal, Step, Warning } from '../rule.ts';
import type { RefusalCode } from '../words/catalogue.ts';
import type { AuditTimeRules } from './audit-time.rules.ts';

export const PERSONNEL_KINDS = [
  'full',
  'part-time',
  'shift',
  'contractor',
  'repetitive',
  'seasonal',
] as const;
export type PersonnelKind = (typeof PERSONNEL_KINDS)[number];

/** People with one activity or one kind of employment. One `repetitive` group is one identical activity. */
export type PersonnelGroup = {
  readonly label: string;
  /** Head count, a whole number. */
  readonly persons: number;
  readonly kind: PersonnelKind;
  /** Hours a week of one person; fewer than full time makes the group part-time whatever its kind. */
  readonly hoursPerWeek?: number;
  /** Full-time hours a week for this group; else those of the input. No default: 35 to 40 by body and country. */
  readonly fullTimeHours?: number;
  /** Contractors only: false when their work is not under the organization's control or influence. */
  readonly underControl?: boolean;
  /** Seasonal only: how many of them are there when the audit takes place. */
  readonly presentAtAudit?: number;
  /** A lower count that a competent person justifies for repetitive, shift or seasonal work. */
  readonly reducedTo?: number;
  /** Work of skilled personal judgement (nurses, designers, auditors): no reduction. */
  readonly personalJudgement?: boolean;
  readonly reason?: string;
};

export type Personnel = {
  readonly persons: number;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
  readonly refusals: readonly Refusal[];
};

type Count = { readonly counted: number; readonly step: Step; readonly warning?: Warning };

const MOST_PERSONS = 10_000_000;

export function effectivePersonnel(
  groups: number | readonly PersonnelGroup[],
  fullTimeHours: number | undefined,
  rules: AuditTimeRules,
): Personnel {
  if (typeof groups === 'number') return fromNumber(groups, rules);
  const steps: Step[] = [];
  const warnings: Warning[] = [];
  const refusals: Refusal[] = [];
  let sum = 0;
  let heads = 0;
  for (const group of groups) {
    const result = countGroup(group, group.fullTimeHours ?? fullTimeHours, rules);
    if ('refused' in result) {
      refusals.push(result);
      continue;
    }
    sum += result.counted;
    heads += group.persons;
    steps.push(result.step);
    if (result.warning) warnings.push(result.warning);
  }
  if (refusals.length === 0 && (heads === 0 || sum <= 0)) {
    refusals.push(refusal('no-personnel', [rules.personnel]));
  }
  const persons = wholeUp(sum);
  if (refusals.length === 0) {
    steps.push(step('effective-personnel', rules.personnel, [heads, persons, 'persons']));
  }
  return { persons, steps, warnings, refusals };
}

function fromNumber(value: number, rules: AuditTimeRules): Personnel {
  if (!isAmount(value, Number.MIN_VALUE, MOST_PERSONS)) {
    const refusals = [refusal('no-personnel', [rules.personnel], { how: 'number' })];
    return { persons: 0, steps: [], warnings: [], refusals };
  }
  const persons = wholeUp(value) || 1;
  const stated = step('effective-personnel', rules.personnel, [value, persons, 'persons'], { how: 'stated' });
  return { persons, steps: [stated], warnings: [], refusals: [] };
}

function countGroup(
  group: PersonnelGroup,
  fullTime: number | undefined,
  rules: AuditTimeRules,
): Count | Refusal {
  const bad = malformed(group, fullTime, rules);
  if (bad) return bad;
  const present = group.kind === 'seasonal' ? (group.presentAtAudit ?? group.persons) : group.persons;
  const hours = group.hoursPerWeek;
  const share = hours === undefined || fullTime === undefined ? 1 : Math.min(1, hours / fullTime);
  const byHours = tidy(present * share);
  if (group.kind === 'contractor' && group.underControl === false) {
    const facts = { label: group.label, persons: group.persons };
    return {
      counted: 0,
      step: countStep(group, 0, rules.personnel, { how: 'left-out' }),
      warning: warning('contractors-left-out', rules.personnel, facts),
    };
  }
  if (group.reducedTo !== undefined) {
    const counted = Math.min(group.reducedTo, byHours);
    return {
      counted,
      step: countStep(group, counted, rules.identicalWork, {
        how: 'justified',
        reason: group.reason ?? '',
      }),
    };
  }
  if (group.kind === 'repetitive') return countIdentical(group, byHours, rules);
  const rule = share < 1 ? rules.partTime : rules.personnel;
  const why = share < 1 ? { how: 'hours', hours: hours ?? 0, fullTime: fullTime ?? 0 } : {};
  return { counted: byHours, step: countStep(group, byHours, rule, why) };
}

/** The square root is taken of heads, never of heads already cut by hours: two reductions do not add up. */
function countIdentical(group: PersonnelGroup, byHours: number, rules: AuditTimeRules): Count {
  const allowed =
    rules.identicalWork.value === 'square-root' || (group.reason !== undefined && group.reason !== '');
  if (allowed && group.personalJudgement !== true) {
    const counted = Math.min(byHours, wholeUp(Math.sqrt(group.persons)));
    return {
      counted,
      step: countStep(group, counted, rules.identicalWork, { how: 'identical' }),
    };
  }
  const how = group.personalJudgement === true ? 'judgement' : 'no-reason';
  return {
    counted: byHours,
    step: countStep(group, byHours, rules.personnel, { how: 'in-full' }),
    warning: warning('repetitive-work-not-reduced', rules.identicalWork, {
      how,
      label: group.label,
      persons: group.persons,
    }),
  };
}

function countStep(group: PersonnelGroup, counted: number, rule: Step['rule'], why: Facts): Step {
  const facts = { label: group.label, kind: group.kind, ...why };
  return step('group', rule, [group.persons, counted, 'persons'], facts);
}

function malformed(
  group: PersonnelGroup,
  fullTime: number | undefined,
  rules: AuditTimeRules,
): Refusal | undefined {
  const no: Refuse = (code, facts) => refusal(code, [rules.personnel], { label: group.label, ...facts });
  if (!isAmount(group.persons, 0, MOST_PERSONS) || !Number.isInteger(group.persons))
    return no('persons-not-whole');
  if (!PERSONNEL_KINDS.includes(group.kind)) return no('unknown-kind', { kinds: PERSONNEL_KINDS.join(', ') });
  if (group.hoursPerWeek === undefined && group.kind === 'part-time') return no('hours-missing');
  if (group.hoursPerWeek !== undefined && !isAmount(group.hoursPerWeek, Number.MIN_VALUE, 168))
    return no('hours-out-of-range');
  if (fullTime !== undefined && !isAmount(fullTime, 1, 60)) return no('full-time-hours-out-of-range');
  if (group.hoursPerWeek !== undefined && fullTime === undefined) return no('full-time-hours-missing');
  if (group.presentAtAudit !== undefined && !isAmount(group.presentAtAudit, 0, group.persons))
    return no('present-out-of-range');
  if (group.reducedTo === undefined) return undefined;
  return badReduction(group, rules, no);
}

type Refuse = (code: RefusalCode, facts?: Facts) => Refusal;

function badReduction(group: PersonnelGroup, rules: AuditTimeRules, no: Refuse): Refusal | undefined {
  if (!isAmount(group.reducedTo, Number.MIN_VALUE, group.persons)) return no('reduction-out-of-range');
  if (group.reason === undefined || group.reason.trim() === '') return no('reduction-without-reason');
  if (group.personalJudgement === true) return no('reduction-of-judgement');
  if (rules.identicalWork.value === 'square-root' && group.reducedTo < wholeUp(Math.sqrt(group.persons)))
    return no('reduction-below-square-root', { least: wholeUp(Math.sqrt(group.persons)) });
  return undefined;
}
