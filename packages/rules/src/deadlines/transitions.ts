/** What the transition of an edition means for a decision on a day and for the expiry of a certificate. */
import type { CalendarDate } from '../calendar-date.ts';
import { english } from '../message.ts';
import type { Facts, RuleRow } from '../rule.ts';
import { canonicalStandard, editionYear } from '../standard-name.ts';
import type { TransitionCode } from '../words/catalogue.ts';
import type { Deadline } from './deadlines.ts';
import { deadline } from './deadlines.ts';
import type { EditionTransition } from './transitions.table.ts';
import { TRANSITIONS } from './transitions.table.ts';

const BY_EDITION: ReadonlyMap<string, RuleRow<EditionTransition>> = new Map(
  TRANSITIONS.map(row => [editionKey(row.value.old), row]),
);

function editionKey(edition: string): string {
  return `${canonicalStandard(edition)}:${editionYear(edition) ?? ''}`;
}

/** The transition away from an edition ("ISO 9001:2015"), or undefined when none is known. */
export function transitionFrom(edition: string): RuleRow<EditionTransition> | undefined {
  return BY_EDITION.get(editionKey(edition));
}

export type TransitionCheck = {
  readonly allowed: boolean;
  readonly code: TransitionCode;
  readonly means: `transition:${TransitionCode}`;
  readonly meaning: string;
  readonly facts?: Facts;
  readonly rule?: RuleRow<EditionTransition>;
};

/** May a new or renewed certificate to this edition be decided on this day? */
export function decisionToEdition(edition: string, on: CalendarDate): TransitionCheck {
  const rule = transitionFrom(edition);
  // A publication known to the month or year alone begins with its first day.
  if (!rule || on < rule.value.published) return check(true, 'no-transition', { edition, on });
  const { end, lastOldDecision, allAuditsNewFrom, new: next } = rule.value;
  if (end !== undefined && on > end) return check(false, 'transition-over', { edition, end }, rule);
  if (lastOldDecision !== undefined && on > lastOldDecision)
    return check(false, 'old-edition-closed', { edition, last: lastOldDecision }, rule);
  if (allAuditsNewFrom !== undefined && on >= allAuditsNewFrom)
    return check(true, 'audits-to-new-edition', { edition, next, from: allAuditsNewFrom }, rule);
  return check(true, 'in-transition', { edition, next }, rule);
}

function check(
  allowed: boolean,
  code: TransitionCode,
  facts: Facts,
  rule?: RuleRow<EditionTransition>,
): TransitionCheck {
  const meaning = english('transition', code, facts);
  const made = { allowed, code, means: `transition:${code}` as const, meaning, facts };
  return rule ? { ...made, rule } : made;
}

/** The latest expiry a certificate to this edition may carry; undefined where no end day is known. */
export function latestExpiry(edition: string): Deadline | undefined {
  const rule = transitionFrom(edition);
  return rule?.value.end === undefined
    ? undefined
    : deadline(rule.value.end, rule, 'transition-end', { edition });
}

/** The last day for new and renewed certificates to this edition; undefined where none is known. */
export function lastDecisionTo(edition: string): Deadline | undefined {
  const rule = transitionFrom(edition);
  return rule?.value.lastOldDecision === undefined
    ? undefined
    : deadline(rule.value.lastOldDecision, rule, 'last-old-decision', { edition });
}
