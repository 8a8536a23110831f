/** Deadlines of a certification: each a calendar date with the rule that gives it. Dates are inclusive: on time is on that day or before. */
import type { CalendarDate } from '../calendar-date.ts';
import { addDays, addMonths, addYears, compareDates, earlierOf, lastDayOfYear } from '../calendar-date.ts';
import type { RuleRow } from '../rule.ts';
import { nearestRowOn } from '../rule.ts';
import {
  CALENDAR_YEAR,
  CYCLE,
  CYCLE_END_CONVENTION,
  FIRST_SURVEILLANCE,
  MAJOR_BEFORE_EXPIRY,
  RECORDS,
  RENEWAL,
  RESTORE,
  RESTORED_EXPIRY,
  STAGE_2_REPEAT,
  SUSPENDED_EXPIRY,
  SUSPENSION,
  TRANSFER_AFTER_LOSS,
  TRANSFER_OF_SUSPENDED,
} from './deadline.rules.ts';

export type Deadline = {
  readonly date: CalendarDate;
  readonly rule: RuleRow;
  /** What the date means, in words. */
  readonly meaning: string;
};

export type CycleEndConvention = 'day-before-anniversary' | 'anniversary';

/** Clause 9.1.3.3: not later than 12 months after the certification decision. */
export function firstSurveillanceDue(decision: CalendarDate): Deadline {
  const rule = nearestRowOn(FIRST_SURVEILLANCE, decision);
  return {
    date: addMonths(decision, rule.value),
    rule,
    meaning: 'last day of the first surveillance audit after initial certification',
  };
}

/** Clause 9.1.3.3: 31 December of every calendar year that has no recertification. */
export function surveillanceDue(year: number): Deadline {
  const date = lastDayOfYear(year);
  return {
    date,
    rule: nearestRowOn(CALENDAR_YEAR, date),
    meaning: `last day of the surveillance audit of ${year}`,
  };
}

/** Clause 9.5.3.2: after this day, unverified majors of the initial audit mean another stage 2. */
export function stage2RepeatAfter(stage2LastDay: CalendarDate): Deadline {
  const rule = nearestRowOn(STAGE_2_REPEAT, stage2LastDay);
  return {
    date: addMonths(stage2LastDay, rule.value),
    rule,
    meaning: 'last day to verify major nonconformities of the initial audit; afterwards stage 2 is repeated',
  };
}

/** Last day of validity of a cycle that begins with a decision. */
export function cycleEnd(
  decision: CalendarDate,
  convention: CycleEndConvention = 'day-before-anniversary',
): Deadline {
  const years = nearestRowOn(CYCLE, decision).value;
  const rule = nearestRowOn(CYCLE_END_CONVENTION, decision);
  const anniversary = addYears(decision, years);
  const date = convention === 'anniversary' ? anniversary : addDays(anniversary, -rule.value);
  return { date, rule, meaning: 'last day of validity of the certification cycle' };
}

/** Clause 9.6.3.2.3: recertification finished before expiry keeps the cycle. */
export function renewalExpiry(oldExpiry: CalendarDate): Deadline {
  const rule = nearestRowOn(RENEWAL, oldExpiry);
  return {
    date: addYears(oldExpiry, rule.value),
    rule,
    meaning: 'new expiry after recertification finished before the old expiry',
  };
}

/** Clause 9.6.3.2.5. */
export function restoreLimit(expiry: CalendarDate): Deadline {
  const rule = nearestRowOn(RESTORE, expiry);
  return {
    date: addMonths(expiry, rule.value),
    rule,
    meaning: 'last day to restore the expired certification; afterwards at least a stage 2 is needed',
  };
}

/** Clause 9.6.3.2.5: based on the prior cycle, however late the restoration was. */
export function restoredExpiry(oldExpiry: CalendarDate): Deadline {
  const rule = nearestRowOn(RESTORED_EXPIRY, oldExpiry);
  return { date: addYears(oldExpiry, rule.value), rule, meaning: 'expiry after restoration' };
}

/** Clause 9.6.5: the normal maximum; an expiry that comes first ends the certification, not the suspension. */
export function suspensionEnd(start: CalendarDate, expiry?: CalendarDate): Deadline {
  const rule = nearestRowOn(SUSPENSION, start);
  const maximum = addMonths(start, rule.value);
  if (expiry !== undefined && compareDates(expiry, maximum) < 0) {
    return {
      date: expiry,
      rule: nearestRowOn(SUSPENDED_EXPIRY, start),
      meaning: 'the certification expires while suspended; the suspension does not prolong it',
    };
  }
  return {
    date: maximum,
    rule,
    meaning: 'normal end of the suspension: lifted by then, else withdrawal or reduction of scope',
  };
}

export type AuditWithMajors =
  | { readonly audit: 'initial'; readonly stage2LastDay: CalendarDate }
  | { readonly audit: 'recertification'; readonly expiry: CalendarDate };

/** Last day on which majors can be verified so that the decision stays possible (9.5.3.2, 9.6.3.2.2). */
export function majorVerification(of: AuditWithMajors): Deadline {
  if (of.audit === 'initial') return stage2RepeatAfter(of.stage2LastDay);
  return {
    date: of.expiry,
    rule: nearestRowOn(MAJOR_BEFORE_EXPIRY, of.expiry),
    meaning: 'last day to verify major nonconformities of the recertification audit',
  };
}

/** IAF MD 2: whether a certification in this state may be transferred, with the rule that says so. */
export function transferOfSuspended(
  suspended: boolean,
  on: CalendarDate,
): { readonly eligible: boolean; readonly rule: RuleRow; readonly meaning: string } {
  const rule = nearestRowOn(TRANSFER_OF_SUSPENDED, on);
  return suspended
    ? { eligible: rule.value, rule, meaning: 'a suspended certification cannot be transferred' }
    : { eligible: true, rule, meaning: 'not suspended: this rule does not stand against a transfer' };
}

/** IAF MD 2: the issuing body ceased or lost its accreditation. */
export function transferAfterLossOfAccreditation(loss: CalendarDate, expiry: CalendarDate): Deadline {
  const rule = nearestRowOn(TRANSFER_AFTER_LOSS, loss);
  return {
    date: earlierOf(addMonths(loss, rule.value), expiry),
    rule,
    meaning: 'last day to transfer after the issuing body ceased or lost its accreditation',
  };
}

/** Clause 9.9: records of a cycle are kept to the end of the cycle after it. */
export function recordRetentionUntil(cycleEndDate: CalendarDate): Deadline {
  const rule = nearestRowOn(RECORDS, cycleEndDate);
  const years = nearestRowOn(CYCLE, cycleEndDate).value * rule.value;
  return {
    date: addYears(cycleEndDate, years),
    rule,
    meaning: 'records of the cycle are kept at least until this day',
  };
}
