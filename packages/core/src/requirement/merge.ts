/** Two people changed the same assessment: what each changed since they both read it, and both put together. */
import type { Assessment } from './assessment.state.ts';

/** What a person says in an assessment, by field. */
export const SAID_FIELDS = [
  'phase',
  'maturity',
  'confidence',
  'note',
  'gaps',
  'strengths',
  'justification',
  'owner',
  'dueOn',
] as const satisfies readonly (keyof Assessment)[];
export type SaidField = (typeof SAID_FIELDS)[number];
export type SaidFields = Pick<Assessment, SaidField>;

/** `theirs` and `yours` need no question; `both` changed it in the same way; `clash` is for a person to decide. */
export type FieldStanding = 'same' | 'yours' | 'theirs' | 'both' | 'clash';

const value = (of: SaidFields, field: SaidField): unknown => of[field] ?? null;

/** @param base what both had read */
export function standingOf(
  field: SaidField,
  base: SaidFields,
  yours: SaidFields,
  theirs: SaidFields,
): FieldStanding {
  const [was, mine, other] = [value(base, field), value(yours, field), value(theirs, field)];
  if (mine === was) return other === was ? 'same' : 'theirs';
  if (other === was) return 'yours';
  return mine === other ? 'both' : 'clash';
}

export type Side = 'yours' | 'theirs';
export type Choices = Partial<Readonly<Record<SaidField, Side>>>;

/** Whose word stands where nobody chose: that of the one who changed it; yours where both did. */
export const sideOf = (field: SaidField, base: SaidFields, yours: SaidFields, theirs: SaidFields): Side =>
  ['theirs', 'both', 'same'].includes(standingOf(field, base, yours, theirs)) ? 'theirs' : 'yours';

/** Both put together: what was chosen, else the word of the one who changed it. */
export function merged(
  base: SaidFields,
  yours: SaidFields,
  theirs: SaidFields,
  choices: Choices = {},
): SaidFields {
  const all = SAID_FIELDS.map(field => {
    const side = choices[field] ?? sideOf(field, base, yours, theirs);
    return [field, (side === 'yours' ? yours : theirs)[field] ?? null] as const;
  });
  return Object.fromEntries(all) as SaidFields;
}
