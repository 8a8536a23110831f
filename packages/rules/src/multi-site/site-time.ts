/** Time for one sampled site: its own table figure, less factors and centrally performed processes, at most half. */
import type { AuditTimeDetermination } from '../audit-time/audit-time.input.ts';
import { isAmount, say, tidy } from '../figures.ts';
import type { Refused, Step, Warning } from '../rule.ts';
import { refusal } from '../rule.ts';
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
    const text = 'The reduction for centrally performed processes lies between 0 and 100 percent.';
    return { refusals: [refusal('central-percent', text, [rules.siteReduction])] };
  }
  const table = determined.tableDays;
  const wanted = tidy(determined.unroundedDays - (table * centralPercent) / 100);
  const least = tidy((table * (100 - rules.siteReduction.value)) / 100);
  const initial = Math.max(wanted, least);
  const steps: Step[] = [];
  const warnings: Warning[] = [];
  if (centralPercent > 0) {
    steps.push({
      what: 'central-processes',
      rule: rules.siteReduction,
      before: determined.unroundedDays,
      after: initial,
      unit: 'days',
      text: `${say(centralPercent)} percent of ${say(table)} days for centrally performed processes: ${say(initial)} days.`,
      facts: { percent: centralPercent },
    });
  }
  if (wanted < least) {
    warnings.push({
      code: 'site-reduction-beyond-half',
      rule: rules.siteReduction,
      text: `The reductions ask for ${say(wanted)} days; a sampled site keeps at least half of its ${say(table)} days.`,
      facts: { wanted, least },
    });
  }
  return { days: tidy(initial * shareOf(determined, event)), steps, warnings };
}

/** What part of the initial time the event takes, as the determination found it for this scheme. */
export function shareOf(determined: AuditTimeDetermination, event: AuditEvent): number {
  if (event === 'initial') return 1;
  return event === 'surveillance' ? determined.shares.surveillance : determined.shares.recertification;
}
