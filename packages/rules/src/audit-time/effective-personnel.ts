/** Effective number of personnel: groups of people turned into the one number that opens the audit-time table. */
import { isAmount, say, tidy, wholeUp } from '../figures.ts';
import type { Refusal, Step, Warning } from '../rule.ts';
import { refusal } from '../rule.ts';
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
    refusals.push(refusal('no-personnel', 'At least one person must be in the scope.', [rules.personnel]));
  }
  const persons = wholeUp(sum);
  if (refusals.length === 0) {
    steps.push({
      what: 'effective-personnel',
      rule: rules.personnel,
      before: heads,
      after: persons,
      unit: 'persons',
      text: `${heads} persons in scope are an effective number of ${persons}.`,
    });
  }
  return { persons, steps, warnings, refusals };
}

function fromNumber(value: number, rules: AuditTimeRules): Personnel {
  if (!isAmount(value, Number.MIN_VALUE, MOST_PERSONS)) {
    const text = 'The effective number of personnel must be a number above 0.';
    return {
      persons: 0,
      steps: [],
      warnings: [],
      refusals: [refusal('no-personnel', text, [rules.personnel])],
    };
  }
  const persons = wholeUp(value) || 1;
  const step: Step = {
    what: 'effective-personnel',
    rule: rules.personnel,
    before: value,
    after: persons,
    unit: 'persons',
    text: `The effective number of personnel is ${persons}, as stated.`,
  };
  return { persons, steps: [step], warnings: [], refusals: [] };
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
  const facts = { label: group.label, persons: group.persons };

  if (group.kind === 'contractor' && group.underControl === false) {
    return {
      counted: 0,
      step: countStep(group, 0, rules.personnel, 'not under the control or influence of the organization'),
      warning: {
        code: 'contractors-left-out',
        rule: rules.personnel,
        facts,
        text: `${group.label}: ${group.persons} contracted persons are left out; record why their work is not under the client's control or influence.`,
      },
    };
  }
  if (group.reducedTo !== undefined) {
    const counted = Math.min(group.reducedTo, byHours);
    return {
      counted,
      step: countStep(group, counted, rules.identicalWork, `justified: ${group.reason ?? ''}`),
    };
  }
  if (group.kind === 'repetitive') return countIdentical(group, byHours, rules);
  const rule = share < 1 ? rules.partTime : rules.personnel;
  const why = share < 1 ? `${say(hours ?? 0)} of ${say(fullTime ?? 0)} hours a week` : group.kind;
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
      step: countStep(group, counted, rules.identicalWork, 'identical simple work, square root rounded up'),
    };
  }
  const text =
    group.personalJudgement === true
      ? `${group.label}: work of skilled personal judgement is counted in full.`
      : `${group.label}: the document allows a lower count for repetitive work only with a reason; without one all persons are counted.`;
  return {
    counted: byHours,
    step: countStep(group, byHours, rules.personnel, 'counted in full'),
    warning: {
      code: 'repetitive-work-not-reduced',
      rule: rules.identicalWork,
      text,
      facts: { label: group.label, persons: group.persons },
    },
  };
}

function countStep(group: PersonnelGroup, counted: number, rule: Step['rule'], why: string): Step {
  return {
    what: 'group',
    rule,
    before: group.persons,
    after: counted,
    unit: 'persons',
    text: `${group.label}: ${group.persons} persons count as ${say(counted)} (${why}).`,
    facts: { label: group.label, kind: group.kind, why },
  };
}

function malformed(
  group: PersonnelGroup,
  fullTime: number | undefined,
  rules: AuditTimeRules,
): Refusal | undefined {
  const facts = { label: group.label };
  const no = (code: string, text: string): Refusal =>
    refusal(code, `${group.label}: ${text}`, [rules.personnel], facts);
  if (!isAmount(group.persons, 0, MOST_PERSONS) || !Number.isInteger(group.persons))
    return no('persons-not-whole', 'the head count must be a whole number of 0 or more.');
  if (!PERSONNEL_KINDS.includes(group.kind))
    return no('unknown-kind', `the kind must be one of ${PERSONNEL_KINDS.join(', ')}.`);
  if (group.hoursPerWeek === undefined && group.kind === 'part-time')
    return no('hours-missing', 'part-time persons need their hours a week.');
  if (group.hoursPerWeek !== undefined && !isAmount(group.hoursPerWeek, Number.MIN_VALUE, 168))
    return no('hours-out-of-range', 'hours a week must lie between 0 and 168.');
  if (fullTime !== undefined && !isAmount(fullTime, 1, 60))
    return no('full-time-hours-out-of-range', 'full-time hours a week must lie between 1 and 60.');
  if (group.hoursPerWeek !== undefined && fullTime === undefined)
    return no(
      'full-time-hours-missing',
      'hours a week need the full-time hours of the body or country (35 to 40).',
    );
  if (group.presentAtAudit !== undefined && !isAmount(group.presentAtAudit, 0, group.persons))
    return no('present-out-of-range', 'the persons present at the audit cannot exceed the group.');
  if (group.reducedTo === undefined) return undefined;
  return badReduction(group, rules, no);
}

function badReduction(
  group: PersonnelGroup,
  rules: AuditTimeRules,
  no: (code: string, text: string) => Refusal,
): Refusal | undefined {
  if (!isAmount(group.reducedTo, Number.MIN_VALUE, group.persons))
    return no('reduction-out-of-range', 'the reduced count must lie above 0 and not above the head count.');
  if (group.reason === undefined || group.reason.trim() === '')
    return no('reduction-without-reason', 'a reduced count needs a reason.');
  if (group.personalJudgement === true)
    return no('reduction-of-judgement', 'work of skilled personal judgement is not reduced.');
  if (rules.identicalWork.value === 'square-root' && group.reducedTo < wholeUp(Math.sqrt(group.persons)))
    return no(
      'reduction-below-square-root',
      `the lowest count for identical activities is the square root, ${wholeUp(Math.sqrt(group.persons))}.`,
    );
  return undefined;
}
