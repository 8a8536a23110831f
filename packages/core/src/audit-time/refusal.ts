/** What the rules refuse as one refusal of an operation: all sentences, and the documents that they rest on. */
import type { Refusal as RulesRefusal } from '@certwright/rules/rule';
import { type Citation, type Refusal, refuse } from '../kernel/decider.ts';

/** `facts.refusals` holds each of them with its code, so that a program need not read the sentences. */
export function refusalOfRules(refusals: readonly RulesRefusal[]): Refusal {
  const cited = new Map<string, Citation>();
  for (const { because } of refusals)
    for (const { document, edition, clause } of because)
      cited.set(`${document} ${edition} ${clause}`, { doc: document, edition, clause });
  return refuse('rules-refused', [...cited.values()], {
    text: refusals.map(one => one.text).join(' '),
    refusals: refusals.map(({ refused, text }) => ({ refused, text })),
  });
}
