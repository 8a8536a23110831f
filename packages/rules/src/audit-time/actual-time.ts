/** Audit time as carried out, compared with the determined time: an assessor's first sample. */
import type { CalendarDate } from '../calendar-date.ts';
import { isCalendarDate } from '../calendar-date.ts';
import { rowsOf } from '../edition.ts';
import { isAmount, say, tidy } from '../figures.ts';
import type { Refusal, Refused, RuleRow, Step, Warning } from '../rule.ts';
import { nearestRowOn, refusal } from '../rule.ts';
import { MD5_2019, MD5_2023 } from './md5.tables.ts';

export const TEAM_ROLES = [
  'lead-auditor',
  'auditor',
  'auditor-in-training',
  'technical-expert',
  'observer',
  'interpreter',
] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** Hours of one person on one day, without travel and meals. */
export type WorkedHours = {
  readonly person: string;
  readonly role: TeamRole;
  readonly on: CalendarDate;
  readonly hours: number;
};

type Both<V> = readonly [RuleRow<V>, RuleRow<V>];
const both = <V>(id: string, clause: string, subject: string, value: V): Both<V> => [
  rowsOf(MD5_2019)(id, clause, subject, value, 'two-sources'),
  rowsOf(MD5_2023)(id, clause, subject, value, 'two-sources'),
];

export const AUDIT_DAY = both(
  'audit-day',
  '2.2',
  'hours of an audit day; longer days do not cut the number of days, travel and meals do not count',
  8,
);
export const WHO_COUNTS = both<readonly TeamRole[]>(
  'who-counts',
  '-',
  'roles whose time is audit time: experts, observers, interpreters and auditors in training are not among them',
  ['lead-auditor', 'auditor'],
);

export type ActualTime = {
  readonly determinedDays: number;
  readonly actualDays: number;
  /** Positive when less was audited than determined. */
  readonly shortfall: number;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
};

/** @param reason why less time was used, if it was. */
export function compareActualTime(
  determinedDays: number,
  worked: readonly WorkedHours[],
  reason?: string,
): ActualTime | Refused {
  const bad = malformed(determinedDays, worked);
  if (bad) return { refusals: [bad] };
  const first = worked.reduce<CalendarDate>(
    (least, entry) => (entry.on < least ? entry.on : least),
    '9999-12-31',
  );
  const day = nearestRowOn(AUDIT_DAY, first);
  const counts = nearestRowOn(WHO_COUNTS, first);
  const steps: Step[] = [];
  const warnings: Warning[] = [];
  let days = 0;
  for (const [key, hours] of perPersonAndDay(worked, counts.value)) {
    const counted = Math.min(hours, day.value);
    days += counted / day.value;
    steps.push({
      what: 'worked',
      rule: day,
      before: tidy(hours),
      after: tidy(counted),
      unit: 'hours',
      text: `${key}: ${say(hours)} hours${counted < hours ? `, of which ${say(counted)} count` : ''}.`,
    });
    if (counted < hours) {
      warnings.push({
        code: 'long-day',
        rule: day,
        text: `${key}: ${say(hours)} hours; a longer day does not make fewer days.`,
      });
    }
  }
  const actualDays = tidy(days);
  const shortfall = tidy(determinedDays - actualDays);
  steps.push({
    what: 'actual-time',
    rule: counts,
    before: determinedDays,
    after: actualDays,
    unit: 'days',
    text: `${say(actualDays)} of ${say(determinedDays)} determined days were audited.`,
  });
  if (shortfall > 0) {
    const given = reason?.trim();
    warnings.push({
      code: given ? 'shortfall' : 'shortfall-without-reason',
      rule: day,
      text: `${say(shortfall)} days less than determined: ${given ?? 'a reason is needed'}.`,
      facts: { shortfall },
    });
  }
  return { determinedDays, actualDays, shortfall, steps, warnings };
}

function perPersonAndDay(worked: readonly WorkedHours[], counting: readonly TeamRole[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const entry of worked) {
    if (!counting.includes(entry.role)) continue;
    const key = `${entry.person}, ${entry.on}`;
    sums.set(key, (sums.get(key) ?? 0) + entry.hours);
  }
  return sums;
}

function malformed(determinedDays: number, worked: readonly WorkedHours[]): Refusal | undefined {
  if (!isAmount(determinedDays, 0, 100_000))
    return refusal('determined-days', 'The determined time must be a number of days.');
  for (const entry of worked) {
    if (!isCalendarDate(entry.on))
      return refusal('date', `${entry.person}: ${String(entry.on)} is not a date.`);
    if (!isAmount(entry.hours, 0, 24))
      return refusal('hours', `${entry.person}, ${entry.on}: hours lie between 0 and 24.`);
    if (!TEAM_ROLES.includes(entry.role))
      return refusal('role', `${entry.person}: the role is one of ${TEAM_ROLES.join(', ')}.`);
  }
  return undefined;
}
