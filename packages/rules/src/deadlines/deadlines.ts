/** Deadlines of a certification: each a calendar date with the rule that gives it. Dates are inclusive: on time is on that day or before. */
import type { CalendarDate } from '../calendar-date.ts';
import { addDays, addMonths, addYears, compareDates, earlierOf, lastDayOfYear } from '../calendar-date.ts';
import { english } from '../message.ts';
import type { Facts, RuleRow } from '../rule.ts';
import { nearestRowOn } from '../rule.ts';
import type { DeadlineMeaning, ObjectionMeaning } from '../words/catalogue.ts';
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
  /** What the date means: a code for `say`, and in English. */
  readonly means: `deadline:${DeadlineMeaning}`;
  readonly meaning: string;
  readonly facts?: Facts;
};

export function deadline(date: CalendarDate, rule: RuleRow, code: DeadlineMeaning, facts?: Facts): Deadline {
  const meaning = english('deadline', code, facts ?? {});
  const made = { date, rule, means: `deadline:${code}` as const, meaning };
  return facts ? { ...made, facts } : made;
}

export type CycleEndConvention = 'day-before-anniversary' | 'anniversary';

/** Clause 9.1.3.3: not later than 12 months after the certification decision. */
export function firstSurveillanceDue(decision: CalendarDate): Deadline {
  const rule = nearestRowOn(FIRST_SURVEILLANCE, decision);
  return deadline(addMonths(decision, rule.value), rule, 'first-surveillance');
}

/** Clause 9.1.3.3: 31 December of every calendar year that has no recertification. */
export function surveillanceDue(year: number): Deadline {
  const date = lastDayOfYear(year);
  return deadline(date, nearestRowOn(CALENDAR_YEAR, date), 'surveillance', { year });
}

/** Clause 9.5.3.2: after this day, unverified majors of the initial audit mean another stage 2. */
export function stage2RepeatAfter(stage2LastDay: CalendarDate): Deadline {
  const rule = nearestRowOn(STAGE_2_REPEAT, stage2LastDay);
  return deadline(addMonths(stage2LastDay, rule.value), rule, 'stage2-repeat-after');
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
  return deadline(date, rule, 'cycle-end');
}

/** Clause 9.6.3.2.3: recertification finished before expiry keeps the cycle. */
export function renewalExpiry(oldExpiry: CalendarDate): Deadline {
  const rule = nearestRowOn(RENEWAL, oldExpiry);
  return deadline(addYears(oldExpiry, rule.value), rule, 'renewed-expiry');
}

/** Clause 9.6.3.2.5. */
export function restoreLimit(expiry: CalendarDate): Deadline {
  const rule = nearestRowOn(RESTORE, expiry);
  return deadline(addMonths(expiry, rule.value), rule, 'restore-limit');
}

/** Clause 9.6.3.2.5: effective from the decision; the time since expiry stays without certification. */
export function restoredFrom(decision: CalendarDate, expiry: CalendarDate): Deadline {
  return deadline(decision, nearestRowOn(RESTORED_EXPIRY, expiry), 'restored-from', { expiry });
}

/** Clause 9.6.3.2.5: based on the prior cycle, however late the restoration was. */
export function restoredExpiry(oldExpiry: CalendarDate): Deadline {
  const rule = nearestRowOn(RESTORED_EXPIRY, oldExpiry);
  return deadline(addYears(oldExpiry, rule.value), rule, 'restored-expiry');
}

/** Clause 9.6.5: the normal maximum; an expiry that comes first ends the certification, not the suspension. */
export function suspensionEnd(start: CalendarDate, expiry?: CalendarDate): Deadline {
  const rule = nearestRowOn(SUSPENSION, start);
  const maximum = addMonths(start, rule.value);
  if (expiry !== undefined && compareDates(expiry, maximum) < 0) {
    return deadline(expiry, nearestRowOn(SUSPENDED_EXPIRY, start), 'suspended-expiry');
  }
  return deadline(maximum, rule, 'suspension-end');
}

export type AuditWithMajors =
  | { readonly audit: 'initial'; readonly stage2LastDay: CalendarDate }
  | { readonly audit: 'recertification'; readonly expiry: CalendarDate };

/** Last day on which majors can be verified so that the decision stays possible (9.5.3.2, 9.6.3.2.2). */
export function majorVerification(of: AuditWithMajors): Deadline {
  if (of.audit === 'initial') return stage2RepeatAfter(of.stage2LastDay);
  return deadline(of.expiry, nearestRowOn(MAJOR_BEFORE_EXPIRY, of.expiry), 'recertification-majors');
}

/** IAF MD 2: whether a certification in this state may be transferred, with the rule that says so. */
export function transferOfSuspended(suspended: boolean, on: CalendarDate): TransferCheck {
  const rule = nearestRowOn(TRANSFER_OF_SUSPENDED, on);
  const code: ObjectionMeaning = suspended ? 'suspended-not-transferred' : 'transferable';
  const eligible = suspended ? rule.value : true;
  return { eligible, rule, means: `objection:${code}`, meaning: english('objection', code, {}) };
}

export type TransferCheck = {
  readonly eligible: boolean;
  readonly rule: RuleRow;
  readonly means: `objection:${ObjectionMeaning}`;
  readonly meaning: string;
};

/** IAF MD 2: the issuing body ceased or lost its accreditation. */
export function transferAfterLossOfAccreditation(loss: CalendarDate, expiry: CalendarDate): Deadline {
  const rule = nearestRowOn(TRANSFER_AFTER_LOSS, loss);
  return deadline(earlierOf(addMonths(loss, rule.value), expiry), rule, 'transfer-limit');
}

/** Clause 9.9: records of a cycle are kept to the end of the cycle after it. */
export function recordRetentionUntil(cycleEndDate: CalendarDate): Deadline {
  const rule = nearestRowOn(RECORDS, cycleEndDate);
  const years = nearestRowOn(CYCLE, cycleEndDate).value * rule.value;
  return deadline(addYears(cycleEndDate, years), rule, 'record-retention');
}
