/** Audit time as carried out, compared with the determined time: an assessor's first sample. */
import type { CalendarDate } from '../calendar-date.ts';
import { isCalendarDate } from '../calendar-date.ts';
import { rowsOf } from '../edition.ts';
import { isAmount, tidy } from '../figures.ts';
import { refusal, step, warning } from '../message.ts';
import type { Refusal, Refused, RuleRow, Step, Warning } from '../rule.ts';
import { nearestRowOn } from '../rule.ts';
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
  for (const { person, on, hours } of perPersonAndDay(worked, counts.value)) {
    const counted = Math.min(hours, day.value);
    days += counted / day.value;
    const long = counted < hours;
    const facts = { person, on, ...(long ? { how: 'long' } : {}) };
    steps.push(step('worked', day, [tidy(hours), tidy(counted), 'hours'], facts));
    if (long) warnings.push(warning('long-day', day, { person, on, hours: tidy(hours) }));
  }
  const actualDays = tidy(days);
  const shortfall = tidy(determinedDays - actualDays);
  steps.push(step('actual-time', counts, [determinedDays, actualDays, 'days']));
  if (shortfall > 0) {
    const given = reason?.trim();
    warnings.push(
      given
        ? warning('shortfall', day, { shortfall, reason: given })
        : warning('shortfall-without-reason', day, { shortfall }),
    );
  }
  return { determinedDays, actualDays, shortfall, steps, warnings };
}

type PersonDay = { readonly person: string; readonly on: CalendarDate; readonly hours: number };

function perPersonAndDay(worked: readonly WorkedHours[], counting: readonly TeamRole[]): PersonDay[] {
  const sums = new Map<string, PersonDay>();
  for (const { person, on, role, hours } of worked) {
    if (!counting.includes(role)) continue;
    const key = JSON.stringify([person, on]);
    sums.set(key, { person, on, hours: (sums.get(key)?.hours ?? 0) + hours });
  }
  return [...sums.values()];
}

function malformed(determinedDays: number, worked: readonly WorkedHours[]): Refusal | undefined {
  if (!isAmount(determinedDays, 0, 100_000)) return refusal('determined-days');
  for (const entry of worked) {
    if (!isCalendarDate(entry.on))
      return refusal('worked-date', [], { person: entry.person, on: String(entry.on) });
    if (!isAmount(entry.hours, 0, 24)) return refusal('hours', [], { person: entry.person, on: entry.on });
    if (!TEAM_ROLES.includes(entry.role))
      return refusal('role', [], { person: entry.person, roles: TEAM_ROLES.join(', ') });
  }
  return undefined;
}
