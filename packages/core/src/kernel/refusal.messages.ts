/** The sentence behind each refusal: what cannot be, and what can be done. One row a code; a test finds codes without a row. */
import { BODY_REFUSALS } from './refusals/body.refusals.ts';
import { CERTIFICATION_REFUSALS } from './refusals/certification.refusals.ts';
import { CONTEXT_REFUSALS } from './refusals/context.refusals.ts';
import { EXCHANGE_REFUSALS } from './refusals/exchange.refusals.ts';
import type { Sentences } from './refusals/facts.ts';
import { IMPLEMENTATION_REFUSALS } from './refusals/implementation.refusals.ts';
import { PEOPLE_REFUSALS } from './refusals/people.refusals.ts';
import { PLANNING_REFUSALS } from './refusals/planning.refusals.ts';
import { PARTY_REFUSALS } from './refusals/party.refusals.ts';
import { STANDARD_REFUSALS } from './refusals/standard.refusals.ts';
import { TASK_REFUSALS } from './refusals/task.refusals.ts';

const MESSAGES: Sentences = {
  ...PARTY_REFUSALS,
  ...CONTEXT_REFUSALS,
  ...CERTIFICATION_REFUSALS,
  ...BODY_REFUSALS,
  ...STANDARD_REFUSALS,
  ...IMPLEMENTATION_REFUSALS,
  ...EXCHANGE_REFUSALS,
  ...TASK_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...PLANNING_REFUSALS,
};

/** All codes that have a sentence. */
export const REFUSAL_CODES: readonly string[] = Object.keys(MESSAGES);

/** The sentence of a refusal, or its code where no sentence was written. */
export function refusalText(code: string, facts?: Readonly<Record<string, unknown>>): string {
  const message = MESSAGES[code];
  if (message === undefined) return code;
  return typeof message === 'string' ? message : message(facts);
}
