/** An answer of the rules as it is kept: each row of the rules once, the steps naming it. */
import type { AuditAnswer } from '@certwright/rules/audit/audit.request';
import type { RuleRow, Step, Warning } from '@certwright/rules/rule';

type Packed<T extends { readonly rule: RuleRow }> = Omit<T, 'rule'> & { readonly rule: string };

export type PackedAnswer = Omit<AuditAnswer, 'steps' | 'warnings'> & {
  readonly rules: readonly RuleRow[];
  readonly steps: readonly Packed<Step>[];
  readonly warnings: readonly Packed<Warning>[];
};

export function packAnswer(answer: AuditAnswer): PackedAnswer {
  const rules = new Map<string, RuleRow>();
  const pack = <T extends { readonly rule: RuleRow }>({ rule, ...rest }: T): Packed<T> => {
    rules.set(rule.id, rule);
    return { ...rest, rule: rule.id };
  };
  const [steps, warnings] = [answer.steps.map(pack), answer.warnings.map(pack)];
  return { ...answer, steps, warnings, rules: [...rules.values()] };
}

/** @throws when a step names a row that is not kept with it: the record was tampered with */
export function unpackAnswer({ rules, steps, warnings, ...answer }: PackedAnswer): AuditAnswer {
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const row = (id: string): RuleRow => {
    const rule = byId.get(id);
    if (!rule) throw new Error(`the rule ${id} is not kept with the answer`);
    return rule;
  };
  return {
    ...answer,
    steps: steps.map(step => ({ ...step, rule: row(step.rule) })),
    warnings: warnings.map(warning => ({ ...warning, rule: row(warning.rule) })),
  };
}
