/** What the transition of an edition means for a decision on a day and for the expiry of a certificate. */
import type { CalendarDate } from '../calendar-date.ts';
import { compareDates } from '../calendar-date.ts';
import type { RuleRow } from '../rule.ts';
import type { EditionTransition } from './transitions.table.ts';
import { TRANSITIONS } from './transitions.table.ts';

/** The transition away from an edition ("ISO 9001:2015"), or undefined when none is known. */
export function transitionFrom(edition: string): RuleRow<EditionTransition> | undefined {
  return TRANSITIONS.find(row => row.value.old === edition);
}

export type TransitionCheck = {
  readonly allowed: boolean;
  readonly code: 'no-transition' | 'in-transition' | 'old-edition-closed' | 'transition-over';
  readonly meaning: string;
  readonly rule?: RuleRow<EditionTransition>;
};

/** May a new or renewed certificate to this edition be decided on this day? */
export function decisionToEdition(edition: string, on: CalendarDate): TransitionCheck {
  const rule = transitionFrom(edition);
  if (!rule || (rule.value.published.length === 10 && compareDates(on, rule.value.published) < 0)) {
    return {
      allowed: true,
      code: 'no-transition',
      meaning: `No newer edition replaces ${edition} on ${on}.`,
    };
  }
  const { end, lastOldDecision } = rule.value;
  if (end !== undefined && compareDates(on, end) > 0) {
    return { allowed: false, code: 'transition-over', meaning: `${edition} ended on ${end}.`, rule };
  }
  if (lastOldDecision !== undefined && compareDates(on, lastOldDecision) > 0) {
    return {
      allowed: false,
      code: 'old-edition-closed',
      meaning: `New and renewed certificates to ${edition} were possible until ${lastOldDecision}.`,
      rule,
    };
  }
  return {
    allowed: true,
    code: 'in-transition',
    meaning: `${edition} is being replaced by ${rule.value.new}.`,
    rule,
  };
}

/** The latest expiry a certificate to this edition may carry; undefined where no end day is known. */
export function latestExpiry(
  edition: string,
):
  | { readonly date: CalendarDate; readonly rule: RuleRow<EditionTransition>; readonly meaning: string }
  | undefined {
  const rule = transitionFrom(edition);
  if (!rule?.value.end) return undefined;
  return {
    date: rule.value.end,
    rule,
    meaning: `a certificate to ${edition} may not be valid after the end of the transition`,
  };
}
