// Puts an organization's own words into a starter document: every variable has a value, or nothing is made.

import type { StarterDocument } from './starter.ts';
import { FACTS, isStarterVariable, ROLES } from './starter-roles.ts';
import type { GivenFact, RoleId, StarterVariable } from './starter-roles.ts';

export type StarterValues = Readonly<Partial<Record<StarterVariable, string>>>;

/** What an organization says about itself; what it does not say has a default. */
export type SaidByOrganization = Readonly<Record<GivenFact, string>> &
  Readonly<Partial<Record<keyof typeof FACTS | RoleId, string>>>;

/** A text asks for a variable that does not exist or has no value: the text or the caller is wrong. */
export class UnfilledVariable extends Error {
  readonly code = 'unfilled-variable';
  readonly variable: string;
  constructor(variable: string, why: string) {
    super(`{{${variable}}} ${why}.`);
    this.variable = variable;
  }
}

/** Every place where a text names a variable; a text that uses braces otherwise is caught by the check. */
const VARIABLE = /\{\{([^{}]*)\}\}/g;

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One line, and no character that would make a mark or end a cell of a table. */
const asText = (value: string): string =>
  value
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*<[\]|]/g, mark => `\\${mark}`);

/**
 * @param body Markdown with `{{variable}}`; `{{Variable}}` is its value with a capital first letter
 * @returns Markdown that says the values, marks in them escaped
 * @throws {UnfilledVariable} for a variable that is unknown or without a value
 */
export const fillText = (body: string, values: StarterValues): string =>
  body.replace(VARIABLE, (_, name: string) => {
    const variable = lowered(name);
    if (!isStarterVariable(variable))
      throw new UnfilledVariable(name, 'is no variable of a starter document');
    const value = asText(values[variable] ?? '');
    if (value === '') throw new UnfilledVariable(name, 'has no value');
    return name === variable ? value : capital(value);
  });

/** A blank answer is none: the default stands. */
export const valuesOf = (said: SaidByOrganization): StarterValues => ({
  ...ROLES,
  ...FACTS,
  ...Object.fromEntries(Object.entries(said).filter(([, value]) => value?.trim() !== '')),
});

/** The document's Markdown in the organization's words. The title is not part of it. */
export const fillStarter = (
  document: Pick<StarterDocument, 'body' | 'reviewMonths'>,
  values: StarterValues,
): string => fillText(document.body, { ...values, 'review-months': String(document.reviewMonths) });
