/** The way to certificates as a plan: what is left to do, audit days, and the calendar of a cycle. */
import { addMonths } from '@certwright/rules/calendar-date';
import { cycleEnd, firstSurveillanceDue, surveillanceDue } from '@certwright/rules/deadlines/deadlines';
import { cite } from '@certwright/rules/rule';
import type { PlainDate } from '../kernel/schema.ts';
import { auditDays, type AuditDays, type Situation } from './audit-days.ts';
import { type Before, gapOf, type Gap } from './gap.ts';
import type { Edition } from '@certwright/standards/edition';

export type Milestone = {
  readonly code: string;
  readonly title: string;
  readonly on: PlainDate;
  /** Where in the road it is done; below the organization. */
  readonly path: string;
  /** The rule that sets the day; without one it is our proposal. */
  readonly because?: string;
};

export type Plan = {
  readonly editions: readonly string[];
  readonly gaps: readonly Gap[];
  readonly workDays: { readonly least: number; readonly most: number };
  readonly audit: AuditDays;
  readonly startOn: PlainDate;
  readonly certifiedOn: PlainDate;
  /** True when the wished day lies before the earliest that the plan finds possible. */
  readonly lateForWish: boolean;
  readonly milestones: readonly Milestone[];
};

export type PlanInput = {
  readonly editions: readonly Edition[];
  readonly before: Before;
  readonly situation: Situation;
  readonly startOn: PlainDate;
  readonly wishedOn?: PlainDate | undefined;
};

/** Months that records have to cover before an audit finds anything to look at: practice, no rule. */
const RUN_MONTHS = 3;
/** From stage 1 over stage 2 to the decision, and how long before a body is asked: practice of bodies, no rule. */
const AUDIT_MONTHS = 2;
const BODY_LEAD_MONTHS = 4;
/** Persons who work on it part of their time move about this many days of work a month. */
const DAYS_A_MONTH = 12;

export function planOf(input: PlanInput): Plan {
  const { editions, startOn, situation, wishedOn } = input;
  const gaps = editions.map((edition, at) =>
    gapOf(
      edition,
      { ...input.before, whole: [...input.before.whole, ...editions.slice(0, at)] },
      situation.people,
    ),
  );
  const least = gaps.reduce((sum, one) => sum + one.workDays.least, 0);
  const most = gaps.reduce((sum, one) => sum + one.workDays.most, 0);
  const build = Math.max(1, Math.ceil((least + most) / 2 / DAYS_A_MONTH));
  const needed = build + RUN_MONTHS + AUDIT_MONTHS;
  const earliest = addMonths(startOn, needed);
  const certifiedOn = wishedOn !== undefined && wishedOn > earliest ? wishedOn : earliest;
  return {
    editions: editions.map(one => one.id),
    gaps,
    workDays: { least, most },
    audit: auditDays(editions, situation, startOn),
    startOn,
    certifiedOn,
    lateForWish: wishedOn !== undefined && wishedOn < earliest,
    milestones: milestonesOf(startOn, build, certifiedOn),
  };
}

function milestonesOf(startOn: PlainDate, build: number, certifiedOn: PlainDate): readonly Milestone[] {
  const stage1 = addMonths(certifiedOn, -AUDIT_MONTHS);
  const first = firstSurveillanceDue(certifiedOn);
  const second = surveillanceDue(Number(certifiedOn.slice(0, 4)) + 2);
  const end = cycleEnd(certifiedOn);
  const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
  const audits = '/implement/internal-audits';
  const rows: readonly Milestone[] = [
    row('scope', 'Scope settled and standard bought', startOn, '/choose'),
    row('gaps', 'Every requirement assessed once', addMonths(startOn, 1), '/implement/requirements'),
    row('in-place', 'Processes and documents in place', addMonths(startOn, build), '/implement/documents'),
    row(
      'body',
      'Certification body asked',
      later(startOn, addMonths(certifiedOn, -BODY_LEAD_MONTHS)),
      '/audit/applications',
    ),
    row('internal-audit', 'Internal audit of all requirements done', addMonths(stage1, -1), audits),
    row('management-review', 'Management review held', stage1, '/implement/management-reviews'),
    row('stage-1', 'Stage 1 of the audit', stage1, '/audit/audits'),
    row('stage-2', 'Stage 2 of the audit', addMonths(certifiedOn, -1), '/audit/audits'),
    row('certified', 'Certificate decided', certifiedOn, '/certify/certifications'),
    row(
      'surveillance-1',
      'First surveillance audit, at the latest',
      first.date,
      '/audit/audits',
      cite(first.rule),
    ),
    row(
      'surveillance-2',
      'Second surveillance audit, at the latest',
      second.date,
      '/audit/audits',
      cite(second.rule),
    ),
    row(
      'recertification',
      'Recertification decided, at the latest',
      end.date,
      '/audit/audits',
      cite(end.rule),
    ),
  ];
  return rows.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const row = (code: string, title: string, on: PlainDate, path: string, because?: string): Milestone => ({
  code,
  title,
  on,
  path,
  ...(because !== undefined && { because }),
});
