/** A rule with the certification body's own value in place of the document's, marked as such. */
import type { RuleRow } from './rule.ts';

export function ownRow(row: RuleRow<number>, own: number | undefined): RuleRow<number> {
  return own === undefined || own === row.value
    ? row
    : { ...row, value: own, confidence: 'body-parameter', note: 'Value set by the certification body.' };
}
