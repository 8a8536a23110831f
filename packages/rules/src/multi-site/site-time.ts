/** Time for one sampled site: its own table figure, less factors and centrally performed processes, at most half. */
import type { AuditTimeDetermination } from '../audit-time/audit-time.input.ts';
import { isAmount, tidy } from '../figures.ts';
import { refusal, step, warning } from '../message.ts';
import type { Refused, Step, Warning } from '../rule.ts';
import type { AuditEvent, MultiSiteRules } from './multi-site.rules.ts';

export type SiteTime = {
  /** Not rounded: rounding comes last, over all places. */
  readonly days: number;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
};

/** @param centralPercent reduction, 0 or more, for what the central function does for the site. */
export function siteTime(
  determined: AuditTimeDetermination,
  event: AuditEvent,
  centralPercent: number,
  rules: MultiSiteRules,
): SiteTime | Refused {
  if (!isAmount(centralPercent, 0, 100)) {
    return { refusals: [refusal('central-percent', [rules.siteReduction])] };
  }
  const table = determined.tableDays;
  const wanted = tidy(determined.unroundedDays - (table * centralPercent) / 100);
  const least = tidy((table * (100 - rules.siteReduction.value)) / 100);
  const initial = Math.max(wanted, least);
  const steps: Step[] = [];
  const warnings: Warning[] = [];
  if (centralPercent > 0) {
    const facts = { percent: centralPercent, table };
    steps.push(
      step('central-processes', rules.siteReduction, [determined.unroundedDays, wanted, 'days'], facts),
    );
  }
  if (wanted < least) {
    steps.push(step('site-half', rules.siteReduction, [wanted, least, 'days'], { table }));
    warnings.push(warning('site-reduction-beyond-half', rules.siteReduction, { wanted, least, table }));
  }
  const days = tidy(initial * shareOf(determined, event));
  steps.push(...shareSteps(determined, event, initial, days));
  return { days, steps, warnings };
}

/** The part of a place's initial time that surveillance or recertification takes, before rounding. */
export function shareSteps(
  determined: AuditTimeDetermination,
  event: AuditEvent,
  initial: number,
  days: number,
): Step[] {
  const rule = determined.steps.find(one => one.what === event)?.rule;
  if (!rule) return [];
  const percent = tidy(shareOf(determined, event) * 100);
  return [step('share', rule, [initial, days, 'days'], { audit: event, percent })];
}

/** What part of the initial time the event takes, as the determination found it for this scheme. */
export function shareOf(determined: AuditTimeDetermination, event: AuditEvent): number {
  if (event === 'initial') return 1;
  return event === 'surveillance' ? determined.shares.surveillance : determined.shares.recertification;
}
