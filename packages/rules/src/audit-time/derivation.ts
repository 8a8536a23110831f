/** The written justification of audit time that ISO/IEC 17021-1, 9.1.4 asks for, as plain sentences with sources. */
import type { Step, Warning } from '../rule.ts';
import type { Language } from '../words/say.ts';
import { say, source } from '../words/say.ts';

export { source };

const TO_LOOK_AT: Readonly<Record<Language, string>> = {
  en: 'To be looked at',
  de: 'Zu prüfen',
};

/** One sentence a step with its source and how far that is confirmed, then one a warning. */
export function derivation(
  result: { readonly steps: readonly Step[]; readonly warnings: readonly Warning[] },
  language: Language = 'en',
): string[] {
  return [
    ...result.steps.map(step => `${say(step, language)} [${source(step.rule, language)}]`),
    ...result.warnings.map(
      warning => `${TO_LOOK_AT[language]}: ${say(warning, language)} [${source(warning.rule, language)}]`,
    ),
  ];
}
