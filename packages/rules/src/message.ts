/** Makes steps, warnings and refusals: a code with its facts; the English text comes from the table of sentences. */
import type { Facts, Refusal, RuleRow, Step, Unit, Warning } from './rule.ts';
import type { Kind, RefusalCode, StepCode, WarningCode } from './words/catalogue.ts';
import { ENGLISH, ENGLISH_TEMPLATES } from './words/catalogue.ts';
import type { Printed } from './words/template.ts';
import { fill } from './words/template.ts';

/** The English sentence of a code; `facts.how` chooses among its variants. Empty for a code without a sentence. */
export function english(kind: Kind, code: string, facts: Printed): string {
  const key = `${kind}:${code}`;
  const how = facts['how'];
  const template =
    (how === undefined ? undefined : ENGLISH_TEMPLATES.get(`${key}/${how}`)) ?? ENGLISH_TEMPLATES.get(key);
  return template ? fill(template, facts, ENGLISH) : '';
}

export type Figures = readonly [before: number, after: number, unit: Unit];

export function step(what: StepCode, rule: RuleRow, [before, after, unit]: Figures, facts?: Facts): Step {
  const text = english('step', what, facts ? { ...facts, before, after } : { before, after });
  const made = { what, rule, before, after, unit, text };
  return facts ? { ...made, facts } : made;
}

export function warning(code: WarningCode, rule: RuleRow, facts?: Facts): Warning {
  const text = english('warning', code, facts ?? {});
  return facts ? { code, text, rule, facts } : { code, text, rule };
}

export function refusal(refused: RefusalCode, because: readonly RuleRow[] = [], facts?: Facts): Refusal {
  const text = english('refusal', refused, facts ?? {});
  return facts ? { refused, because, text, facts } : { refused, because, text };
}

/** The refusal with the standard or place it is about, outermost first. */
export function refusalAbout(about: string, one: Refusal): Refusal {
  return {
    ...one,
    about: one.about === undefined ? about : `${about}: ${one.about}`,
    text: `${about}: ${one.text}`,
  };
}
