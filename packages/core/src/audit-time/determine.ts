/** From what was said about a client to the time of its audits over the cycle, or all that the rules refuse. */
import { determineAudit } from '@certwright/rules/audit/determine-audit';
import type { AuditAnswer } from '@certwright/rules/audit/audit.request';
import { rowChanges } from '@certwright/rules/impact';
import { isRefused, type RuleRow } from '@certwright/rules/rule';
import type { Refusal } from '../kernel/decider.ts';
import type { PlainDate } from '../kernel/schema.ts';
import type { PackedAnswer } from './packed-answer.ts';
import { refusalOfRules } from './refusal.ts';
import type { AuditRequestJson } from './request.schema.ts';

/** The whole cycle is determined at once: surveillance and recertification come with the initial audit. */
export function determineCycle(
  said: Omit<AuditRequestJson, 'on' | 'event'>,
  on: PlainDate,
): { readonly request: AuditRequestJson; readonly answer: AuditAnswer } | Refusal {
  const request = { ...said, on, event: 'initial' } as AuditRequestJson;
  const answer = determineAudit(request);
  return isRefused(answer) ? refusalOfRules(answer.refusals) : { request, answer };
}

export type CycleDays = {
  readonly initial: number;
  readonly surveillance: number;
  readonly recertification: number;
};

/** Days of the audits of a cycle, all standards and places. */
export const cycleDays = ({ days, surveillance, recertification }: PackedAnswer): CycleDays => ({
  initial: days,
  surveillance,
  recertification,
});

export type Touched = {
  /** Days of the initial audit by the tables as they are stored now, for the day of the determination. */
  readonly days: number;
  /** Identities of the rows that the determination used and that read differently now. */
  readonly changed: readonly string[];
};

/** What a corrected table changes for a determination made earlier; null when nothing of it reads differently. */
export function touchedBy(
  rows: ReadonlyMap<string, RuleRow>,
  request: AuditRequestJson,
  kept: PackedAnswer,
): Touched | null {
  const before = new Map(kept.rules.map(rule => [rule.id, rule]));
  const changed = rowChanges(before, rows)
    .filter(change => change.kind !== 'added')
    .map(change => change.id);
  const again = determineAudit(request);
  const days = isRefused(again) ? kept.days : again.days;
  return changed.length === 0 && days === kept.days ? null : { days, changed };
}
