/** Facts are recorded as they were: what came late or out of order is pointed out with its rule, never refused. */
import { yearOf } from '../calendar-date.ts';
import { warning } from '../message.ts';
import type { Warning } from '../rule.ts';
import { nearestRowOn } from '../rule.ts';
import type { CertificationDates, NamedDeadline } from './certification-deadlines.ts';
import {
  CALENDAR_YEAR,
  FIRST_SURVEILLANCE,
  RESTORED_EXPIRY,
  STAGE_2_REPEAT,
  SUSPENDED_EXPIRY,
} from './deadline.rules.ts';
import { firstSurveillanceDue, stage2RepeatAfter } from './deadlines.ts';

export function lateActs(dates: CertificationDates, deadlines: readonly NamedDeadline[]): Warning[] {
  const found: Warning[] = [];
  const { decision, stage2LastDay, suspendedOn, recertificationDecision: decided } = dates;
  const cycle = deadlines.find(one => one.what === 'cycle-end')?.date;
  const expiry = dates.expiry ?? (decision === undefined ? undefined : cycle);
  if (decision !== undefined && stage2LastDay !== undefined) {
    const rule = nearestRowOn(STAGE_2_REPEAT, decision);
    const limit = stage2RepeatAfter(stage2LastDay).date;
    if (decision < stage2LastDay)
      found.push(warning('decision-before-stage-2-ended', rule, { decision, stage2LastDay }));
    if (decision > limit) found.push(warning('majors-verified-late', rule, { decision, limit }));
  }
  if (suspendedOn !== undefined && expiry !== undefined && suspendedOn > expiry) {
    const rule = nearestRowOn(SUSPENDED_EXPIRY, suspendedOn);
    found.push(warning('suspended-after-expiry', rule, { suspendedOn, expiry }));
  }
  if (decided !== undefined && expiry !== undefined && decided > expiry) {
    const rule = nearestRowOn(RESTORED_EXPIRY, decided);
    found.push(warning('recertified-late', rule, { decided, expiry }));
  }
  return [...found, ...lateSurveillances(dates, deadlines)];
}

/** Only where surveillance audits are reported at all: without them nothing is known about them. */
function lateSurveillances(
  { decision, surveillances = [] }: CertificationDates,
  deadlines: readonly NamedDeadline[],
): Warning[] {
  const found: Warning[] = [];
  const [first] = surveillances;
  const last = surveillances[surveillances.length - 1];
  if (first === undefined || last === undefined) return found;
  if (decision !== undefined) {
    const due = firstSurveillanceDue(decision).date;
    const rule = nearestRowOn(FIRST_SURVEILLANCE, decision);
    if (first > due) found.push(warning('surveillance-late', rule, { on: first, due }));
  }
  const audited = new Set(surveillances.map(yearOf));
  for (const { means, date } of deadlines) {
    const year = yearOf(date);
    if (means !== 'deadline:surveillance' || audited.has(year) || year >= yearOf(last)) continue;
    found.push(warning('surveillance-missing', nearestRowOn(CALENDAR_YEAR, date), { year }));
  }
  return found;
}
